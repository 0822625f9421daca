import type * as z from 'zod';
import type { Outcome, Sent } from '../../../ledger/outcome.ts';
import { mastodon as network } from '../../../networks/mastodon.ts';
import type { Account, Conversation, Step, Visibility } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import type { Json } from '../../json.ts';
import { outcomeOf, refused } from '../../outcomes.ts';
import { printOf } from '../../same-text.ts';
import { uploadToMastodon } from './media.ts';
import { AUTHORIZED, mastodonRefusal, NO_SERVER, scheduledSchema, statusSchema } from './server.ts';

const VISIBILITY: Readonly<Record<Visibility, string>> = {
  public: 'public',
  unlisted: 'unlisted',
  followers: 'private',
};

/** How long a poll is open where its author does not say: a day, in seconds. */
const POLL_SECONDS = 24 * 60 * 60;

/** Languages of which the server tells regions apart. */
const REGIONAL = /^zh-(?:CN|HK|TW)$/i;

/** Publishes a part, with its media and its poll, or a comment: all of them are statuses. */
export function* publishStatus(step: Step, account: Account): Conversation<Outcome> {
  if (account.server === undefined) return refused(NO_SERVER);
  if (step.poll && step.media.length > 0) return refused({ reason: 'unsupported', subject: 'poll, media' });
  const media = yield* uploadToMastodon(step.media, account);
  if (!media.ok) return media.outcome;
  const answer: HttpAnswer = yield {
    method: 'POST',
    url: `${account.server}/api/v1/statuses`,
    headers: { ...AUTHORIZED, 'idempotency-key': step.key },
    body: { kind: 'json', value: statusOf(step, account, media.value) },
    effect: 'publish',
    imagined:
      step.scheduleAt === undefined
        ? { id: `status-of-${step.id}`, url: `${account.server}/status` }
        : {
            id: `scheduled-${step.id}`,
            scheduled_at: new Date(step.scheduleAt).toISOString(),
            params: { text: step.wire },
          },
  };
  const refusal = mastodonRefusal(answer, 'write:statuses');
  const isReplyGone = answer.status === 404 && step.follows !== undefined;
  const outcome = outcomeOf(
    answer,
    sentOf(answer),
    isReplyGone ? { ...refusal, reason: 'reply-gone' } : refusal,
  );
  // Whether it waits there or is out, only the form of the answer tells: Hollo publishes at once.
  const waiting = outcome.kind === 'accepted' ? readAnswer(scheduledSchema, answer) : undefined;
  return waiting ? taken(waiting, step) : outcome;
}

/** Something that waits on the server, with what it is found by once it is out. */
function taken({ id, scheduled_at }: z.output<typeof scheduledSchema>, { wire, scheduleAt }: Step): Outcome {
  const instant = Date.parse(scheduled_at);
  const print = printOf(wire, network.entities);
  return {
    kind: 'accepted',
    sent: { id, data: { scheduled: scheduled_at, ...(print !== '' && { print }) } },
    scheduleAt: Number.isNaN(instant) ? (scheduleAt ?? 0) : instant,
  };
}

function statusOf(step: Step, account: Account, media: readonly string[]): Json {
  const { warning, poll, follows, scheduleAt, language } = step;
  return {
    status: step.wire,
    visibility: VISIBILITY[account.visibility ?? 'public'],
    ...(media.length > 0 && { media_ids: media }),
    ...(warning && { spoiler_text: warning, sensitive: true }),
    ...(language && { language: REGIONAL.test(language) ? language : language.replace(/-.*/, '') }),
    ...(follows && { in_reply_to_id: follows.id }),
    ...(poll && {
      poll: {
        options: poll.options,
        expires_in: poll.minutes === undefined ? POLL_SECONDS : Math.round(poll.minutes * 60),
        multiple: poll.isMultiple,
      },
    }),
    ...(scheduleAt !== undefined && { scheduled_at: new Date(scheduleAt).toISOString() }),
  };
}

function sentOf(answer: HttpAnswer): Sent | undefined {
  if (!isSuccess(answer)) return undefined;
  const scheduled = readAnswer(scheduledSchema, answer);
  if (scheduled) return { id: scheduled.id };
  const status = readAnswer(statusSchema, answer);
  return status && { id: status.id, ...(status.url && { url: status.url }) };
}
