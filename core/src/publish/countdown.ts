/** Two clocks read at one moment, in milliseconds. */
export type Clocks = {
  /** Since 1970-01-01T00:00Z; people and time servers set it. */
  readonly wall: number;
  /** Since some start; never set, and may stand still while the machine sleeps. */
  readonly steady: number;
};

/** What is known from one look at the clocks to the next. */
export type Countdown = {
  readonly seen: Clocks;
  /** Steady time until which nothing is started, because the wall clock has just jumped. */
  readonly unsure: number | undefined;
  /** Wall time of the last run for each thing that is due, by its key. */
  readonly tried: ReadonlyMap<string, number>;
};

/** Something with a time. `at` is in milliseconds since 1970-01-01T00:00Z. */
export type Timed = { readonly key: string; readonly at: number };

export type CountdownStep = {
  readonly countdown: Countdown;
  /** Start a run now. What is due, and that nothing goes out twice, the run itself finds out. */
  readonly isDue: boolean;
  /** Milliseconds until the next time; undefined where nothing is ahead. */
  readonly left: number | undefined;
};

/** A difference of the two clocks beyond this is a jump and no drift. */
const JUMP = 5_000;
/** After a jump: long enough for a time server to correct it and for the connection to come back. */
const SETTLING = 30_000;
/** What did not go out is tried again after this: a network may have asked to wait. */
const AGAIN = 5 * 60_000;

export const startCountdown = (seen: Clocks): Countdown => ({ seen, unsure: undefined, tried: new Map() });

/**
 * Looks at the clocks and says whether to start a run. A wall clock that jumps, because the machine slept or
 * somebody set it, is not believed at once; one that was set back starts nothing a second time.
 *
 * @param ahead what is approved and not out yet, in any order; what is late already may be among it.
 */
export function tick(
  { seen, unsure, tried }: Countdown,
  now: Clocks,
  ahead: readonly Timed[],
): CountdownStep {
  const hasJumped = Math.abs(now.wall - seen.wall - (now.steady - seen.steady)) > JUMP;
  const until = hasJumped ? now.steady + SETTLING : unsure;
  const isUnsure = until !== undefined && now.steady < until;
  const isFresh = ({ key }: Timed) => {
    const last = tried.get(key);
    // A run that lies ahead was started by a clock that has been set back since.
    return last === undefined || (last <= now.wall && now.wall - last >= AGAIN);
  };
  const due = isUnsure ? [] : ahead.filter((one) => one.at <= now.wall && isFresh(one));
  const keys = new Set(ahead.map(({ key }) => key));
  const kept = [...tried].filter(([key]) => keys.has(key));
  const next = ahead.map(({ at }) => at).filter((at) => at > now.wall);
  return {
    countdown: {
      seen: now,
      unsure: isUnsure ? until : undefined,
      tried: new Map([...kept, ...due.map(({ key }) => [key, now.wall] as const)]),
    },
    isDue: due.length > 0,
    left: next.length === 0 ? undefined : Math.min(...next) - now.wall,
  };
}
