import { describe, expect, test } from 'vitest';
import { documentLinks } from '../../core/src/features/navigate/document-links.ts';
import { workspaceSymbols } from '../../core/src/features/navigate/workspace-symbols.ts';
import { folds } from '../../core/src/features/structure/folds.ts';
import { type OutlineItem, outline } from '../../core/src/features/structure/outline.ts';
import { selectionsAt } from '../../core/src/features/structure/selections.ts';
import { positionAt } from '../../core/src/text/source.ts';
import { fileAt } from '../../core/src/workspace/workspace.ts';
import { readMarked } from '../support/marked.ts';
import { ROOT, uriOf, workspaceOf } from '../support/project.ts';

const PLAN = `# The plan
brand:
  name: Acme
channels:
  x-es:
    network: x
  fedi: { network: mastodon }
# Who
# and when
team:
  ana: { name: Ana }
calendar:
  blackouts:
    - from: 2026-12-24
      reason: Christmas
`;
const POST = `---
id: launch
title: The launch
channels: [x-es, fedi]
schedule: 2026-11-26 09:30
---
Hello to   everybody out there.

# x-es

Hola a todos.

---

Segunda parte.
<!-- only
for us -->
`;
const LIST = `- id: monday
  text: |
    Uno.

    ---

    Dos.
  variants:
    x-es: Lunes
- text: Without a name
`;
const WORKSPACE = { 'social.plan.yaml': PLAN, 'posts/a.post.md': POST, 'posts/b.posts.yaml': LIST };

function read(name: string, files: Record<string, string> = WORKSPACE) {
  const workspace = workspaceOf(files);
  const file = fileAt(workspace, uriOf(name));
  if (!file) throw new Error('The file is there.');
  return { workspace, file };
}

/** An outline as lines: indented names with details, and the text that is selected. */
function outlineOf(name: string, language: 'en' | 'es' = 'en'): readonly string[] {
  const { workspace, file } = read(name);
  const { text } = file.source;
  const show = (item: OutlineItem, depth: number): readonly string[] => {
    expect(item.span.start <= item.selection.start && item.selection.end <= item.span.end).toBe(true);
    const selected = text.slice(item.selection.start, item.selection.end).split('\n')[0];
    const line = `${'  '.repeat(depth)}${item.kind} ${item.name}|${item.detail}|${selected}`;
    return [line, ...item.children.flatMap((child) => show(child, depth + 1))];
  };
  return outline(workspace, file, language).flatMap((item) => show(item, 0));
}

describe('outline', () => {
  test('of a plan has its sections and what they declare', () => {
    expect(outlineOf('social.plan.yaml')).toEqual([
      'section brand||brand',
      '  value name|Acme|name',
      'section channels||channels',
      '  entry x-es|x|x-es',
      '  entry fedi|mastodon|fedi',
      'section team||team',
      '  person ana|Ana|ana',
      'section calendar||calendar',
      '  entry blackouts||blackouts',
      '    entry Christmas||from: 2026-12-24',
    ]);
  });

  test('of a post has its texts, variants and messages', () => {
    expect(outlineOf('posts/a.post.md', 'es')).toEqual([
      'post The launch|2026-11-26 09:30 · x-es, fedi|The launch',
      '  text Texto común|Hello to everybody out there.|Hello to   everybody out there.',
      '  variant x-es|Hola a todos.|x-es',
      '    message 1|Hola a todos.|Hola a todos.',
      '    message 2|Segunda parte.|Segunda parte.',
    ]);
  });

  test('of many posts names each by what is there', () => {
    expect(outlineOf('posts/b.posts.yaml').map((line) => line.split('|')[0])).toEqual([
      'post monday',
      '  text Common text',
      '    message 1',
      '    message 2',
      '  variant x-es',
      'post Without a name',
      '  text Common text',
    ]);
  });
});

describe('folds', () => {
  const lines = (name: string) => {
    const { workspace, file } = read(name);
    return folds(workspace, file).map(({ span, kind }) => {
      const [start, end] = [positionAt(file.source, span.start).line, positionAt(file.source, span.end).line];
      return `${start + 1}-${end + 1} ${kind}`;
    });
  };
  test.each([
    [
      'social.plan.yaml',
      [
        '2-3 block',
        '4-7 block',
        '5-6 block',
        '8-9 comment',
        '10-11 block',
        '12-15 block',
        '13-15 block',
        '14-15 block',
      ],
    ],
    ['posts/a.post.md', ['1-6 region', '9-17 block', '16-17 comment']],
    ['posts/b.posts.yaml', ['1-9 block', '2-7 block', '8-9 block']],
  ])('of %s', (name, expected) => {
    expect(lines(name)).toEqual(expected);
  });
});

