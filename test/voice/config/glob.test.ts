import { describe, expect, test } from 'vitest';
import { compileGlob } from '../../../core/src/voice/config/glob.ts';

/** Pattern, path and whether Vale's libraries (gobwas/glob, and doublestar for `**`) say that they meet. */
const TABLE: readonly (readonly [pattern: string, path: string, meets: boolean])[] = [
  ['*', 'a/b.md', true],
  ['*.md', 'README.md', true],
  ['*.md', 'docs/deep/a.md', true],
  ['*.md', 'a.txt', false],
  ['*.{md,txt}', 'docs/a.txt', true],
  ['*.{md,txt}', 'docs/a.html', false],
  ['{docs,posts}/*.{md,mdx}', 'posts/x/a.mdx', true],
  ['docs/*', 'docs/a/b.md', true],
  ['docs/*', 'other/docs/a.md', false],
  ['README.md', 'docs/README.md', false],
  ['[Rr]eadme.md', 'readme.md', true],
  ['[!a-c]*.md', 'b.md', false],
  ['[!a-c]*.md', 'd.md', true],
  ['?.md', 'ab.md', false],
  ['a\\*.md', 'a*.md', true],
  ['a\\*.md', 'ab.md', false],
  ['**/*.md', 'a.md', true],
  ['**/*.md', 'a/b/c.md', true],
  ['docs/**/*.md', 'docs/a.md', true],
  ['docs/**/*.md', 'docs/a/b/c.md', true],
  ['docs/**/*.md', 'docsy/a.md', false],
  ['docs/**', 'docs/a/b.txt', true],
  ['docs/**/a*.md', 'docs/x/bad.md', false],
  ['!*.md', 'a.txt', true],
  ['!*.md', 'a.md', false],
];

test.each(TABLE)('%s and %s', (pattern, path, meets) => {
  expect(compileGlob(pattern)?.(path)).toBe(meets);
});

describe('a pattern that cannot be read', () => {
  test.each(['[a.md', '{a,b', 'a\\', `${'{a,b}'.repeat(40)}`])('%j', (pattern) => {
    expect(compileGlob(pattern)).toBeUndefined();
  });
});

test('a pattern of many stars takes no longer than a path of many letters', () => {
  const meets = compileGlob(`${'*a'.repeat(200)}b`);
  expect(meets?.('a'.repeat(4_000))).toBe(false);
});
