import type { ChannelLedger, StepState } from '../ledger/fold-ledger.ts';
import { postLedger } from '../ledger/ledger.ts';
import type { Post } from '../model/parsed.ts';
import { type Plan, zoneOf } from '../model/plan/plan.ts';
import { isPaused } from '../schedule/closed.ts';
import { latestInstant, writtenTimes } from '../schedule/occurrence.ts';
import { publishedName } from './delivery-states.ts';
import { outgoingMedia, outgoingPoll, sharedContent, stepDigest } from './outgoing.ts';
import { type Delivery, sentPost } from './sent.ts';
import { sentMedia } from './sent-media.ts';
import { projectOf, type Workspace } from './workspace.ts';

/** How a post differs from what a network has of it and publishes at its time all the same. */
export type Drift =
  /** It is not approved any more. */
  | 'undecided'
  /** It does not go to that channel any more. */
  | 'dropped'
  /** The plan keeps the channel quiet. */
  | 'paused'
  | 'changed'
  | 'moved';

type HeldState = Extract<StepState, { kind: 'held' }>;

/** What a network has of a post, and how the post differs from it. */
export type HeldPost = {
  readonly channel: string;
  readonly held: HeldState;
  readonly drifts: readonly Drift[];
};

/** The channels whose networks have a post and are not known to have published it, whatever has become of it here. */
export function heldOf(workspace: Workspace, plan: Plan, post: Post): readonly HeldPost[] {
  const project = projectOf(workspace, post.source.uri);
  const places = postLedger(workspace.ledger, project, publishedName(post));
  return [...(places?.values() ?? [])].flatMap((place): HeldPost[] => {
    const held = place.steps.get('part/1');
    if (held?.kind !== 'held') return [];
    return [{ channel: place.channel, held, drifts: driftsOf(workspace, plan, post, place, held) }];
  });
}

function driftsOf(
  workspace: Workspace,
  plan: Plan,
  post: Post,
  { channel, on }: ChannelLedger,
  held: HeldState,
): readonly Drift[] {
  const { status, repeat } = post.entry;
  if (status !== 'approved') return ['undecided'];
  const delivery = sentPost(post, plan).deliveries.find(({ channelId }) => channelId === channel);
  if (!delivery) return ['dropped'];
  const own = writtenTimes(post).find((one) => one.channel === channel);
  // Of a post that comes again, the ledger knows the day; the hour of that day is not worked out here.
  const isMoved =
    repeat === undefined &&
    on === undefined &&
    (!own || latestInstant(own, zoneOf(plan, channel)) !== held.scheduleAt);
  const isChanged =
    held.digest !== undefined && held.digest !== firstDigest(workspace, plan, post, delivery, held.digest);
  return [
    ...(isPaused(plan, channel) ? (['paused'] as const) : []),
    ...(isChanged ? (['changed'] as const) : []),
    ...(isMoved ? (['moved'] as const) : []),
  ];
}

/** The digest of the first part as it would be handed over now; `known` as long as nobody has looked at its media. */
function firstDigest(
  workspace: Workspace,
  plan: Plan,
  post: Post,
  delivery: Delivery,
  known: string,
): string {
  if (sentMedia(post, workspace).some((one) => one.known === undefined)) return known;
  const text = delivery.parts[0]?.text.trim() ?? '';
  return stepDigest({
    kind: 'part',
    text: delivery.network?.wire?.(text) ?? text,
    media: outgoingMedia(workspace, post),
    poll: outgoingPoll(post),
    ...sharedContent(post, plan, delivery),
  });
}
