import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { compareInTime } from '../../schedule/channel-calendar.ts';
import { instantOf, type Occurrence } from '../../schedule/occurrence.ts';
import { MAX_DAYS_AROUND } from '../../schedule/reach.ts';
import type { Mapped } from '../../text/mapped.ts';
import { toFile } from '../../text/mapped.ts';
import { type Shingles, shinglesOf, similarity } from '../../text/similarity.ts';
import { isAlike } from '../../workspace/content.ts';
import { sentPost } from '../../workspace/sent.ts';
import { contentAt } from '../../workspace/timeline.ts';
import { type Entry, fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { Contexts } from '../contexts.ts';
import { earlierOnChannel } from '../earlier.ts';
import { defineRule } from '../rule.ts';
import { timesOf } from '../times.ts';

/** Most posts whose texts are read for one post. */
const MAX_READ = 20;
/** Fewer words than this say the same by chance. */
const FEW_WORDS = 3;
const SHORT = 6;
const LONG = 12;

const PLAN = '// file: social.plan.yaml\nchannels: { x: { network: x }, li: { network: linkedin } }\n';
const TEXT =
  'Three things we learnt from moving forty servers in one night, and the one that we would not do again.';
const ALIKE =
  'Three things we learnt from moving forty servers in one night, and the one that we would never do again!';

export const nearDuplicate = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'The text of a post is nearly that of an earlier one on the same channel.',
      es: 'El texto de una publicación es casi el de otra anterior en el mismo canal.',
    },
    why: {
      en: 'Readers notice, and networks show a repeated text to fewer people or refuse it. Capitals, signs and links make no difference here. Posts that come again by `repeat` are meant to.',
      es: 'La gente lo nota, y las redes muestran menos un texto repetido o lo rechazan. Aquí no cuentan mayúsculas, signos ni enlaces. Las que se repiten con `repeat` lo hacen adrede.',
    },
    since: '0.2.0',
  },
  messages: {
    alike: {
      en: '{percent}% the same as a post on {channel} on {when}. Write it anew, or leave one of them out.',
      es: 'Igual en un {percent} % a una publicación en {channel} del {when}. Escríbela de nuevo o quita una de las dos.',
    },
    other: { en: 'The earlier post on {channel}.', es: 'La publicación anterior en {channel}.' },
  },
  options: z.strictObject({
    days: z
      .int()
      .min(1)
      .max(MAX_DAYS_AROUND)
      .default(60)
      .meta(
        doc(
          'Days back in which an earlier post counts.',
          'Días hacia atrás en que cuenta una publicación anterior.',
        ),
      ),
    similarity: z
      .number()
      .min(0.5)
      .max(1)
      .default(0.7)
      .meta(
        doc(
          'Least similarity of longer texts, from 0.5 to 1.',
          'Parecido mínimo de los textos más largos, de 0,5 a 1.',
        ),
      ),
  }),
  examples: {
    flags: [
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: 2026-11-03 09:30\n---\n${TEXT}\n// file: b.post.md\n---\nchannels: [x, li]\nschedule: 2026-11-26 09:30\n---\n⟦${ALIKE}⟧(schedule/near-duplicate)\n\n# li\n\nAnother text for another channel.\n`,
      `${PLAN}// file: a.posts.yaml\n- { channels: x, schedule: 2026-11-03 09:30, text: ¡Hoy abrimos a las 9! }\n- { channels: x, schedule: 2026-11-26 09:30, text: ⟦hoy abrimos a las 9⟧(schedule/near-duplicate) }\n`,
    ],
    allows: [
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: 2026-11-03 09:30\n---\n${TEXT}\n// file: b.post.md\n---\nchannels: li\nschedule: 2026-11-26 09:30\n---\n${TEXT}\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: 2026-06-03 09:30\n---\n${TEXT}\n// file: b.post.md\n---\nchannels: x\nschedule: 2026-11-26 09:30\n---\n${TEXT}\n`,
      `${PLAN}// file: a.posts.yaml\n- { channels: x, schedule: 2026-11-03 09:30, text: We open at nine on Monday }\n- { channels: x, schedule: 2026-11-26 09:30, text: We open at ten on Tuesday }\n`,
    ],
  },
  *check(context) {
    const { post, sent, workspace, options } = context;
    if (post.entry.repeat) return;
    const own = contentAt(workspace, { uri: post.source.uri, index: post.index });
    const told = new Set<number>();
    for (const [at] of timesOf(context)) {
      if (!at) continue;
      const { calendar } = at;
      const { channelId: channel, zone } = calendar;
      const parts = sent.deliveries.find(({ channelId }) => channelId === channel)?.parts ?? [];
      const [part] = parts;
      const shingles = shinglesOfParts(parts);
      if (!part || shingles.words < FEW_WORDS) continue;
      const earlier = earlierOnChannel(context, at, options.days, (content) => isAlike(own, content))
        .filter((one) => !one.repeat)
        .sort((a, b) => compareInTime(b, a, zone))
        .slice(0, MAX_READ);
      const best = mostAlike(context, shingles, earlier);
      const span = firstLine(part);
      if (!best || best.alike < leastFor(shingles, best.shingles, options.similarity) || told.has(span.start))
        continue;
      told.add(span.start);
      const percent = Math.floor(best.alike * 100);
      const when = { kind: 'moment', instant: instantOf(best.one, zone), zone } as const;
      const related = [
        { uri: best.one.uri, span: best.one.span, key: 'other', params: { channel } } as const,
      ];
      yield { key: 'alike', params: { percent, channel, when }, span, related };
    }
  },
});

