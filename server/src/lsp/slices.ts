/** Longest time in milliseconds that background work keeps the event loop, so that a key press never waits. */
const SLICE = 8;

/**
 * Runs a generator to its end in short slices and lets the event loop answer in between.
 *
 * @param isStale asked before every slice; work that nobody wants any more stops there.
 * @returns true when the work ran to its end.
 */
export async function runInSlices<Step>(
  work: Iterable<Step>,
  onStep: (step: Step) => void,
  isStale: () => boolean = () => false,
): Promise<boolean> {
  let sliceEnd = performance.now() + SLICE;
  for (const step of work) {
    onStep(step);
    if (performance.now() < sliceEnd) continue;
    await letOthersRun();
    if (isStale()) return false;
    sliceEnd = performance.now() + SLICE;
  }
  return true;
}

/** Gives input that has arrived its turn. */
export function letOthersRun(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
