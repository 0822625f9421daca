import * as z from 'zod';
import { closuresOn } from '../../schedule/closed.ts';
import { defineRule } from '../rule.ts';
import { faults, listOf, timesOf } from '../times.ts';

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
      en: '{when} is a holiday in {country}: {name}. Move the post on {channels}, or say in a comment that it is meant.',
      es: '{when} es festivo en {country}: {name}. Mueve la publicación en {channels} o di en un comentario que es adrede.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: ⟦2026-12-08 09:30⟧(schedule/holiday)\n---\nOne\n`,
      // Moved to a Monday by law.
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: ⟦2026-11-16T23:30-05:00⟧(schedule/holiday)\n---\nOne\n`,
    ],
    allows: [
      `${PLAN}// file: a.post.md\n---\nchannels: li\nschedule: 2026-12-08 09:30\n---\nOne\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: 2026-12-09 09:30\n---\nOne\n`,
    ],
  },
  *check(context) {
    const { plan, workspace, post } = context;
    if (!plan) return;
    const found = faults(
      timesOf(context),
      ({ calendar, day }) => {
        const closures = closuresOn(plan, calendar.channelId, day, workspace.tools);
        // A day that is closed anyway is told with the plan's own reason.
        if (closures.some(({ kind }) => kind === 'blackout')) return undefined;
        const [closure] = closures;
        return closure?.kind === 'holiday' ? closure : undefined;
      },
      ({ country, name }) => `${country} ${name}`,
    );
    for (const { channels, span, at, fault } of found) {
      const { name, country } = fault;
      const move = { index: post.index, channel: at.occurrence.channel };
      yield {
        key: 'holiday',
        params: { when: at.when, country, name, channels: listOf(channels) },
        span,
        move,
      };
    }
  },
});
