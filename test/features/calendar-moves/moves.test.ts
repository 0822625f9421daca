import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMove } from '../../../core/src/features/calendar-moves/check-move.ts';
import { makeMoves } from '../../../core/src/features/calendar-moves/make-moves.ts';
import type { Move, MoveTarget } from '../../../core/src/features/calendar-moves/move.ts';
import { resizeCampaign } from '../../../core/src/features/calendar-moves/resize-campaign.ts';
import type { FileEdit } from '../../../core/src/rules/finding.ts';
import { dayOfDate } from '../../../core/src/schedule/expand.ts';
import { applyEdits } from '../../../core/src/text/edit.ts';
import { sourceAt, type Workspace, withNow } from '../../../core/src/workspace/workspace.ts';
import { runs } from '../../properties/runs.ts';
import { parse, uriOf, workspaceOf } from '../../support/project.ts';

const PLAN = `# The plan
brand: { name: Acme, timezone: Europe/Madrid }
channels:
  x: { network: x, minGap: 2h, bestTimes: { daily: ['09:00', '17:00'] } }
  ny: { network: linkedin, timezone: America/New_York }
campaigns:
  sale: # the big one
    start: 2026-12-08
    end: '2026-12-10' # inclusive
  open: { start: 2026-12-01 }
`;
const NOW = Date.parse('2026-12-01T08:00Z');
const day = (text: string) => dayOfDate(text);
const later = (from: string, to: string): MoveTarget => ({ kind: 'day', from: day(from), day: day(to) });
const at = (on: string, hour: number, minute = 0): MoveTarget => ({
  kind: 'time',
  day: day(on),
  minute: hour * 60 + minute,
});

function project(files: Readonly<Record<string, string>>): Workspace {
  return withNow(workspaceOf({ 'social.plan.yaml': PLAN, ...files }), NOW);
}

function apply(workspace: Workspace, name: string, edits: readonly FileEdit[]): string {
  const own = edits.filter(({ uri }) => uri === uriOf(name)).map(({ edit }) => edit);
  return applyEdits(sourceAt(workspace, uriOf(name))?.text ?? '', own);
}

/** What a file becomes when the post in it is moved. */
function moved(
  name: string,
  text: string,
  to: MoveTarget,
  channels: readonly string[] = ['x'],
  index = 0,
): string {
  const workspace = project({ [name]: text });
  const result = makeMoves(workspace, [{ uri: uriOf(name), index, channels, to }], false, () => false);
  return apply(workspace, name, result.edits);
}

