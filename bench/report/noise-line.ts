import type { Row } from './row.ts';

/** One line about how much the floor itself changed during the run; empty where it was not measured. */
export function noiseLine(rows: readonly Row[]): string {
  const noise = rows.find((row) => row.noise)?.noise;
  if (!noise) return '';
  const { lowest, highest } = noise;
  const verdict = highest > 3 * lowest ? 'unsteady, so only ratios mean something' : 'steady';
  return `The echo's p95 went from ${lowest.toFixed(2)} to ${highest.toFixed(2)} ms between parts of the run: ${verdict}.`;
}
