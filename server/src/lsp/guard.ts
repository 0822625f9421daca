import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';

/** Where failures go: the log of the client. */
export type FailureLog = (message: string) => void;

/** A request that cannot be met, with the reason in the reader's words: an answer, and no failure. */
export class Refusal extends Error {}

/**
 * Wraps a handler so that a failure in it is logged with its stack and answered with something empty:
 * one broken feature must not take the process or the others with it.
 */
export function guard<Arguments extends readonly unknown[], Result>(
  name: string,
  log: FailureLog,
  empty: Result,
  handler: (...given: Arguments) => Result | Promise<Result>,
): (...given: Arguments) => Promise<Result> {
  return async (...given) => {
    try {
      return await handler(...given);
    } catch (error) {
      // Cancelling is an answer, not a failure. Other errors of this kind are what the client refused.
      if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled) throw error;
      if (error instanceof Refusal) throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
      log(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return empty;
    }
  };
}

/** Ends a request that its client has taken back. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled by the client.');
}
