import { compareText } from '../text/compare.ts';
import { groupBy } from '../text/group-by.ts';
import type { AttemptLine, Intent, LedgerLine } from './ledger-line.ts';
import type { Refusal, Sent } from './outcome.ts';

/** What is known of one step of a post on a channel. Moments are milliseconds since 1970-01-01T00:00Z. */
export type StepState =
  | {
      readonly kind: 'accepted';
      readonly sent: Sent;
      /** When it came out. */
      readonly at: number;
    }
  /** The network has it and is to publish it itself. Whether it did, nobody has asked yet. */
  | {
      readonly kind: 'held';
      readonly attempt: string;
      /** Names it while it waits; what comes out has another name. */
      readonly sent: Sent;
      readonly at: number;
      /** When it is to come out. */
      readonly scheduleAt: number;
      /** Digest of what was handed over; undefined where its intent was lost. */
      readonly digest: string | undefined;
    }
  /** It may be out. `intent` is missing where its line was lost. */
  | {
      readonly kind: 'unknown';
      readonly attempt: string;
      readonly intent: Intent | undefined;
      readonly since: number;
      readonly why: string | undefined;
      /** What the network had taken to publish it later, where it had. */
      readonly held: Held | undefined;
      /** Set where somebody asked the network to give it back, and nobody knows how that went. */
      readonly withdrawal: string | undefined;
    }
  | {
      readonly kind: 'refused';
      readonly refusal: Refusal;
      readonly at: number;
      readonly attempts: number;
      /** Digest of what was refused. */
      readonly digest: string | undefined;
    }
  /** Certainly not out, and nothing is in the way of another attempt, not before `until`. */
  | {
      readonly kind: 'open';
      readonly refusal: Refusal | undefined;
      readonly until: number | undefined;
      readonly attempts: number;
    };

/** What a network took to publish it later, at `scheduleAt`, and what it names it meanwhile. */
export type Held = { readonly sent: Sent; readonly scheduleAt: number };

/** What is known of a post on a channel, and of a post that comes again, on one of its days. */
export type ChannelLedger = {
  readonly channel: string;
  readonly on: string | undefined;
  /** The network it was sent to; undefined where no intent says so. */
  readonly network: string | undefined;
  /** How often a person has asked for it to go out once more. */
  readonly round: number;
  /** The steps that somebody set out to publish, in their order. */
  readonly expected: readonly string[];
  readonly steps: ReadonlyMap<string, StepState>;
  /** The moment that goes into each step, as of the first attempt at it. */
  readonly times: ReadonlyMap<string, number>;
  /** Digests of what was accepted or handed over, step by step. */
  readonly digests: ReadonlyMap<string, string>;
  /** How often a step was taken back from the network; those that never were are left out. */
  readonly takenBack: ReadonlyMap<string, number>;
};

/** All that is known of a post, by {@link placeKey}. */
export type PostLedger = ReadonlyMap<string, ChannelLedger>;

/** Names a channel, and a day of a post that comes again. */
export function placeKey(channel: string, on: string | undefined): string {
  return on === undefined ? channel : `${channel} ${on}`;
}

/** What lines about one post say together, whatever their order and however often each is there. */
export function foldLedger(lines: readonly LedgerLine[]): PostLedger {
  const places = groupBy(lines, ({ channel, on }) => placeKey(channel, on));
  const sorted = [...places].sort(([a], [b]) => compareText(a, b));
  return new Map(sorted.map(([key, ofPlace]) => [key, foldPlace(ofPlace)]));
}

