import { number, type RecommendationRule } from '../recommendation.ts';

export const unknownOutcome: RecommendationRule = {
  action: {
    en: 'Find out what became of {posts} {posts?post|posts}: look at the network, then settle it with vocero reconcile.',
    es: 'Averigua qué pasó con {posts} {posts?publicación|publicaciones}: mira en la red y acláralo con vocero reconcile.',
  },
  evidence: {
    en: 'Failed or out in part: {failed}. Not known whether it went out: {unknown}.',
    es: 'Fallidas o a medias: {failed}. Sin saber si salieron: {unknown}.',
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
