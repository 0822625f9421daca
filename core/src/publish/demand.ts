import type { LedgerLine } from '../ledger/ledger-line.ts';
import type { Refusal } from '../ledger/outcome.ts';
import type { HttpAnswer, HttpRequest } from './http.ts';

/**
 * What a run asks of the shell that carries it out, one thing at a time. The shell does it and says how it
 * went; all that is decided, is decided in the run.
 */
export type Demand =
  /** To be on the disk, flushed, before the run goes on. */
  | { readonly kind: 'write'; readonly line: LedgerLine }
  /** To be sent once. `timeout` is for the whole exchange, in milliseconds. */
  | { readonly kind: 'send'; readonly request: HttpRequest; readonly timeout: number }
  /** To wait for so long, in milliseconds, or until somebody cancels. */
  | { readonly kind: 'wait'; readonly duration: number }
  /** What time it is, and whether somebody has cancelled. */
  | { readonly kind: 'look' }
  /** A name for an attempt, unlike any other: hexadecimal digits, 16 to 64. */
  | { readonly kind: 'name' };

/** What became of a request. */
export type SendResult =
  | { readonly kind: 'answer'; readonly answer: HttpAnswer }
  /** It certainly never left this machine: no address, no connection, no trust. */
  | {
      readonly kind: 'not-sent';
      readonly why: string;
      /** Set where it never can be sent as it is, however often it is tried. */
      readonly never?: Refusal;
    }
  /** It may have arrived, and no answer did. */
  | { readonly kind: 'lost'; readonly why: string };

/** The shell's answer to each demand, in the same order of kinds. */
export type Reply =
  | { readonly kind: 'write' }
  | { readonly kind: 'send'; readonly result: SendResult }
  | { readonly kind: 'wait' }
  | { readonly kind: 'look'; readonly now: number; readonly isCancelled: boolean }
  | { readonly kind: 'name'; readonly name: string };

/** A run, or a stretch of one. */
export type Run<Result> = Generator<Demand, Result, Reply>;

export function* write(line: LedgerLine): Run<void> {
  yield { kind: 'write', line };
}

export function* send(request: HttpRequest, timeout: number): Run<SendResult> {
  const reply = yield { kind: 'send', request, timeout };
  return reply.kind === 'send' ? reply.result : { kind: 'lost', why: 'no result' };
}

export function* wait(duration: number): Run<void> {
  if (duration > 0) yield { kind: 'wait', duration };
}

/** Milliseconds since 1970-01-01T00:00Z, and whether the person wants no more. */
export function* look(): Run<{ readonly now: number; readonly isCancelled: boolean }> {
  const reply = yield { kind: 'look' };
  return reply.kind === 'look' ? reply : { now: 0, isCancelled: true };
}

export function* name(): Run<string> {
  const reply = yield { kind: 'name' };
  return reply.kind === 'name' ? reply.name : '';
}
