import { expect, test } from 'vitest';
import { lintFile } from '../../core/src/rules/lint.ts';
import { uriOf, workspaceOf } from '../support/project.ts';

function keysOf(body: string): readonly string[] {
  const workspace = workspaceOf({
    'social.plan.yaml': 'channels: { x: { network: x, language: en } }\nvoice: { emoji: { max: 2 } }\n',
    'a.post.md': `---\nchannels: x\n---\n${body}\n`,
  });
  return lintFile(workspace, uriOf('a.post.md')).map(({ message }) => message.key);
}

test('a row of one emoji is not told as too many as well', () => {
  expect(keysOf('What a day 😅😅😅')).toEqual(['repeated']);
});

test('emoji beyond a row of one are told as too many', () => {
  expect(keysOf('Such ☕ a day 🎉 😅😅😅')).toEqual(['over', 'repeated']);
});
