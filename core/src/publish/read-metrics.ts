import type { Outcome, Refusal, Sent } from '../ledger/outcome.ts';
import type { Metric } from '../model/metrics.ts';
import { type Plan, zoneOf } from '../model/plan/plan.ts';
import { wallAt } from '../model/time.ts';
import { compareText } from '../text/compare.ts';
import { projectOf, type Workspace } from '../workspace/workspace.ts';
import type { Account, Adapter, Conversation } from './adapter.ts';
import { refusalOf } from './answer.ts';
import { converse } from './converse.ts';
import { look, type Run } from './demand.ts';
import type { HttpAnswer } from './http.ts';

/** A post that is out on a channel, by its first part: what readers meet first stands for all of it. */
export type Published = {
  readonly post: string;
  readonly on: string | undefined;
  readonly sent: Sent;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
};

/** What is out on a channel since a moment, the oldest first. */
export function publishedSince(
  workspace: Workspace,
  uri: string,
  channel: string,
  since: number,
): readonly Published[] {
  const found: Published[] = [];
  for (const [post, places] of workspace.ledger.projects.get(projectOf(workspace, uri)) ?? []) {
    for (const place of places.values()) {
      const first = place.steps.get('part/1');
      if (place.channel !== channel || first?.kind !== 'accepted') continue;
      const { at, sent } = first;
      if (at >= since) found.push({ post, on: place.on, sent, at });
    }
  }
  return found.sort((a, b) => a.at - b.at || compareText(a.post, b.post));
}

/** How a channel's numbers were read. */
export type MetricsRead = {
  readonly lines: readonly Metric[];
  /** How many posts the network told nothing of. */
  readonly silent: number;
  /** Why it told nothing, where it said no; a post that is gone is no refusal. */
  readonly refusal: Refusal | undefined;
};

/** Asks a network for the numbers of an account and of what it published. Counters are running totals, as of now. */
export function* readMetrics(
  plan: Plan,
  adapter: Adapter,
  account: Account,
  published: readonly Published[],
): Run<MetricsRead> {
  const { channel } = account;
  const lines: Metric[] = [];
  let silent = published.length;
  let refusal: Refusal | undefined;
  const hear = (answer: HttpAnswer) => {
    if (answer.status >= 400 && ![404, 410].includes(answer.status)) refusal ??= refusalOf(answer, undefined);
  };
  const head = (now: number) => {
    const { year, month, day } = wallAt(now, zoneOf(plan, channel));
    const date = [String(year).padStart(4, '0'), month, day].map((part) => String(part).padStart(2, '0'));
    return {
      channel,
      day: date.join('-'),
      at: new Date(now).toISOString(),
      source: 'api',
    } as const;
  };
  if (adapter.metrics && published.length > 0) {
    const asked = adapter.metrics(
      published.map(({ sent }) => sent),
      account,
    );
    const conversed = yield* converse(overheard(asked, hear), adapter, look);
    if (conversed.kind === 'stopped') refusal ??= refusalIn(conversed.outcome);
    const { now } = yield* look();
    for (const [index, numbers] of (conversed.kind === 'over' ? conversed.result : []).entries()) {
      const one = published[index];
      if (!one || !numbers || Object.keys(numbers).length === 0) continue;
      silent--;
      const occurrence = one.on === undefined ? {} : { occurrence: one.on };
      lines.push({ kind: 'post', post: one.post, ...head(now), ...occurrence, ...numbers });
    }
  }
  if (adapter.channelMetrics) {
    const conversed = yield* converse(overheard(adapter.channelMetrics(account), hear), adapter, look);
    if (conversed.kind === 'stopped') refusal ??= refusalIn(conversed.outcome);
    const { now } = yield* look();
    if (conversed.kind === 'over' && conversed.result.followers !== undefined)
      lines.push({ kind: 'channel', ...head(now), ...conversed.result });
  }
  // A session that had ended and was opened again is no refusal either.
  return { lines, silent, refusal: silent > 0 || lines.length === 0 ? refusal : undefined };
}

/** The same conversation, with every answer heard by somebody else too. */
function* overheard<Result>(
  conversation: Conversation<Result>,
  hear: (answer: HttpAnswer) => void,
): Conversation<Result> {
  let next = conversation.next();
  while (!next.done) {
    const answer = yield next.value;
    hear(answer);
    next = conversation.next(answer);
  }
  return next.value;
}

function refusalIn(outcome: Exclude<Outcome, { kind: 'accepted' }>): Refusal {
  return outcome.kind === 'unknown' ? { reason: 'unavailable', words: outcome.why } : outcome.refusal;
}
