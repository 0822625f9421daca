import type { DeliveryState } from '../ledger/delivery-state.ts';
import { ledgerState } from '../ledger/delivery-state.ts';
import type { ChannelLedger } from '../ledger/fold-ledger.ts';
import { ledgerProblems } from '../ledger/ledger.ts';
import type { Post } from '../model/parsed.ts';
import { zoneOf } from '../model/plan/plan.ts';
import { expand } from '../schedule/expand.ts';
import { instantOf, type Occurrence, occurrencesOf } from '../schedule/occurrence.ts';
import { compareText } from '../text/compare.ts';
import { channelLedgerOf, dayInSeries, publishedName, stateOn } from '../workspace/delivery-states.ts';
import { fileAt, planFor, projectOf, type Workspace } from '../workspace/workspace.ts';

/** The state of a post on a channel, and what the receipts say of each step. */
export type ChannelStatus = {
  readonly post: string;
  readonly channel: string;
  readonly on: string | undefined;
  readonly state: DeliveryState;
  /** Milliseconds since 1970-01-01T00:00Z; undefined without a time, and where only receipts are left. */
  readonly at: number | undefined;
  readonly zone: string;
  /** Undefined where the post is gone and only its receipts are left. */
  readonly uri: string | undefined;
  readonly ledger: ChannelLedger | undefined;
};

export type PublishingStatus = {
  readonly channels: readonly ChannelStatus[];
  readonly problems: ReturnType<typeof ledgerProblems>;
};

const DAY = 86_400_000;
/** How far back and ahead the times of a post that comes again are listed, in days. */
const REACH = 7;

/**
 * What is scheduled, due, late, published, refused or unknown in a project, by time.
 *
 * @param uri any file or folder of it, a folder with a slash at its end.
 */
export function publishingStatus(workspace: Workspace, uri: string): PublishingStatus {
  const project = projectOf(workspace, uri);
  const plan = planFor(workspace, uri)?.plan;
  const found: ChannelStatus[] = [];
  const seen = new Set<string>();
  for (const file of workspace.entries.keys()) {
    if (projectOf(workspace, file) !== project) continue;
    const read = fileAt(workspace, file);
    for (const post of read?.kind === 'posts' ? read.posts : []) {
      for (const channel of new Set(post.entry.channels ?? [])) {
        const zone = zoneOf(plan, channel);
        for (const occurrence of timesOf(workspace, post, channel)) {
          const on = occurrence && dayInSeries(occurrence);
          const name = publishedName(post) ?? '';
          seen.add(JSON.stringify([name, channel, on]));
          found.push({
            post: name,
            channel,
            on,
            state: stateOn(workspace, post, channel, occurrence),
            at: occurrence && instantOf(occurrence, zone),
            zone,
            uri: file,
            ledger: channelLedgerOf(workspace, post, channel, on),
          });
        }
      }
    }
  }
  for (const [post, places] of workspace.ledger.projects.get(project) ?? []) {
    for (const ledger of places.values()) {
      const { channel, on } = ledger;
      if (seen.has(JSON.stringify([post, channel, on]))) continue;
      const state = ledgerState(ledger, workspace.now) ?? 'due';
      found.push({
        post,
        channel,
        on,
        state,
        at: undefined,
        zone: zoneOf(plan, channel),
        uri: undefined,
        ledger,
      });
    }
  }
  const order = ({ at = Number.POSITIVE_INFINITY }: ChannelStatus) => at;
  return {
    channels: found.sort(
      (a, b) => order(a) - order(b) || compareText(a.post, b.post) || compareText(a.channel, b.channel),
    ),
    problems: ledgerProblems(workspace.ledger, project),
  };
}

function timesOf(
  { tools, now = 0 }: Workspace,
  post: Post,
  channel: string,
): readonly (Occurrence | undefined)[] {
  const own = occurrencesOf(post).find((one) => one.channel === channel);
  if (!own?.repeat) return [own];
  const today = Math.floor(now / DAY);
  return [...expand(own, today - REACH, today + REACH, tools.expandRule)];
}
