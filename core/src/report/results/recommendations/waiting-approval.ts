import { number, type RecommendationRule } from '../recommendation.ts';

export const waitingApproval: RecommendationRule = {
  action: {
    en: 'Approve or move {count} {count?post|posts} with a time in the next seven days.',
    es: 'Aprueba o mueve {count} {count?publicación|publicaciones} con hora en los próximos siete días.',
  },
  evidence: {
    en: '{count?It is a draft or in review and will not go out as it is.|They are drafts or in review and will not go out as they are.}',
    es: '{count?Está en borrador o en revisión y así no saldrá.|Están en borrador o en revisión y así no saldrán.}',
  },
  *find(_context, { approvals: { waiting } }) {
    if (waiting.length > 0) yield { values: { count: number(waiting.length) }, weight: 0.7, posts: waiting };
  },
};
