import { ledgerState } from '../ledger/delivery-state.ts';
import { ledgerProblems, postLedger } from '../ledger/ledger.ts';
import type { Post } from '../model/parsed.ts';
import type { Plan } from '../model/plan/plan.ts';
import { publisherOf } from '../model/plan/publisher-of.ts';
import { firstInstant, resolveTime, type WrittenTime } from '../model/time.ts';
import { approversOf, neededApprovals } from '../rules/approvals.ts';
import type { Finding } from '../rules/finding.ts';
import { lintFile } from '../rules/lint.ts';
import { isPaused } from '../schedule/closed.ts';
import { contains } from '../text/span.ts';
import { tooLateOf } from '../workspace/delivery-states.ts';
import { digestOf, isDigestOf } from '../workspace/digest.ts';
import type { SentPost } from '../workspace/sent.ts';
import { sentMedia } from '../workspace/sent-media.ts';
import { projectOf, type Workspace } from '../workspace/workspace.ts';
import { postsWithId } from '../workspace/workspace-index.ts';
import { noWayIn } from './no-way-in.ts';
import type { Obstacle, ObstacleKind } from './obstacle.ts';
import type { PublishJob, Wish } from './publish-job.ts';
import { outsideWindow } from './scheduling-window.ts';

const MINUTE = 60_000;

/** Everything that keeps a post from going out on a channel now; nothing for what may go. */
export function obstaclesOf(
  workspace: Workspace,
  plan: Plan,
  sent: SentPost,
  job: PublishJob,
  wish: Wish,
): readonly Obstacle[] {
  return [
    ...nameObstacles(workspace, job),
    ...approvalObstacles(plan, job.post, sent),
    ...contentObstacles(workspace, plan, job),
    ...timeObstacles(workspace, plan, job, wish),
    ...networkObstacles(job, wish),
    ...publisherObstacles(plan, job, wish),
    ...accountObstacles(workspace, plan, job, wish),
  ];
}

function obstacle(kind: ObstacleKind, params: Readonly<Record<string, string>> = {}): Obstacle {
  return { kind, params };
}

function* nameObstacles(workspace: Workspace, { post, place }: PublishJob): Generator<Obstacle> {
  const project = projectOf(workspace, post.source.uri);
  if (place.post === '') yield obstacle('no-id');
  else if (postsWithId(workspace.index, project, place.post).length > 1)
    yield obstacle('same-id', { id: place.post });
}

/** An approval is for a text. Where the plan asks for one, only those count that are known to be for this text. */
function* approvalObstacles(plan: Plan, post: Post, sent: SentPost): Generator<Obstacle> {
  const { status, approvals = [] } = post.entry;
  if (status !== 'approved') {
    yield obstacle('not-approved', { status: status ?? 'draft' });
    return;
  }
  const needed = neededApprovals(plan);
  const digest = digestOf(post, sent);
  const counted = approvals.filter(({ by }) => approversOf(post, plan).includes(by));
  const people = (list: typeof approvals) => [...new Set(list.map(({ by }) => by))];
  const changed = counted.filter((one) => one.digest !== undefined && !isDigestOf(one.digest, digest));
  const sealed = counted.filter((one) => one.digest !== undefined && isDigestOf(one.digest, digest));
  if (needed === 0) {
    if (changed.length > 0 && sealed.length === 0)
      yield obstacle('changed', { people: people(changed).join(', ') });
    return;
  }
  if (people(sealed).length >= needed) return;
  const unsealed = counted.filter((one) => one.digest === undefined);
  if (changed.length > 0) yield obstacle('changed', { people: people(changed).join(', ') });
  else if (unsealed.length > 0) yield obstacle('unsealed', { people: people(unsealed).join(', '), digest });
  else yield obstacle('few-approvals', { count: String(people(sealed).length), needed: String(needed) });
}

/** These are told by obstacles of their own, for each channel by itself. */
const TOLD_ELSEWHERE = new Set(['crisis/paused-channel', 'schedule/past', 'schedule/held-by-network']);

function* contentObstacles(workspace: Workspace, plan: Plan, job: PublishJob): Generator<Obstacle> {
  const { post, steps, delivery, place } = job;
  const errors = lintFile(workspace, post.source.uri).filter(
    (finding) => finding.severity === 'error' && isAbout(finding, post) && !TOLD_ELSEWHERE.has(finding.rule),
  );
  const [first] = errors;
  if (first) yield obstacle('findings', { count: String(errors.length), first: first.rule });
  const isEmpty = steps.every(({ text, media, poll }) => text === '' && media.length === 0 && !poll);
  if (isEmpty && !post.entry.title) yield obstacle('empty');
  for (const { path, known } of sentMedia(post, workspace)) {
    const isKnown = known?.kind === 'file' && known.medium !== undefined && known.type !== undefined;
    if (!isKnown) yield obstacle('media', { file: path });
  }
  if (post.entry.poll && job.adapter && job.adapter.pollTravels === undefined)
    yield obstacle('poll', { network: delivery.network?.name ?? delivery.networkId });
  if (isPaused(plan, place.channel))
    yield obstacle('paused', { channel: place.channel, state: plan.crisis?.state ?? 'crisis' });
}

/** True for findings in a post, and for those about the whole of its file. */
function isAbout({ span }: Finding, { span: own, body }: Post): boolean {
  return body !== undefined || contains(own, span) || span.end <= 1;
}

