import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { oneOrMore } from '../../core/src/model/fields.ts';
import { decode, keyPlace } from '../../core/src/syntax/decode.ts';
import { nodeAt, toValue } from '../../core/src/syntax/node.ts';
import type { Problem } from '../../core/src/syntax/problem.ts';
import { parseYaml } from '../../core/src/syntax/yaml.ts';
import { span } from '../../core/src/text/span.ts';

const item = z.strictObject({
  name: z.string(),
  size: z.int().min(1).optional(),
  tags: z.array(z.string()).optional(),
});
const schema = z.strictObject({
  id: z.string().optional(),
  kind: z.enum(['small', 'large']).optional(),
  list: z.array(item).optional(),
  map: z.record(z.string().regex(/^[a-z-]+$/, { error: 'id' }), item).optional(),
  one: oneOrMore(z.string()).optional(),
  either: z.union([z.string(), item]).optional(),
  pair: z.array(z.string()).min(2).optional(),
});

function read(text: string) {
  const { node } = parseYaml(text, span(0, text.length));
  if (!node) throw new Error('The text holds no value.');
  const { value, node: rest, problems } = decode(schema, node);
  const show = (problem: Problem) => {
    const place = text.slice(problem.span.start, problem.span.end);
    const what =
      problem.kind === 'wrong-type'
        ? problem.expected
        : problem.kind === 'syntax'
          ? problem.code
          : problem.key;
    return `${problem.kind} ${what} at ${place}`;
  };
  return { value, rest, problems: problems.map(show), raw: problems };
}

