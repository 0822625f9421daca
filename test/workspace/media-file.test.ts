import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mediaUri } from '../../core/src/workspace/media-file.ts';
import { normalizeUri } from '../../server/src/node/file-system.ts';

test.each([
  ['file:///w/posts/a.post.md', 'img/a.png', 'file:///w/posts/img/a.png'],
  ['file:///w/posts/a.post.md', './img//a.png', 'file:///w/posts/img/a.png'],
  ['file:///w/posts/a.post.md', '../img/a.png', 'file:///w/img/a.png'],
  ['file:///w/posts/a.post.md', 'img\\a.png', 'file:///w/posts/img/a.png'],
  ['file:///c:/w/a.post.md', 'a.png', 'file:///c:/w/a.png'],
  ['file:///a.post.md', 'a.png', 'file:///a.png'],
  ['vscode-vfs://github/acme/w/a.post.md', 'a.png', 'vscode-vfs://github/acme/w/a.png'],
  ['file:///w/a.post.md', '../../../etc/passwd', undefined],
  ['file:///w/a.post.md', '/etc/passwd', undefined],
  ['file:///w/a.post.md', '\\\\server\\share\\a.png', undefined],
  ['file:///w/a.post.md', 'C:\\a.png', undefined],
  ['file:///w/a.post.md', 'https://acme.example/a.png', undefined],
  ['file:///w/a.post.md', 'a\0.png', undefined],
  ['untitled:Untitled-1', 'a.png', undefined],
])('from %s, %s is %s', (post, file, expected) => {
  expect(mediaUri(post, file)).toBe(expected);
});

test('a name is spelt as the file system spells it', () => {
  const name = fc
    .oneof(fc.string({ minLength: 1, unit: 'grapheme-ascii' }), fc.string({ minLength: 1, unit: 'grapheme' }))
    .filter((text) => !/[/\\\0:^\r\n\t]|^\.{1,2}$/.test(text));
  fc.assert(
    fc.property(name, (file) => {
      fc.pre(file.isWellFormed());
      expect(mediaUri('file:///w/a.post.md', `img/${file}`)).toBe(
        normalizeUri(pathToFileURL(`/w/img/${file}`).href),
      );
    }),
  );
});

test.each(['a[1].png', 'a~b|c.png'])('%s has one address, however Node or an editor spells it', (file) => {
  const inside = mediaUri('file:///w/a.post.md', file);
  const spellings = [
    pathToFileURL(`/w/${file}`).href,
    `file:///w/${encodeURIComponent(file)}`,
    `file:///w/${file}`,
  ];
  expect(spellings.map(normalizeUri)).toEqual(spellings.map(() => inside));
});