/** Of the others the one whose text on the channel is most like it, the latest of several. */
function mostAlike(
  { workspace, plan }: Contexts['post'],
  own: Shingles,
  others: readonly Occurrence[],
): { readonly one: Occurrence; readonly alike: number; readonly shingles: Shingles } | undefined {
  let best: { readonly one: Occurrence; readonly alike: number; readonly shingles: Shingles } | undefined;
  for (const one of others) {
    const shingles = shinglesAt(workspace, plan, one);
    const alike = similarity(own, shingles);
    if (!best || alike > best.alike) best = { one, alike, shingles };
  }
  return best;
}

type Known = { readonly plan: Plan | undefined; readonly byTime: Map<Occurrence, Shingles> };

/** What others say, while they say it: somebody who types below a text like theirs asks at each key press. */
const known = new WeakMap<Entry, Known>();

/** What a post says on the channel of one of its times. A file at rest is read for it once. */
function shinglesAt(workspace: Workspace, plan: Plan | undefined, one: Occurrence): Shingles {
  const entry = workspace.entries.get(one.uri);
  if (!entry) return shinglesOf('');
  let of = known.get(entry);
  if (!of || of.plan !== plan) {
    of = { plan, byTime: new Map() };
    known.set(entry, of);
  }
  const found = of.byTime.get(one);
  if (found) return found;
  const file = fileAt(workspace, one.uri);
  const post = file?.kind === 'posts' ? file.posts[one.index] : undefined;
  const delivery = post && sentPost(post, plan).deliveries.find(({ channelId }) => channelId === one.channel);
  const shingles = shinglesOfParts(delivery?.parts ?? []);
  of.byTime.set(one, shingles);
  return shingles;
}

/**
 * Short texts differ in little: they must be more alike before anybody takes them for the same. So must those with
 * other numbers: three days left and two days left, 4.9.1 and 4.9.2 are news each time.
 */
function leastFor(a: Shingles, b: Shingles, least: number): number {
  const words = Math.min(a.words, b.words);
  if (words < SHORT) return 1;
  const isNews = a.numbers !== '' && b.numbers !== '' && a.numbers !== b.numbers;
  return words < LONG || isNews ? Math.max(least, 0.85) : least;
}

function shinglesOfParts(parts: readonly Mapped[]): Shingles {
  return shinglesOf(parts.map(({ text }) => text).join('\n'));
}

function firstLine(part: Mapped) {
  const end = part.text.indexOf('\n');
  return toFile(part, 0, end < 0 ? part.text.length : end);
}
