import * as z from 'zod';
import { doc } from './doc.ts';
import { date, id } from './fields.ts';

/**
 * What networks count: `.vocero/metrics/*.jsonl`, one fact a line, only ever added to. Counters of a post
 * are running totals as they stood on a day, never what was added that day; the newest reading counts.
 */

/** What a network may count of a post, in the order in which it is shown. */
export const COUNTERS = ['views', 'reach', 'likes', 'reposts', 'replies', 'saves', 'clicks'] as const;

export type Counter = (typeof COUNTERS)[number];

/** Beyond what any network has counted of one post; what is larger is a mistake of writing. */
const MOST = 1e12;

const counter = z.int().min(0).max(MOST);
const counted = (english: string, spanish: string) => counter.meta(doc(english, spanish)).optional();

/** An instant of RFC 3339, such as `2026-11-21T14:05:00Z`. */
const instant = z.iso.datetime({ offset: true });

const reading = {
  channel: id.meta(doc('The channel of the plan.', 'El canal del plan.')),
  day: date.meta(doc('The day that the numbers are of.', 'El día al que corresponden los números.')),
  at: instant.meta(doc('When they were read.', 'Cuándo se leyeron.')),
  source: z
    .enum(['api', 'import', 'hand'])
    .meta(
      doc(
        'Whether the network told them, a file of its analytics did, or a person typed them.',
        'Si los dio la red, un archivo de sus estadísticas o los escribió una persona.',
      ),
    ),
};

const postMetrics = z
  .object({
    kind: z.literal('post'),
    post: z
      .string()
      .min(1)
      .meta(
        doc(
          'The post: its id, its file name without the ending, or its file with # and its place.',
          'La publicación: su id, el nombre de su archivo sin la terminación o su archivo con # y su lugar.',
        ),
      ),
    ...reading,
    occurrence: date
      .meta(
        doc(
          'The day it went out, for a post that comes again.',
          'El día en que salió, si la publicación se repite.',
        ),
      )
      .optional(),
    likes: counted('Likes and other reactions so far.', 'Me gusta y otras reacciones hasta entonces.'),
    reposts: counted('Reposts and quotes so far.', 'Veces que se compartió o citó hasta entonces.'),
    replies: counted('Answers and comments so far.', 'Respuestas y comentarios hasta entonces.'),
    views: counted('Times it was shown so far.', 'Veces que se mostró hasta entonces.'),
    reach: counted('Accounts that saw it so far.', 'Cuentas que la vieron hasta entonces.'),
    clicks: counted('Clicks on its link so far.', 'Clics en su enlace hasta entonces.'),
    saves: counted('Times it was saved so far.', 'Veces que se guardó hasta entonces.'),
    cost: z
      .number()
      .min(0)
      .max(MOST)
      .meta(
        doc(
          "What was paid to show it so far, in the brand's currency.",
          'Lo pagado por mostrarla hasta entonces, en la moneda de la marca.',
        ),
      )
      .optional(),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .meta(
        doc(
          'How sure it is that the row of a file is of this post; left out where its address says so.',
          'Con qué seguridad la fila de un archivo es de esta publicación; se omite si lo dice su dirección.',
        ),
      )
      .optional(),
  })
  .meta(doc('The counters of a post on a channel.', 'Los contadores de una publicación en un canal.'));

const channelMetrics = z
  .object({
    kind: z.literal('channel'),
    ...reading,
    followers: counted('Followers on that day.', 'Seguidores ese día.'),
  })
  .meta(doc('The counters of a channel.', 'Los contadores de un canal.'));

/** One line of a file of metrics. Keys that are not known are passed over: other programs may add theirs. */
export const metricSchema = z.discriminatedUnion('kind', [postMetrics, channelMetrics]);

export type PostMetrics = z.output<typeof postMetrics>;
export type Metric = z.output<typeof metricSchema>;

/** What a fact is about: of facts with one key the newest counts. */
function keyOf(metric: Metric): string {
  const subject = metric.kind === 'post' ? `${metric.post}\n${metric.occurrence ?? ''}` : '';
  return `${metric.kind}\n${metric.channel}\n${metric.day}\n${subject}`;
}

/**
 * The newest of the facts about each post or channel and day, in the order of days. A later reading
 * that leaves a counter out does not take back what an earlier one said of it.
 */
export function foldMetrics(metrics: Iterable<Metric>): readonly Metric[] {
  const newest = new Map<string, Metric>();
  const inTime = [...metrics].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  for (const metric of inTime) {
    const key = keyOf(metric);
    newest.set(key, merged(newest.get(key), metric));
  }
  return [...newest.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function merged(earlier: Metric | undefined, later: Metric): Metric {
  if (earlier?.kind === 'post' && later.kind === 'post') return { ...earlier, ...later };
  if (earlier?.kind === 'channel' && later.kind === 'channel') return { ...earlier, ...later };
  return later;
}
