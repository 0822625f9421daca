import { expect, test } from 'vitest';
import { withCrisisState } from '../../core/src/features/crisis-state.ts';
import { parseFile } from '../../core/src/model/parse.ts';

const NOW = Date.UTC(2026, 10, 22, 8, 5);

function planOf(text: string) {
  const file = parseFile('file:///w/social.plan.yaml', text);
  if (file?.kind !== 'plan') throw new Error('No plan.');
  return file;
}

const CHANNELS =
  'brand: { timezone: Europe/Madrid }\nchannels:\n  x: { network: x } # ours\n  li: { network: linkedin }\n';

test.each([
  [
    'a section that is there',
    `${CHANNELS}crisis:\n  # The manual.\n  state: normal # for now\n  reason: "All well."\n  contacts:\n    - name: Ana\n`,
    `${CHANNELS}crisis:\n  # The manual.\n  state: crisis # for now\n  reason: "A batch: called back."\n  contacts:\n    - name: Ana\n  since: 2026-11-22 09:05\n`,
  ],
  [
    'a plan without one',
    CHANNELS,
    `${CHANNELS}crisis:\n  state: crisis\n  reason: "A batch: called back."\n  since: 2026-11-22 09:05\n`,
  ],
  [
    'a list of paused channels',
    `${CHANNELS}crisis:\n  state: normal\n  reason: none\n  since: 2026-10-01 10:00\n  paused: [] # nobody\n`,
    `${CHANNELS}crisis:\n  state: crisis\n  reason: "A batch: called back."\n  since: 2026-11-22 09:05\n  paused: [x, li] # nobody\n`,
  ],
  [
    'a list in lines',
    `${CHANNELS}crisis:\n  state: watch\n  reason: none\n  since: 2026-10-01\n  paused:\n    - x\n  mayLift: ana\n`,
    `${CHANNELS}crisis:\n  state: crisis\n  reason: "A batch: called back."\n  since: 2026-11-22 09:05\n  paused: [x, li]\n  mayLift: ana\n`,
  ],
  [
    'one line',
    'channels: { x: { network: x } }\ncrisis: { state: normal }\n',
    'channels: { x: { network: x } }\ncrisis: { state: crisis, reason: "A batch: called back.", since: 2026-11-22 08:05 }\n',
  ],
])('pausing everything is written to %s, and nothing else changes', (_, before, after) => {
  const paused = withCrisisState(planOf(before), { state: 'crisis', reason: 'A batch: called back.' }, NOW);
  expect(paused).toBe(after);
  expect(planOf(paused ?? '').problems).toEqual([]);
});

test('what was paused goes on again', () => {
  const paused = withCrisisState(planOf(CHANNELS), { state: 'crisis', reason: 'Fire.' }, NOW) ?? '';
  const plan = planOf(withCrisisState(planOf(paused), { state: 'normal', reason: 'Over.' }, NOW) ?? '').plan;
  expect(plan.crisis).toMatchObject({ state: 'normal', reason: 'Over.' });
});

test.each([
  'channels: { x: { network: x } }\ncrisis: 3\n',
  'channels: { x: { network: x } }\ncrisis:\n',
  '- a\n',
])('a plan that has no place for it is left as it is: %j', (text) => {
  expect(withCrisisState(planOf(text), { state: 'crisis', reason: 'Fire.' }, NOW)).toBeUndefined();
});