describe('decode', () => {
  test.each([
    ['a value of the wrong kind', 'id: 5\nkind: small', { kind: 'small' }, ['wrong-type string at 5']],
    ['a choice that is none', 'kind: tiny', {}, ['wrong-type one-of at tiny']],
    ['an unknown key', 'idd: a\nid: b', { id: 'b' }, ['unknown-key idd at idd']],
    ['a value that is left out', 'id:\nkind: small', { kind: 'small' }, ['wrong-type string at id']],
    [
      'one item of a list',
      'list:\n  - name: a\n  - name: 5\n  - name: c',
      { list: [{ name: 'a' }, { name: 'c' }] },
      ['wrong-type string at 5'],
    ],
    [
      'one key of an item',
      'list:\n  - name: a\n    sise: 3',
      { list: [{ name: 'a' }] },
      ['unknown-key sise at sise'],
    ],
    [
      'an item that lacks a key',
      'list:\n  - size: 3\n  - name: b',
      { list: [{ name: 'b' }] },
      ['missing-key name at size: 3'],
    ],
    [
      'a number out of bounds',
      'list: [{ name: a, size: 0 }]',
      { list: [{ name: 'a' }] },
      ['wrong-type at-least 1 at 0'],
    ],
    [
      'a key of a record',
      'map:\n  Big One: { name: a }\n  ok: { name: b }',
      { map: { ok: { name: 'b' } } },
      ['wrong-type id at Big One'],
    ],
    [
      'one of several where one may stand alone',
      'one: [a, 5, c]',
      { one: ['a', 'c'] },
      ['wrong-type string at 5'],
    ],
    ['the one that stands alone', 'one: 5', {}, ['wrong-type string at 5']],
    [
      'a key inside an alternative',
      'either: { name: a, sise: 1 }',
      { either: { name: 'a' } },
      ['unknown-key sise at sise'],
    ],
    ['an alternative that lacks a key', 'either: { size: 1 }', {}, ['missing-key name at { size: 1 }']],
    ['a list that is too short', 'pair: [a]', {}, ['wrong-type at-least 2 at [a]']],
    ['a list that cutting made too short', 'pair: [a, 5]', {}, ['wrong-type string at 5']],
    [
      'several at once',
      'id: 5\nfoo: 1\nlist: [5, { name: a, tags: [1, b] }]',
      { list: [{ name: 'a', tags: ['b'] }] },
      [
        'wrong-type string at 5',
        'unknown-key foo at foo',
        'wrong-type object at 5',
        'wrong-type string at 1',
      ],
    ],
    [
      'what aliases share, once',
      'map:\n  a: &a { name: x, sise: 1 }\n  b: *a',
      { map: { a: { name: 'x' }, b: { name: 'x' } } },
      ['unknown-key sise at sise'],
    ],
  ])('leaves out %s, and says where it stands', (_, text, value, problems) => {
    const found = read(text);
    expect(found.value).toEqual(value);
    expect(found.problems.toSorted()).toEqual([...problems].sort());
  });

  test('keeps nothing of a root of the wrong kind', () => {
    expect(read('[1, 2]')).toMatchObject({ value: undefined, problems: ['wrong-type object at [1, 2]'] });
    expect(read('text')).toMatchObject({ value: undefined, problems: ['wrong-type object at text'] });
  });

  test('offers for an unknown key those that may stand there and do not yet', () => {
    const [problem] = read('id: a\nkindd: small').raw;
    expect(problem).toMatchObject({ known: ['kind', 'list', 'map', 'one', 'either', 'pair'] });
    expect(read('either: { name: a, sise: 1 }').raw[0]).toMatchObject({ known: ['size', 'tags'] });
  });

  test.each([
    ['id: 5', true],
    ['id: true', true],
    ['id: 0x1F', true],
    ['id: [a]', false],
    ['id:', false],
    // Quotation marks would not change what a tag says.
    ['id: !!int 5', false],
    ['id: !!int "5"', false],
  ])('%j can be mended by quotation marks: %s', (text, quotable) => {
    expect(read(text).raw[0]).toMatchObject({ quotable });
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('the key %s is only a key', (key) => {
    const { value, problems } = read(`${key}: 1\nmap: { ${key}: { name: a } }`);
    expect(Object.getPrototypeOf(value ?? {})).toBe(Object.prototype);
    expect(problems).toContain(`unknown-key ${key} at ${key}`);
  });

  test('paths into the value are paths into what is left of the node', () => {
    const leaf = fc.constantFrom('a', '5', 'true', 'null', '[]', '{}', '"b"');
    const pair = (keys: readonly string[], value: fc.Arbitrary<string>) =>
      fc.tuple(fc.constantFrom(...keys), value).map(([key, text]) => `${key}: ${text}`);
    const flow = (pairs: fc.Arbitrary<string>) =>
      fc
        .uniqueArray(pairs, { maxLength: 4, selector: (text) => text.split(':')[0] })
        .map((list) => `{ ${list.join(', ')} }`);
    const items = flow(
      pair(
        ['name', 'size', 'tags', 'nmae'],
        fc.oneof(
          leaf,
          fc.array(leaf, { maxLength: 3 }).map((list) => `[${list.join(', ')}]`),
        ),
      ),
    );
    const list = fc.array(fc.oneof(items, leaf), { maxLength: 4 }).map((all) => `[${all.join(', ')}]`);
    const root = flow(
      fc.oneof(
        pair(['id', 'kind', 'foo'], leaf),
        pair(['list', 'one', 'pair', 'either', 'map'], fc.oneof(list, items)),
      ),
    );
    fc.assert(
      fc.property(root, (text) => {
        const { value, rest, raw } = read(text);
        for (const { span: place } of raw)
          expect(place.end > place.start && place.end <= text.length).toBe(true);
        if (value === undefined) return;
        // Without refinements that change it, what is left says itself what the value is.
        const { one, ...plain } = value;
        expect(plain).toEqual(JSON.parse(JSON.stringify({ ...(toValue(rest) as object), one: undefined })));
        for (const [index, entry] of (value.list ?? []).entries()) {
          expect(nodeAt(rest, ['list', index, 'name'])).toMatchObject({ value: entry.name });
        }
        if (one)
          expect([nodeAt(rest, ['one'])].flatMap((node) => (node ? [toValue(node)].flat() : []))).toEqual(
            one,
          );
      }),
    );
  });

  test('finds the place of a key, and of what is around a key that is not there', () => {
    const text = 'list: [{ name: a, size: 2 }]';
    const { rest } = read(text);
    const at = (path: readonly (string | number)[], key: string) => {
      const place = keyPlace({ node: rest }, path, key);
      return text.slice(place.start, place.end);
    };
    expect([at(['list', 0], 'size'), at(['list', 0], 'tags'), at(['none'], 'size')]).toEqual([
      'size',
      '{ name: a, size: 2 }',
      text,
    ]);
  });
});
