import { expect, test } from 'vitest';
import { type Clocks, startCountdown, type Timed, tick } from '../../core/src/publish/countdown.ts';

const START = Date.UTC(2026, 10, 22, 9);
const MINUTE = 60_000;

/** Runs that are started at looks at the clocks, told by minutes of the wall clock and of the steady one. */
function startsAt(looks: readonly (readonly [wall: number, steady: number])[], ahead: readonly Timed[]) {
  let countdown = startCountdown({ wall: START, steady: 0 });
  return looks.flatMap(([wall, steady]) => {
    const now: Clocks = { wall: START + wall * MINUTE, steady: steady * MINUTE };
    const step = tick(countdown, now, ahead);
    countdown = step.countdown;
    return step.isDue ? [wall] : [];
  });
}

const inMinutes = (...minutes: readonly number[]): readonly Timed[] =>
  minutes.map((minute) => ({ key: `post at ${minute}`, at: START + minute * MINUTE }));

/** Looks each minute while both clocks go on as they should. */
const quietly = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => [from + index, from + index] as const);

test.each<[string, readonly (readonly [number, number])[], readonly Timed[], readonly number[]]>([
  ['nothing before its time', quietly(0, 4), inMinutes(5), []],
  ['at its time, once', quietly(0, 9), inMinutes(5), [5]],
  ['each at its time', quietly(0, 7), inMinutes(3, 7), [3, 7]],
  ['what stays due again after a while', quietly(0, 16), inMinutes(5), [5, 10, 15]],
  ['what was due before the start', quietly(1, 3), inMinutes(-20), [1]],
  // Asleep from minute 2 to minute 60: the steady clock stood still.
  [
    'not in the moment of waking, but soon after',
    [
      [2, 2],
      [60, 2.01],
      [60.2, 2.21],
      [60.6, 2.61],
    ],
    inMinutes(5),
    [60.6],
  ],
  // Where the steady clock goes on in sleep, nothing looks like a jump.
  [
    'after a sleep that both clocks saw',
    [
      [2, 2],
      [60, 60],
    ],
    inMinutes(5),
    [60],
  ],
  // Somebody sets the clock two hours ahead, and a time server takes it back.
  [
    'nothing early when the clock is wrong for a moment',
    [
      [1, 1],
      [121, 1.1],
      [121.2, 1.3],
      [1.4, 1.4],
      [2, 2],
      [3, 3],
    ],
    inMinutes(60),
    [],
  ],
  [
    'nothing twice when the clock is set back behind a time',
    [
      [4, 4],
      [5, 5],
      [2, 5.1],
      [3, 6.1],
      [4.5, 7.6],
      [5, 8.1],
    ],
    inMinutes(5),
    [5],
  ],
  [
    'again by the hour that was wrong only once it has passed',
    [
      [5, 5],
      [2, 5.1],
      [11, 14.1],
    ],
    inMinutes(5),
    [5, 11],
  ],
  [
    'each second time a clock jumps, after another wait',
    [
      [2, 2],
      [60, 2.01],
      [90, 2.3],
      [90.3, 2.6],
      [90.9, 3.2],
    ],
    inMinutes(5),
    [90.9],
  ],
])('a run starts: %s', (_, looks, ahead, expected) => {
  expect(startsAt(looks, ahead)).toEqual(expected);
});

test('tells how long until the next, and nothing where nothing is ahead', () => {
  const now = { wall: START, steady: 0 };
  expect(tick(startCountdown(now), now, inMinutes(-1, 7, 3)).left).toBe(3 * MINUTE);
  expect(tick(startCountdown(now), now, inMinutes(-1)).left).toBeUndefined();
});

test('forgets what is out, so that a long day does not grow', () => {
  const now = { wall: START, steady: 0 };
  const { countdown } = tick(startCountdown(now), now, inMinutes(-1));
  expect(countdown.tried.size).toBe(1);
  expect(tick(countdown, now, []).countdown.tried.size).toBe(0);
});