describe('a move', () => {
  test.each<[name: string, from: string, to: MoveTarget, expected: string]>([
    [
      'keeps the time of day',
      'schedule: 2026-12-01 09:30',
      later('2026-12-01', '2026-12-03'),
      'schedule: 2026-12-03 09:30',
    ],
    [
      'keeps comments',
      'schedule: 2026-12-01 09:30 # why',
      later('2026-12-01', '2026-12-03'),
      'schedule: 2026-12-03 09:30 # why',
    ],
    [
      'keeps quotes, seconds and the T',
      'schedule: "2026-12-01T09:30:15"',
      later('2026-12-01', '2027-01-01'),
      'schedule: "2027-01-01T09:30:15"',
    ],
    [
      'keeps the written offset',
      'schedule: 2026-12-01 09:30+02:00',
      later('2026-12-01', '2026-12-02'),
      'schedule: 2026-12-02 09:30+02:00',
    ],
    ['writes a time', 'schedule: 2026-12-01 09:30', at('2026-12-02', 18, 45), 'schedule: 2026-12-02 18:45'],
    ['fills an empty value', 'schedule:', at('2026-12-02', 18, 45), 'schedule: 2026-12-02 18:45'],
    [
      'adds a value that is not there',
      'status: idea # no date',
      at('2026-12-02', 8),
      'status: idea # no date\nschedule: 2026-12-02 08:00',
    ],
  ])('%s', (_, from, to, expected) => {
    const text = (line: string) => `---\nchannels: [x]\n${line}\n---\nHello\n`;
    expect(moved('a.post.md', text(from), to)).toBe(text(expected));
  });

  test('keeps the wall time over a change of clocks', () => {
    const text = '---\nchannels: [x]\nschedule: 2026-10-24 09:30\n---\nHello\n';
    expect(moved('a.post.md', text, later('2026-10-24', '2026-10-26'))).toBe(text.replace('10-24', '10-26'));
  });

  test('in a file without front matter writes one', () => {
    expect(moved('a.post.md', 'Hello\r\n', at('2026-12-02', 8))).toBe(
      '---\r\nschedule: 2026-12-02 08:00\r\n---\r\nHello\r\n',
    );
  });

  test('changes the times of the channels that are meant, each on its own clock', () => {
    const text =
      '- channels: [x, ny]\n  schedule:\n    x: 2026-12-01 09:30\n    ny: 2026-12-01 03:30\n  text: Hi\n';
    expect(moved('a.posts.yaml', text, at('2026-12-02', 10), ['x', 'ny'])).toBe(
      text.replace('2026-12-01 09:30', '2026-12-02 10:00').replace('2026-12-01 03:30', '2026-12-02 04:00'),
    );
    expect(moved('a.posts.yaml', text, later('2026-12-01', '2026-12-05'), ['ny'])).toBe(
      text.replace('2026-12-01 03:30', '2026-12-05 03:30'),
    );
  });

  test('to a day takes its first free best time for a post without a date', () => {
    const files = {
      'taken.post.md': '---\nchannels: [x]\nschedule: 2026-12-02 09:00\n---\nTaken\n',
      'a.posts.yaml': '- { channels: [x], text: Hi }\n',
    };
    const workspace = project(files);
    const move: Move = {
      uri: uriOf('a.posts.yaml'),
      index: 0,
      channels: ['x'],
      to: { kind: 'free', day: day('2026-12-02') },
    };
    const { edits } = makeMoves(workspace, [move], false, () => false);
    expect(apply(workspace, 'a.posts.yaml', edits)).toBe(
      '- { channels: [x], text: Hi, schedule: 2026-12-02 17:00 }\n',
    );
  });

  test('of a post that comes again is refused and counted', () => {
    const workspace = project({
      'a.post.md': '---\nchannels: [x]\nschedule: 2026-12-01 09:30\nrepeat: weekly\n---\nHello\n',
    });
    const move = { uri: uriOf('a.post.md'), index: 0, channels: ['x'], to: at('2026-12-02', 8) };
    expect(makeMoves(workspace, [move, { ...move, uri: uriOf('gone.post.md') }], false, () => false)).toEqual(
      {
        edits: [],
        created: [],
        moved: 0,
        refused: 2,
      },
    );
  });

  test('of several cards that share a written time changes it once', () => {
    const workspace = project({
      'a.post.md': '---\nchannels: [x, ny]\nschedule: 2026-12-01 09:30\n---\nHello\n',
    });
    const to = later('2026-12-01', '2026-12-02');
    const moves = ['x', 'ny'].map((id) => ({ uri: uriOf('a.post.md'), index: 0, channels: [id], to }));
    expect(makeMoves(workspace, moves, false, () => false).edits).toHaveLength(1);
  });

  test('there and back again leaves the file as it was', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: -200, max: 200 }),
        fc.integer({ min: 0, max: 1439 }),
        fc.constantFrom(' ', 'T'),
        fc.constantFrom('', ':30'),
        fc.constantFrom('', 'Z', '+05:30', '-08:00'),
        (start, by, minute, between, seconds, offset) => {
          const date = new Date((day('2026-01-01') + start) * 86_400_000 + minute * 60_000).toISOString();
          const written = `${date.slice(0, 10)}${between}${date.slice(11, 16)}${seconds}${offset}`;
          const text = `---\nchannels: [x] # c\nschedule: ${written}\n---\nHello\n`;
          const there = moved('a.post.md', text, { kind: 'day', from: 0, day: by });
          expect(there === text).toBe(by === 0);
          expect(moved('a.post.md', there, { kind: 'day', from: by, day: 0 })).toBe(text);
        },
      ),
      runs(100),
    );
  });
});

