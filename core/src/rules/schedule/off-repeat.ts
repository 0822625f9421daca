import * as z from 'zod';
import type { Repeat } from '../../model/repeat.ts';
import { expand } from '../../schedule/expand.ts';
import { dayOf, instantOf, type Occurrence, occurrencesOf } from '../../schedule/occurrence.ts';
import { DAYS_OF_SERIES } from '../../schedule/reach.ts';
import type { Tools } from '../../schedule/tools.ts';
import { rewriteTime } from '../../schedule/write-time.ts';
import { spanAt } from '../../syntax/node.ts';
import { groupBy } from '../../text/group-by.ts';
import { replaceTime } from '../replace-time.ts';
import { defineRule } from '../rule.ts';
import { daysOf, listOf } from '../times.ts';

/** A rule that gives no time for so long never will, or nobody waits for it. */
const DAYS = 4 * DAYS_OF_SERIES;

export const offRepeat = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'The time of a post that comes again is none of those that its rule gives.',
      es: 'La hora de una publicación que se repite no es ninguna de las que da su regla.',
    },
    why: {
      en: 'Only the times that the rule gives go out. A first time on another day is skipped without a word, and a rule that gives none sends nothing.',
      es: 'Solo salen las horas que da la regla. Una primera hora en otro día se omite sin aviso, y una regla que no da ninguna no envía nada.',
    },
    since: '0.3.0',
  },
  messages: {
    other: {
      en: 'Its rule gives no time on {day}; the first is on {first}. Begin then, or change the rule.',
      es: 'Su regla no da ninguna hora el {day}; la primera es el {first}. Empieza ese día o cambia la regla.',
    },
    never: {
      en: 'Its rule and its end leave no time at all, so it never goes out on {channels}. Change one of them.',
      es: 'Su regla y su final no dejan ninguna hora, así que no sale nunca en {channels}. Cambia uno de los dos.',
    },
    begin: { en: 'Begin on {first}', es: 'Empezar el {first}' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\nschedule: ⟦2026-11-25 09:30⟧(schedule/off-repeat)\nrepeat: FREQ=WEEKLY;BYDAY=TU,TH\n---\nText\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\nschedule: 2026-11-25 09:30\nrepeat: ⟦FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30⟧(schedule/off-repeat)\n---\nText\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\nschedule: 2026-11-25 09:30\nrepeat: ⟦{ rule: weekly, until: 2026-11-24 }⟧(schedule/off-repeat)\n---\nText\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\nschedule: 2026-11-24 09:30\nrepeat: FREQ=WEEKLY;BYDAY=TU,TH\n---\nText\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\nschedule: 2026-11-25 09:30\nrepeat: { rule: weekly, except: [2026-11-25] }\n---\nText\n',
    ],
  },
  *check({ post, workspace: { tools } }) {
    const occurrences = occurrencesOf(post);
    if (!post.entry.repeat || !tools.expandRule) return;
    for (const [, shared] of groupBy(occurrences, ({ span }) => span.start)) {
      const [occurrence] = shared;
      if (!occurrence) continue;
      const { span, time, repeat } = occurrence;
      if (!firstOf(occurrence, repeat, tools)) {
        const channels = listOf(shared.map(({ channel }) => channel));
        yield { key: 'never', params: { channels }, span: spanAt(post.node, ['repeat']) };
        continue;
      }
      // Whoever leaves the first day out means it.
      const first = firstOf(occurrence, { rule: post.entry.repeat.rule }, tools);
      if (!first || dayOf(first.time) === dayOf(time)) continue;
      const params = { first: daysOf([dayOf(first.time)]) };
      // Of a time on the wall clock only that is written, and of a fixed one no zone matters.
      const instant = instantOf(first, 'UTC');
      const edits = replaceTime(post, span, (text) => rewriteTime(text, instant, first.time.wall));
      const fixes =
        edits.length > 0 ? [{ title: { key: 'begin', params } as const, edits, safe: false }] : [];
      yield { key: 'other', params: { ...params, day: daysOf([dayOf(time)]) }, span, fixes };
    }
  },
});

function firstOf(
  occurrence: Occurrence,
  repeat: Repeat | undefined,
  { expandRule }: Tools,
): Occurrence | undefined {
  const day = dayOf(occurrence.time);
  const [first] = expand(repeat ? { ...occurrence, repeat } : occurrence, day, day + DAYS, expandRule);
  return first;
}
