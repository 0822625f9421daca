import { expect, test } from 'vitest';
import { makeFolder } from '../support/folder.ts';
import { vocero } from './run.ts';

const PLAN = `brand: { timezone: America/Bogota }
channels:
  x: { network: x, bestTimes: { weekdays: "09:00" } }
  li: { network: linkedin }
calendar: { holidays: [{ country: CO }] }
`;
const folder = () =>
  makeFolder({
    'social.plan.yaml': PLAN,
    'posts/a.post.md':
      '---\nchannels: x\nschedule: 2026-12-07 09:00\nrepeat: { rule: weekly, count: 2 }\n---\nHi\n',
  });

test('free times, past posts that come again and holidays', async () => {
  const { code, stdout, stderr } = await vocero(
    ['slots', '--channel', 'x', '--from', '2026-12-07', '--count', '5'],
    { cwd: `${folder().path}/posts` },
  );
  const times = stdout.split('\n').map((line) => line.slice(0, 16));
  expect({ code, stderr, times }).toEqual({
    code: 0,
    stderr: '',
    // The 7th and the 14th are taken; the 8th is a holiday.
    times: [
      '2026-12-09 09:00',
      '2026-12-10 09:00',
      '2026-12-11 09:00',
      '2026-12-15 09:00',
      '2026-12-16 09:00',
      '',
    ],
  });
});

test('free times for programs, from now on', async () => {
  const { stdout } = await vocero(['slots', '--channel', 'x', '--count', '1', '--format', 'json'], {
    cwd: folder().path,
  });
  expect(JSON.parse(stdout)).toEqual({
    version: 1,
    channel: 'x',
    zone: 'America/Bogota',
    slots: [{ time: '2026-11-23 09:00', instant: '2026-11-23T14:00:00.000Z', why: 'best' }],
  });
});

test('in Spanish', async () => {
  const args = ['slots', '--channel', 'x', '--from', '2026-12-01 08:00', '--count', '1', '--lang', 'es'];
  expect(await vocero(args, { cwd: folder().path })).toEqual({
    code: 0,
    stdout: '2026-12-01 09:00  mar, 1 dic, 09:00  una de las mejores horas\n',
    stderr: '',
  });
});

test.each([
  [['slots'], 'Which channel? Say it with --channel.\n        Choose one of: x, li.'],
  [['slots', '--channel', 'y'], 'social.plan.yaml has no channel “y”.'],
  [['slots', '--channel', 'x', '--count', '0'], '“0” is no number from 1 to 100 for --count.'],
  [['slots', '--channel', 'x', '--from', 'soon'], '“soon” is no day'],
])('wrong usage is told: %j', async (args, message) => {
  const { code, stderr } = await vocero(args, { cwd: folder().path });
  expect({ code, said: stderr.startsWith(`vocero: ${message}`) || stderr }).toEqual({ code: 2, said: true });
});
