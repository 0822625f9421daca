import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newPost, newPostChoices, slug } from '../../core/src/features/new-post.ts';
import { writeLine } from '../../core/src/ledger/ledger-line.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import { withFiles } from '../../core/src/workspace/workspace.ts';
import { lineOf } from '../ledger/lines.ts';
import { anyText } from '../properties/texts.ts';
import { parse, ROOT, uriOf, workspaceOf } from '../support/project.ts';

describe('slug', () => {
  test.each([
    ['Hello, World!', 'hello-world'],
    ['Versión 2: ya está aquí', 'version-2-ya-esta-aqui'],
    ['  ¿Qué tal?  ', 'que-tal'],
    ['Ñandú y pingüino', 'nandu-y-pinguino'],
    ['日本語 のテスト', '日本語-のテスト'],
    ['हिन्दी', 'हिन्दी'],
    ['İstanbul', 'istanbul'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
    ['../../etc/passwd', 'etc-passwd'],
    ['🎉🎉', 'post'],
    ['', 'post'],
    ['a'.repeat(100), 'a'.repeat(60)],
    [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ])('of %j is %j', (title, name) => {
    expect(slug(title)).toBe(name);
  });

  test('is a file name wherever files are kept', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 80 }), (title) => {
        const name = slug(title);
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u);
        expect(new TextEncoder().encode(`${name}-99.post.md`).length).toBeLessThanOrEqual(255);
        // Throws for half of a surrogate pair, which no address can hold.
        expect(decodeURIComponent(encodeURIComponent(name))).toBe(name);
      }),
    );
  });
});

describe('newPostChoices', () => {
  test('offer the folder of the post that is planned last, not the last by name', () => {
    const latest = workspaceOf({
      'social.plan.yaml': 'channels: { x-es: { network: x } }\n',
      'posts/2026-11/a.post.md': '---\nchannels: x-es\nschedule: 2026-11-30 09:00\n---\n',
      'posts/2026-12/a.post.md': '---\nchannels: x-es\nschedule: 2026-12-01 09:00\n---\n',
      'posts/undated/a.post.md': '---\nchannels: x-es\n---\n',
    });
    expect(newPostChoices(latest, ROOT).folder).toBe(uriOf('posts/2026-12'));
  });

  const workspace = workspaceOf({
    'social.plan.yaml': 'channels: { x-es: { network: x }, li: { network: linkedin } }\n',
    'posts/2026/a.post.md': '',
    'posts/2025/a.post.md': '',
    'en/social.plan.yaml': 'channels: { x-en: { network: x } }\n',
  });

  test.each([
    ['posts/2025/a.post.md', ['x-es', 'li'], 'posts/2025'],
    ['social.plan.yaml', ['x-es', 'li'], 'posts/2026'],
    ['', ['x-es', 'li'], 'posts/2026'],
    ['drafts', ['x-es', 'li'], 'drafts'],
    ['drafts/', ['x-es', 'li'], 'drafts'],
    ['README.md', ['x-es', 'li'], 'posts/2026'],
    ['en', ['x-en'], 'en/posts'],
    ['en/social.plan.yaml', ['x-en'], 'en/posts'],
  ])('at %j are the channels of the plan and the folder of its posts', (at, channels, folder) => {
    const choices = newPostChoices(workspace, at === '' ? ROOT : uriOf(at));
    expect(choices.channels.map(({ id }) => id)).toEqual(channels);
    expect(choices.folder).toBe(uriOf(folder));
  });

  test('without a plan are none, beside the open file', () => {
    expect(newPostChoices(workspaceOf({}), uriOf('a/b.post.md'))).toEqual({
      channels: [],
      folder: uriOf('a'),
    });
  });
});

describe('newPost', () => {
  const workspace = workspaceOf({
    'social.plan.yaml':
      'channels: { x: { network: x }, 2026.10: { network: x }, true: { network: linkedin } }\n',
    'posts/hello.post.md': '',
  });
  const nothing = () => false;

  test('gets a free name beside what is known and what is there', () => {
    const there = (uri: string) => uri === uriOf('posts/hello-2.post.md');
    expect(newPost(workspace, uriOf('posts'), 'Hello', ['x'], there).uri).toBe(
      uriOf('posts/hello-3.post.md'),
    );
    expect(newPost(workspace, uriOf('posts'), '日本', ['x'], nothing).uri).toBe(
      uriOf('posts/%E6%97%A5%E6%9C%AC.post.md'),
    );
  });

  test.each([[['x']], [['x', '2026.10', 'true']], [[]]])(
    'for %j has nothing wrong with it, and starts where its text does',
    (channels) => {
      const post = newPost(workspace, uriOf('posts'), 'New', channels, nothing);
      expect(post.cursor).toBe(post.text.length);
      const file = parse('posts/new.post.md', `${post.text}Text`);
      expect(file.kind === 'posts' && file.posts[0]?.entry).toEqual({ channels, status: 'draft' });
      expect(lintFile(withFiles(workspace, [file]), uriOf('posts/new.post.md'))).toEqual([]);
    },
  );
});

test('a new post is not called like one that went out, whose receipts would be its own', () => {
  const workspace = workspaceOf({
    'social.plan.yaml': 'channels: { x: { network: x } }\n',
    '.vocero/receipts/2026-11.a.jsonl': writeLine(lineOf({ kind: 'receipt', post: 'launch' })),
  });
  const made = (title: string) => newPost(workspace, uriOf('posts'), title, ['x'], () => false).uri;
  expect(made('Launch')).toBe(uriOf('posts/launch-2.post.md'));
  expect(made('Launched')).toBe(uriOf('posts/launched.post.md'));
});
