import { describe, expect, test } from 'vitest';
import { FILE_PATTERNS, fileKind } from '../../core/src/model/file-kind.ts';
import { MAX_FILE } from '../../core/src/model/readable.ts';
import { DEFAULT_SETTINGS, readSettings } from '../../core/src/model/settings.ts';
import { textsOf } from '../../core/src/model/variants.ts';
import { spanAt } from '../../core/src/syntax/node.ts';
import type { Mapped } from '../../core/src/text/mapped.ts';
import { parse } from '../support/project.ts';

describe('the kind of a file', () => {
  test.each([
    ['file:///w/social.plan.yaml', 'plan'],
    ['file:///w/a.plan.yml', 'plan'],
    ['file:///w/launch.post.md', 'post'],
    ['file:///w/LAUNCH.POST.MD', 'post'],
    ['file:///w/week.posts.yml', 'posts'],
    ['file:///w/post.md', undefined],
    ['file:///w/a.post.mdx', undefined],
    ['file:///w/a.plan.yaml.bak', undefined],
    ['file:///w/plan.yaml', undefined],
    ['', undefined],
  ])('%s is %s', (uri, kind) => {
    expect(fileKind(uri)).toBe(kind);
  });

  test('is one for every pattern that is watched', () => {
    const names = FILE_PATTERNS.flatMap((pattern) => {
      const [, stem = '', endings = ''] = /\*\*\/\*(.*?)(?:\{(.*)\})?$/.exec(pattern) ?? [];
      return endings === '' ? [`a${stem}`] : endings.split(',').map((ending) => `a${stem}${ending}`);
    });
    expect(names.map(fileKind)).toEqual(['plan', 'plan', 'post', 'posts', 'posts']);
  });
});

/** The texts of a file's posts, piece by piece as they stand in the file. */
function texts(name: string, text: string) {
  const file = parse(name, text);
  const show = (mapped: Mapped) => ({
    text: mapped.text,
    places: mapped.pieces
      .filter(({ kind }) => kind === 'verbatim')
      .map(({ source }) => text.slice(source.start, source.end)),
  });
  if (file.kind !== 'posts') return [];
  return file.posts.map((post) =>
    textsOf(post, (heading) => heading === 'x').sections.map(
      ({ target, parts }) => [target, parts.map((part) => show(part.text))] as const,
    ),
  );
}

describe('a post', () => {
  test.each(['\n', '\r\n'])('has its values and texts at their places, with %j', (eol) => {
    const text = [
      '\ufeff---',
      'id: é😀',
      'title: "a\\u0062c"',
      '---',
      'Uno 😀',
      'dos',
      '',
      '# x',
      '',
      'Tres',
    ].join(eol);
    const file = parse('a.post.md', text);
    const [post] = file.kind === 'posts' ? file.posts : [];
    if (!post) throw new Error('There is a post.');
    const at = (path: readonly string[]) => {
      const { start, end } = spanAt(post.node, path);
      return text.slice(start, end);
    };
    expect([at(['title']), post.entry.title]).toEqual(['"a\\u0062c"', 'abc']);
    expect(file.problems.map((problem) => text.slice(problem.span.start, problem.span.end))).toEqual(['é😀']);
    const common = `Uno 😀${eol}dos`;
    expect(texts('a.post.md', text)).toEqual([
      [
        [undefined, [{ text: common, places: [common] }]],
        ['x', [{ text: 'Tres', places: ['Tres'] }]],
      ],
    ]);
  });

  test('in a list has texts that follow the value and not the line', () => {
    const text = '- text: "Uno\\n\\\n    dos \\\n    tres"\n  variants:\n    x: >-\n      cua\n      tro\n';
    expect(texts('a.posts.yaml', text)).toEqual([
      [
        [undefined, [{ text: 'Uno\ndos tres', places: ['Uno', 'dos ', 'tres'] }]],
        ['x', [{ text: 'cua tro', places: ['cua', 'tro'] }]],
      ],
    ]);
  });

  test('without front matter is a post all the same', () => {
    expect(parse('a.post.md', 'Text')).toMatchObject({
      kind: 'posts',
      problems: [],
      posts: [{ index: 0, entry: {} }],
    });
    expect(parse('a.posts.yaml', '')).toMatchObject({ kind: 'posts', problems: [], posts: [] });
  });

  test('keeps what can be understood of it', () => {
    const file = parse(
      'a.post.md',
      '---\nchannels: [x, 5]\nstatus: soon\nschedule: { x: 2026-11-26 09:30, li: later }\nmedia: [{ file: a.png, alt: 7 }, 3]\npillar: product\n---\n',
    );
    expect(file.kind === 'posts' && file.posts[0]?.entry).toEqual({
      channels: ['x'],
      schedule: {
        x: { kind: 'wall', wall: { year: 2026, month: 11, day: 26, hour: 9, minute: 30, second: 0 } },
      },
      media: [{ file: 'a.png' }],
      pillar: 'product',
    });
  });
});

