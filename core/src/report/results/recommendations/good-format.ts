import { number, type RecommendationRule, ratio } from '../recommendation.ts';

const GOOD = 1.4;

export const goodFormat: RecommendationRule = {
  action: {
    en: 'Use {format} more often: {planned} of the next {coming} posts are of that form.',
    es: 'Usa más {format}: {planned} de las próximas {coming} publicaciones tienen esa forma.',
  },
  evidence: {
    en: 'The {count} measured ones did {ratio} the median of their channels.',
    es: 'Las {count} medidas rindieron {ratio} la mediana de sus canales.',
  },
  *find({ outings, now }, { posts }) {
    const coming = outings.filter(({ instant }) => instant > now).slice(0, 10);
    for (const { kind, value, ratio: found, posts: measured } of posts.traits) {
      if (kind !== 'format' || found === undefined || found < GOOD || coming.length === 0) continue;
      const planned = coming.filter(({ format }) => format === value).length;
      if (planned * 2 >= coming.length) continue;
      yield {
        values: {
          format: { kind: 'format', id: value },
          count: number(measured.length),
          ratio: ratio(found),
          planned: number(planned),
          coming: number(coming.length),
        },
        weight: 0.5,
        posts: measured,
      };
    }
  },
};
