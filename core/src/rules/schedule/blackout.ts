import * as z from 'zod';
import { closuresOn } from '../../schedule/closed.ts';
import { spanAt } from '../../syntax/node.ts';
import { planFor } from '../../workspace/workspace.ts';
import { DROP, dropChannel } from '../drop-channels.ts';
import { LEAVE_OUT, leaveOutFix } from '../leave-out.ts';
import { defineRule } from '../rule.ts';
import { asSentence } from '../sentence.ts';
import { daysOf, faults, listOf, timesOf } from '../times.ts';

const PLAN =
  '// file: social.plan.yaml\nchannels: { x: { network: x }, li: { network: linkedin } }\ncalendar:\n  blackouts:\n    - { from: 2026-12-24, to: 2026-12-26, reason: The shop is closed. }\n    - { from: 2026-11-27, reason: We do not take part., channels: [x] }\n';

export const blackout = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A post goes out on a day on which the plan wants none.',
      es: 'Una publicación sale en un día en que el plan no quiere ninguna.',
    },
    why: {
      en: 'Somebody decided that this day stays quiet, and wrote down why.',
      es: 'Alguien decidió que ese día se guardara silencio, y anotó por qué.',
    },
    since: '0.2.0',
  },
  messages: {
    closed: {
      en: 'On this day nothing goes out on {channels}: {reason} Move the post.',
      es: 'Ese día no se publica en {channels}: {reason} Mueve la publicación.',
    },
    series: {
      en: 'Falls on {days}, when nothing goes out on {channels}: {reason} Leave that out.',
      es: 'Cae en {days}, cuando no se publica en {channels}: {reason} Omítelo.',
    },
    why: { en: 'The day in the plan.', es: 'El día en el plan.' },
    drop: DROP,
    leaveOut: LEAVE_OUT,
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${PLAN}// file: a.post.md\n---\nchannels: [x, li]\nschedule: ⟦2026-12-25 09:30⟧(schedule/blackout)\n---\nOne\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: [x, li]\nschedule: ⟦2026-11-27 09:30⟧(schedule/blackout)\n---\nOne\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: [x, li]\nschedule: ⟦2026-12-10 09:30⟧(schedule/blackout)\nrepeat: weekly\n---\nOne\n`,
    ],
    allows: [
      `${PLAN}// file: a.post.md\n---\nchannels: [li]\nschedule: 2026-11-27 09:30\n---\nOne\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: [x]\nstatus: idea\nschedule: 2026-12-25 09:30\n---\nOne\n`,
    ],
  },
  *check(context) {
    const { plan, workspace, post } = context;
    const file = planFor(workspace, post.source.uri);
    if (!plan || !file) return;
    const times = timesOf(context);
    const found = faults(
      times,
      ({ calendar, day }) =>
        closuresOn(plan, calendar.channelId, day, workspace.tools).find((one) => one.kind === 'blackout'),
      ({ index }) => String(index),
    );
    for (const one of found) {
      const { channels, span, at, fault, days } = one;
      const place = spanAt(file.node, ['calendar', 'blackouts', fault.index]);
      const [only, ...others] = channels;
      const edits = only !== undefined && others.length === 0 ? dropChannel(post, only) : [];
      const title = { key: 'drop', params: { channel: only ?? '' } } as const;
      const drops = edits.length > 0 ? [{ title, edits, safe: false }] : [];
      const params = { channels: listOf(channels), reason: asSentence(fault.reason) };
      const related = [{ uri: file.source.uri, span: place, key: 'why', params: {} } as const];
      if (at.occurrence.repeat) {
        const fixes = [...leaveOutFix(post, one, times), ...drops];
        yield { key: 'series', params: { ...params, days: daysOf(days) }, span, related, fixes };
        continue;
      }
      const move = { index: post.index, channel: at.occurrence.channel };
      yield { key: 'closed', params, span, related, fixes: drops, move };
    }
  },
});
