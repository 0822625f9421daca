import { number, type RecommendationRule } from '../recommendation.ts';
import { FEW } from '../statistics.ts';

export const lateApprovals: RecommendationRule = {
  action: {
    en: 'Ask for approval earlier: aim at two days before.',
    es: 'Pide la aprobación antes: apunta a dos días de margen.',
  },
  evidence: {
    en: '{late} of {timed} posts were approved less than a day before they went out; the median is {lead}.',
    es: '{late} de {timed} publicaciones se aprobaron menos de un día antes de salir; la mediana es {lead}.',
  },
  *find(_context, { approvals: { late, timed, lead } }) {
    if (timed < FEW || lead === undefined || late.length * 3 < timed) return;
    const values = { late: number(late.length), timed: number(timed) };
    yield { values: { ...values, lead: { kind: 'hours', value: lead } }, weight: 0.45, posts: late };
  },
};
