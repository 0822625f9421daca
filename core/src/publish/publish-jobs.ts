import { ledgerState } from '../ledger/delivery-state.ts';
import type { Post } from '../model/parsed.ts';
import { type Plan, zoneOf } from '../model/plan/plan.ts';
import { publisherOf } from '../model/plan/publisher-of.ts';
import { expand } from '../schedule/expand.ts';
import { dayOf, latestInstant, type Occurrence, occurrencesOf } from '../schedule/occurrence.ts';
import { compareText } from '../text/compare.ts';
import {
  channelLedgerOf,
  dayInSeries,
  publishedName,
  stateOn,
  tooLateOf,
} from '../workspace/delivery-states.ts';
import { type Delivery, type SentPost, sentPost } from '../workspace/sent.ts';
import { fileAt, planFor, projectOf, type Workspace } from '../workspace/workspace.ts';
import { accountOf } from './account-of.ts';
import { adapters } from './adapters/registry.gen.ts';
import { obstaclesOf } from './obstacles.ts';
import type { PublishJob, Wish } from './publish-job.ts';
import { outsideWindow } from './scheduling-window.ts';
import { type PlannedStep, stepsOf } from './steps-of.ts';

/**
 * Works out what would be published, in the order of time: posts whose time has come, those that are named, or
 * those that the network is to take ahead of their time. What is out completely is not among them.
 */
export function publishJobs(workspace: Workspace, wish: Wish): readonly PublishJob[] {
  const project = projectOf(workspace, wish.project);
  const plan = planFor(workspace, wish.project)?.plan;
  if (!plan) return [];
  const jobs: PublishJob[] = [];
  for (const uri of [...workspace.entries.keys()].sort()) {
    if (projectOf(workspace, uri) !== project || (wish.files && !wish.files.has(uri))) continue;
    if (wish.isDue && !mayBeDue(workspace, uri, wish.now)) continue;
    const file = fileAt(workspace, uri);
    if (file?.kind !== 'posts') continue;
    for (const post of file.posts)
      if (isMeant(post, wish)) jobs.push(...jobsOfPost(workspace, plan, post, wish));
  }
  return jobs.sort(
    (a, b) =>
      (a.due ?? Number.POSITIVE_INFINITY) - (b.due ?? Number.POSITIVE_INFINITY) ||
      compareText(a.place.post, b.place.post) ||
      compareText(a.place.channel, b.place.channel),
  );
}

function isMeant(post: Post, { post: wanted }: Wish): boolean {
  return wanted === undefined || wanted === `#${post.index + 1}` || wanted === publishedName(post);
}

const DAY = 86_400_000;
/** What lies back further than this is left to people, whatever the plan says. */
const DAYS_BACK = 8;
/** How far ahead the next time of a post that comes again is looked for. */
const DAYS_AHEAD = 120;

/** Asks the facts alone, so that a run that finds nothing reads no post of past years. */
function mayBeDue({ entries }: Workspace, uri: string, now: number): boolean {
  const today = Math.floor(now / DAY);
  return (entries.get(uri)?.facts.occurrences ?? []).some(
    ({ time, repeat }) =>
      dayOf(time) <= today + 2 && (repeat !== undefined || dayOf(time) >= today - DAYS_BACK),
  );
}

function* jobsOfPost(workspace: Workspace, plan: Plan, post: Post, wish: Wish): Generator<PublishJob> {
  const sent = sentPost(post, plan);
  for (const delivery of sent.deliveries) {
    const { channelId } = delivery;
    if (wish.channels && !wish.channels.has(channelId)) continue;
    const own = occurrencesOf(post).find(({ channel }) => channel === channelId);
    const zone = zoneOf(plan, channelId);
    for (const occurrence of own
      ? timesNow(workspace, own, zone, wish, plan)
      : wish.isDue
        ? []
        : [undefined]) {
      const job = jobOf(workspace, plan, post, sent, delivery, occurrence, zone, wish);
      if (isMeantNow(plan, job, wish)) yield job;
    }
  }
}

