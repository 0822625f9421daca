import { describe, expect, test } from 'vitest';
import type { FileSystem } from '../../core/src/workspace/ports.ts';
import { plansAbove, readPosts } from '../../core/src/workspace/scan.ts';
import { ROOT, uriOf } from '../support/project.ts';
import { scanFolder } from '../support/scan-folder.ts';

/** Files in memory, as the core sees a disk; a text of `undefined` cannot be read. */
function filesOf(texts: Readonly<Record<string, string | undefined>>): FileSystem {
  const uris = Object.keys(texts).map(uriOf);
  return {
    list: (folder) => {
      const names = new Set(
        uris
          .filter((uri) => uri.startsWith(`${folder}/`))
          .map((uri) => uri.slice(folder.length + 1).split('/')[0] ?? ''),
      );
      return [...names].sort().map((name) => ({
        uri: `${folder}/${name}`,
        name,
        kind: uris.includes(`${folder}/${name}`) ? 'file' : 'folder',
      }));
    },
    read: (uri) => {
      const text = texts[uri.slice(uriOf('').length)];
      return text === undefined ? { ok: false, reason: 'It is locked.' } : { ok: true, text };
    },
  };
}

describe('a scan', () => {
  const files = filesOf({
    'posts/b.post.md': 'B',
    'posts/a.post.md': undefined,
    'README.md': '# No',
    'z.plan.yaml': 'channels: {}',
    'posts/deep/week.posts.yaml': '',
    'posts/deep/a.plan.yaml': 'channels: {}',
    'node_modules/x/a.post.md': 'No',
    '.git/a.post.md': 'No',
    'dist/a.post.md': 'No',
  });
  const found = [...scanFolder(files, ROOT)].map(
    (step) => `${step.kind} ${step.kind === 'file' ? step.file.source.uri : step.uri}`,
  );

  test('finds plans and posts, each once, in a fixed order', () => {
    expect(found).toEqual(
      [
        'unreadable posts/a.post.md',
        'file posts/b.post.md',
        'file posts/deep/a.plan.yaml',
        'file posts/deep/week.posts.yaml',
        'file z.plan.yaml',
      ].map((line) => line.replace(' ', ` ${ROOT}/`)),
    );
  });

  test('says of a file that cannot be read why', () => {
    expect(readPosts(files, uriOf('posts/a.post.md'))).toEqual({
      kind: 'unreadable',
      uri: uriOf('posts/a.post.md'),
      reason: 'It is locked.',
    });
  });

  test('of a folder that is not there finds nothing', () => {
    expect([...scanFolder(files, uriOf('none'))]).toEqual([]);
  });

  test('finds the plans above a file, the nearest first', () => {
    expect([...plansAbove(files, uriOf('posts/deep/x.post.md'))]).toEqual([
      uriOf('posts/deep/a.plan.yaml'),
      uriOf('z.plan.yaml'),
    ]);
    expect([...plansAbove(files, uriOf('posts/x.post.md'))]).toEqual([uriOf('z.plan.yaml')]);
    expect([...plansAbove(files, 'untitled:x.post.md')]).toEqual([]);
  });
});
