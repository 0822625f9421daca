import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { postRows } from '../../core/src/report/posts-tree/post-rows.ts';
import {
  GROUPINGS,
  type Grouping,
  postGroups,
  postsInGroup,
} from '../../core/src/report/posts-tree/posts-tree.ts';
import type { Language } from '../../core/src/rules/words.ts';
import { type Workspace, withFiles, withNow } from '../../core/src/workspace/workspace.ts';
import { runs } from '../properties/runs.ts';
import { parse, workspaceOf } from '../support/project.ts';

const NOW = Date.parse('2026-11-21T12:00Z');
const PLAN = `brand: { name: Acme, timezone: America/Bogota, languages: [es-CO] }
channels:
  x-es: { network: x }
  li: { network: linkedin, timezone: Europe/Madrid }
campaigns: { v2: { name: Versión 2 } }
`;
const post = (front: string, text = 'Hola') => `---\n${front}\n---\n${text}\n`;
const FILES = {
  'social.plan.yaml': PLAN,
  'idea.post.md': post('status: idea', '\nUna idea\n'),
  'later.post.md': post(
    'channels: [x-es, li]\nschedule: 2026-11-30 09:30\nstatus: approved\ncampaign: v2',
    'Más tarde',
  ),
  'soon.post.md': post('channels: x-es\nschedule: 2026-11-22 09:30\nstatus: approved', 'Pronto'),
  'due.post.md': post('channels: x-es\nschedule: 2026-11-21 06:30\nstatus: approved', 'Ahora'),
  'late.post.md': post('channels: x-es\nschedule: 2026-11-20 09:30\nstatus: approved', 'Ayer'),
  'half.post.md': post(
    'channels: [x-es, li]\nschedule: { x-es: 2026-11-28 09:30, li: 2026-11-18 09:30 }\nstatus: approved',
    'A medias',
  ),
  'week.posts.yaml':
    '- { channels: li, text: Uno }\n- { id: dos, channels: li, text: Dos, status: review }\n- { title: Tres }\n',
};
const workspace = withNow(workspaceOf(FILES), NOW);
const rowsOf = (one: Workspace) => [...postRows(one)].flat();
const groups = (by: Grouping, language: Language = 'en', one = workspace) =>
  postGroups(one, rowsOf(one), by, language).map(({ label, detail, count }) => [label, detail, count]);
const posts = (by: Grouping, label: string, language: Language = 'en', most = 100, one = workspace) => {
  const rows = rowsOf(one);
  const group = postGroups(one, rows, by, language).find((found) => found.label === label);
  return postsInGroup(one, rows, by, group?.id ?? '', most, language);
};

/** Which space stands in “a. m.” depends on the version of ICU. */
const plainSpaces = (text: string) => text.replace(/\s/g, ' ');

describe('groups', () => {
  test('by status begin with what needs somebody', () => {
    expect(groups('status')).toEqual([
      ['Late', '', 2],
      ['Due now', '', 1],
      ['Scheduled', '', 2],
      ['In review', '', 1],
      ['Drafts', '', 2],
      ['Ideas', '', 1],
    ]);
    expect(groups('status', 'es').map(([label]) => label)).toEqual([
      'Atrasadas',
      'Tocan ahora',
      'Programadas',
      'En revisión',
      'Borradores',
      'Ideas',
    ]);
  });

  test('by channel count a post on each of its channels, and name the network', () => {
    expect(groups('channel')).toEqual([
      ['li', 'LinkedIn', 4],
      ['x-es', 'X', 5],
      ['No channel yet', '', 2],
    ]);
  });

  test('by campaign have the name of the campaign', () => {
    expect(groups('campaign', 'es')).toEqual([
      ['Versión 2', '', 1],
      ['Sin campaña', '', 8],
    ]);
  });

  test('of several brands are kept apart', () => {
    const both = withFiles(workspace, [
      parse('other/b.plan.yaml', 'brand: { name: Otra }\nchannels: { li: { network: linkedin } }\n'),
      parse('other/b.post.md', post('channels: li')),
    ]);
    expect(groups('channel', 'en', both)).toEqual([
      ['li', 'LinkedIn · Acme', 4],
      ['li', 'LinkedIn · Otra', 1],
      ['x-es', 'X · Acme', 5],
      ['No channel yet', 'Acme', 2],
    ]);
    expect(groups('status', 'en', both).find(([label]) => label === 'Drafts')).toEqual(['Drafts', '', 3]);
  });

  test('of nothing are none', () => {
    for (const by of GROUPINGS)
      expect(groups(by, 'en', workspaceOf({ 'social.plan.yaml': PLAN }))).toEqual([]);
  });
});