/** False for what is out, and of what nobody named for what is not ready. */
function isMeantNow(plan: Plan, job: PublishJob, { isDue, atNetwork, files, now }: Wish): boolean {
  const { post, ledger, adapter, due, place } = job;
  const known = ledger && ledgerState(ledger, now);
  if (known === 'published') return false;
  // What nobody has approved is not late: it is not ready.
  if (isDue) return post.entry.status === 'approved';
  if (!atNetwork || files) return true;
  if (post.entry.status !== 'approved' || due === undefined) return false;
  // What a network may have is asked for; what it has, refused or published in part is no news.
  if (known !== undefined && known !== 'unknown') return false;
  if (!adapter?.scheduling) return publisherOf(plan, place.channel) === 'network';
  return outsideWindow(adapter.scheduling, due, now) === undefined;
}

/** The times that are meant: of a post that comes again those that have come lately. */
function timesNow(
  { tools }: Workspace,
  own: Occurrence,
  zone: string,
  { now, isDue, atNetwork }: Wish,
  plan: Plan,
): readonly Occurrence[] {
  const isNow = (one: Occurrence) => {
    const at = latestInstant(one, zone);
    return at <= now && now - at < Math.min(tooLateOf(plan) * 60_000 + DAY, DAYS_BACK * DAY);
  };
  if (!own.repeat) return !isDue || isNow(own) ? [own] : [];
  const today = Math.floor(now / DAY);
  if (atNetwork) {
    for (const one of expand(own, today - 1, today + DAYS_AHEAD, tools.expandRule))
      if (latestInstant(one, zone) > now) return [one];
    return [];
  }
  const times = [...expand(own, today - DAYS_BACK, today + 2, tools.expandRule)].filter(isNow);
  return isDue ? times : times.slice(-1);
}

function jobOf(
  workspace: Workspace,
  plan: Plan,
  post: Post,
  sent: SentPost,
  delivery: Delivery,
  occurrence: Occurrence | undefined,
  zone: string,
  wish: Wish,
): PublishJob {
  const { channelId, networkId } = delivery;
  const on = occurrence && dayInSeries(occurrence);
  const ledger = channelLedgerOf(workspace, post, channelId, on);
  const adapter = Object.hasOwn(adapters, networkId) ? adapters[networkId] : undefined;
  const place = { post: publishedName(post) ?? '', channel: channelId, on, round: ledger?.round ?? 0 };
  const steps = stepsOf(workspace, plan, post, delivery, adapter, place, ledger?.takenBack);
  const account = accountOf(delivery, wish.secretsOf(channelId));
  const due = occurrence && latestInstant(occurrence, zone);
  const job = {
    post,
    place,
    delivery,
    title: titleOf(post, delivery),
    state: stateOn(workspace, post, channelId, occurrence),
    due,
    scheduleAt: wish.atNetwork ? due : undefined,
    zone,
    adapter,
    account,
    steps,
    ledger,
  };
  const attempt = (one: PlannedStep) => ({
    ...one,
    at: wish.now,
    due,
    scheduleAt: undefined,
    follows: undefined,
    first: undefined,
  });
  const isOut = ({ id }: PlannedStep) => ledger?.steps.get(id)?.kind === 'accepted';
  const open = steps.filter((one) => !isOut(one));
  const cost = open.reduce((sum, one) => sum + (adapter?.cost?.(attempt(one), account) ?? 0), 0);
  const obstacles = obstaclesOf(workspace, plan, sent, { ...job, cost, obstacles: [] }, wish);
  return { ...job, cost, obstacles };
}

const MAX_TITLE = 60;

/** What a post is called in lists: its title, or how its text begins. */
export function titleOf({ entry }: Post, delivery: Delivery | undefined): string {
  const line = entry.title ?? delivery?.parts[0]?.text.split('\n').find((one) => one.trim() !== '') ?? '';
  const title = Array.from(line.trim());
  return title.length > MAX_TITLE ? `${title.slice(0, MAX_TITLE - 1).join('')}…` : title.join('');
}
