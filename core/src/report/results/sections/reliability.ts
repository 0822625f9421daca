import type { PostLink } from '../outing.ts';
import { channelsOf, type ReportContext } from '../report-context.ts';
import { median } from '../statistics.ts';

export type ChannelReliability = {
  readonly channel: string;
  readonly onTime: readonly PostLink[];
  readonly late: readonly PostLink[];
  /** Minutes after its time, of all that went out. */
  readonly medianDelay: number | undefined;
  readonly partly: readonly PostLink[];
  readonly failed: readonly PostLink[];
  readonly unknown: readonly PostLink[];
  /** Approved and due, without any record. */
  readonly unrecorded: readonly PostLink[];
};

export type Reliability = {
  readonly hasReceipts: boolean;
  /** Minutes after its time until which a post counts as on time. */
  readonly grace: number;
  readonly channels: readonly ChannelReliability[];
};

/** A scheduler that runs every five minutes, and may wait its turn, is on time. */
const GRACE = 15;

/** Whether what was promised went out when it should, by the receipts. */
export function reliabilityOf(context: ReportContext): Reliability {
  const { own, hasReceipts, now } = context;
  const channels = channelsOf(context).flatMap((channel): ChannelReliability[] => {
    const mine = own.filter((outing) => outing.channel === channel && outing.instant <= now);
    const delays = mine.flatMap((outing) =>
      outing.fate.kind === 'published'
        ? [{ outing, minutes: (outing.fate.at - outing.instant) / 60_000 }]
        : [],
    );
    const of = (kind: 'partly' | 'failed' | 'unknown') => mine.filter(({ fate }) => fate.kind === kind);
    const report = {
      channel,
      onTime: delays.filter(({ minutes }) => minutes <= GRACE).map(({ outing }) => outing),
      late: delays.filter(({ minutes }) => minutes > GRACE).map(({ outing }) => outing),
      medianDelay: median(delays.map(({ minutes }) => minutes)),
      ...{ partly: of('partly'), failed: of('failed'), unknown: of('unknown') },
      unrecorded: mine.filter(({ fate, status }) => fate.kind === 'unrecorded' && status === 'approved'),
    };
    return mine.length === 0 ? [] : [report];
  });
  return { hasReceipts, grace: GRACE, channels };
}