describe('posts of a group', () => {
  test('have a title, a time on the clock of their channel and their channels', () => {
    const { items, more } = posts('status', 'Programadas', 'es');
    expect(more).toBe(0);
    expect(items.map(({ label, detail, state }) => [label, plainSpaces(detail), state])).toEqual([
      ['Pronto', 'dom, 22 de nov, 9:30 a. m. · x-es', 'scheduled'],
      // The earlier of its two times is the one in Madrid.
      ['Más tarde', 'lun, 30 de nov, 9:30 a. m. (Madrid) · x-es, li', 'scheduled'],
    ]);
    expect(items[0]).toMatchObject({
      postId: 'soon',
      offset: 4,
      tooltip: expect.stringContaining('programada\ndomingo, 22 de noviembre de 2026'),
    });
  });

  test('come in the order in which they go out, then from the latest that is over, then without a time', () => {
    const labels = posts('channel', 'x-es').items.map(({ label }) => label);
    expect(labels).toEqual(['Pronto', 'A medias', 'Más tarde', 'Ahora', 'Ayer']);
    expect(posts('channel', 'li').items.map(({ label }) => label)).toEqual([
      'A medias',
      'Más tarde',
      'Dos',
      'Uno',
    ]);
  });

  test('of a list begin where they stand in their file', () => {
    const text = FILES['week.posts.yaml'];
    const { items } = posts('status', 'Drafts');
    expect(items.map(({ label, offset, postId }) => [label, text.slice(offset, offset + 9), postId])).toEqual(
      [
        ['Tres', '{ title: ', undefined],
        ['Uno', '{ channel', undefined],
      ],
    );
  });

  test('come in pages that say how many are left', () => {
    const { items, more } = posts('channel', 'x-es', 'en', 2);
    expect([items.map(({ label }) => label), more]).toEqual([['Pronto', 'A medias'], 3]);
  });

  test('of a group that is gone are none', () => {
    expect(postsInGroup(workspace, rowsOf(workspace), 'channel', 'nonsense', 10, 'en')).toEqual({
      items: [],
      more: 0,
    });
  });
});

test('titles are harmless, on one line and short', () => {
  const hostile = withNow(
    workspaceOf({ 'a.post.md': post('status: draft', `\u202e\u001b[31m${'a'.repeat(200)}\nzwei`) }),
    NOW,
  );
  const [item] = posts('status', 'Drafts', 'en', 10, hostile).items;
  expect(item?.label).toMatch(/^<U\+202E>␛\[31ma+…$/);
  expect(item?.label.length).toBe(81);
});

test('every post is in one group by status and by campaign, and in one for each channel', () => {
  const channels = fc.subarray(['x-es', 'li', 'nowhere']);
  const status = fc.constantFrom('idea', 'draft', 'review', 'approved', 'cancelled');
  const time = fc.constantFrom('', 'schedule: 2026-11-30 09:30', 'schedule: 2026-11-01 09:30');
  fc.assert(
    fc.property(fc.array(fc.tuple(channels, status, time), { maxLength: 8 }), (all) => {
      const files = all.map(([ids, word, when], index) =>
        parse(`p${index}.post.md`, post(`channels: [${ids}]\nstatus: ${word}\n${when}`)),
      );
      const one = withNow(withFiles(workspaceOf({ 'social.plan.yaml': PLAN }), files), NOW);
      const sum = (by: Grouping) =>
        groups(by, 'en', one).reduce((total, [, , count]) => total + Number(count), 0);
      expect([sum('status'), sum('campaign')]).toEqual([all.length, all.length]);
      expect(sum('channel')).toBe(all.reduce((total, [ids]) => total + Math.max(1, ids.length), 0));
      const rows = rowsOf(one);
      for (const by of GROUPINGS)
        for (const { id, count } of postGroups(one, rows, by, 'en'))
          expect(postsInGroup(one, rows, by, id, 100, 'es').items).toHaveLength(count);
    }),
    runs(60),
  );
});
