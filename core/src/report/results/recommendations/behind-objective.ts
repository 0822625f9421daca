import { number, type RecommendationRule, text } from '../recommendation.ts';

export const behindObjective: RecommendationRule = {
  action: {
    en: 'Change something for “{objective}”, or its target: {posts} {posts?post|posts} of the period served it.',
    es: 'Cambia algo para «{objective}» o ajusta la meta: {posts} {posts?publicación del período le sirvió|publicaciones del período le sirvieron}.',
  },
  evidence: {
    en: '{kpi} is at {current}; going on like this it reaches {forecast} by {due}, and the target is {target}.',
    es: '{kpi} va en {current}; a este paso llegará a {forecast} el {due}, y la meta es {target}.',
  },
  *find(_context, { objectives }) {
    for (const {
      id,
      statement = id,
      kpi = id,
      current,
      forecast,
      target,
      due,
      verdict,
      posts,
    } of objectives) {
      if (verdict !== 'behind' || !current || !forecast || target === undefined || due === undefined)
        continue;
      const values = {
        objective: text(statement.replace(/\.$/, '')),
        kpi: text(kpi),
        current: number(current.value),
      };
      yield {
        values: {
          ...values,
          forecast: number(Math.round(forecast.value)),
          target: number(target),
          due: { kind: 'day', value: due },
          posts: number(posts.length),
        },
        weight: 0.85,
        posts,
      };
    }
  },
};
