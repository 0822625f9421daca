import { adviceText } from '../advice-text.ts';
import type { Page } from '../block.ts';
import type { PageContext } from '../page-context.ts';

/** Nobody does more than this in one period. */
const MOST = 8;

export function recommendationsPage({ report, format }: PageContext): Page {
  const items = report.recommendations.slice(0, MOST).map((recommendation) => {
    const { action, evidence } = adviceText(recommendation, format);
    return { title: action, text: evidence, posts: recommendation.posts };
  });
  const title = format.words({ en: 'What to do next', es: 'Qué hacer ahora' });
  const nothing = format.words({
    en: 'Nothing in these numbers asks for a change.',
    es: 'Nada en estos números pide un cambio.',
  });
  return {
    id: 'recommendations',
    title,
    blocks: [items.length > 0 ? { kind: 'list', items } : { kind: 'text', text: nothing }],
  };
}
