const windowMs = 3 * 60_000;
const restartsPerWindow = 3;

/**
 * Whether a server that stopped at `nowMs` may start again, given when it stopped before. One crash deserves a quiet
 * restart; a server that crashes on every start must not spin.
 */
export const mayRestart = (earlierMs: readonly number[], nowMs: number): boolean =>
  earlierMs.filter((ms) => nowMs - ms < windowMs).length < restartsPerWindow;
