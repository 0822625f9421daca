import { firstInstant, resolveTime, type WrittenTime } from '../../../model/time.ts';
import { dayAt, type ReportContext } from '../report-context.ts';

export type Incident = {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  readonly state: 'normal' | 'watch' | 'crisis';
  readonly what: string | undefined;
};

export type CrisisReport = {
  readonly state: 'normal' | 'watch' | 'crisis' | undefined;
  readonly reason: string | undefined;
  readonly since: number | undefined;
  readonly paused: readonly string[];
  /** What happened in the period. */
  readonly log: readonly Incident[];
};

/** The state of the crisis manual, and what happened in the period. */
export function crisisOf({ plan, period, through }: ReportContext): CrisisReport {
  const zone = plan?.brand?.timezone ?? 'UTC';
  const instant = (time: WrittenTime) => firstInstant(resolveTime(time, zone));
  const { state, reason, since, paused = [], log = [] } = plan?.crisis ?? {};
  const incidents = log.map(({ at, state, what }) => ({ at: instant(at), state, what }));
  return {
    ...{ state, reason, paused },
    since: since === undefined ? undefined : instant(since),
    log: incidents
      .filter(({ at }) => dayAt(at, zone) >= period.first && dayAt(at, zone) <= through)
      .sort((a, b) => a.at - b.at),
  };
}
