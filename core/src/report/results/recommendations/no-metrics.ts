import { number, type RecommendationRule } from '../recommendation.ts';

export const noMetrics: RecommendationRule = {
  action: {
    en: 'Bring the numbers in: vocero metrics asks the networks, and vocero import --metrics reads what their own analytics export.',
    es: 'Trae los números: vocero metrics los pide a las redes, y vocero import --metrics lee lo que exportan sus estadísticas.',
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