describe('a plan', () => {
  test('keeps what can be understood of it', () => {
    const file = parse(
      'a.plan.yaml',
      'channels: { x: { network: x, minGap: soon }, y: { handle: a }, z: { network: 5 } }\nbrand: { timezone: Nowhere, name: A }\npillars: { a: { share: 30% }, b: { share: 130% } }\n',
    );
    expect(file.kind === 'plan' && file.plan).toEqual({
      channels: { x: { network: 'x' } },
      brand: { name: 'A' },
      pillars: { a: { share: 0.3 }, b: {} },
    });
    const wrong = file.problems.map(
      (problem) => `${problem.kind} ${file.source.text.slice(problem.span.start, problem.span.end)}`,
    );
    expect(wrong.sort()).toEqual([
      'missing-key { handle: a }',
      'wrong-type 130%',
      'wrong-type 5',
      'wrong-type Nowhere',
      'wrong-type soon',
    ]);
  });

  test('without channels says so at its first key', () => {
    const text = '# The plan.\nbrand: { name: A }\n';
    expect(parse('a.plan.yaml', text).problems).toMatchObject([
      { kind: 'missing-key', key: 'channels', span: { start: 12, end: 17 } },
    ]);
  });
});

describe('a file that is not worth reading', () => {
  test.each([
    ['a.plan.yaml', 'plan'],
    ['a.post.md', 'posts'],
    ['a.posts.yaml', 'posts'],
  ])('named %s keeps none of its text', (name, kind) => {
    const large = parse(name, 'a'.repeat(MAX_FILE + 1));
    expect(large).toMatchObject({ kind, problems: [{ code: 'too-large' }] });
    expect(large.source.text).toBe('');
    expect(parse(name, '\ufeffa\0').problems).toMatchObject([{ code: 'binary', span: { start: 2, end: 3 } }]);
  });

  test('is one with an open merge conflict, of which nothing else is told', () => {
    const text = '---\nfoo: 1\n---\n<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> b\n';
    expect(parse('a.post.md', text).problems).toMatchObject([
      { code: 'conflict-markers', span: { start: 15, end: 27 } },
    ]);
    expect(parse('a.post.md', 'Title\n=======\nText\n').problems).toEqual([]);
  });
});

describe('settings', () => {
  test.each([
    [undefined, DEFAULT_SETTINGS, []],
    [null, DEFAULT_SETTINGS, []],
    ['nonsense', DEFAULT_SETTINGS, []],
    [{ language: 'es' }, { ...DEFAULT_SETTINGS, language: 'es' }, []],
    [{ language: 'xx', findings: 'open' }, { ...DEFAULT_SETTINGS, findings: 'open' }, ['language']],
    [{ language: 'es', unheard: 1 }, { ...DEFAULT_SETTINGS, language: 'es' }, []],
  ])('of %j', (raw, settings, refused) => {
    expect(readSettings(raw)).toEqual({ settings, refused });
  });
});
