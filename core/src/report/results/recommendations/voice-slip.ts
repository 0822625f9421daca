import { number, type RecommendationRule, text } from '../recommendation.ts';

/** Findings on a hundred posts from which a rule is worth a talk. */
const MANY = 20;

export const voiceSlip: RecommendationRule = {
  action: {
    en: 'Talk about {rule}: it finds more in the brand’s posts than any other rule of voice.',
    es: 'Habla de {rule}: es la regla de voz que más encuentra en las publicaciones.',
  },
  evidence: {
    en: '{rate} findings on a hundred posts, in {posts} of {all} posts.',
    es: '{rate} hallazgos por cada cien publicaciones, en {posts} de {all}.',
  },
  *find(_context, { voice }) {
    const [worst] = voice.rules;
    if (worst?.rate === undefined || worst.rate < MANY) return;
    const values = { rule: text(worst.rule), rate: number(Math.round(worst.rate)) };
    yield {
      values: { ...values, posts: number(worst.posts.length), all: number(voice.posts) },
      weight: 0.4,
      posts: worst.posts,
    };
  },
};
