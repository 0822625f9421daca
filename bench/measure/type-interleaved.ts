import type { Editor } from '../client/editor.ts';
import type { Stroke } from '../client/typing.ts';
import { percentile } from '../stats.ts';

/** An editor, and what is typed into it. */
export type Lane = { readonly editor: Editor; readonly strokes: readonly Stroke[] };
export type Sample = { readonly place: string; readonly milliseconds: number };

/** Strokes in one turn: long enough to be typing, short enough that a noisy second hits every lane. */
const TURN = 25;

/**
 * Types into several editors by turns and gives the time from each key press to its findings.
 * The first `warmUp` strokes of each are not counted.
 */
export async function typeInterleaved<Name extends string>(
  lanes: Readonly<Record<Name, Lane>>,
  warmUp: number,
): Promise<Readonly<Record<Name, readonly Sample[]>>> {
  const names = Object.keys(lanes) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as Sample[]])) as Record<Name, Sample[]>;
  const longest = Math.max(...names.map((name) => lanes[name].strokes.length));
  for (let from = 0; from < longest; from += TURN) {
    for (const name of names) {
      const { editor, strokes } = lanes[name];
      for (const [offset, stroke] of strokes.slice(from, from + TURN).entries()) {
        const milliseconds = await pressTimed(editor, stroke);
        if (from + offset >= warmUp) samples[name].push({ place: stroke.place, milliseconds });
      }
    }
  }
  return samples;
}

/** Presses a key and gives the milliseconds until its findings are there. */
export async function pressTimed(editor: Editor, stroke: Stroke): Promise<number> {
  const started = performance.now();
  await editor.press(stroke);
  return performance.now() - started;
}

/** The figures of a latency, in milliseconds. */
export function latency(samples: readonly Sample[]): {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
} {
  const times = samples.map((sample) => sample.milliseconds);
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), p99: percentile(times, 0.99) };
}
