import { deliveryState } from '../../ledger/delivery-state.ts';
import { placeKey } from '../../ledger/fold-ledger.ts';
import { postLedger } from '../../ledger/ledger.ts';
import type { Post } from '../../model/parsed.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { tooLateOf } from '../../workspace/delivery-states.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { mostPressing, type PostState } from '../posts-tree/post-state.ts';

/** Where a post stands at one of its times, as its card says it. */
export type CardState = PostState;

/** What a card needs to know of its post. */
type Carded = {
  readonly status: Post['entry']['status'];
  /** The name under which it is published; undefined where it has none. */
  readonly published: string | undefined;
};

/** A moment of a post, on all channels that share it. `on` is its day where the post comes again. */
type Moment = {
  readonly instant: number | undefined;
  readonly channels: readonly string[];
  readonly on: string | undefined;
};

/** Where a post stands at one of its times, from what a person decided, the clock and the receipts; of several channels the one that needs somebody most. */
export function cardState(
  workspace: Workspace,
  project: string,
  plan: Plan | undefined,
  { status, published }: Carded,
  { instant, channels, on }: Moment,
): CardState {
  const ledger = postLedger(workspace.ledger, project, published);
  const stateOn = (channel: string) =>
    deliveryState(status, instant, ledger?.get(placeKey(channel, on)), workspace.now, tooLateOf(plan));
  return mostPressing(channels.length > 0 ? channels.map(stateOn) : [stateOn('')]);
}
