/** Runs of a property: `RUNS=20 vitest run test/syntax --testTimeout 600000` looks twenty times as long. */
export function runs(usual: number): { readonly numRuns: number } {
  const times = Number(process.env.RUNS ?? 1);
  return { numRuns: usual * times };
}

/** For tests that look at very much: no promise about time, only a guard against waiting for ever. */
export const PATIENT = { timeout: 120_000 };
