import type { Post } from '../model/parsed.ts';
import type { Plan } from '../model/plan/plan.ts';
import { hashOf, outgoingMedia, outgoingPoll, sharedContent, stepDigest } from '../workspace/outgoing.ts';
import type { Delivery } from '../workspace/sent.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Adapter, Step } from './adapter.ts';

/** A step before anybody knows when it is tried, and what went out before it. */
export type PlannedStep = Omit<Step, 'at' | 'due' | 'scheduleAt' | 'follows' | 'first'> & {
  /** Digest of what is sent in it, whatever the key. */
  readonly digest: string;
};

/** What names a post on a channel for good. */
export type Place = {
  readonly post: string;
  readonly channel: string;
  /** Of a post that comes again: the day of the time that is meant. */
  readonly on: string | undefined;
  readonly round: number;
};

/**
 * The steps by which a post goes out on a channel, in their order.
 *
 * @param takenBack how often each step was taken back from the network.
 */
export function stepsOf(
  workspace: Workspace,
  plan: Plan | undefined,
  post: Post,
  delivery: Delivery,
  adapter: Adapter | undefined,
  place: Place,
  takenBack?: ReadonlyMap<string, number>,
): readonly PlannedStep[] {
  const { parts, network, firstComment } = delivery;
  const media = outgoingMedia(workspace, post);
  const poll = outgoingPoll(post);
  const shared = sharedContent(post, plan, delivery);
  const make = (
    id: string,
    kind: Step['kind'],
    index: number,
    text: string,
    more: Pick<Step, 'media' | 'poll'>,
  ): PlannedStep => {
    const wire = network?.wire?.(text) ?? text;
    return {
      id,
      kind,
      index,
      text,
      wire,
      ...shared,
      ...more,
      key: keyOf(place, id, takenBack?.get(id) ?? 0),
      digest: stepDigest({ kind, text: wire, ...more, ...shared }),
    };
  };
  const bare = { media: [], poll: undefined };
  const steps = parts.map(({ text }, index) =>
    make(`part/${index + 1}`, 'part', index, text.trim(), {
      media: index === 0 ? media : [],
      poll: index === 0 && adapter?.pollTravels === 'with-first-part' ? poll : undefined,
    }),
  );
  if (poll && adapter?.pollTravels === 'alone')
    steps.push(make('poll', 'poll', 0, parts[0]?.text.trim() ?? '', { ...bare, poll }));
  if (firstComment) steps.push(make('comment', 'comment', 0, firstComment.text.trim(), bare));
  return steps;
}

/**
 * The key of a step: of what it is and never of its text, which may be edited between two attempts and
 * would then be another post to the network. What was taken back needs another: a network that remembers the key
 * would answer with what it does not have any more.
 */
function keyOf({ post, channel, on, round }: Place, step: string, takenBack: number): string {
  return hashOf(['vocero', post, channel, on ?? null, round, step, ...(takenBack > 0 ? [takenBack] : [])]);
}
