import * as z from 'zod';
import { wallOf } from '../../model/time.ts';
import { closuresOn } from '../../schedule/closed.ts';
import { dateText } from '../../schedule/write-time.ts';
import { spanAt } from '../../syntax/node.ts';
import { planFor } from '../../workspace/workspace.ts';
import { LEAVE_OUT, leaveOutFix } from '../leave-out.ts';
import { defineRule } from '../rule.ts';
import { daysOf, faults, listOf, timesOf } from '../times.ts';

const PLAN =
  '// file: social.plan.yaml\nbrand: { languages: [es-CO], timezone: America/Bogota }\nchannels: { x: { network: x }, li: { network: linkedin } }\ncalendar: { holidays: [{ country: CO, channels: x }] }\n';

export const holiday = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'A post goes out on a public holiday of a country that the plan names.',
      es: 'Una publicación sale en un festivo de un país que nombra el plan.',
    },
    why: {
      en: 'On a holiday fewer people read, and fewer are there to answer. Who means it can say so in a comment.',
      es: 'En un festivo lee menos gente y hay menos para responder. Quien lo haga adrede puede decirlo en un comentario.',
    },
    since: '0.2.0',
  },
  messages: {
    holiday: {
      en: '{day} is a holiday in {country}: {name}. Move the post on {channels}, or say in a comment that it is meant.',
      es: '{day} es festivo en {country}: {name}. Mueve la publicación en {channels} o di en un comentario que es adrede.',
    },
    series: {
      en: 'Falls on {days} on {channels}, holidays in {country}. Leave that out, or say in a comment that it is meant.',
      es: 'Cae en {days} en {channels}, festivo en {country}. Omítelo o di en un comentario que es adrede.',
    },
    why: { en: 'Its holidays count by the plan.', es: 'Sus festivos cuentan según el plan.' },
    leaveOut: LEAVE_OUT,
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: ⟦2026-12-08 09:30⟧(schedule/holiday)\n---\nOne\n`,
      // Moved to a Monday by law.
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: ⟦2026-11-16T23:30-05:00⟧(schedule/holiday)\n---\nOne\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: ⟦2026-11-24 09:30⟧(schedule/holiday)\nrepeat: weekly\n---\nOne\n`,
    ],
    allows: [
      `${PLAN}// file: a.post.md\n---\nchannels: li\nschedule: 2026-12-08 09:30\n---\nOne\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: 2026-12-09 09:30\n---\nOne\n`,
    ],
  },
  *check(context) {
    const { plan, workspace, post } = context;
    const file = planFor(workspace, post.source.uri);
    if (!plan || !file) return;
    const times = timesOf(context);
    const isSeries = post.entry.repeat !== undefined;
    const found = faults(
      times,
      ({ calendar, day }) => {
        const closures = closuresOn(plan, calendar.channelId, day, workspace.tools);
        // A day that is closed anyway is told with the plan's own reason.
        if (closures.some(({ kind }) => kind === 'blackout')) return undefined;
        const [closure] = closures;
        return closure?.kind === 'holiday' ? closure : undefined;
      },
      ({ index, name }) => (isSeries ? String(index) : `${index} ${name}`),
    );
    for (const one of found) {
      const { channels, span, at, fault, days } = one;
      const { name, index } = fault;
      const country = { kind: 'country', code: fault.country, region: fault.region } as const;
      const place = spanAt(file.node, ['calendar', 'holidays', index]);
      const related = [{ uri: file.source.uri, span: place, key: 'why', params: {} } as const];
      const about = { country, channels: listOf(channels) };
      if (isSeries) {
        const fixes = leaveOutFix(post, one, times);
        yield { key: 'series', params: { ...about, days: daysOf(days) }, span, related, fixes };
        continue;
      }
      const move = { index: post.index, channel: at.occurrence.channel };
      const day = { kind: 'date', date: dateText(wallOf(at.day * 24 * 60)) } as const;
      yield { key: 'holiday', params: { ...about, day, name }, span, related, move };
    }
  },
});
