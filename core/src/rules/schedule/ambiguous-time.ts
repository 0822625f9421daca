import * as z from 'zod';
import { resolveOccurrence } from '../../schedule/occurrence.ts';
import { withOffset } from '../../schedule/write-time.ts';
import { LEAVE_OUT, leaveOutFix } from '../leave-out.ts';
import { replaceTime } from '../replace-time.ts';
import { defineRule } from '../rule.ts';
import { faults, listOf, timesOf } from '../times.ts';

const PLAN =
  '// file: social.plan.yaml\nbrand: { timezone: Europe/Madrid }\nchannels: { x: { network: x } }\n';

export const ambiguousTime = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A time that the clocks show twice when summer time ends.',
      es: 'Una hora que los relojes muestran dos veces al acabar el horario de verano.',
    },
    why: {
      en: 'The hour comes twice that day, and nobody can tell which of the two is meant.',
      es: 'Esa hora llega dos veces ese día, y nadie puede saber cuál de las dos es.',
    },
    since: '0.2.0',
  },
  messages: {
    twice: {
      en: 'The clocks of {channels} show this time twice on that day. Say with an offset which one is meant.',
      es: 'Los relojes de {channels} muestran esta hora dos veces ese día. Di con un desfase cuál de las dos es.',
    },
    series: {
      en: 'On {day} the clocks of {channels} show this time twice. Leave that day out, or choose another hour.',
      es: 'El {day} los relojes de {channels} muestran esta hora dos veces. Omite ese día o elige otra hora.',
    },
    leaveOut: LEAVE_OUT,
    first: { en: 'The first one: {time}', es: 'La primera: {time}' },
    second: { en: 'The second one: {time}', es: 'La segunda: {time}' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: ⟦2026-10-25 02:30⟧(schedule/ambiguous-time)\n---\nOne\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: { x: ⟦"2026-10-25 02:30"⟧(schedule/ambiguous-time) }\n---\nOne\n`,
    ],
    allows: [
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: 2026-10-25 02:30+01:00\n---\nOne\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: 2026-10-25 03:00\n---\nOne\n`,
    ],
  },
  *check(context) {
    const times = timesOf(context);
    const found = faults(
      times,
      ({ calendar: { zone }, occurrence }) => {
        const resolved = resolveOccurrence(occurrence, zone);
        return resolved.kind === 'overlap' ? resolved : undefined;
      },
      ({ earlier, later }) => `${earlier} ${later}`,
    );
    for (const one of found) {
      const { channels, span, at, fault } = one;
      const { repeat, time } = at.occurrence;
      const named = { channels: listOf(channels) };
      if (repeat) {
        const fixes = leaveOutFix(context.post, one, times);
        yield { key: 'series', params: { ...named, day: at.when }, span, fixes };
        continue;
      }
      const readings = [
        { key: 'first', instant: fault.earlier },
        { key: 'second', instant: fault.later },
      ] as const;
      const fixes = readings.flatMap(({ key, instant }) => {
        let shown = '';
        const edits = replaceTime(context.post, span, (text) => {
          shown = withOffset(text, time.wall, instant);
          return shown;
        });
        return edits.length > 0 ? [{ title: { key, params: { time: shown } }, edits, safe: false }] : [];
      });
      yield { key: 'twice', params: named, span, fixes };
    }
  },
});
