import type { ChannelLedger, StepState } from '../ledger/fold-ledger.ts';
import { postLedger } from '../ledger/ledger.ts';
import type { Workspace } from './workspace.ts';

/**
 * True where something of a post went out, or may have. Receipts know posts and channels by their ids alone: under
 * another id the same would count as never published.
 *
 * @param project the folder of the plan.
 */
export function hasPostReceipts({ ledger }: Workspace, project: string, post: string): boolean {
  return [...(postLedger(ledger, project, post)?.values() ?? [])].some(mayBeOut);
}

/** True where something went out on a channel, or may have. Looks through the receipts of the project. */
export function hasChannelReceipts({ ledger }: Workspace, project: string, channel: string): boolean {
  for (const post of ledger.projects.get(project)?.values() ?? [])
    for (const known of post.values()) if (known.channel === channel && mayBeOut(known)) return true;
  return false;
}

/** Also what a network has and publishes itself: under another name it would be sent beside it. */
const OUT: ReadonlySet<StepState['kind']> = new Set(['accepted', 'held', 'unknown']);

/** Refusals alone leave nothing behind. Who asked for one more round had an earlier one, which was out. */
function mayBeOut({ round, steps }: ChannelLedger): boolean {
  return round > 0 || [...steps.values()].some(({ kind }) => OUT.has(kind));
}