function foldPlace(all: readonly LedgerLine[]): ChannelLedger {
  const round = Math.max(...all.map((line) => line.round ?? 0));
  const lines = all.filter(
    (line): line is AttemptLine => line.kind !== 'again' && (line.round ?? 0) === round,
  );
  const attempts = Array.from(
    groupBy(lines, ({ step, attempt }) => `${step} ${attempt}`),
    ([name, ofAttempt]) => foldAttempt(name, ofAttempt),
  );
  const bySteps = groupBy(attempts, ({ step }) => step);
  const intents = attempts.flatMap(({ intent }) => intent ?? []);
  const last = intents
    .toSorted((a, b) => compareText(a.at, b.at) || compareText(JSON.stringify(a), JSON.stringify(b)))
    .at(-1);
  const names = [...bySteps.keys()].sort(compareSteps);
  const first = all[0];
  return {
    channel: first?.channel ?? '',
    on: first?.on,
    network: last?.network,
    round,
    expected: [...new Set([...(last?.steps ?? []), ...names])],
    steps: new Map(names.map((step) => [step, foldStep(bySteps.get(step) ?? [])])),
    times: new Map(
      names.flatMap((step) => {
        const times = intents.filter((one) => one.step === step).map(({ time }) => Date.parse(time));
        return times.length > 0 ? [[step, Math.min(...times)]] : [];
      }),
    ),
    digests: new Map(
      names.flatMap((step) => {
        const own = inOrder(bySteps.get(step) ?? []);
        const taken =
          own.find(({ result }) => result?.kind === 'accepted') ??
          own.find(({ result }) => result?.kind === 'held');
        return taken?.intent ? [[step, taken.intent.digest]] : [];
      }),
    ),
    takenBack: new Map(
      names.flatMap((step) => {
        const count = (bySteps.get(step) ?? []).filter(({ isGone }) => isGone).length;
        return count > 0 ? [[step, count]] : [];
      }),
    ),
  };
}

type Unknown = Extract<StepState, { kind: 'unknown' }>;
type Result =
  | Exclude<StepState, { kind: 'unknown' | 'held' }>
  | (Held & { readonly kind: 'held'; readonly at: number })
  | Pick<Unknown, 'kind' | 'why' | 'held' | 'withdrawal'>;
type Attempt = {
  readonly name: string;
  readonly step: string;
  readonly at: number;
  readonly intent: Intent | undefined;
  /** True where the network had it and gave it back. */
  readonly isGone: boolean;
  /** Undefined where nobody wrote how it ended. */
  readonly result: Result | undefined;
};

function foldAttempt(name: string, lines: readonly AttemptLine[]): Attempt {
  const sorted = lines.toSorted(
    (a, b) => rank(a) - rank(b) || compareText(JSON.stringify(a), JSON.stringify(b)),
  );
  const [best] = sorted;
  const intent = sorted.find((line) => line.kind === 'intent');
  const at = Math.min(...lines.map((line) => Date.parse(line.at)));
  const isGone = sorted.some((line) => line.kind === 'withdrawn' && line.result === 'gone');
  const result = heldResult(sorted, isGone) ?? (best && resultOf(best));
  return { name, step: best?.step ?? '', at, intent, isGone, result };
}

type Taking = Extract<LedgerLine, { kind: 'receipt' | 'reconciled' }>;

/**
 * What became of something that the network was to publish later, whatever the order of the lines: what is out
 * is out; what was given back is not there; what should be there and was looked for in vain may have been out.
 * Undefined for an attempt of another kind.
 */
