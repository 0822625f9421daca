import { number, type RecommendationRule } from '../recommendation.ts';

export const unknownOutcome: RecommendationRule = {
  action: {
    en: 'Find out what became of {posts} posts: look at the networks, and settle it with vocero publish.',
    es: 'Averigua qué pasó con {posts} publicaciones: mira en las redes y acláralo con vocero publish.',
  },
  evidence: {
    en: '{failed} failed, and of {unknown} it is not known whether they went out.',
    es: '{failed} fallaron y de {unknown} no se sabe si salieron.',
  },
  *find(_context, { reliability }) {
    const failed = reliability.channels.flatMap((channel) => [...channel.failed, ...channel.partly]);
    const unknown = reliability.channels.flatMap((channel) => channel.unknown);
    const posts = [...failed, ...unknown];
    if (posts.length === 0) return;
    const values = {
      posts: number(posts.length),
      failed: number(failed.length),
      unknown: number(unknown.length),
    };
    yield { values, weight: 0.92, posts };
  },
};
