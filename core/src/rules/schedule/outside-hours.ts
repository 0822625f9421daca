import * as z from 'zod';
import { wallOf } from '../../model/time.ts';
import { isOpen, type Opening, openingsOn } from '../../schedule/hours.ts';
import { clockText } from '../../schedule/write-time.ts';
import { spanAt } from '../../syntax/node.ts';
import { planFor } from '../../workspace/workspace.ts';
import { LEAVE_OUT, leaveOutFix } from '../leave-out.ts';
import { defineRule } from '../rule.ts';
import { daysOf, faults, listOf, timesOf } from '../times.ts';

const PLAN =
  '// file: social.plan.yaml\nbrand: { timezone: Europe/Madrid }\nchannels:\n  x: { network: x, hours: { weekdays: 09:00-18:00, sat: 22:00-02:00 } }\n';

export const outsideHours = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A post goes out outside the publishing hours of its channel.',
      es: 'Una publicación sale fuera de las horas de publicación de su canal.',
    },
    why: {
      en: 'The plan says when a channel publishes, and that is when its readers and whoever answers are there.',
      es: 'El plan dice cuándo publica un canal, y es cuando están quienes lo leen y quien responde.',
    },
    since: '0.2.0',
  },
  messages: {
    outside: {
      en: '{when} is outside the hours of {channels} ({hours}). Move it inside them.',
      es: '{when} queda fuera de las horas de {channels} ({hours}). Muévela dentro de ellas.',
    },
    closed: {
      en: '{when} lies on a day without publishing hours on {channels}. Move it to another day.',
      es: '{when} cae en un día sin horas de publicación en {channels}. Muévela a otro día.',
    },
    series: {
      en: 'Its times on {days} are outside the hours of {channels}. Choose another hour, or leave those days out.',
      es: 'Sus horas de {days} quedan fuera de las de {channels}. Elige otra hora u omite esos días.',
    },
    plan: { en: 'The hours in the plan.', es: 'Las horas en el plan.' },
    leaveOut: LEAVE_OUT,
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${PLAN}// file: a.posts.yaml\n- { channels: x, schedule: ⟦2026-11-26 08:59⟧(schedule/outside-hours), text: One }\n- { channels: x, schedule: ⟦2026-11-26 18:30⟧(schedule/outside-hours), text: Two }\n- { channels: x, schedule: ⟦2026-11-29 10:00⟧(schedule/outside-hours), text: Three }\n`,
    ],
    allows: [
      `${PLAN}// file: a.posts.yaml\n- { channels: x, schedule: 2026-11-26 09:00, text: One }\n- { channels: x, schedule: 2026-11-26 18:00, text: Two }\n- { channels: x, schedule: 2026-11-29 01:30, text: Past midnight }\n- { channels: x, schedule: 2026-11-27T08:30Z, text: Half past nine in Madrid }\n`,
    ],
  },
  *check(context) {
    const { post, workspace } = context;
    const file = planFor(workspace, post.source.uri);
    if (!file) return;
    const times = timesOf(context);
    const isSeries = post.entry.repeat !== undefined;
    const found = faults(
      times,
      ({ calendar: { channel }, minute, day }) =>
        channel.hours !== undefined && !isOpen(channel.hours, minute)
          ? openingsOn(channel.hours, day).map(clocks)
          : undefined,
      (hours) => (isSeries ? '' : hours.join()),
    );
    for (const one of found) {
      const { channels, span, at, fault, days } = one;
      const { channel } = at.occurrence;
      const about = { channels: listOf(channels) };
      const place = spanAt(file.node, ['channels', channel, 'hours']);
      const related = [{ uri: file.source.uri, span: place, key: 'plan', params: {} } as const];
      if (isSeries) {
        const fixes = leaveOutFix(post, one, times);
        yield { key: 'series', params: { ...about, days: daysOf(days) }, span, related, fixes };
        continue;
      }
      const params = { ...about, when: at.when };
      const move = { index: post.index, channel };
      if (fault.length === 0) yield { key: 'closed', params, span, related, move };
      else yield { key: 'outside', params: { ...params, hours: listOf(fault) }, span, related, move };
    }
  },
});

/** A range of a day as the plan has it: `09:00–18:00`. */
function clocks({ from, to }: Opening): string {
  const [start, end] = [from, to].map((minutes) => clockText(wallOf(minutes)));
  // A clock that ends a day shows what begins the next.
  return `${start}–${end === '00:00' ? '24:00' : end}`;
}
