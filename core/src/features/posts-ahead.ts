import type { Post } from '../model/parsed.ts';
import { type Plan, zoneOf } from '../model/plan/plan.ts';
import { publisherOf } from '../model/plan/publisher-of.ts';
import { expand } from '../schedule/expand.ts';
import { dayOf, latestInstant, type Occurrence, occurrencesOf } from '../schedule/occurrence.ts';
import { channelLedgerOf, dayInSeries, publishedName, stateOn } from '../workspace/delivery-states.ts';
import { fileAt, planFor, type Workspace } from '../workspace/workspace.ts';

/** An approved post on a channel that nobody has sent yet. `at` is in milliseconds since 1970-01-01T00:00Z. */
export type PostAhead = { readonly key: string; readonly at: number; readonly title: string };

const DAY = 86_400_000;
/** So long after its time something that the network publishes can be seen there, in milliseconds. */
const SHOWN = 2 * 60_000;
/** How far back and ahead is looked, in days. */
const BACK = 2;
const AHEAD = 8;

/** True where the open editor sends what is due, at least on some channel. */
export function sendsFromEditor(plan: Plan): boolean {
  return Object.keys(plan.channels).some((channel) => publisherOf(plan, channel) === 'editor');
}

/**
 * What the open editor sends by a plan next, by time; what somebody else does, or the network has already, is not
 * among it. Only posts whose facts say that they have a time in these days are read.
 *
 * @param project address of the plan's folder, with a slash at the end.
 */
export function postsAhead(
  workspace: Workspace,
  project: string,
  files: readonly string[],
  now: number,
): readonly PostAhead[] {
  const today = Math.floor(now / DAY);
  const found: PostAhead[] = [];
  const plan = planFor(workspace, project)?.plan;
  for (const uri of files) {
    const facts = workspace.entries.get(uri)?.facts.occurrences ?? [];
    const isNear = facts.some(
      ({ time, repeat }) =>
        dayOf(time) <= today + AHEAD && (repeat !== undefined || dayOf(time) >= today - BACK),
    );
    const file = isNear ? fileAt(workspace, uri) : undefined;
    for (const post of file?.kind === 'posts' ? file.posts : []) {
      if (post.entry.status !== 'approved') continue;
      for (const own of occurrencesOf(post)) {
        if (publisherOf(plan, own.channel) !== 'editor') continue;
        const zone = zoneOf(plan, own.channel);
        const times = own.repeat
          ? expand(own, today - BACK, today + AHEAD, workspace.tools.expandRule)
          : [own];
        for (const one of times) {
          if (isOpen(workspace, post, one, now))
            found.push({ key: keyOf(post, one), at: latestInstant(one, zone), title: nameOf(post) });
        }
      }
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

function isOpen(workspace: Workspace, post: Post, one: Occurrence, now: number): boolean {
  const state = stateOn(workspace, post, one.channel, one);
  if (state === 'scheduled' || state === 'due') return true;
  // What a network should have published by now is asked for, and what follows it goes on then.
  const ledger = channelLedgerOf(workspace, post, one.channel, dayInSeries(one));
  const isAsked = ({ kind, scheduleAt }: { readonly kind: string; readonly scheduleAt?: number }) =>
    kind === 'held' && scheduleAt !== undefined && scheduleAt <= now - SHOWN;
  return [...(ledger?.steps.values() ?? [])].some(isAsked);
}

function keyOf(post: Post, one: Occurrence): string {
  return JSON.stringify([nameOf(post), one.channel, one.time]);
}

function nameOf(post: Post): string {
  return post.entry.title ?? publishedName(post) ?? '';
}
