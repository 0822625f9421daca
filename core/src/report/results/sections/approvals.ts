import type { PostLink } from '../outing.ts';
import type { ReportContext } from '../report-context.ts';
import { median } from '../statistics.ts';
import { eachOnce } from './mix.ts';

export type Approvals = {
  /** Approvals that the plan asks for each post. */
  readonly needed: number;
  readonly posts: number;
  readonly enough: readonly PostLink[];
  /** Approved by status, without as many approvals as the plan asks for. */
  readonly short: readonly PostLink[];
  /** Hours between the last approval and the first time it goes out: the middle, the shortest, and of how many. */
  readonly lead: number | undefined;
  readonly shortest: number | undefined;
  readonly timed: number;
  /** Approved less than a day before it went out. */
  readonly late: readonly PostLink[];
  /** With a time in the next seven days, and not approved yet. */
  readonly waiting: readonly PostLink[];
};

const NEEDED = { none: 0, optional: 0, required: 1, 'two-people': 2 } as const;
const DAY = 24;
const HOUR = 60 * 60_000;

/** Who approved what, and how long before it went out. */
export function approvalsOf({ plan, own, outings, now }: ReportContext): Approvals {
  const needed = NEEDED[plan?.workflow?.approval ?? 'none'];
  const posts = eachOnce(own);
  const decided = posts.filter(({ status }) => status === 'approved');
  const leads = decided.flatMap((post) => {
    const times = post.approvals.filter((at) => at !== undefined);
    const last = times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b));
    return last === undefined || last > post.instant ? [] : [{ post, hours: (post.instant - last) / HOUR }];
  });
  const hours = leads.map((lead) => lead.hours);
  return {
    needed,
    posts: decided.length,
    enough: decided.filter(({ approvals }) => approvals.length >= Math.max(1, needed)),
    short: decided.filter(({ approvals }) => approvals.length < needed),
    lead: median(hours),
    shortest: hours.length === 0 ? undefined : hours.reduce((a, b) => Math.min(a, b)),
    timed: hours.length,
    late: leads.filter((lead) => lead.hours < DAY).map(({ post }) => post),
    waiting: eachOnce(
      outings.filter(
        ({ instant, status }) =>
          instant > now && instant <= now + 7 * DAY * HOUR && (status === 'draft' || status === 'review'),
      ),
    ),
  };
}
