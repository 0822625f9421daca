import type { HeldPlace } from '../../publish/held-jobs.ts';
import type { HttpRequest } from '../../publish/http.ts';
import type { Imagined } from '../../publish/imagine.ts';
import type { PublishJob } from '../../publish/publish-job.ts';
import type { StepResult } from '../../publish/step-result.ts';
import { momentText } from '../../rules/format-message.ts';
import type { Language } from '../../rules/words.ts';
import { requestText } from './request-text.ts';
import type { Tally } from './tally.ts';
import { obstacleText, refusalText } from './words.ts';

type Entry = {
  readonly job: PublishJob;
  readonly results: readonly StepResult[];
  readonly imagined?: readonly Imagined[];
};

type HeldEntry = {
  readonly job: HeldPlace;
  readonly results: readonly StepResult[];
  readonly request?: HttpRequest | undefined;
};

/** What was or would be published, for programs. */
export function publishJson(
  entries: readonly Entry[],
  tally: Tally,
  isDryRun: boolean,
  language: Language,
  confirmed: readonly HeldEntry[] = [],
): string {
  const jobs = entries.map(({ job, results, imagined }) => ({
    post: job.place.post,
    channel: job.place.channel,
    network: job.delivery.networkId,
    networkName: job.delivery.network?.name ?? job.delivery.networkId,
    on: job.place.on,
    title: job.title,
    state: job.state,
    due: job.due === undefined ? undefined : new Date(job.due).toISOString(),
    scheduleAt: job.scheduleAt === undefined ? undefined : new Date(job.scheduleAt).toISOString(),
    // As people read it, on the clock of the channel.
    when: job.due === undefined ? undefined : momentText(job.due, job.zone, language),
    zone: job.zone,
    cost: job.cost > 0 ? job.cost : undefined,
    obstacles: job.obstacles.map((one) => ({ kind: one.kind, text: obstacleText(one, language) })),
    steps: results.map((one) => stepJson(one, job, language)),
    requests: imagined?.map(({ step, requests, refused, stays }) => ({
      step,
      stays,
      refused: refused && refusalText(refused.refusal, job.adapter, language),
      requests: requests.map((request) => ({ effect: request.effect, text: requestText(request) })),
    })),
  }));
  // What networks were to publish by now, and were asked for.
  const asked = confirmed.length === 0 ? {} : { confirmed: confirmed.map((one) => heldEntry(one, language)) };
  return `${JSON.stringify({ version: 1, isDryRun, jobs, ...asked, tally }, null, 2)}\n`;
}

/** What networks have to publish it later, and what became of it, for programs. */
export function heldJson(entries: readonly HeldEntry[], isDryRun: boolean, language: Language): string {
  const jobs = entries.map((entry) => heldEntry(entry, language));
  return `${JSON.stringify({ version: 1, isDryRun, jobs }, null, 2)}\n`;
}

function heldEntry({ job, results, request }: HeldEntry, language: Language): object {
  return {
    post: job.place.post,
    channel: job.place.channel,
    network: job.account.network,
    networkName: job.networkName,
    on: job.place.on,
    title: job.title,
    scheduleAt: new Date(job.held.scheduleAt).toISOString(),
    when: momentText(job.held.scheduleAt, job.zone, language),
    zone: job.zone,
    obstacles: job.obstacles.map((one) => ({ kind: one.kind, text: obstacleText(one, language) })),
    steps: results.map((one) => stepJson(one, job, language)),
    request: request && requestText(request),
  };
}

/** One step as it ends, as a line of JSON. */
export function eventJson(
  job: Pick<PublishJob, 'place' | 'adapter'>,
  result: StepResult,
  language: Language,
): string {
  const { post, channel, on } = job.place;
  return `${JSON.stringify({ post, channel, on, ...stepJson(result, job, language) })}\n`;
}

/** A post on a channel that does not go out, as a line of JSON. */
export function blockedJson(
  { place, obstacles }: Pick<PublishJob, 'place' | 'obstacles'>,
  language: Language,
): string {
  const { post, channel, on } = place;
  const why = obstacles.map((one) => ({ kind: one.kind, text: obstacleText(one, language) }));
  return `${JSON.stringify({ post, channel, on, outcome: 'blocked', obstacles: why })}\n`;
}

/** One step of what a network holds, as a line of JSON. */
function stepJson(result: StepResult, { adapter }: Pick<PublishJob, 'adapter'>, language: Language): object {
  const { step } = result;
  if (result.kind === 'known') return { step, outcome: 'known', id: result.sent.id, url: result.sent.url };
  if (result.kind === 'left') return { step, outcome: 'left', why: result.why };
  const at = (instant: number) => new Date(instant).toISOString();
  if (result.kind === 'held')
    return { step, outcome: 'held', id: result.sent.id, scheduleAt: at(result.scheduleAt) };
  if (result.kind === 'gone') return { step, outcome: 'gone' };
  if (result.kind === 'kept') {
    const text = result.refusal && refusalText(result.refusal, adapter, language);
    return { step, outcome: 'kept', scheduleAt: at(result.scheduleAt), reason: result.refusal?.reason, text };
  }
  const { outcome, isEarly } = result;
  switch (outcome.kind) {
    case 'accepted':
      // Who asks for “accepted” asks for what is out.
      return outcome.scheduleAt === undefined
        ? { step, outcome: 'accepted', id: outcome.sent.id, url: outcome.sent.url, isEarly }
        : { step, outcome: 'scheduled', id: outcome.sent.id, scheduleAt: at(outcome.scheduleAt) };
    case 'refused':
      return {
        step,
        outcome: 'refused',
        reason: outcome.refusal.reason,
        text: refusalText(outcome.refusal, adapter, language),
      };
    case 'retry':
      return {
        step,
        outcome: 'later',
        reason: outcome.refusal.reason,
        until: outcome.at === undefined ? undefined : new Date(outcome.at).toISOString(),
      };
    case 'unknown':
      return { step, outcome: 'unknown', why: outcome.why };
  }
}
