import * as z from 'zod';
import { PAST_DAYS } from '../../schedule/reach.ts';
import { defineRule } from '../rule.ts';
import { faults, listOf, timesOf } from '../times.ts';

const PLAN = '// now: 2026-11-21T12:00Z\n// file: social.plan.yaml\nchannels: { x: { network: x } }\n';
const DAY = 86_400_000;

export const past = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'The time of a post has passed, and nobody approved it.',
      es: 'La hora de una publicación ya pasó y nadie la aprobó.',
    },
    why: {
      en: 'It did not go out, but the calendar still shows it as planned. What lies back more than 30 days is left in peace.',
      es: 'No salió, pero el calendario la sigue mostrando como prevista. Lo que quedó atrás hace más de 30 días se deja en paz.',
    },
    since: '0.2.0',
  },
  messages: {
    passed: {
      en: 'Its time on {channels} has passed ({when}) without an approval. Move it, cancel it, or say that it went out.',
      es: 'Su hora en {channels} ya pasó ({when}) sin aprobación. Muévela, cancélala o di que salió.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${PLAN}// file: a.post.md\n---\nchannels: x\nstatus: draft\nschedule: ⟦2026-11-20 09:30⟧(schedule/past)\n---\nOne\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: x\nstatus: review\nschedule: ⟦2026-11-21 12:00⟧(schedule/past)\n---\nOne\n`,
    ],
    allows: [
      `${PLAN}// file: a.post.md\n---\nchannels: x\nstatus: draft\nschedule: 2026-11-21 12:01\n---\nOne\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: x\nstatus: approved\nschedule: 2026-11-20 09:30\n---\nOne\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: x\nstatus: draft\nschedule: 2026-10-20 09:30\n---\nOne\n`,
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\nstatus: draft\nschedule: 2020-11-20 09:30\n---\nNobody knows what time it is.\n',
    ],
  },
  *check(context) {
    const { post, workspace } = context;
    const { status, approvals = [], repeat } = post.entry;
    const { now } = workspace;
    // Without a status nobody keeps book of what was decided.
    if (now === undefined || repeat || (status !== 'draft' && status !== 'review') || approvals.length > 0)
      return;
    const found = faults(
      timesOf(context),
      ({ instant }) => (instant <= now && instant > now - PAST_DAYS * DAY ? true : undefined),
      () => 'passed',
    );
    for (const { channels, span, at } of found) {
      const move = { index: post.index, channel: at.occurrence.channel };
      yield { key: 'passed', params: { channels: listOf(channels), when: at.when }, span, move };
    }
  },
});
