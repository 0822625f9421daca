import { describe, expect, test } from 'vitest';
import { editsForMoves, receiptsLeftBehind } from '../../core/src/features/names/move-files.ts';
import { writeLine } from '../../core/src/ledger/ledger-line.ts';
import { applyEdits } from '../../core/src/text/edit.ts';
import { sourceAt } from '../../core/src/workspace/workspace.ts';
import { lineOf } from '../ledger/lines.ts';
import { ROOT, uriOf, workspaceOf } from '../support/project.ts';

const PLAN = { 'social.plan.yaml': 'channels: { x: { network: x } }\n' };
const PICTURE = 'image/png 10x10 100';
const receiptOf = (post: string) => ({
  '.vocero/receipts/2026-11.a.jsonl': writeLine(lineOf({ kind: 'receipt', post })),
});

/** The texts that change when files move, as they are before they do. */
function moved(files: Readonly<Record<string, string>>, ...moves: (readonly [string, string])[]) {
  const workspace = workspaceOf({ ...PLAN, ...files });
  const steps = [
    ...editsForMoves(
      workspace,
      moves.map(([from, to]) => ({ from: uriOf(from), to: uriOf(to) })),
    ),
  ];
  return Object.fromEntries(
    steps.flatMap((step) => {
      if (!step) return [];
      const text = sourceAt(workspace, step.uri)?.text ?? '';
      return [[step.uri.slice(ROOT.length + 1), applyEdits(text, step.edits)]];
    }),
  );
}

describe('a post that is called by its file', () => {
  const waiting = { 'b.posts.yaml': '- after: [a, other] # first\n- after: "a"\n' };

  test('keeps its id where receipts know it: it must never go out again', () => {
    const files = { 'a.post.md': 'Hi\n', ...waiting, ...receiptOf('a') };
    expect(moved(files, ['a.post.md', 'old/b.post.md'])).toEqual({ 'a.post.md': '---\nid: a\n---\nHi\n' });
  });

  test.each([
    ['front matter', '---\nchannels: x\n---\nHi\n', '---\nid: a\nchannels: x\n---\nHi\n'],
    [
      'Windows line breaks',
      '---\r\nchannels: x\r\n---\r\nHi\r\n',
      '---\r\nid: a\r\nchannels: x\r\n---\r\nHi\r\n',
    ],
    ['front matter in braces', '---\n{ channels: x }\n---\nHi\n', '---\n{ channels: x, id: a }\n---\nHi\n'],
    ['broken front matter', '---\nchannels: [x\n---\nHi\n', '---\nid: a\nchannels: [x\n---\nHi\n'],
    ['an empty file', '', '---\nid: a\n---\n'],
  ])('keeps its id in %s', (_, text, expected) => {
    expect(moved({ 'a.post.md': text, ...receiptOf('a') }, ['a.post.md', 'b.post.md'])).toEqual({
      'a.post.md': expected,
    });
  });

  test('keeps its id where its new name is that of something that went out, and would count for it', () => {
    expect(moved({ 'a.post.md': 'Hi\n', ...receiptOf('b') }, ['a.post.md', 'b.post.md'])).toEqual({
      'a.post.md': '---\nid: a\n---\nHi\n',
    });
  });

  test('is followed by those that wait for it', () => {
    expect(moved({ 'a.post.md': 'Hi\n', ...waiting }, ['a.post.md', 'c.post.md'])).toEqual({
      'b.posts.yaml': '- after: [c, other] # first\n- after: "c"\n',
    });
  });

  test('keeps its id where others wait for it and its new name can be none, or is taken', () => {
    const kept = { 'a.post.md': '---\nid: a\n---\nHi\n' };
    expect(moved({ 'a.post.md': 'Hi\n', ...waiting }, ['a.post.md', 'two%20words.post.md'])).toEqual(kept);
    const taken = { 'd/c.post.md': 'Hello\n' };
    expect(moved({ 'a.post.md': 'Hi\n', ...waiting, ...taken }, ['a.post.md', 'c.post.md'])).toEqual(kept);
  });

  test.each([
    ['that nobody waits for', { 'a.post.md': 'Hi\n' }, 'c.post.md'],
    ['with an id of its own', { 'a.post.md': '---\nid: z\n---\n', ...receiptOf('z') }, 'c.post.md'],
    ['that only goes elsewhere', { 'a.post.md': 'Hi\n', ...waiting, ...receiptOf('a') }, 'c/a.post.md'],
  ])('changes nothing %s', (_, files, to) => {
    expect(moved(files, ['a.post.md', to])).toEqual({});
  });
});

describe('paths of media', () => {
  const post = (...paths: string[]) =>
    `---\nmedia:\n${paths.map((path) => `  - file: ${path}\n`).join('')}---\n`;
  const files = {
    'posts/a.post.md': post('img/uno.png # cover', '"../shared/dos%20tres.png"'),
    'posts/img/uno.png': PICTURE,
    'shared/dos%2520tres.png': PICTURE,
  };

  test('follow a post to another folder', () => {
    expect(moved(files, ['posts/a.post.md', 'posts/2026/11/a.post.md'])).toEqual({
      'posts/a.post.md': post('../../img/uno.png # cover', '"../../../shared/dos%20tres.png"'),
    });
  });

  test('follow a picture, and a folder of pictures', () => {
    expect(moved(files, ['posts/img/uno.png', 'shared/caf%C3%A9%20%F0%9F%8E%89.png'])).toEqual({
      'posts/a.post.md': post('../shared/café 🎉.png # cover', '"../shared/dos%20tres.png"'),
    });
    expect(moved(files, ['shared', 'posts/brand'])).toEqual({
      'posts/a.post.md': post('img/uno.png # cover', '"brand/dos%20tres.png"'),
    });
  });

  test('stay as they are where post and picture move together', () => {
    expect(moved(files, ['posts', 'archive/posts'], ['shared', 'archive/shared'])).toEqual({});
  });

  test('follow in lists, in braces, and once where an alias repeats them', () => {
    const list = '- media: [{ file: &pic img/uno.png, alt: A }]\n- media: [{ file: *pic, alt: B }]\n';
    expect(
      moved({ 'w.posts.yaml': list, 'img/uno.png': PICTURE }, ['w.posts.yaml', 'b/w.posts.yaml']),
    ).toEqual({
      'w.posts.yaml': list.replace('img/uno.png', '../img/uno.png'),
    });
  });
});

test('receipts are left behind where a plan moves alone', () => {
  const workspace = workspaceOf({ ...PLAN, ...receiptOf('a') });
  const left = (from: string, to: string) =>
    receiptsLeftBehind(workspace, [{ from: from === '' ? ROOT : uriOf(from), to: uriOf(to) }]);
  expect(left('social.plan.yaml', 'marketing/social.plan.yaml')).toEqual([ROOT]);
  expect(left('social.plan.yaml', 'brand.plan.yaml')).toEqual([]);
  expect(left('', 'elsewhere')).toEqual([]);
});
