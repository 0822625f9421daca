import { expect, test } from 'vitest';
import { lintFile } from '../../core/src/rules/lint.ts';
import { applyEdits } from '../../core/src/text/edit.ts';
import { uriOf, workspaceOf } from '../support/project.ts';

/** The text after the one fix of the one finding of a rule. */
function fixed(name: string, text: string, rule: string): string {
  const findings = lintFile(workspaceOf({ [name]: text }), uriOf(name)).filter(
    (finding) => finding.rule === rule,
  );
  expect(findings).toHaveLength(1);
  return applyEdits(text, findings[0]?.fixes[0]?.edits.map(({ edit }) => edit) ?? []);
}

test.each([
  [
    'in a block',
    'a.post.md',
    '---\nmedia:\n  - file: a.png\n---\nHi\n',
    '---\nmedia:\n  - file: a.png\n    alt: ""\n---\nHi\n',
  ],
  [
    'behind a comment',
    'a.post.md',
    '---\nmedia:\n  - file: a.png # by Ana\n---\nHi\n',
    '---\nmedia:\n  - file: a.png # by Ana\n    alt: ""\n---\nHi\n',
  ],
  [
    'with the line breaks of the file',
    'a.post.md',
    '---\r\nmedia:\r\n  - file: a.png\r\n---\r\nHi\r\n',
    '---\r\nmedia:\r\n  - file: a.png\r\n    alt: ""\r\n---\r\nHi\r\n',
  ],
  [
    'in one line',
    'a.posts.yaml',
    '- media: [{ file: "a.png" }]\n  text: Hi\n',
    '- media: [{ file: "a.png", alt: "" }]\n  text: Hi\n',
  ],
  [
    'at the end of the file',
    'a.posts.yaml',
    '- media:\n    - file: a.png',
    '- media:\n    - file: a.png\n      alt: ""',
  ],
])('a place for alt text is added %s', (_, name, before, after) => {
  expect(fixed(name, before, 'media/missing-alt')).toBe(after);
});

test('a slip in an entry is not told twice', () => {
  const text = '---\nmedia:\n  - file: a.png\n    atl: A dog\n---\nHi\n';
  expect(lintFile(workspaceOf({ 'a.post.md': text }), uriOf('a.post.md')).map(({ rule }) => rule)).toEqual([
    'format/unknown-key',
  ]);
});

test('a kind that a network does not take is not told as mixed too', () => {
  const workspace = workspaceOf({
    'social.plan.yaml': 'channels: { tiktok: { network: tiktok } }\n',
    'a.post.md':
      '---\nchannels: tiktok\nmedia:\n  - { file: a.jpg, alt: A dog on a sofa }\n  - { file: b.gif, alt: A dog on a bed }\n---\nHi\n',
  });
  const rules = lintFile(workspace, uriOf('a.post.md')).map(({ rule }) => rule);
  expect(rules).not.toContain('media/too-many');
});

/** What a post with three channels on networks with the same limit says of one file. */
function findingsOf(channels: Readonly<Record<string, string>>, media: string, post: string) {
  const plan = `channels: { ${Object.entries(channels)
    .map(([id, network]) => `${id}: { network: ${network} }`)
    .join(', ')} }\n`;
  const text = `---\nchannels: [${Object.keys(channels).join(', ')}]\n${post}---\nHi\n`;
  return lintFile(
    workspaceOf({ 'social.plan.yaml': plan, 'a.png': media, 'a.post.md': text }),
    uriOf('a.post.md'),
  );
}

test('one picture that is too heavy for several channels is told once, with all their names', () => {
  const found = findingsOf(
    { x: 'x', 'x-es': 'x', li: 'linkedin' },
    'image/png 1200x675 9000000',
    'media: [{ file: a.png, alt: A dog asleep on a sofa }]\n',
  ).filter(({ rule }) => rule === 'media/too-heavy');
  expect(found.map(({ message }) => message.params.channel)).toEqual(['X, X (x-es)']);
});

test('a network without polls is told once for all its channels', () => {
  const found = findingsOf(
    { bluesky: 'bluesky', 'bluesky-es': 'bluesky' },
    'image/png 12x12 900',
    'poll: { options: [A, B] }\n',
  ).filter(({ rule }) => rule === 'limit/poll');
  expect(found.map(({ message }) => message.params.channel)).toEqual(['Bluesky, Bluesky (bluesky-es)']);
});

test('a missing picture is not told to lack its alt text too', () => {
  const found = findingsOf({ x: 'x' }, 'missing', 'media: [{ file: a.png }]\n');
  expect(found.map(({ rule }) => rule)).toEqual(['media/missing-file']);
});

test('a misspelt picture is told what lies in its place', () => {
  const files = { 'img/desk.png': 'missing dog.png desk-2.png Desk.jpg' };
  const text = '---\nmedia:\n  - file: img/desk.png\n    alt: A desk\n---\nHi\n';
  const [finding] = lintFile(workspaceOf({ ...files, 'a.post.md': text }), uriOf('a.post.md'));
  expect(finding?.message).toEqual({
    key: 'misspelt',
    params: { path: 'img/desk.png', suggestion: 'img/Desk.jpg' },
  });
  expect(applyEdits(text, finding?.fixes[0]?.edits.map(({ edit }) => edit) ?? [])).toContain(
    'file: img/Desk.jpg\n',
  );
});
