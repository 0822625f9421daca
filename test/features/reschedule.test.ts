import { describe, expect, test } from 'vitest';
import { moveActions } from '../../core/src/features/reschedule.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import { applyEdits } from '../../core/src/text/edit.ts';
import { span } from '../../core/src/text/span.ts';
import { fileAt, withNow } from '../../core/src/workspace/workspace.ts';
import { uriOf, workspaceOf } from '../support/project.ts';

const PLAN = `brand: { timezone: Europe/Madrid }
channels:
  x: { network: x, minGap: 4h, bestTimes: { daily: "09:00" } }
  ny: { network: linkedin, timezone: America/New_York, hours: { weekdays: 08:00-17:00 } }
campaigns: { sale: { start: 2026-12-02, end: 2026-12-03 } }
calendar: { blackouts: [{ from: 2026-11-27, reason: Rest }] }
`;

/** The moves that are offered for a post with this front matter, as title and schedule. */
function moves(front: string, now?: number, language: 'en' | 'es' = 'en', more: object = {}) {
  const text = `---\n${front}\n---\nText\n`;
  const workspace = withNow(workspaceOf({ 'social.plan.yaml': PLAN, 'a.post.md': text, ...more }), now);
  const uri = uriOf('a.post.md');
  const file = fileAt(workspace, uri);
  if (!file) throw new Error('The file is there.');
  const actions = moveActions(workspace, file, lintFile(workspace, uri), span(0, text.length), language);
  return actions.map(({ title, edits }) => [
    title,
    applyEdits(
      text,
      edits.map(({ edit }) => edit),
    )
      .split('\n---\n')[0]
      ?.slice(4),
  ]);
}

describe('moving a post to the next free time', () => {
  test.each([
    ['plain', 'schedule: 2026-11-27 12:00\nchannels: x', 'schedule: 2026-11-28 09:00\nchannels: x'],
    [
      'in quotes',
      `schedule: '2026-11-27 12:00' # soon\nchannels: x`,
      `schedule: '2026-11-28 09:00' # soon\nchannels: x`,
    ],
    [
      'with a T and seconds',
      'schedule: 2026-11-27T12:00:00\nchannels: x',
      'schedule: 2026-11-28T09:00:00\nchannels: x',
    ],
    ['in UTC', 'schedule: 2026-11-27T12:00Z\nchannels: x', 'schedule: 2026-11-28T08:00Z\nchannels: x'],
    [
      'with an offset',
      'schedule: 2026-11-27T12:00-05:00\nchannels: x',
      'schedule: 2026-11-28T03:00-05:00\nchannels: x',
    ],
    [
      'of one channel',
      'schedule: { x: 2026-11-27 12:00, ny: 2026-12-01 09:00 }\nchannels: [x, ny]',
      'schedule: { x: 2026-11-28 09:00, ny: 2026-12-01 09:00 }\nchannels: [x, ny]',
    ],
    // On Saturday and Sunday the other channel is closed.
    [
      'of two channels at once',
      'schedule: 2026-11-27 12:00\nchannels: [x, ny]',
      'schedule: 2026-11-30 09:00\nchannels: [x, ny]',
    ],
    [
      'behind its embargo',
      'schedule: 2026-11-27 12:00\nchannels: x\nembargo: 2026-11-30 10:00',
      'schedule: 2026-12-01 09:00\nchannels: x\nembargo: 2026-11-30 10:00',
    ],
    [
      'into its campaign',
      'schedule: 2026-11-27 12:00\nchannels: x\ncampaign: sale',
      'schedule: 2026-12-02 09:00\nchannels: x\ncampaign: sale',
    ],
  ])('keeps the way it is written: %s', (_, before, after) => {
    expect(moves(before).map(([, text]) => text)).toEqual([after]);
  });

  test('leads behind what must be out before', () => {
    const news = '---\nchannels: x\nschedule: 2026-12-01 12:00\n---\nNews\n';
    const front = 'schedule: 2026-11-29 09:00\nchannels: x\nafter: news';
    expect(moves(front, undefined, 'en', { 'news.post.md': news }).map(([, text]) => text)).toEqual([
      'schedule: 2026-12-02 09:00\nchannels: x\nafter: news',
    ]);
  });

  test('is not offered where its campaign is over', () => {
    expect(moves('schedule: 2026-12-04 12:00\nchannels: x\ncampaign: sale')).toEqual([]);
    expect(moves('schedule: 2026-11-27 12:00\nchannels: x\ncampaign: sale', Date.UTC(2026, 11, 4))).toEqual(
      [],
    );
  });

  test('is not offered where it would expire, or comes again', () => {
    expect(moves('schedule: 2026-11-27 12:00\nchannels: x\nexpires: 2026-11-28 08:00')).toEqual([]);
    expect(moves('schedule: 2026-11-27 12:00\nchannels: x\nrepeat: weekly')).toEqual([]);
  });

  test('leads to no time that has passed', () => {
    expect(
      moves('schedule: 2026-11-20 09:00\nchannels: x\nstatus: draft', Date.UTC(2026, 10, 29, 12), 'es'),
    ).toEqual([
      [
        'Mover a la siguiente hora libre, lun, 30 nov, 09:00',
        'schedule: 2026-11-30 09:00\nchannels: x\nstatus: draft',
      ],
    ]);
  });
});
