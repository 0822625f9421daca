/** A post on a channel as a dry run tells it. */
export type PlannedJob = {
  readonly post: string;
  readonly channel: string;
  readonly network: string;
  readonly networkName: string;
  readonly title: string;
  /** Its time as people read it, on the clock of the channel. */
  readonly when?: string;
  /** IANA name of that clock. */
  readonly zone?: string;
  readonly cost?: number;
  readonly obstacles: readonly { readonly kind: string; readonly text: string }[];
  readonly requests?: readonly {
    readonly step: string;
    readonly stays?: string;
    readonly refused?: string;
  }[];
};

/** How a step ended, or that a post stays here. */
export type PublishEvent = {
  readonly channel: string;
  readonly step?: string;
  readonly outcome:
    | 'known'
    | 'accepted'
    | 'scheduled'
    | 'held'
    | 'gone'
    | 'kept'
    | 'refused'
    | 'later'
    | 'unknown'
    | 'left'
    | 'blocked';
  /** Why it was left. */
  readonly why?: string;
  /** Set where it came out at once, though it was to wait. */
  readonly isEarly?: boolean;
  readonly text?: string;
  readonly url?: string;
  readonly obstacles?: readonly { readonly text: string }[];
};

/** The jobs of a dry run; undefined where it printed none. */
export function readJobs(out: string): readonly PlannedJob[] | undefined {
  const jobs: unknown = Object(parse(out)).jobs;
  return Array.isArray(jobs) ? (jobs as readonly PlannedJob[]) : undefined;
}

/** One line of a run; undefined for the last, which has the totals. */
export function readEvent(line: string): PublishEvent | undefined {
  const event: unknown = parse(line);
  const { channel, outcome } = Object(event);
  return typeof channel === 'string' && typeof outcome === 'string' ? (event as PublishEvent) : undefined;
}

/** How reading numbers back went, or would go, with a channel. */
export type ChannelNumbers = {
  readonly channel: string;
  readonly posts: number;
  readonly silent: number;
  /** In US dollars. */
  readonly cost?: number;
  readonly refused?: string;
};

/** The channels of lines that `vocero metrics` wrote. */
export function readNumbers(out: string): readonly ChannelNumbers[] {
  return out.split('\n').flatMap((line) => {
    const told: unknown = parse(line);
    const { channel, posts } = Object(told);
    return typeof channel === 'string' && typeof posts === 'number' ? [told as ChannelNumbers] : [];
  });
}

export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
