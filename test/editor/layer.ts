import { rmSync } from 'node:fs';
import { readEvents, type TestEvent } from '../../scripts/editor/events.ts';

export type Layer = {
  readonly name: string;
  /** Why it cannot run here, if it cannot. */
  readonly obstacle?: string | undefined;
  /** Runs the tests and writes what happens to `events`. How it ends does not matter; what it wrote does. */
  run(events: string): Promise<void>;
};

export type Total = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const sum = (totals: readonly Total[]): Total => ({
  passed: totals.reduce((all, { passed }) => all + passed, 0),
  failed: totals.reduce((all, { failed }) => all + failed, 0),
  skipped: totals.reduce((all, { skipped }) => all + skipped, 0),
});

/** Runs a layer and prints each test as it ends. A layer that cannot run counts as one skipped test. */
export const runLayer = async (layer: Layer, events: string): Promise<Total> => {
  console.log(`\n${layer.name}`);
  if (layer.obstacle !== undefined) {
    console.log(`  - skipped: ${layer.obstacle}`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  rmSync(events, { force: true });
  let printed = 0;
  const printNew = (): void => {
    const all = readEvents(events);
    for (const event of all.slice(printed)) print(event);
    printed = all.length;
  };
  const timer = setInterval(printNew, 100);
  try {
    await layer.run(events);
  } catch (error) {
    console.log(`  ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    clearInterval(timer);
  }
  printNew();
  return totalOf(readEvents(events));
};

const totalOf = (events: readonly TestEvent[]): Total => {
  const end = events.find((event) => event.kind === 'end');
  if (end) return end;
  console.log('  ✗ the run ended before its tests did');
  const count = (kind: TestEvent['kind']): number => events.filter((event) => event.kind === kind).length;
  return { passed: count('pass'), failed: count('fail') + 1, skipped: count('skip') };
};

const print = (event: TestEvent): void => {
  if (event.kind === 'pass') console.log(`  ✓ ${event.title} (${event.ms} ms)`);
  if (event.kind === 'skip') console.log(`  - ${event.title} (skipped)`);
  if (event.kind === 'fail') console.log(`  ✗ ${event.title}\n${event.error.replaceAll(/^/gm, '      ')}`);
};
