import * as z from 'zod';
import { type WallTime, wallAt } from '../../model/time.ts';
import { resolveOccurrence } from '../../schedule/occurrence.ts';
import { clockText, dateText, rewriteTime } from '../../schedule/write-time.ts';
import { LEAVE_OUT, leaveOutFix } from '../leave-out.ts';
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
      es: 'Los relojes de {channels} se saltan esta hora: equivale a {before} antes del cambio o a {after} después. Elige una.',
    },
    series: {
      en: 'On {day} the clocks of {channels} skip this time. Leave that day out, or choose another hour.',
      es: 'El {day} los relojes de {channels} se saltan esta hora. Omite ese día o elige otra hora.',
    },
    leaveOut: LEAVE_OUT,
    change: { en: 'Change to {time}', es: 'Cambiar a {time}' },
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
    const times = timesOf(context);
    const found = faults(
      times,
      ({ calendar: { zone }, occurrence }) => {
        const resolved = resolveOccurrence(occurrence, zone);
        return resolved.kind === 'gap' ? { ...resolved, zone } : undefined;
      },
      ({ before, after }) => `${before} ${after}`,
    );
    for (const one of found) {
      const { channels, span, at, fault } = one;
      const named = { channels: listOf(channels) };
      if (at.occurrence.repeat) {
        const fixes = leaveOutFix(context.post, one, times);
        yield { key: 'series', params: { ...named, day: at.when }, span, fixes };
        continue;
      }
      // Read with the offset of one side of the change, the time falls on the other side of it.
      const [before, after] = [wallAt(fault.before, fault.zone), wallAt(fault.after, fault.zone)];
      // At midnight the two lie on other days, and where a whole day is left out as well.
      const isOneDay = dateText(before) === dateText(after);
      const shown = (wall: WallTime) => (isOneDay ? clockText(wall) : `${dateText(wall)} ${clockText(wall)}`);
      const sides = [
        { wall: before, instant: fault.before },
        { wall: after, instant: fault.after },
      ];
      const fixes = sides.flatMap(({ wall, instant }) => {
        const edits = replaceTime(context.post, span, (text) => rewriteTime(text, instant, wall));
        const title = { key: 'change', params: { time: shown(wall) } } as const;
        return edits.length > 0 ? [{ title, edits, safe: false }] : [];
      });
      const params = { ...named, before: shown(before), after: shown(after) };
      yield { key: 'skipped', params, span, fixes };
    }
  },
});
