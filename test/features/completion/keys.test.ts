import { describe, expect, test } from 'vitest';
import { offeredAt } from '../../support/completions.ts';

const PLAN = 'social.plan.yaml';

describe('keys', () => {
  test('of a front matter are all offered in an empty one, each with what it means', () => {
    const { labels, item } = offeredAt('---\n█\n---\n');
    expect(labels).toEqual(
      expect.arrayContaining(['channels', 'schedule', 'status', 'media', 'poll', 'after']),
    );
    expect(item('channels').documentation?.()).toBe('Channels the post goes to.');
    expect(offeredAt('---\n█\n---\n', 'es').item('channels').documentation?.()).toBe(
      'Canales a los que va la publicación.',
    );
    // Those belong to lists of posts.
    expect(labels).not.toContain('text');
  });

  test('are not offered twice, wherever the other one stands', () => {
    const { labels } = offeredAt('---\nstatus: draft\n█\nchannels: [x]\n---\n');
    expect(labels).not.toContain('status');
    expect(labels).not.toContain('channels');
    expect(labels).toContain('schedule');
  });

  test.each<readonly [string, string, string, string, string]>([
    ['list', 'a.post.md', '---\ncha█\n---\n', 'channels', '---\nchannels: [█]\n---\n'],
    ['scalar', 'a.post.md', '---\n█\n---\n', 'status', '---\nstatus: █\n---\n'],
    ['list of maps', 'a.post.md', '---\nid: a\nme█\n---\n', 'media', '---\nid: a\nmedia:\n  - █\n---\n'],
    ['map', PLAN, 'bra█', 'brand', 'brand:\n  █'],
    ['map in a map', PLAN, 'channels:\n  x:\n    cad█', 'cadence', 'channels:\n  x:\n    cadence:\n      █'],
    [
      'key with its colon',
      PLAN,
      'channels:\n  x:\n    net█: x',
      'network',
      'channels:\n  x:\n    network█: x',
    ],
    [
      'key in flow style',
      PLAN,
      'channels: { x: { network: x, lan█ } }',
      'language',
      'channels: { x: { network: x, language: █ } }',
    ],
    ['list in flow style', PLAN, 'voice: { ban█ }', 'banned', 'voice: { banned: [█] }'],
    ['behind a dash', PLAN, 'tasks:\n  - █', 'task', 'tasks:\n  - task: █'],
    ['next item', PLAN, 'tasks:\n  - task: A\n  █', 'task', 'tasks:\n  - task: A\n  - task: █'],
    ['first item on a new line', PLAN, 'tasks:\n  █', 'task', 'tasks:\n  - task: █'],
    ['in a flow list', PLAN, 'tasks: [█]', 'task', 'tasks: [{ task: █ }]'],
    ['entry of a list of posts', 'a.posts.yaml', '- id: a\n  sta█', 'status', '- id: a\n  status: █'],
    [
      'days of the week',
      PLAN,
      'channels:\n  x:\n    hours:\n      we█',
      'weekdays',
      'channels:\n  x:\n    hours:\n      weekdays: █',
    ],
    ['of rules', PLAN, 'rules:\n  █', 'limit/too-long', 'rules:\n  limit/too-long: █'],
    [
      'of the options of a rule',
      PLAN,
      'rules:\n  tone/long-sentence: { █ }',
      'words',
      'rules:\n  tone/long-sentence: { words: █ }',
    ],
  ])('a %s', (_what, name, marked, label, expected) => {
    expect(offeredAt(marked, 'en', name).taken(label)).toBe(expected);
  });

  test('of variants and schedules are the channels of the post, then those of the plan, and networks', () => {
    const plan =
      '// file: social.plan.yaml\nchannels: { x-es: { network: x }, blog: { network: wordpress } }\n';
    expect(offeredAt(`${plan}// file: a.posts.yaml\n- channels: [blog]\n  variants:\n    █`).labels).toEqual([
      'blog',
      'x-es',
      'wordpress',
    ]);
    expect(
      offeredAt(`${plan}// file: a.post.md\n---\nchannels: [x-es]\nschedule: { █ }\n---\n`).labels,
    ).toEqual(['x-es', 'blog']);
  });

  test('of a broken file are offered all the same', () => {
    expect(offeredAt('---\nchannels: [x\nstatus: "dra\nsch█\n---\n').labels).toContain('schedule');
  });

  test('keep the file as it is read: what is taken leaves no unknown key', () => {
    const { items, taken } = offeredAt('---\n█\n---\nHola\n');
    for (const { label } of items.filter(({ kind }) => kind === 'key')) {
      const text = taken(label);
      expect(text).toMatch(new RegExp(`^---\\n${label}:`));
      expect(text.endsWith('\n---\nHola\n')).toBe(true);
    }
  });
});