describe('selectionsAt', () => {
  test.each([
    [
      'in a text',
      'a.post.md',
      '---\nchannels: x\n---\nOne. Two wo█rds #a.\n\nMore\n',
      [
        'words',
        'Two words #a.',
        'One. Two words #a.',
        'One. Two words #a.\n\nMore',
        'One. Two words #a.\n\nMore\n',
        '---\nchannels: x\n---\nOne. Two words #a.\n\nMore\n',
      ],
    ],
    ['in a hashtag', 'a.post.md', 'See #Good█Day now', ['GoodDay', '#GoodDay', 'See #GoodDay now']],
    [
      'in a plan',
      'a.plan.yaml',
      'channels:\n  x-es: { network: "█x" } # c\n',
      [
        'x',
        '"x"',
        'network: "x"',
        '{ network: "x" }',
        'x-es: { network: "x" }',
        'channels:\n  x-es: { network: "x" }',
        'channels:\n  x-es: { network: "x" } # c\n',
      ],
    ],
  ])('%s', (_, name, marked, expected) => {
    const [{ text, cursor = 0 } = { text: '' }] = readMarked(marked, name);
    const { workspace, file } = read(name, { [name]: text });
    expect(selectionsAt(workspace, file, cursor).map(({ start, end }) => text.slice(start, end))).toEqual(
      expected,
    );
  });
});

describe('documentLinks', () => {
  const links = (text: string, more: Record<string, string> = {}) => {
    const { workspace, file } = read('posts/c.post.md', { ...WORKSPACE, 'posts/c.post.md': text, ...more });
    return documentLinks(workspace, file).map(({ span, target, position }) => {
      const at = position ? `:${position.line + 1}` : '';
      return `${text.slice(span.start, span.end)} → ${target.replace(`${ROOT}/`, '')}${at}`;
    });
  };
  test('lead to media, to the web, to the plan and to other posts', () => {
    const text =
      '---\nchannels: [x-es]\nafter: launch\nlink: https://acme.dev/a?b=1\nmedia: [{ file: ../img/a.png }]\n---\nHi\n';
    expect(links(text, { 'img/a.png': 'image/png 1x1 1' })).toEqual([
      'https://acme.dev/a?b=1 → https://acme.dev/a?b=1',
      '../img/a.png → img/a.png',
      'x-es → social.plan.yaml:5',
      'launch → posts/a.post.md:2',
    ]);
  });

  test.each([
    ['a script', 'link: "javascript:alert(1)"'],
    ['a command', 'source: command:workbench.action.quit'],
    ['a file', 'source: file:///etc/passwd'],
    ['data', 'source: data:text/html,hi'],
    ['an address that hides its end', 'source: "https://acme.dev/\\u202egnp.exe"'],
    ['a medium with a scheme', 'media: [{ file: "file:///etc/passwd" }]'],
    ['a medium at the root', 'media: [{ file: /etc/passwd }]'],
    ['a medium out of the file system', `media: [{ file: ${'../'.repeat(9)}etc/passwd }]`],
    ['a missing medium', 'media: [{ file: gone.png }]'],
    ['an undeclared name', 'pillar: sales'],
  ])('never lead to %s', (_, line) => {
    expect(links(`---\n${line}\n---\n`, { 'posts/gone.png': 'missing' })).toEqual([]);
  });
});

describe('workspaceSymbols', () => {
  const names = (query: string) =>
    workspaceSymbols(workspaceOf(WORKSPACE), query).map(
      ({ name, kind, container }) => `${kind} ${name} in ${container}`,
    );
  test.each([
    ['launch', ['post The launch (launch) in posts/a.post.md']],
    ['FEDI', ['channel fedi in social.plan.yaml']],
    ['aná', ['member ana in social.plan.yaml']],
    ['wtn', ['post Without a name in posts/b.posts.yaml']],
    ['zz', []],
  ])('finds %s', (query, expected) => {
    expect(names(query).slice(0, 1)).toEqual(expected);
  });

  test('puts the start of a name before its middle, and that before signs here and there', () => {
    const files = ['a-mon.post.md', 'm-o-n.post.md', 'monday.post.md', 'lemon.post.md'];
    const workspace = workspaceOf(Object.fromEntries(files.map((name) => [name, 'Hi\n'])));
    expect(workspaceSymbols(workspace, 'mon').map(({ name }) => name)).toEqual([
      'monday',
      'a-mon',
      'lemon',
      'm-o-n',
    ]);
  });
});
