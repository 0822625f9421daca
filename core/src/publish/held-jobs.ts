import { type ChannelLedger, type Held, placeKey } from '../ledger/fold-ledger.ts';
import type { Post } from '../model/parsed.ts';
import { channelOf, zoneOf } from '../model/plan/plan.ts';
import { compareText } from '../text/compare.ts';
import { publishedName } from '../workspace/delivery-states.ts';
import { networkOf } from '../workspace/sent.ts';
import { fileAt, planFor, projectOf, type Workspace } from '../workspace/workspace.ts';
import { postsWithId } from '../workspace/workspace-index.ts';
import { accountOf } from './account-of.ts';
import type { Account, Adapter } from './adapter.ts';
import { adapters } from './adapters/registry.gen.ts';
import { heldSteps } from './held-job.ts';
import { noWayIn } from './no-way-in.ts';
import type { Obstacle } from './obstacle.ts';
import type { Wish } from './publish-job.ts';
import { titleOf } from './publish-jobs.ts';
import type { Place } from './steps-of.ts';

/** Something that a network has, or had, to publish it later, whatever has become of its post. */
export type HeldPlace = {
  readonly place: Place;
  readonly ledger: ChannelLedger;
  readonly held: Held;
  /** Empty where the post is gone. */
  readonly title: string;
  readonly networkName: string;
  readonly zone: string;
  readonly account: Account;
  readonly adapter: Adapter | undefined;
  /** What keeps the network from being asked. */
  readonly obstacles: readonly Obstacle[];
};

/** What networks have to publish it later, by its time. It is found by its receipts: its posts may be edited, or gone. */
export function heldJobs(
  workspace: Workspace,
  wish: Pick<Wish, 'project' | 'files' | 'post' | 'channels' | 'secretsOf'>,
): readonly HeldPlace[] {
  const project = projectOf(workspace, wish.project);
  const plan = planFor(workspace, wish.project)?.plan;
  const names = namesIn(workspace, wish);
  const found: HeldPlace[] = [];
  for (const [name, places] of workspace.ledger.projects.get(project) ?? []) {
    if (names && !names.has(name)) continue;
    for (const ledger of places.values()) {
      const [first] = heldSteps(ledger);
      const held = first && heldOf(first[1]);
      if (!held || (wish.channels && !wish.channels.has(ledger.channel))) continue;
      const { channel: id, on, round } = ledger;
      const channel = channelOf(plan, id);
      const networkId = channel?.network ?? '';
      const adapter = Object.hasOwn(adapters, networkId) ? adapters[networkId] : undefined;
      const account = accountOf(
        { channelId: id, channel: channel ?? { network: '' }, networkId },
        wish.secretsOf(id),
      );
      found.push({
        place: { post: name, channel: id, on, round },
        ledger,
        held,
        title: titleIn(workspace, project, name),
        networkName: networkOf(networkId)?.name ?? networkId,
        zone: zoneOf(plan, id),
        account,
        adapter,
        obstacles: obstaclesTo(id, channel !== undefined, account, adapter),
      });
    }
  }
  const key = ({ place }: HeldPlace) => `${place.post} ${placeKey(place.channel, place.on)}`;
  return found.sort((a, b) => a.held.scheduleAt - b.held.scheduleAt || compareText(key(a), key(b)));
}

function heldOf(state: ReturnType<typeof heldSteps>[number][1]): Held | undefined {
  return state.kind === 'held' ? state : state.held;
}

/** The names of the posts that are meant; undefined for all. */
function namesIn(
  workspace: Workspace,
  { files, post: wanted }: Pick<Wish, 'files' | 'post'>,
): ReadonlySet<string> | undefined {
  if (!files) return wanted === undefined ? undefined : new Set([wanted]);
  const posts = [...files].flatMap((uri) => {
    const file = fileAt(workspace, uri);
    return file?.kind === 'posts' ? file.posts : [];
  });
  const isMeant = (post: Post) =>
    wanted === undefined || wanted === `#${post.index + 1}` || wanted === publishedName(post);
  return new Set(posts.filter(isMeant).flatMap((post) => publishedName(post) ?? []));
}

function titleIn(workspace: Workspace, project: string, name: string): string {
  const [ref] = postsWithId(workspace.index, project, name);
  const file = ref && fileAt(workspace, ref.uri);
  const post = file?.kind === 'posts' ? file.posts.find((one) => publishedName(one) === name) : undefined;
  return post ? titleOf(post, undefined) : '';
}

function obstaclesTo(
  channel: string,
  isDeclared: boolean,
  account: Account,
  adapter: Adapter | undefined,
): readonly Obstacle[] {
  if (!isDeclared) return [{ kind: 'no-channel', params: { channel } }];
  if (!adapter) return [{ kind: 'no-adapter', params: { network: account.network } }];
  return [...noWayIn(adapter, account)];
}
