import * as z from 'zod';
import { firstInstant, resolveTime } from '../../model/time.ts';
import { isPaused } from '../../schedule/closed.ts';
import { spanAt } from '../../syntax/node.ts';
import { planFor } from '../../workspace/workspace.ts';
import { DROP, dropChannel } from '../drop-channels.ts';
import { defineRule } from '../rule.ts';
import { asSentence } from '../sentence.ts';
import { faults, listOf, timesOf } from '../times.ts';

const PLAN =
  '// now: 2026-11-21T12:00Z\n// file: social.plan.yaml\nchannels: { x: { network: x }, li: { network: linkedin } }\ncrisis: { state: crisis, reason: A batch was called back., paused: [x] }\n';

export const pausedChannel = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A post is planned on a channel that is paused because of a crisis.',
      es: 'Hay una publicación prevista en un canal en pausa por una crisis.',
    },
    why: {
      en: 'A cheerful post in the middle of a crisis is a second one. When the state in the plan is normal again, all is as it was.',
      es: 'Una publicación alegre en plena crisis es otra crisis. Cuando el estado del plan vuelva a ser normal, todo queda como estaba.',
    },
    since: '0.2.0',
  },
  messages: {
    paused: {
      en: 'Nothing goes out on {channels} while the plan is in state “{state}”. Move the post, or leave the channel out.',
      es: 'No se publica en {channels} mientras el plan esté en estado «{state}». Mueve la publicación o quita el canal.',
    },
    pausedWhy: {
      en: 'Nothing goes out on {channels} while the plan is in state “{state}”: {reason} Move the post, or leave the channel out.',
      es: 'No se publica en {channels} mientras el plan esté en estado «{state}»: {reason} Mueve la publicación o quita el canal.',
    },
    state: { en: 'The state in the plan.', es: 'El estado en el plan.' },
    drop: DROP,
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${PLAN}// file: a.post.md\n---\nchannels: [x, li]\nschedule: ⟦2026-11-26 09:30⟧(crisis/paused-channel)\n---\nOne\n`,
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\ncrisis: { state: crisis }\n// file: a.post.md\n---\nchannels: x\nschedule: ⟦2026-11-26 09:30⟧(crisis/paused-channel)\n---\nOne\n',
    ],
    allows: [
      `${PLAN}// file: a.post.md\n---\nchannels: li\nschedule: 2026-11-26 09:30\n---\nOne\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: 2026-11-20 09:30\n---\nOut before it.\n`,
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\ncrisis: { state: watch }\n// file: a.post.md\n---\nchannels: x\nschedule: 2026-11-26 09:30\n---\nOne\n',
    ],
  },
  *check(context) {
    const { plan, post, workspace } = context;
    const file = planFor(workspace, post.source.uri);
    const { state = 'normal', reason, since } = plan?.crisis ?? {};
    if (!plan || !file || state === 'normal') return;
    const found = faults(
      timesOf(context),
      ({ calendar: { channelId, zone }, instant }) => {
        const from = workspace.now ?? (since && firstInstant(resolveTime(since, zone)));
        return isPaused(plan, channelId) && (from === undefined || instant > from) ? true : undefined;
      },
      () => 'paused',
    );
    const place = spanAt(file.node, ['crisis', 'state']);
    for (const { channels, span } of found) {
      const [only, ...others] = channels;
      const edits = only !== undefined && others.length === 0 ? dropChannel(post, only) : [];
      const title = { key: 'drop', params: { channel: only ?? '' } } as const;
      const fixes = edits.length > 0 ? [{ title, edits, safe: false }] : [];
      const related = [{ uri: file.source.uri, span: place, key: 'state', params: {} } as const];
      const params = { channels: listOf(channels), state };
      if (reason === undefined) yield { key: 'paused', params, span, related, fixes };
      else
        yield { key: 'pausedWhy', params: { ...params, reason: asSentence(reason) }, span, related, fixes };
    }
  },
});
