import { expect, test } from 'vitest';
import type { FileEdit, Finding } from '../../core/src/rules/finding.ts';
import { fileAt, type Workspace } from '../../core/src/workspace/workspace.ts';
import { fix } from '../../server/src/cli/lint/fix.ts';
import { uriOf, workspaceOf } from '../support/project.ts';

const edit = (name: string, start: number, end: number, text: string): FileEdit => {
  return { uri: uriOf(name), edit: { span: { start, end }, text } };
};

function finding(safe: boolean, ...edits: readonly FileEdit[]): Finding {
  const message = { key: 'banned', params: {} };
  const [first] = edits;
  const place = { uri: first?.uri ?? '', span: first?.edit.span ?? { start: 0, end: 0 } };
  return {
    rule: 'tone/banned-word',
    severity: 'warning',
    ...place,
    message,
    related: [],
    fixes: [{ title: message, edits, safe }],
  };
}

/** Fixes what a stand-in for the rules says of the text of `a.post.md`. */
async function fixed(
  text: string,
  findingsFor: (text: string) => readonly Finding[],
  mayEdit = (_uri: string) => true,
) {
  const before = workspaceOf({ 'a.post.md': text, 'b.post.md': text });
  const textOf = (workspace: Workspace, name: string) => fileAt(workspace, uriOf(name))?.source.text ?? '';
  const result = await fix(before, mayEdit, async (workspace) => findingsFor(textOf(workspace, 'a.post.md')));
  return {
    a: textOf(result.workspace, 'a.post.md'),
    b: textOf(result.workspace, 'b.post.md'),
    fixes: result.fixes.length,
    left: result.findings.length,
    changed: [...result.texts.keys()],
  };
}

test('only safe fixes are applied', async () => {
  const findings = (text: string) => [
    finding(false, edit('a.post.md', 0, 1, 'X')),
    ...(text.includes('b') ? [finding(true, edit('a.post.md', 1, 2, 'Y'))] : []),
  ];
  expect(await fixed('abc', findings)).toEqual({
    a: 'aYc',
    b: 'abc',
    fixes: 1,
    left: 1,
    changed: [uriOf('a.post.md')],
  });
});

test('of fixes that meddle with each other one waits for the next round', async () => {
  const findings = (text: string) => [
    ...(text.includes('ab') ? [finding(true, edit('a.post.md', 0, 2, 'x'))] : []),
    ...(text.includes('bc') ? [finding(true, edit('a.post.md', 1, 3, 'y'))] : []),
    ...(text === 'xc' ? [finding(true, edit('a.post.md', 1, 2, 'z'))] : []),
  ];
  expect(await fixed('abc', findings)).toMatchObject({ a: 'xz', fixes: 2, left: 0 });
});

test('a fix over two files is applied wholly or not at all', async () => {
  const findings = (text: string) =>
    text === 'abc' ? [finding(true, edit('a.post.md', 0, 1, 'X'), edit('b.post.md', 0, 1, 'X'))] : [];
  expect(await fixed('abc', findings)).toMatchObject({ a: 'Xbc', b: 'Xbc', fixes: 1, left: 0 });
  const onlyA = (uri: string) => uri === uriOf('a.post.md');
  expect(await fixed('abc', findings, onlyA)).toMatchObject({ a: 'abc', b: 'abc', fixes: 0, left: 1 });
});

test('fixes that undo each other come to an end', async () => {
  const findings = (text: string) => [
    finding(true, edit('a.post.md', 0, 1, text.startsWith('a') ? 'A' : 'a')),
  ];
  expect((await fixed('abc', findings)).left).toBe(1);
});
