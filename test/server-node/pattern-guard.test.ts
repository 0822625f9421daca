import { expect, test } from 'vitest';
import { createPatternGuard } from '../../server/src/node/pattern-guard.ts';

/** A pattern that takes for ever, inside the engine for regular expressions. */
function endless(): boolean {
  return /^(?:a+)+b$/.test('a'.repeat(60));
}

/** Work that is done after a while, in small steps. */
function busy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) Math.sqrt(end);
}

test('a pass that ends gives its value, and its own errors', () => {
  const guard = createPatternGuard();
  expect(guard.pass(10, () => ({ a: [1] }))).toEqual({ ok: true, value: { a: [1] } });
  const failure = new RangeError('of its own');
  expect(() =>
    guard.pass(10, () => {
      throw failure;
    }),
  ).toThrow(failure);
  expect([...guard.stopped]).toEqual([]);
});

test('what never ends is stopped and named, and the process goes on', () => {
  const told: string[] = [];
  const guard = createPatternGuard((name) => told.push(name));
  const passed = guard.pass(10, (starting) => {
    starting('quick');
    starting('endless');
    return endless();
  });
  expect(passed).toEqual({ ok: false });
  expect([...guard.stopped]).toEqual(['endless']);
  expect(told).toEqual(['endless']);
  expect(guard.pass(10, (starting) => starting('quick'))).toEqual({ ok: true, value: undefined });
});

test('many that are slow together get more time, and nobody is blamed', () => {
  const guard = createPatternGuard();
  const passed = guard.pass(0, (starting) => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      starting(name);
      busy(70);
    }
    return 'all';
  });
  expect(passed).toEqual({ ok: true, value: 'all' });
  expect([...guard.stopped]).toEqual([]);
});

test('who was slow only once is not stopped', () => {
  const guard = createPatternGuard();
  let runs = 0;
  const passed = guard.pass(0, (starting) => {
    starting('a');
    if (runs++ === 0) endless();
    return runs;
  });
  expect(passed).toEqual({ ok: true, value: 2 });
});

test('a longer text has more time', () => {
  const guard = createPatternGuard();
  let runs = 0;
  guard.pass(100_000, (starting) => {
    starting('a');
    runs++;
    busy(400);
  });
  expect(runs).toBe(1);
});
