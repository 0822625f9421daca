import { number, type RecommendationRule } from '../recommendation.ts';

export const missingAlt: RecommendationRule = {
  action: {
    en: 'Describe the pictures of {posts} {posts?post|posts} for people who do not see them.',
    es: 'Describe las imágenes de {posts} {posts?publicación|publicaciones} para quien no las ve.',
  },
  evidence: {
    en: '{missing} of {media} pictures and videos {missing?has|have} no alternative text.',
    es: '{missing} de {media} imágenes y vídeos {missing?no tiene|no tienen} texto alternativo.',
  },
  *find(_context, { accessibility: { media, described, missing } }) {
    if (missing.length === 0) return;
    const values = {
      posts: number(missing.length),
      missing: number(media - described),
      media: number(media),
    };
    yield { values, weight: 0.4 + 0.3 * ((media - described) / media), posts: missing };
  },
};