function* timeObstacles(
  workspace: Workspace,
  plan: Plan,
  { post, due, zone, place, delivery }: PublishJob,
  { now, isDue, atNetwork }: Wish,
): Generator<Obstacle> {
  const { after = [], embargo, expires, repeat } = post.entry;
  if (repeat && due === undefined) yield obstacle('no-time');
  // What the network publishes comes out when it is due, and not now.
  const moment = atNetwork ? Math.max(due ?? now, now) : now;
  const project = projectOf(workspace, post.source.uri);
  for (const id of after) {
    const places = [...(postLedger(workspace.ledger, project, id)?.values() ?? [])];
    const same = places.filter(({ channel }) => channel === place.channel);
    const isOut = (same.length > 0 ? same : places).some((one) => ledgerState(one, now) === 'published');
    if (!isOut) yield obstacle('waits', { id });
  }
  const at = (time: WrittenTime) => firstInstant(resolveTime(time, zone));
  if (embargo && moment < at(embargo)) yield obstacle('embargo', { when: when(at(embargo), zone) });
  if (expires && moment > at(expires)) yield obstacle('expired', { when: when(at(expires), zone) });
  if (isDue && due !== undefined && now - due >= tooLateOf(plan) * MINUTE)
    yield obstacle('too-late', { when: when(due, zone), channel: delivery.channelId });
}

/** What the network has already, or would not take ahead of its time. */
function* networkObstacles(job: PublishJob, { now, atNetwork }: Wish): Generator<Obstacle> {
  const { ledger, adapter, due, zone, steps, delivery } = job;
  const network = delivery.network?.name ?? delivery.networkId;
  for (const { id, digest } of steps) {
    const state = ledger?.steps.get(id);
    if (state?.kind !== 'held' || now >= state.scheduleAt) continue;
    // Seconds that a network does not count are no other time.
    const isSame = state.digest === digest && due !== undefined && Math.abs(due - state.scheduleAt) < 1000;
    const kind = isSame ? 'held' : 'held-otherwise';
    yield obstacle(kind, { network, when: when(state.scheduleAt, zone) });
    return;
  }
  if (!atNetwork || !adapter) return;
  const { scheduling } = adapter;
  if (!scheduling) {
    yield obstacle('no-scheduling', { network });
    return;
  }
  if (steps.some(({ id }) => ['accepted', 'held'].includes(ledger?.steps.get(id)?.kind ?? '')))
    yield obstacle('partly-out');
  if (steps.some(({ media }) => media.length > 0) && !scheduling.media)
    yield obstacle('text-only', { network });
  if (due === undefined) {
    yield obstacle('untimed');
    return;
  }
  const outside = outsideWindow(scheduling, due, now);
  if (outside === 'near' && due <= now) yield obstacle('passed', { when: when(due, zone) });
  else if (outside === 'near')
    yield obstacle('too-near', { when: when(due, zone), network, min: String(scheduling.min) });
  else if (outside === 'far') {
    const from = when(due - (scheduling.max ?? 0) * MINUTE, zone);
    yield obstacle('too-far', { when: when(due, zone), network, from });
  }
}

/** By itself nothing goes out where the plan leaves it to others, who keep no receipts here. */
function* publisherObstacles(
  plan: Plan,
  { place, ledger }: PublishJob,
  { isDue, by: starter }: Wish,
): Generator<Obstacle> {
  const by = publisherOf(plan, place.channel);
  if (!isDue || by === undefined) return;
  const isOurs = by === (starter ?? 'ci');
  // What was begun from here goes on from here.
  const isBegun = [...(ledger?.steps.values() ?? [])].some(
    ({ kind }) => kind === 'accepted' || kind === 'held' || kind === 'unknown',
  );
  if (!isOurs && !isBegun) yield obstacle('others', { by, channel: place.channel });
}

function* accountObstacles(
  workspace: Workspace,
  plan: Plan,
  { adapter, account, delivery, place, post, steps, ledger }: PublishJob,
  { isDue }: Wish,
): Generator<Obstacle> {
  const project = projectOf(workspace, post.source.uri);
  if (ledgerProblems(workspace.ledger, project).some(({ isNewer }) => isNewer)) yield obstacle('newer');
  if (!adapter) {
    yield obstacle('no-adapter', { network: delivery.network?.name ?? delivery.networkId });
    return;
  }
  yield* noWayIn(adapter, account);
  for (const { id, digest } of steps) {
    const state = ledger?.steps.get(id);
    // By itself, the same is not tried again; a person who names the post has seen why.
    if (isDue && state?.kind === 'refused' && state.digest === digest)
      yield obstacle('refused', { reason: state.refusal.words ?? state.refusal.reason });
  }
  const digest = steps[0]?.digest;
  if (ledger || digest === undefined) return;
  for (const [id, known] of workspace.ledger.projects.get(project) ?? []) {
    const isOwn = id === place.post;
    if (!isOwn && postsWithId(workspace.index, project, id).length > 0) continue;
    for (const one of known.values()) {
      if (one.digests.get('part/1') !== digest) continue;
      if (one.channel === place.channel) {
        // Another day of a post that comes again is no other name.
        if (!isOwn) yield obstacle('sent-before', { id });
        continue;
      }
      const isRenamed = one.network === delivery.networkId && !Object.hasOwn(plan.channels, one.channel);
      if (isRenamed && one.on === place.on) yield obstacle('sent-elsewhere', { channel: one.channel });
    }
  }
}

/** A moment for a reader, in its zone. */
function when(instant: number, zone: string): string {
  const shown = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
  return shown.format(instant);
}