function heldResult(lines: readonly AttemptLine[], isGone: boolean): Result | undefined {
  const taken = lines.filter(
    (line): line is Taking => line.kind === 'receipt' || (line.kind === 'reconciled' && !!line.sent),
  );
  const held = taken.flatMap(({ sent, scheduleAt }) => {
    const instant = toInstant(scheduleAt);
    return sent && instant !== undefined ? [{ sent, scheduleAt: instant }] : [];
  })[0];
  const out = taken.find(({ scheduleAt }) => scheduleAt === undefined);
  // It came out when the network was told to, not when somebody found it.
  if (out?.sent) return { kind: 'accepted', sent: out.sent, at: held?.scheduleAt ?? Date.parse(out.at) };
  if (isGone) return { kind: 'open', refusal: undefined, until: undefined, attempts: 1 };
  const ended = new Set(lines.flatMap((line) => (line.kind === 'withdrawn' ? [line.withdrawal] : [])));
  const doubtful = lines.find((line) => line.kind === 'withdrawing' && !ended.has(line.withdrawal));
  if (doubtful?.kind === 'withdrawing')
    return { kind: 'unknown', why: 'it was being taken back', held, withdrawal: doubtful.withdrawal };
  if (!held) return undefined;
  const isMissing = lines.some((line) => line.kind === 'reconciled' && !line.sent);
  return isMissing
    ? { kind: 'unknown', why: 'the network had it and has it no more', held, withdrawal: undefined }
    : { kind: 'held', ...held, at: Math.min(...taken.map(({ at }) => Date.parse(at))) };
}

/** What counts more stands first: what is out stays out, and what the network or a person found out ends a doubt. */
function rank(line: AttemptLine): number {
  switch (line.kind) {
    case 'receipt':
      return 0;
    case 'reconciled':
      return line.sent ? 1 : 2;
    case 'unknown':
      return 3;
    case 'refusal':
      return 4;
    case 'deferral':
      return 5;
    case 'intent':
      return 6;
    // These speak of what other lines say the network has; alone they say that it may.
    case 'withdrawing':
    case 'withdrawn':
      return 7;
  }
}

function resultOf(line: AttemptLine): Result | undefined {
  const at = Date.parse(line.at);
  switch (line.kind) {
    case 'receipt':
      return { kind: 'accepted', sent: line.sent, at };
    case 'reconciled':
      return line.sent
        ? { kind: 'accepted', sent: line.sent, at }
        : { kind: 'open', refusal: undefined, until: undefined, attempts: 1 };
    case 'unknown':
      return { kind: 'unknown', why: line.why, held: undefined, withdrawal: undefined };
    case 'refusal':
      return { kind: 'refused', refusal: line.refusal, at, attempts: 1, digest: line.digest };
    case 'deferral':
      return { kind: 'open', refusal: line.refusal, until: toInstant(line.until), attempts: 1 };
    case 'intent':
    case 'withdrawing':
    case 'withdrawn':
      return undefined;
  }
}

function foldStep(all: readonly Attempt[]): StepState {
  const attempts = inOrder(all);
  for (const { result } of attempts) if (result?.kind === 'accepted') return result;
  for (const { name, result, intent } of attempts)
    if (result?.kind === 'held') return { ...result, attempt: nameOf(name), digest: intent?.digest };
  const doubtful = attempts.find(({ result }) => result === undefined || result.kind === 'unknown');
  if (doubtful) {
    const { name, intent, at, result } = doubtful;
    const { why, held, withdrawal } =
      result?.kind === 'unknown' ? result : { why: undefined, held: undefined, withdrawal: undefined };
    return { kind: 'unknown', attempt: nameOf(name), intent, since: at, why, held, withdrawal };
  }
  const last = attempts.at(-1)?.result;
  if (last?.kind === 'refused') return { ...last, attempts: attempts.length };
  if (last?.kind === 'open') return { ...last, attempts: attempts.length };
  return { kind: 'open', refusal: undefined, until: undefined, attempts: 0 };
}

/** The attempt's own name, behind that of its step. */
function nameOf(name: string): string {
  return name.slice(name.indexOf(' ') + 1);
}

function inOrder(attempts: readonly Attempt[]): readonly Attempt[] {
  return attempts.toSorted((a, b) => a.at - b.at || compareText(a.name, b.name));
}

function toInstant(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Date.parse(text);
}

/** Parts by number, then the poll, then the comment. */
function compareSteps(a: string, b: string): number {
  return order(a) - order(b);
}

function order(step: string): number {
  if (step.startsWith('part/')) return Number(step.slice('part/'.length));
  return step === 'poll' ? 1e6 : 2e6;
}
