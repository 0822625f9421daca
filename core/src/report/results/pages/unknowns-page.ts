import type { Words } from '../../../rules/rule.ts';
import type { Page } from '../block.ts';
import type { PageContext } from '../page-context.ts';
import type { Unknown } from '../unknowns.ts';

type Show = (unknown: Unknown, context: PageContext) => Words;

const TEXTS: Readonly<Record<Unknown['kind'], Show>> = {
  'not-over': ({ count }) => ({
    en: `The period has ${count} days to go. It is compared with as many days of the one before.`,
    es: `Al período le quedan ${count} días. Se compara con otros tantos días del anterior.`,
  }),
  ahead: () => ({ en: 'The period has not begun.', es: 'El período no ha empezado.' }),
  'no-posts': () => ({
    en: 'No post has a time in this period.',
    es: 'Ninguna publicación tiene hora en este período.',
  }),
  'no-plan-section': ({ names }, { format }) => ({
    en: `The plan says nothing about: ${format.list(names)}.`,
    es: `El plan no dice nada de: ${format.list(names)}.`,
  }),
  'no-metrics': () => ({
    en: 'No post was measured: there is no file in .vocero/metrics. What posts achieved is not known.',
    es: 'Ninguna publicación está medida: no hay archivos en .vocero/metrics. No se sabe qué lograron.',
  }),
  unmeasured: ({ count }) => ({
    en: `${count} posts of the period have no counters, or only some read within two days of going out. They are in no median and no ranking.`,
    es: `${count} publicaciones del período no tienen contadores, o solo los de sus dos primeros días. No entran en medianas ni en listas.`,
  }),
  'few-for-medians': ({ count, names }, { format }) => ({
    en: `Fewer than ${count} measured posts in 90 days, so no median: ${format.list(names.map(format.channel))}.`,
    es: `Menos de ${count} publicaciones medidas en 90 días y, por tanto, sin mediana: ${format.list(names.map(format.channel))}.`,
  }),
  'no-receipts': ({ count }) => ({
    en: `There are no receipts. The ${count} posts that were approved and due are taken to have gone out.`,
    es: `No hay recibos. Las ${count} publicaciones aprobadas cuya hora pasó se dan por salidas.`,
  }),
  'no-conversations': () => ({
    en: 'There is no file in .vocero/conversations: what people say, and how long they wait, is not known.',
    es: 'No hay archivos en .vocero/conversations: no se sabe qué dice la gente ni cuánto espera.',
  }),
  'no-followers': () => ({ en: 'Followers were not counted.', es: 'No se han contado los seguidores.' }),
  'refused-lines': ({ count, names }) => ({
    en: `${count} lines could not be understood and are in no number: ${names.join('; ')}.`,
    es: `${count} líneas no se entienden y no están en ningún número: ${names.join('; ')}.`,
  }),
  'unsure-matches': ({ count }) => ({
    en: `The counters of ${count} posts were matched by time and text, and may be of another post.`,
    es: `Los contadores de ${count} publicaciones se asignaron por hora y texto y podrían ser de otra.`,
  }),
};

/** What nobody should read out of the report. */
export function unknownsPage(context: PageContext): Page | undefined {
  const { report, format } = context;
  if (report.unknowns.length === 0) return undefined;
  const items = report.unknowns.map((unknown) => ({
    title: format.words(TEXTS[unknown.kind](unknown, context)),
    text: '',
    posts: unknown.posts,
  }));
  return {
    id: 'unknown',
    title: format.words({ en: 'What this report does not know', es: 'Lo que este informe no sabe' }),
    blocks: [{ kind: 'list', items }],
  };
}
