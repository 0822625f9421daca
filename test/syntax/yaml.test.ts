import { describe, expect, test } from 'vitest';
import { nodeAt, pairOf, spanAt, toValue, type YamlNode } from '../../core/src/syntax/node.ts';
import { parseYaml } from '../../core/src/syntax/yaml.ts';
import { span } from '../../core/src/text/span.ts';

/** Reads a text that stands behind another one, as front matter does. */
const BEFORE = '😀\n';
function read(yaml: string) {
  const text = BEFORE + yaml;
  const { node, problems } = parseYaml(text, span(BEFORE.length, text.length));
  return {
    text,
    node,
    value: node && toValue(node),
    problems: problems.map((problem) =>
      problem.kind === 'syntax'
        ? `${problem.code} ${JSON.stringify(text.slice(problem.span.start, problem.span.end))}`
        : '',
    ),
  };
}

describe('parseYaml', () => {
  test.each([
    ['a: 1\nb: [x, true, null, 1.5]\n', { a: 1, b: ['x', true, null, 1.5] }],
    [
      'a: yes\nb: on\nc: 0o17\nd: 017\ne: 1_000\nf: 12:30:00',
      { a: 'yes', b: 'on', c: 15, d: 17, e: '1_000', f: '12:30:00' },
    ],
    ['a: 2026-11-26\nb: 2026-11-26 09:30', { a: '2026-11-26', b: '2026-11-26 09:30' }],
    ['- &a 1\n- *a\n', [1, 1]],
    ['a: &x { b: 1 }\nc: *x', { a: { b: 1 }, c: { b: 1 } }],
    ['<<: { a: 1 }\nb: 2', { '<<': { a: 1 }, b: 2 }],
    ['', undefined],
    ['# only a comment\n', undefined],
    ['---\n', null],
  ])('reads %j', (yaml, value) => {
    const found = read(yaml);
    expect(found.problems).toEqual([]);
    expect(JSON.stringify(found.value)).toBe(JSON.stringify(value));
  });

  test.each([
    ['2026.10: a', '2026.10'],
    ['007: a', '007'],
    ['1e3: a', '1e3'],
    ['true: a', 'true'],
    ['"a": 1', 'a'],
    ["'it''s': 1", "it's"],
    ['~: a', '~'],
  ])('a key is what is written: %j', (yaml, key) => {
    expect(Object.keys(read(yaml).value as object)).toEqual([key]);
  });

  test.each([
    '!!js/function "x"',
    '!!binary aGVsbG8=',
    '!!timestamp 2026-11-26',
    '!!set { a, b }',
    '!custom x',
    '!!python/object:os.system x',
  ])('the tag of %s makes no other kind of value of it', (yaml) => {
    const { value, problems } = read(`%YAML 1.1\n---\na: ${yaml}`);
    expect(problems).toEqual([]);
    expect(JSON.stringify(value)).toBe(
      JSON.stringify({
        a: yaml.includes('{') ? { a: null, b: null } : yaml.split(' ')[1]?.replaceAll('"', ''),
      }),
    );
  });

  test.each([
    ['a: "open\nb: 1\n', ['unclosed-quote "\\"open"']],
    ["a: 'open\n", ['unclosed-quote "\'open"']],
    ['a:\n\tb: 1', ['tab-indent "\\t"']],
    ['a: 1\na: 2', ['duplicate-key "a"']],
    ['a: @b', ['bad-start "@"']],
    ['a: b: c', ['nested-colon "b"']],
    ['a: *none', ['unknown-alias "*none"']],
    ['a: &a [*a]', ['unknown-alias "*a"']],
    ['a: "\\q"', ['bad-escape "\\\\"']],
    ['a: 1\n---\nb: 2', ['several-documents "---\\nb: 2"']],
    ['? [a, b]\n: c', ['key-not-text "[a, b]"']],
  ])('says what is wrong with %j, where it is', (yaml, problems) => {
    expect(read(yaml).problems).toEqual(problems);
  });

  test('keeps what is above a mistake', () => {
    expect(read('a: 1\nb: "open').value).toMatchObject({ a: 1 });
    expect(read('a: 1\na: 2').value).toEqual({ a: 1 });
  });

  test('of an anchor that is set twice, the nearer counts; a key may have one too', () => {
    expect(read('a: &x 1\nb: *x\nc: &x 2\nd: *x').value).toEqual({ a: 1, b: 1, c: 2, d: 2 });
    expect(read('&k key: 1\nb: *k')).toMatchObject({ value: { key: 1, b: 'key' }, problems: [] });
  });

  test('reads sixty-four levels, and says where the next one starts', () => {
    const deep = (levels: number) => read('['.repeat(levels) + ']'.repeat(levels));
    expect(deep(64).problems).toEqual([]);
    const { text, node } = deep(65);
    const { problems } = parseYaml(text, span(BEFORE.length, text.length));
    expect(problems).toEqual([
      { kind: 'syntax', code: 'too-deep', span: span(BEFORE.length + 64, BEFORE.length + 65) },
    ]);
    expect(node?.kind).toBe('seq');
  });

  test('refuses aliases that expand beyond measure, without expanding them', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...[...'bcdefgh'].map(
        (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`,
      ),
    ].join('\n');
    expect(read(bomb)).toMatchObject({ node: undefined, problems: ['alias-bomb "a"'] });
  });
});

describe('spans', () => {
  const contents = (yaml: string, path: readonly (string | number)[]) => {
    const { text, node } = read(yaml);
    const place = node && spanAt(node, path);
    return place && text.slice(place.start, place.end);
  };

  test.each([
    ['a: 1\nb: two # why\n', ['b'], 'two'],
    ['a:\n  - 1\n  - { b: c }\n\n\nd: 1', ['a'], '- 1\n  - { b: c }'],
    ['a:\n  - 1\n  - { b: c }\n', ['a', 1, 'b'], 'c'],
    ['a: |\n  text\n\n\nb: 1', ['a'], '|\n  text\n'],
    ['a: "q"\nb: \'r\'', ['b'], "'r'"],
    ['a: &x one\nb: *x', ['b'], 'one'],
    ['a: &x one\nb: [*x]\nc: 1', ['b'], '[*x]'],
    ['a: &x one\nb:\n  c: *x\n\n\nd: 1', ['b'], 'c: *x'],
    ['a: { b: 1 }', ['a', 'none', 'deeper'], '{ b: 1 }'],
  ])('%j at %j is %j', (yaml, path, expected) => {
    expect(contents(yaml, path)).toBe(expected);
  });

  test('of two equal keys the first is found, in maps of every size', () => {
    for (const size of [2, 40]) {
      const { node } = read(
        `k: first\nk: second\n${Array.from({ length: size }, (_, index) => `n${index}: ${index}`).join('\n')}`,
      );
      expect(nodeAt(node, ['k'])).toMatchObject({ value: 'first' });
      expect(pairOf(node, 'n1')?.value).toMatchObject({ value: 1 });
      expect(pairOf(node, 'none')).toBeUndefined();
    }
  });

  test('a list is entered by numbers only', () => {
    const { node } = read('- a\n- b');
    expect(
      [nodeAt(node, [1]), nodeAt(node, ['1']), nodeAt(node, ['x']), nodeAt(node, [-1])].map(
        (found) => (found as YamlNode & { value?: unknown })?.value,
      ),
    ).toEqual(['b', 'b', undefined, undefined]);
  });
});
