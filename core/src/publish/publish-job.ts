import type { DeliveryState } from '../ledger/delivery-state.ts';
import type { ChannelLedger } from '../ledger/fold-ledger.ts';
import type { Post } from '../model/parsed.ts';
import type { Delivery } from '../workspace/sent.ts';
import type { Account, Adapter } from './adapter.ts';
import type { Obstacle } from './obstacle.ts';
import type { Place, PlannedStep } from './steps-of.ts';

/** What is to be published. */
export type Wish = {
  /** A file or folder of the project, a folder with a slash at its end. */
  readonly project: string;
  /** Only posts in these files; all if undefined. */
  readonly files: ReadonlySet<string> | undefined;
  /** Only this post, by its id or as `#2` by its place in its file; all if undefined. */
  readonly post?: string | undefined;
  /** Only on these channels; all if undefined. */
  readonly channels: ReadonlySet<string> | undefined;
  /** True for what is due now; false for what is named, whenever it is planned. */
  readonly isDue: boolean;
  /** True for what the network is to take now and publish at its time; without files, all that it may take. */
  readonly atNetwork?: boolean;
  /** Set where an editor runs it by itself. */
  readonly by?: 'editor' | undefined;
  readonly now: number;
  /** Names of the secrets of a channel. */
  readonly secretsOf: (channel: string) => ReadonlySet<string>;
};

/** A post on a channel as it would go out, or why it does not. */
export type PublishJob = {
  readonly post: Post;
  readonly place: Place;
  readonly delivery: Delivery;
  readonly title: string;
  readonly state: DeliveryState;
  /** Milliseconds since 1970-01-01T00:00Z; undefined without a time. */
  readonly due: number | undefined;
  /** Set where the network itself is to publish it then. */
  readonly scheduleAt: number | undefined;
  readonly zone: string;
  readonly adapter: Adapter | undefined;
  readonly account: Account;
  readonly steps: readonly PlannedStep[];
  /** What is known of it; undefined where nobody has tried yet. */
  readonly ledger: ChannelLedger | undefined;
  readonly obstacles: readonly Obstacle[];
  /** What it costs, in US dollars. */
  readonly cost: number;
};
