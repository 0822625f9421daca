import type { Noise } from '../report/row.ts';
import { percentile } from '../stats.ts';
import type { Sample } from './type-interleaved.ts';

const PARTS = 5;

/** The floor's p95 in the quietest and in the loudest part of a run. */
export function noiseOf(floor: readonly Sample[]): Noise {
  const size = Math.max(1, Math.ceil(floor.length / PARTS));
  const parts = Array.from({ length: PARTS }, (_, part) => floor.slice(part * size, (part + 1) * size));
  const highs = parts
    .filter((part) => part.length > 0)
    .map((part) =>
      percentile(
        part.map((sample) => sample.milliseconds),
        0.95,
      ),
    );
  return { lowest: Math.min(...highs), highest: Math.max(...highs) };
}
