import { number, type RecommendationRule } from '../recommendation.ts';

export const waitingApproval: RecommendationRule = {
  action: {
    en: 'Approve or move {count} posts: they have a time in the next seven days.',
    es: 'Aprueba o mueve {count} publicaciones: tienen hora en los próximos siete días.',
  },
  evidence: {
    en: 'They are drafts or in review, and will not go out as they are.',
    es: 'Están en borrador o en revisión y así no saldrán.',
  },
  *find(_context, { approvals: { waiting } }) {
    if (waiting.length > 0) yield { values: { count: number(waiting.length) }, weight: 0.7, posts: waiting };
  },
};
