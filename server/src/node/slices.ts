/** Longest time in milliseconds that background work keeps the event loop, so that a key press never waits. */
const SLICE = 4;

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

/**
 * Turns of the event loop that input gets between two slices. A key press is two messages, a change and a
 * question; each is read in one turn and handled in another, and none may wait for a slice in between.
 */
const TURNS = 4;

/** Gives input that has arrived, and what follows from it, its turn. */
export async function letOthersRun(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await nextTurn();
}

/** Goes on behind the input that has arrived. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Milliseconds without a change after which somebody has paused. */
const PAUSE = 200;
/** Pauses waited for at most, so that who never pauses still gets an answer. */
const MAX_PAUSES = 10;

/**
 * Waits until nothing changes for a moment: work for the whole workspace would start anew with each
 * key press otherwise.
 *
 * @param changes a number that grows with every change.
 */
export async function waitForPause(changes: () => number): Promise<void> {
  for (let round = 0; round < MAX_PAUSES; round++) {
    const before = changes();
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (changes() === before) return;
  }
}
