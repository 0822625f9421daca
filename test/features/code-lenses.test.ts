import { expect, test } from 'vitest';
import { codeLenses } from '../../core/src/features/code-lenses.ts';
import { nextSlotEdit } from '../../core/src/features/next-slot.ts';
import { type LedgerLine, writeLine } from '../../core/src/ledger/ledger-line.ts';
import { parseFile } from '../../core/src/model/parse.ts';
import { applyEdits } from '../../core/src/text/edit.ts';
import { withNow } from '../../core/src/workspace/workspace.ts';
import { lineOf } from '../ledger/lines.ts';
import { uriOf, workspaceOf } from '../support/project.ts';

const PLAN = `brand: { timezone: Europe/Madrid }
channels:
  x: { network: x, minGap: 4h, bestTimes: { daily: ['09:30'] } }
pillars: { producto: {}, marca: {} }
campaigns: { v2: {} }
`;
const at = (files: Record<string, string>) =>
  withNow(workspaceOf({ 'social.plan.yaml': PLAN, ...files }), Date.parse('2026-11-22T12:00Z'));

test('a post can be looked at, moved and published; a cancelled one only looked at', () => {
  const titles = (front: string) =>
    codeLenses(at({ 'a.post.md': `---\n${front}\n---\nHola\n` }), uriOf('a.post.md'), 'en').map(
      ({ title }) => title,
    );
  expect(titles('channels: [x]')).toEqual(['Preview', 'Next free slot', 'Publish…']);
  expect(titles('channels: [x]\nstatus: cancelled')).toEqual(['Preview']);
  expect(titles('id: a')).toEqual([]);
});

test.each<[string, readonly LedgerLine[], string]>([
  ['nothing is known', [], 'Publish…'],
  ['it is out on one of two', [lineOf({ kind: 'receipt' })], 'Published on 1 of 2…'],
  ['it is out on all', [lineOf({ kind: 'receipt' }), lineOf({ kind: 'receipt', channel: 'y' })], 'Published'],
  ['an answer was lost', [lineOf({ kind: 'intent' })], 'May be out…'],
])('the lens to publish tells what the receipts say: %s', (_, lines, title) => {
  const workspace = at({
    'social.plan.yaml': 'channels: { x: { network: x }, y: { network: x } }\n',
    'a.post.md': '---\nchannels: [x, y]\nstatus: approved\n---\nHola\n',
    '.vocero/receipts/2026-11.a.jsonl': lines.map(writeLine).join(''),
  });
  const lenses = codeLenses(workspace, uriOf('a.post.md'), 'en');
  expect(lenses.find(({ kind }) => kind === 'publish')?.title).toBe(title);
});

test.each([
  ['on one of two channels', 'approved', ['x'], ['Publish…', 'Scheduled at the network…']],
  ['on both', 'approved', ['x', 'y'], ['Scheduled at the network…']],
  ['of a post that was cancelled since', 'cancelled', ['x'], ['Scheduled at the network…']],
])('what a network has can be taken back: %s', (_, status, channels, expected) => {
  const held = channels.map((channel) =>
    lineOf({ kind: 'receipt', channel, scheduleAt: '2026-12-01T09:30:00Z' }),
  );
  const workspace = at({
    'social.plan.yaml': 'channels: { x: { network: x }, y: { network: x } }\n',
    'a.post.md': `---\nchannels: [x, y]\nstatus: ${status}\n---\nHola\n`,
    '.vocero/receipts/2026-11.a.jsonl': held.map(writeLine).join(''),
  });
  const lenses = codeLenses(workspace, uriOf('a.post.md'), 'en');
  const titles = lenses.filter(({ kind }) => kind === 'publish' || kind === 'held').map(({ title }) => title);
  expect(titles).toEqual(expected);
});

test('each entry of a list has its own', () => {
  const text = '- channels: [x]\n  text: A\n- channels: [x]\n  text: B\n';
  const lenses = codeLenses(at({ 'a.posts.yaml': text }), uriOf('a.posts.yaml'), 'es');
  expect(lenses.filter(({ kind }) => kind === 'preview')).toMatchObject([
    { span: { start: 2 }, post: 0, title: 'Vista previa' },
    { span: { start: text.lastIndexOf('-') + 2 }, post: 1 },
  ]);
});

test('a plan tells how many posts of its project use what it declares', () => {
  const files = {
    'a.post.md': '---\npillar: producto\ncampaign: v2\n---\n',
    'b.posts.yaml': '- pillar: producto\n- pillar: otro\n',
    'other/social.plan.yaml': 'channels: {}\n',
    'other/c.post.md': '---\npillar: marca\n---\n',
  };
  const lenses = codeLenses(at(files), uriOf('social.plan.yaml'), 'en');
  expect(lenses.map(({ title, span }) => `${PLAN.slice(span.start, span.end)}: ${title}`)).toEqual([
    'producto: 2 posts use it',
    'marca: no post uses it',
    'v2: 1 post uses it',
  ]);
});

test.each<readonly [string, string, string]>([
  ['no time', 'channels: [x]', 'channels: [x]\nschedule: 2026-11-23 09:30'],
  [
    'a key without a time',
    'channels: [x]\nschedule:\nstatus: draft',
    'channels: [x]\nschedule: 2026-11-23 09:30\nstatus: draft',
  ],
  [
    'a time',
    'schedule: 2026-11-24 09:30 # soon\nchannels: [x]',
    'schedule: 2026-11-25 09:30 # soon\nchannels: [x]',
  ],
  [
    'a time in its own form',
    'schedule: "2026-11-24T09:30"\nchannels: [x]',
    'schedule: "2026-11-25T09:30"\nchannels: [x]',
  ],
])('the next free time is written into a post with %s', (_what, front, expected) => {
  const text = `---\n${front}\n---\nHola\n`;
  const edit = nextSlotEdit(at({ 'a.post.md': text }), uriOf('a.post.md'), 0);
  const edited = edit && applyEdits(text, [edit]);
  expect(edited).toBe(`---\n${expected}\n---\nHola\n`);
  expect(parseFile(uriOf('a.post.md'), edited ?? '')?.problems).toEqual([]);
});

test('the next free time is that of the entry of a list', () => {
  const text =
    '- channels: [x]\n  schedule: 2026-11-24 09:30\n  text: A\n- channels: [x]\n  schedule:\n  text: B\n';
  const edit = nextSlotEdit(at({ 'a.posts.yaml': text }), uriOf('a.posts.yaml'), 1);
  expect(edit && applyEdits(text, [edit])).toBe(text.replace('schedule:\n', 'schedule: 2026-11-23 09:30\n'));
});

test.each([
  'channels: [x]\nschedule: soon',
  'channels: [x]\nschedule: { x: 2026-11-24 09:30 }',
  'channels: [nobody]',
])('nothing is written where it is not clear what: %j', (front) => {
  expect(nextSlotEdit(at({ 'a.post.md': `---\n${front}\n---\n` }), uriOf('a.post.md'), 0)).toBeUndefined();
});
