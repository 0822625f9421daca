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
