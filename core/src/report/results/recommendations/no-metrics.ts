import { number, type RecommendationRule } from '../recommendation.ts';

export const noMetrics: RecommendationRule = {
  action: {
    en: 'Bring the numbers in: vocero import --metrics reads what the networks’ own analytics export.',
    es: 'Trae los números: vocero import --metrics lee lo que exportan las estadísticas de cada red.',
  },
  evidence: {
    en: '{posts} {posts?post|posts} went out and none was measured.',
    es: 'Publicaciones que salieron: {posts}. Ninguna está medida.',
  },
  *find(_context, { overview, posts }) {
    const out = overview.published.value ?? 0;
    if (out > 0 && posts.unmeasured.length === out)
      yield { values: { posts: number(out) }, weight: 0.6, posts: posts.unmeasured };
  },
};
