import * as z from 'zod';
import { wallAt } from '../../model/time.ts';
import { resolveOccurrence } from '../../schedule/occurrence.ts';
import { clockText, rewriteTime } from '../../schedule/write-time.ts';
import { replaceTime } from '../replace-time.ts';
import { defineRule } from '../rule.ts';
import { faults, listOf, timesOf } from '../times.ts';

const PLAN =
  '// file: social.plan.yaml\nbrand: { timezone: Europe/Madrid }\nchannels: { x: { network: x } }\n';

export const skippedTime = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A time that the clocks skip when summer time begins.',
      es: 'Una hora que los relojes se saltan al empezar el horario de verano.',
    },
    why: {
      en: 'There is no such time on that day, and each tool makes something else of it.',
      es: 'Esa hora no existe ese día, y cada herramienta hace con ella otra cosa.',
    },
    since: '0.2.0',
  },
  messages: {
    skipped: {
      en: 'The clocks of {channels} skip this time: it is {before} before the change, or {after} behind it. Choose one.',
      es: 'Los relojes de {channels} se saltan esta hora: son las {before} antes del cambio o las {after} después. Elige una.',
    },
    series: {
      en: 'On {day} the clocks of {channels} skip this time. Leave that day out, or choose another hour.',
      es: 'El {day} los relojes de {channels} se saltan esta hora. Omite ese día o elige otra hora.',
    },
    change: { en: 'Change to {time}', es: 'Cambiar a las {time}' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: ⟦2027-03-28 02:30⟧(schedule/skipped-time)\n---\nOne\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: ⟦2027-03-21 02:30⟧(schedule/skipped-time)\nrepeat: { rule: weekly, count: 3 }\n---\nOne\n`,
    ],
    allows: [
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: 2027-03-28 03:30\n---\nOne\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: 2027-03-28T02:30+01:00\n---\nOne\n`,
    ],
  },
  *check(context) {
    const found = faults(
      timesOf(context),
      ({ calendar: { zone }, occurrence }) => {
        const resolved = resolveOccurrence(occurrence, zone);
        return resolved.kind === 'gap' ? { ...resolved, zone } : undefined;
      },
      ({ before, after }) => `${before} ${after}`,
    );
    for (const { channels, span, at, fault } of found) {
      const named = { channels: listOf(channels) };
      if (at.occurrence.repeat) {
        yield { key: 'series', params: { ...named, day: at.when }, span };
        continue;
      }
      // Read with the offset of one side of the change, the time falls on the other side of it.
      const [before, after] = [wallAt(fault.before, fault.zone), wallAt(fault.after, fault.zone)];
      const sides = [
        { wall: before, instant: fault.before },
        { wall: after, instant: fault.after },
      ];
      const fixes = sides.flatMap(({ wall, instant }) => {
        const edits = replaceTime(context.post, span, (text) => rewriteTime(text, instant, wall));
        const title = { key: 'change', params: { time: clockText(wall) } } as const;
        return edits.length > 0 ? [{ title, edits, safe: false }] : [];
      });
      const params = { ...named, before: clockText(before), after: clockText(after) };
      yield { key: 'skipped', params, span, fixes };
    }
  },
});
