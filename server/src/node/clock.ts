/**
 * Tells the time in milliseconds since 1970-01-01T00:00Z. `VOCERO_NOW`, such as `2026-11-21T12:00Z`, stops
 * it there, so that tests and demonstrations find the same every day.
 */
export function clockOf(env: NodeJS.ProcessEnv): () => number {
  const stopped = Date.parse(env.VOCERO_NOW ?? '');
  return Number.isNaN(stopped) ? Date.now : () => stopped;
}
