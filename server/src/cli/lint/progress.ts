/** Work that is over sooner shows nothing: a line that only flashes is noise. In milliseconds. */
const PATIENCE = 1_000;
const INTERVAL = 100;
const CLEAR_LINE = '\r\u001b[K';

export type Progress = {
  /** Says how far the work is; shown now and then, after a while, on a terminal. */
  readonly update: (text: () => string) => void;
  /** Leaves no trace. */
  readonly clear: () => void;
};

/** One line on a terminal that tells how far long work is. `now` is a clock in milliseconds. */
export function createProgress(
  stream: { readonly isTTY?: boolean; readonly write: (text: string) => unknown },
  now: () => number,
): Progress {
  let next = now() + PATIENCE;
  let isShown = false;
  return {
    update: (text) => {
      if (stream.isTTY !== true || now() < next) return;
      next = now() + INTERVAL;
      isShown = true;
      stream.write(`${CLEAR_LINE}${text()}`);
    },
    clear: () => {
      if (isShown) stream.write(CLEAR_LINE);
      isShown = false;
    },
  };
}
