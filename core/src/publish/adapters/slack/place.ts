import * as z from 'zod';
import type { Sent } from '../../../ledger/outcome.ts';
import type { Account, Conversation, Step } from '../../adapter.ts';
import { readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import { notReady, notTaken, type Ready, ready } from '../../outcomes.ts';
import { LOOKS } from '../../patience.ts';
import { form, isOk, slackRefusal, withStatus } from './api.ts';

/** Where messages go, and the workspace's address, of which links to them are made. */
export type Place = { readonly channel: string; readonly team: string };

const authSchema = z.object({ url: z.string() });
const shareSchema = z.object({ ts: z.string() });
const sharesSchema = z.record(z.string(), z.array(shareSchema)).optional();
const fileSchema = z.object({
  file: z.object({
    shares: z.object({ public: sharesSchema, private: sharesSchema }).optional(),
  }),
});

/** Finds out the workspace, before anything is sent: behind the publish comes no request that could fail. */
export function* findPlace({ target }: Account, first: Sent | undefined): Conversation<Ready<Place>> {
  if (target === undefined) return notReady({ reason: 'invalid', subject: 'target' });
  if (first?.data?.team !== undefined) return ready({ channel: target, team: first.data.team });
  const answer: HttpAnswer = yield form(
    'auth.test',
    {},
    {
      effect: 'read',
      imagined: { ok: true, url: 'https://workspace.slack.com/' },
    },
  );
  const read = isOk(answer) ? readAnswer(authSchema, answer) : undefined;
  if (!read) return notTaken(withStatus(answer), slackRefusal(answer));
  return ready({ channel: target, team: read.url });
}

/**
 * The time stamp of the message that a thread hangs on: always the first, for a reply to a reply goes
 * nowhere. A message that came with files is known by a file until Slack has shared it.
 */
export function* threadOf(
  { first, follows }: Pick<Step, 'first' | 'follows'>,
  channel: string,
): Conversation<Ready<string | undefined>> {
  const parent = follows && (first ?? follows);
  if (!parent || isTimeStamp(parent.id)) return ready(parent?.id);
  const ts = yield* timeStampOfFile(parent.id, channel);
  return ts === undefined ? notReady({ reason: 'reply-gone', subject: parent.id }) : ready(ts);
}

/** The time stamp of the message that shares a file; undefined where there is none. */
export function* timeStampOfFile(file: string, channel: string): Conversation<string | undefined> {
  for (const delay of [0, ...LOOKS.slice(0, 5)]) {
    const answer: HttpAnswer = yield form(
      'files.info',
      { file },
      {
        effect: 'read',
        delay,
        imagined: { ok: true, file: { shares: { public: { [channel]: [{ ts: '1700000000.000100' }] } } } },
      },
    );
    if (!isOk(answer)) return undefined;
    const shares = readAnswer(fileSchema, answer)?.file.shares;
    const found = shares?.public?.[channel]?.[0] ?? shares?.private?.[channel]?.[0];
    if (found) return found.ts;
  }
  return undefined;
}

export function isTimeStamp(id: string): boolean {
  return /^\d+\.\d+$/.test(id);
}

/** The address of a message, as Slack makes it. */
export function permalink({ team, channel }: Place, ts: string, thread?: string): string {
  const reply = thread === undefined ? '' : `?thread_ts=${thread}&cid=${channel}`;
  return `${team}archives/${channel}/p${ts.replace('.', '')}${reply}`;
}
