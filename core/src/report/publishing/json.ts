import type { Imagined } from '../../publish/imagine.ts';
import type { PublishJob } from '../../publish/publish-job.ts';
import type { StepResult } from '../../publish/run-job.ts';
import type { Language } from '../../rules/words.ts';
import { requestText } from './request-text.ts';
import type { Tally } from './tally.ts';
import { obstacleText, refusalText } from './words.ts';

type Entry = {
  readonly job: PublishJob;
  readonly results: readonly StepResult[];
  readonly imagined?: readonly Imagined[];
};

/** What was or would be published, for programs. */
export function publishJson(
  entries: readonly Entry[],
  tally: Tally,
  isDryRun: boolean,
  language: Language,
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
    cost: job.cost > 0 ? job.cost : undefined,
    obstacles: job.obstacles.map((one) => ({ kind: one.kind, text: obstacleText(one, language) })),
    steps: results.map((one) => stepJson(one, job, language)),
    requests: imagined?.map(({ step, requests, refused }) => ({
      step,
      refused: refused && refusalText(refused.refusal, job.adapter, language),
      requests: requests.map((request) => ({ effect: request.effect, text: requestText(request) })),
    })),
  }));
  return `${JSON.stringify({ version: 1, isDryRun, jobs, tally }, null, 2)}\n`;
}

/** One step as it ends, as a line of JSON. */
export function eventJson(job: PublishJob, result: StepResult, language: Language): string {
  const { post, channel, on } = job.place;
  return `${JSON.stringify({ post, channel, on, ...stepJson(result, job, language) })}\n`;
}

/** A post on a channel that does not go out, as a line of JSON. */
export function blockedJson({ place, obstacles }: PublishJob, language: Language): string {
  const { post, channel, on } = place;
  const why = obstacles.map((one) => ({ kind: one.kind, text: obstacleText(one, language) }));
  return `${JSON.stringify({ post, channel, on, outcome: 'blocked', obstacles: why })}\n`;
}

function stepJson(result: StepResult, { adapter }: PublishJob, language: Language): object {
  const { step } = result;
  if (result.kind === 'known') return { step, outcome: 'known', id: result.sent.id, url: result.sent.url };
  if (result.kind === 'left') return { step, outcome: 'left', why: result.why };
  const { outcome } = result;
  switch (outcome.kind) {
    case 'accepted':
      return { step, outcome: 'accepted', id: outcome.sent.id, url: outcome.sent.url };
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
