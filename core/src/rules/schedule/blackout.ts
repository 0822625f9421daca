import * as z from 'zod';
import { closuresOn } from '../../schedule/closed.ts';
import { spanAt } from '../../syntax/node.ts';
import { planFor } from '../../workspace/workspace.ts';
import { DROP, dropChannel } from '../drop-channels.ts';
import { defineRule } from '../rule.ts';
import { faults, listOf, timesOf } from '../times.ts';

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
    why: { en: 'The day in the plan.', es: 'El día en el plan.' },
    drop: DROP,
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${PLAN}// file: a.post.md\n---\nchannels: [x, li]\nschedule: ⟦2026-12-25 09:30⟧(schedule/blackout)\n---\nOne\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: [x, li]\nschedule: ⟦2026-11-27 09:30⟧(schedule/blackout)\n---\nOne\n`,
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
    const found = faults(
      timesOf(context),
      ({ calendar, day }) =>
        closuresOn(plan, calendar.channelId, day, workspace.tools).find((one) => one.kind === 'blackout'),
      ({ index }) => String(index),
    );
    for (const { channels, span, at, fault } of found) {
      const place = spanAt(file.node, ['calendar', 'blackouts', fault.index]);
      const [only, ...others] = channels;
      const edits = only !== undefined && others.length === 0 ? dropChannel(post, only) : [];
      const title = { key: 'drop', params: { channel: only ?? '' } } as const;
      yield {
        key: 'closed',
        params: { channels: listOf(channels), reason: sentence(fault.reason) },
        span,
        related: [{ uri: file.source.uri, span: place, key: 'why', params: {} }],
        fixes: edits.length > 0 ? [{ title, edits, safe: false }] : [],
        move: { index: post.index, channel: at.occurrence.channel },
      };
    }
  },
});

/** A reason as a sentence of its own. */
function sentence(reason: string): string {
  const trimmed = reason.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
