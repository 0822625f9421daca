/** Something that a person can put right: told in their words, without a stack. */
export class Failure extends Error {
  /** What to do about it. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

export type SystemError = Error & { readonly code: string; readonly path?: string };

/** True for what the operating system refused; bugs have no code. */
export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}
