import * as z from 'zod';
import { firstInstant, parseWrittenTime, resolveTime, wallOf } from '../../model/time.ts';
import { dayOf, instantOf } from '../../schedule/occurrence.ts';
import { dateText } from '../../schedule/write-time.ts';
import { nodeAt, spanAt } from '../../syntax/node.ts';
import { replaceScalar } from '../../syntax/spell-scalar.ts';
import type { Contexts } from '../contexts.ts';
import type { FileEdit } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { timesOf } from '../times.ts';

const UTC_END = /UNTIL=(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z/i;

const PLAN =
  '// file: social.plan.yaml\nbrand: { timezone: America/Mexico_City }\nchannels: { x: { network: x } }\n';

export const utcEnd = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A rule ends at a moment in UTC that lies on another day where the post goes out.',
      es: 'Una regla acaba en un momento en UTC que cae en otro día allí donde sale la publicación.',
    },
    why: {
      en: 'Calendars write the end of a series in UTC (RFC 5545, section 3.3.10). Here a rule is read on the clock of the post, whatever its zone: the last time may be one too many or one too few. A day without an hour says the same everywhere.',
      es: 'Los calendarios escriben el final de una serie en UTC (RFC 5545, apartado 3.3.10). Aquí la regla se lee en el reloj de la publicación, sea cual sea su zona: puede sobrar o faltar la última hora. Un día sin hora dice lo mismo en todas partes.',
    },
    since: '0.3.0',
  },
  messages: {
    end: {
      en: 'UNTIL is in UTC: on the clock of {channel} the last day is {day}, and not {read}, as it is read here. Write the day.',
      es: 'UNTIL está en UTC: en el reloj de {channel} el último día es {day}, y no {read}, como se lee aquí. Escribe el día.',
    },
    day: { en: 'End on {day}', es: 'Acabar el {day}' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      // The last day of the year in Mexico, as a calendar writes it.
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: 2026-12-01 05:00\nrepeat: ⟦FREQ=DAILY;UNTIL=20270101T055959Z⟧(schedule/utc-end)\n---\nText\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: 2026-12-01 19:00\nrepeat:\n  rule: ⟦FREQ=DAILY;UNTIL=20261231T235959Z⟧(schedule/utc-end)\n---\nText\n`,
    ],
    allows: [
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: 2026-12-01 09:00\nrepeat: FREQ=DAILY;UNTIL=20270101T055959Z\n---\nText\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: 2026-12-01 05:00\nrepeat: FREQ=DAILY;UNTIL=20261231\n---\nText\n`,
    ],
  },
  *check(context) {
    const { post } = context;
    const [, ...parts] = UTC_END.exec(post.entry.repeat?.rule ?? '') ?? [];
    const [year, month, day, hour, minute, second] = parts;
    const time = parseWrittenTime(`${year}-${month}-${day} ${hour}:${minute}:${second}`);
    if (!time) return;
    const end = firstInstant(resolveTime(time, 'UTC'));
    for (const [at] of timesOf(context)) {
      if (!at) continue;
      const { calendar, occurrence } = at;
      const lastDay = (zone: string, from: typeof occurrence) => {
        const on = (one: number) => ({
          ...from,
          time: { ...from.time, wall: { ...from.time.wall, ...dateOf(one) } },
        });
        const near = dayOf(time);
        return [near + 1, near, near - 1, near - 2].find((one) => instantOf(on(one), zone) <= end) ?? near;
      };
      // Read on the clock itself, which is UTC by another name.
      const read = lastDay('UTC', { ...occurrence, time: { kind: 'wall', wall: occurrence.time.wall } });
      const meant = lastDay(calendar.zone, occurrence);
      if (read === meant) continue;
      const [dayParam, readParam] = [meant, read].map((one) => ({ kind: 'days', days: [one] }) as const);
      if (!dayParam || !readParam) continue;
      const edits = endOn(post, dateText(wallOf(meant * 24 * 60)));
      const title = { key: 'day', params: { day: dayParam } } as const;
      const place = nodeAt(post.node, ['repeat'])?.kind === 'map' ? ['repeat', 'rule'] : ['repeat'];
      yield {
        key: 'end',
        params: { channel: calendar.channelId, day: dayParam, read: readParam },
        span: spanAt(post.node, place),
        fixes: edits.length > 0 ? [{ title, edits, safe: false }] : [],
      };
      return;
    }
  },
});

function dateOf(day: number) {
  const { year, month, day: date } = wallOf(day * 24 * 60);
  return { year, month, day: date };
}

/** The rule with a day for its end. */
function endOn({ node, source }: Contexts['post']['post'], date: string): readonly FileEdit[] {
  const repeat = nodeAt(node, ['repeat']);
  const rule = repeat?.kind === 'map' ? nodeAt(repeat, ['rule']) : repeat;
  if (rule?.kind !== 'scalar') return [];
  const text = String(rule.value).replace(UTC_END, `UNTIL=${date.replaceAll('-', '')}`);
  const edit = replaceScalar(source.text, rule, text);
  return edit ? [{ uri: source.uri, edit }] : [];
}
