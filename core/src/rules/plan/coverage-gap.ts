import * as z from 'zod';
import { channelOf } from '../../model/plan/plan.ts';
import { type CoverageGap, coverageGaps } from '../../schedule/coverage-gaps.ts';
import { todayOf } from '../../schedule/today.ts';
import { weekdayOf } from '../../schedule/week.ts';
import { spanAt } from '../../syntax/node.ts';
import type { WeekTime } from '../finding.ts';
import { isSlipped } from '../plan-places.ts';
import { defineRule } from '../rule.ts';

const DAY = 24 * 60;
/** The Monday of a week without changes of clocks, counted from 1970-01-01: 2026-01-12. */
const SOME_MONDAY = 20_465;

const HEAD =
  '// file: social.plan.yaml\nbrand: { timezone: Europe/Madrid }\nteam: { ana: { timezone: Europe/Lisbon } }\n';

export const coverageGap = defineRule({
  scope: 'plan',
  severity: 'warning',
  docs: {
    summary: {
      en: 'Hours of the week in which a channel publishes, and nobody can answer as soon as it promises.',
      es: 'Horas de la semana en que un canal publica y nadie puede responder tan pronto como promete.',
    },
    why: {
      en: 'The promise is `firstResponse` of the channel, the hours are its publishing `hours`, and who answers is in `coverage`. Of a channel without publishing hours only days without anybody are told. The hours are those of the channel’s clock in the current week; duties in other time zones move when clocks change.',
      es: 'La promesa es `firstResponse` del canal; las horas, sus `hours` de publicación, y quien responde está en `coverage`. De un canal sin horas de publicación solo se dicen los días sin nadie. Las horas son las del reloj del canal en la semana actual; los turnos en otras zonas se mueven cuando cambia la hora.',
    },
    since: '0.3.0',
  },
  messages: {
    gap: {
      en: '{channel} promises an answer within {wanted}, but nobody is there in time for what goes out {times}. Add somebody to coverage, publish at other hours, or promise less.',
      es: '{channel} promete responder en {wanted}, pero nadie llega a tiempo para lo que sale {times}. Añade a alguien en coverage, publica a otras horas o promete menos.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      // Five in Lisbon is six in Madrid.
      `${HEAD}channels:\n  x:\n    network: x\n    firstResponse: ⟦1h⟧(plan/coverage-gap)\n    hours: { weekdays: 09:00-20:00 }\ncoverage: [{ who: ana, hours: { weekdays: 09:00-17:00 } }]\n`,
      `${HEAD}channels: { x: { network: x, firstResponse: ⟦2h⟧(plan/coverage-gap) } }\ncoverage: [{ who: ana, hours: { weekdays: 09:00-17:00 } }]\n`,
    ],
    allows: [
      `${HEAD}channels: { x: { network: x, firstResponse: 2h, hours: { weekdays: 08:00-18:00 } }, li: { network: linkedin } }\ncoverage: [{ who: ana, hours: { weekdays: 09:00-17:00 } }]\n`,
      // The next shift begins before the time is over.
      `${HEAD}channels: { x: { network: x, firstResponse: 3d, hours: { daily: 08:00-18:00 } } }\ncoverage: [{ who: ana, hours: { weekdays: 09:00-17:00 } }]\n`,
      `${HEAD}channels: { x: { network: x, firstResponse: 2h, hours: { daily: 00:00-24:00 } } }\n`,
    ],
  },
  *check({ workspace, file, plan }) {
    if (!plan.coverage || isSlipped(file, ['coverage'])) return;
    const today = todayOf(plan, workspace.now);
    const monday = today === undefined ? SOME_MONDAY : today - weekdayOf(today);
    for (const [channel, gaps] of coverageGaps(plan, monday)) {
      const firstResponse = channelOf(plan, channel)?.firstResponse;
      if (gaps.length === 0 || firstResponse === undefined || isSlipped(file, ['channels', channel]))
        continue;
      const wanted = { kind: 'duration', minutes: firstResponse } as const;
      const times = { kind: 'week-times', times: byHours(gaps) } as const;
      const span = spanAt(file.node, ['channels', channel, 'firstResponse']);
      yield { key: 'gap', params: { channel, wanted, times }, span };
    }
  },
});

/** The same hours of several days together, in the order of the week. */
function byHours(gaps: readonly CoverageGap[]): readonly WeekTime[] {
  const groups = new Map<string, { days: number[]; from: number; to: number }>();
  for (const gap of gaps) {
    const day = Math.floor(gap.from / DAY);
    const [from, to] = [gap.from - day * DAY, gap.to - day * DAY];
    const known = groups.get(`${from} ${to}`);
    if (known) known.days.push(day);
    else groups.set(`${from} ${to}`, { days: [day], from, to: to > DAY ? to - DAY : to });
  }
  return [...groups.values()];
}
