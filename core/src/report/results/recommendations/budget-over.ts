import { type RecommendationRule, text } from '../recommendation.ts';

export const budgetOver: RecommendationRule = {
  action: {
    en: 'Decide on “{line}” now: stop it, or have more approved.',
    es: 'Decide ya sobre «{line}»: detenla o pide que se apruebe más.',
  },
  evidence: {
    en: '{spent} are spent and {limit} approved; at this pace it ends at {heading}.',
    es: 'Van gastados {spent} de {limit} aprobados; a este ritmo terminará en {heading}.',
  },
  *find(_context, { budget }) {
    for (const { name, warning, spent = 0, approved, planned, heading } of budget.lines) {
      if (warning === undefined) continue;
      yield {
        values: {
          line: text(name),
          spent: { kind: 'money', value: spent },
          limit: { kind: 'money', value: approved ?? planned ?? 0 },
          heading: { kind: 'money', value: Math.max(spent, heading ?? spent) },
        },
        weight: warning === 'heading-over' ? 0.75 : 0.95,
        posts: [],
      };
    }
  },
};
