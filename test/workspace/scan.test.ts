import { describe, expect, test } from 'vitest';
import type { FileSystem } from '../../core/src/workspace/ports.ts';
import { plansAbove, scan } from '../../core/src/workspace/scan.ts';
import { ROOT, uriOf } from '../support/project.ts';

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

describe('scan', () => {
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
  const found = [...scan(files, ROOT)].flatMap((step) =>
    step.kind === 'folder' ? [] : [`${step.kind} ${step.kind === 'file' ? step.file.source.uri : step.uri}`],
  );

  test('reads plans first, then posts, each once, in a fixed order', () => {
    expect(found).toEqual(
      [
        'file posts/deep/a.plan.yaml',
        'file z.plan.yaml',
        'unreadable posts/a.post.md',
        'file posts/b.post.md',
        'file posts/deep/week.posts.yaml',
      ].map((line) => line.replace(' ', ` ${ROOT}/`)),
    );
  });

  test('says of a file that cannot be read why', () => {
    expect([...scan(files, uriOf('posts'))].find((step) => step.kind === 'unreadable')).toMatchObject({
      reason: 'It is locked.',
    });
  });

  test('of a folder that is not there finds nothing', () => {
    expect([...scan(files, uriOf('none'))].filter((step) => step.kind !== 'folder')).toEqual([]);
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