describe('a copy', () => {
  test('of a file is a draft in a file of its own', () => {
    const text =
      '---\nid: one\nchannels: [x]\nschedule: 2026-12-01 09:30\nstatus: approved\napprovals:\n  - by: ana\n---\nHello\n';
    const workspace = project({ 'a.post.md': text });
    const move = {
      uri: uriOf('a.post.md'),
      index: 0,
      channels: ['x'],
      to: later('2026-12-01', '2026-12-02'),
    };
    expect(makeMoves(workspace, [move], true, (uri) => uri.endsWith('a-2.post.md'))).toEqual({
      edits: [],
      created: [
        {
          uri: uriOf('a-3.post.md'),
          text: '---\nchannels: [x]\nschedule: 2026-12-02 09:30\nstatus: draft\n---\nHello\n',
        },
      ],
      moved: 1,
      refused: 0,
    });
  });

  test('of an entry stands behind it in the list', () => {
    const text =
      '# all\n- channels: [x]\n  schedule: 2026-12-01 09:30 # early\n  text: One\n- channels: [x]\n  text: Two';
    const workspace = project({ 'a.posts.yaml': text });
    const move = {
      uri: uriOf('a.posts.yaml'),
      index: 0,
      channels: ['x'],
      to: later('2026-12-01', '2026-12-02'),
    };
    const { edits } = makeMoves(workspace, [move], true, () => false);
    const copied = apply(workspace, 'a.posts.yaml', edits);
    expect(copied).toBe(
      text.replace(
        '- channels: [x]\n  text: Two',
        '- channels: [x]\n  schedule: 2026-12-02 09:30 # early\n  text: One\n- channels: [x]\n  text: Two',
      ),
    );
    const file = parse('a.posts.yaml', copied);
    expect(file.kind === 'posts' && file.posts.length).toBe(3);
    const last = makeMoves(workspace, [{ ...move, index: 1, to: at('2026-12-02', 9) }], true, () => false);
    expect(apply(workspace, 'a.posts.yaml', last.edits)).toBe(
      `${text}\n- channels: [x]\n  text: Two\n  schedule: 2026-12-02 09:00`,
    );
  });
});

describe('what is known before a move', () => {
  const files = {
    'a.post.md': '---\nchannels: [x]\nschedule: 2026-12-02 09:30\n---\nHello\n',
    'b.post.md': '---\nchannels: [x]\nschedule: 2026-12-03 09:00\n---\nAnother one\n',
  };
  const check = (to: MoveTarget) =>
    checkMove(project(files), { uri: uriOf('a.post.md'), index: 0, channels: ['x'], to }, 'en');

  test('is what the rules would say there, and the nearest time of which they say nothing', () => {
    const { lands, conflicts, nearest } = check(later('2026-12-02', '2026-12-03'));
    expect(lands).toMatchObject({ day: day('2026-12-03'), minute: 9 * 60 + 30 });
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).toContain('30');
    expect(nearest).toMatchObject({ day: day('2026-12-03'), minute: 11 * 60 });
    if (nearest)
      expect(check({ kind: 'time', day: nearest.day, minute: nearest.minute }).conflicts).toEqual([]);
  });

  test('is nothing for a time that is free, and for a post that is gone', () => {
    expect(check(at('2026-12-05', 12)).conflicts).toEqual([]);
    expect(check(at('2026-12-05', 12)).nearest).toBeUndefined();
    const gone = checkMove(
      project(files),
      { uri: uriOf('a.post.md'), index: 7, channels: ['x'], to: at('2026-12-05', 12) },
      'en',
    );
    expect(gone).toEqual({ lands: undefined, conflicts: [], nearest: undefined });
  });

  test('a time that is over offers none that is over', () => {
    const { nearest } = check(at('2026-11-30', 12));
    expect(nearest && nearest.day >= day('2026-12-01')).toBe(true);
  });
});

describe('a campaign', () => {
  const resized = (id: string, first: string, last: string) => {
    const workspace = project({});
    return apply(
      workspace,
      'social.plan.yaml',
      resizeCampaign(workspace, uriOf('a.post.md'), id, day(first), day(last)),
    );
  };

  test('gets other days, and only what changes is written', () => {
    expect(resized('sale', '2026-12-08', '2026-12-12')).toBe(PLAN.replace("'2026-12-10'", "'2026-12-12'"));
    expect(resized('sale', '2026-12-07', '2026-12-10')).toBe(PLAN.replace('2026-12-08', '2026-12-07'));
    expect(resized('open', '2026-12-01', '2026-12-04')).toBe(
      PLAN.replace('{ start: 2026-12-01 }', '{ start: 2026-12-01, end: 2026-12-04 }'),
    );
  });

  test('that is unknown, or would end before it begins, changes nothing', () => {
    expect(resized('nothing', '2026-12-08', '2026-12-12')).toBe(PLAN);
    expect(resized('sale', '2026-12-08', '2026-12-01')).toBe(PLAN);
  });
});
