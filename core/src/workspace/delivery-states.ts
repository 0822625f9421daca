import { type DeliveryState, deliveryState, TOO_LATE } from '../ledger/delivery-state.ts';
import { type ChannelLedger, placeKey } from '../ledger/fold-ledger.ts';
import { postLedger } from '../ledger/ledger.ts';
import type { Post } from '../model/parsed.ts';
import { type Plan, zoneOf } from '../model/plan/plan.ts';
import { instantOf, type Occurrence, occurrencesOf } from '../schedule/occurrence.ts';
import { fileId } from './facts.ts';
import { planFor, projectOf, type Workspace } from './workspace.ts';

/** The name under which a post is published; undefined for one in a list that has no id. */
export function publishedName({ entry, source }: Post): string | undefined {
  return entry.id ?? fileId(source.uri);
}

/** The day by which the ledger tells times of a post that comes again apart; undefined for any other post. */
export function dayInSeries({ repeat, time }: Occurrence): string | undefined {
  if (!repeat) return undefined;
  const { year, month, day } = time.wall;
  return [String(year).padStart(4, '0'), month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

/** What the ledger knows of a post on a channel. */
export function channelLedgerOf(
  workspace: Workspace,
  post: Post,
  channel: string,
  on: string | undefined,
): ChannelLedger | undefined {
  const project = projectOf(workspace, post.source.uri);
  return postLedger(workspace.ledger, project, publishedName(post))?.get(placeKey(channel, on));
}

/**
 * The state of a post on a channel.
 *
 * @param occurrence the time that is meant; the post's own where it is left out, and for a post that
 * comes again the first.
 */
export function stateOn(
  workspace: Workspace,
  post: Post,
  channel: string,
  occurrence: Occurrence | undefined = occurrencesOf(post).find((one) => one.channel === channel),
): DeliveryState {
  const plan = planFor(workspace, post.source.uri)?.plan;
  const at = occurrence && instantOf(occurrence, zoneOf(plan, channel));
  const ledger = channelLedgerOf(workspace, post, channel, occurrence && dayInSeries(occurrence));
  return deliveryState(post.entry.status, at, ledger, workspace.now, tooLateOf(plan));
}

/** Minutes after which a post does not go out by itself any more. */
export function tooLateOf(plan: Plan | undefined): number {
  return plan?.publishing?.tooLate ?? TOO_LATE;
}
