import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cursorAt } from '../../../core/src/features/cursor/cursor-at.ts';
import type { Path, YamlNode } from '../../../core/src/syntax/node.ts';
import { parseYaml } from '../../../core/src/syntax/yaml.ts';
import { span } from '../../../core/src/text/span.ts';
import { readMarked } from '../../support/marked.ts';
import { parse } from '../../support/project.ts';

/** What the cursor is in, as one line. */
function at(marked: string, name = 'social.plan.yaml'): string {
  const [file] = readMarked(marked, name);
  if (!file || file.cursor === undefined) throw new Error('No cursor in the text.');
  const cursor = cursorAt(parse(name, file.text), file.cursor);
  if (cursor.kind !== 'yaml') return cursor.kind;
  const { place } = cursor;
  const word = JSON.stringify(file.text.slice(place.word.start, place.word.end));
  if (place.kind === 'key')
    return `key of /${place.path.join('/')} ${word} beside ${place.siblings.join(' ')}`;
  if (place.kind !== 'value') return place.kind === 'text' ? `text /${place.path.join('/')}` : place.kind;
  const flags = [
    place.prefix && `prefix '${place.prefix}'`,
    place.quote,
    place.mayNest && 'nests',
    place.inFlow && 'flow',
    place.siblings.length > 0 && `beside ${place.siblings.join(' ')}`,
  ].filter(Boolean);
  return [`value /${place.path.join('/')} ${word}`, ...flags].join(' ');
}

describe('in block style', () => {
  test.each<readonly [string, string]>([
    ['█', 'value / "" nests'],
    ['bra█', 'value / "bra" nests'],
    ['bra█nd:\nchannels:\n', 'key of / "brand" beside channels'],
    ['brand: {}\n█', 'key of / "" beside brand'],
    ['brand: {}\nch█\nvoice:\n', 'key of / "ch" beside brand voice'],
    ['brand:\n  name: A\n█', 'key of / "" beside brand'],
    ['brand:\n  name: A\n  █\n', 'key of /brand "" beside name'],
    ['brand:\n  █\n', 'value /brand "" nests'],
    ['brand:\n  na█\n', 'value /brand "na" nests'],
    ['brand:█', `value /brand "" prefix ' '`],
    ['brand: █ # who', 'value /brand ""'],
    ['brand: # wh█o', 'comment'],
    ['# wh█o', 'comment'],
    ['crisis:\n  state: wat█ch # for now\n', 'value /crisis/state "watch"'],
    ['crisis:\n  state: "wat█"\n', 'value /crisis/state "wat" "'],
    ["crisis:\n  state: 'wat█\nbrand: {}\n", 'value /crisis/state "wat" \''],
    ['channels:\n  x:\n    network: x\n    la█\n', 'key of /channels/x "la" beside network'],
    ['channels:\n  x:\n    network: x\n  █\n', 'key of /channels "" beside x'],
    ['tasks:\n  - task: A\n    █\n', 'key of /tasks/0 "" beside task'],
    ['tasks:\n  - task: A\n  - █\n', 'value /tasks/1 "" nests'],
    ['tasks:\n  - task: A\n  -█\n', `value /tasks/1 "" prefix ' ' nests`],
    ['tasks:\n  - task: A\n  █\n', `value /tasks/1 "" prefix '- ' nests`],
    ['tasks:\n- task: A\n- ow█: me\n', 'key of /tasks/1 "ow" beside '],
    ['tasks:\n- task: A\n  owner: me\nbudget: {}\n█', 'key of / "" beside tasks budget'],
    ['brand:\n  languages:\n    - es\n    - e█\n', 'value /brand/languages/1 "e" nests beside es'],
    ['voice:\n  samples:\n    - |\n      name: A\n      no█ key\n', 'text /voice/samples/0'],
    ['brand:\n  name: >-\n    One\n\n  ti█\n', 'key of /brand "ti" beside name'],
    ['schedule: 2026-11-26 █\n', 'value /schedule "2026-11-26 "'],
  ])('%j is %s', (marked, expected) => expect(at(marked)).toBe(expected));
});

describe('in flow style', () => {
  test.each<readonly [string, string]>([
    ['a: [█]', 'value /a/0 "" nests flow'],
    ['a: [x, █]', 'value /a/1 "" nests flow beside x'],
    ['a: [x,█]', `value /a/1 "" prefix ' ' nests flow beside x`],
    ['a: [x, li█]\nb: 1', 'value /a/1 "li" flow beside x'],
    ['a: [x, li█\nb: 1', 'value /a/1 "li" flow beside x'],
    ['a: [x, "li█"]', 'value /a/1 "li" " flow beside x'],
    ['a: [\n  x,\n  li█,\n  y\n]\nb: 1', 'value /a/1 "li" flow beside x y'],
    ['a: {█}', 'key of /a "" beside '],
    ['a: { b: 1, █ }', 'key of /a "" beside b'],
    ['a: { b: 1, c█: 2, d: 3 }', 'key of /a "c" beside b d'],
    ['a: { b: █ }', 'value /a/b "" flow'],
    ['a: { b:█ }', `value /a/b "" prefix ' ' flow`],
    ['a: { b: [1, { c: d█ }] }', 'value /a/b/1/c "d" flow'],
    ['a: { b: 1 }\n█', 'key of / "" beside a'],
    ['a: { b: 1\nc█', 'key of / "c" beside a'],
  ])('%j is %s', (marked, expected) => expect(at(marked)).toBe(expected));
});

describe('in a post', () => {
  test.each<readonly [string, string]>([
    ['█', 'start'],
    ['-█', 'start'],
    ['---\n█\n---\n', 'value / "" nests'],
    ['---\nstatus: █\n---\nHola', 'value /status ""'],
    ['---\nstatus: draft\n█\n---\nHola', 'key of / "" beside status'],
    ['---\nstatus: draft\n---\nHo█la', 'body'],
    ['---\nstatus: draft\nch█', 'key of / "ch" beside status'],
    ['---\r\nstatus: dra█\r\n---\r\nHola', 'value /status "dra"'],
    ['---█\n---\n', 'nothing'],
  ])('%j is %s', (marked, expected) => expect(at(marked, 'a.post.md')).toBe(expected));

  test('a list of posts counts its entries', () => {
    expect(at('- id: a\n- id: b\n  cha█', 'a.posts.yaml')).toBe('key of /1 "cha" beside id');
    expect(at('- id: a\n  text: |\n    Hola █\n  id: b', 'a.posts.yaml')).toBe('text /0/text');
  });
});

/** Every scalar value of a YAML tree with its path. */
function* scalars(node: YamlNode, path: Path = []): Generator<{ path: Path; node: YamlNode }> {
  if (node.kind === 'scalar') yield { path, node };
  else if (node.kind === 'seq')
    for (const [index, item] of node.items.entries()) yield* scalars(item, [...path, index]);
  else for (const { key, value } of node.pairs) yield* scalars(value, [...path, String(key.value)]);
}

const word = fc.stringMatching(/^[a-z]{1,6}$/);
const flow = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    word,
    word.map((text) => `"${text}"`),
    fc.array(tie('value'), { minLength: 1, maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .uniqueArray(fc.tuple(word, tie('value')), { minLength: 1, maxLength: 3, selector: ([key]) => key })
      .map((pairs) => `{ ${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')} }`),
  ),
})).value;

/** Block collections with flow collections in them, indented by `indent` spaces. */
function block(depth: number, indent: number): fc.Arbitrary<string> {
  const space = ' '.repeat(indent);
  if (depth === 0) return flow.map((value) => ` ${value}\n`);
  const inner = fc.oneof(
    flow.map((value) => ` ${value}\n`),
    block(depth - 1, indent + 2).map((text) =>
      text.startsWith(' ') && !text.startsWith('  ') ? text : `\n${text}`,
    ),
  );
  const map = fc
    .uniqueArray(fc.tuple(word, inner), { minLength: 1, maxLength: 3, selector: ([key]) => key })
    .map((pairs) => pairs.map(([key, value]) => `${space}${key}:${value}`).join(''));
  const list = fc
    .array(flow, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item) => `${space}- ${item}\n`).join(''));
  return fc.oneof(map, list);
}

test('what the lines tell of whole YAML is what the parser tells', () => {
  fc.assert(
    fc.property(block(3, 0), (text) => {
      const { node, problems } = parseYaml(text, span(0, text.length));
      fc.pre(node !== undefined && problems.length === 0);
      const file = parse('social.plan.yaml', text);
      for (const { path, node: scalar } of node ? scalars(node) : []) {
        const cursor = cursorAt(
          file,
          scalar.span.end - (scalar.kind === 'scalar' && scalar.style === 'double' ? 1 : 0),
        );
        const place = cursor.kind === 'yaml' ? cursor.place : undefined;
        expect(place).toMatchObject({ kind: 'value', path });
      }
    }),
    { numRuns: 200 },
  );
});

test('any offset of any text gives a word around it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...' \n:-[]{},"\'#|>ab\t\r') }), fc.nat(), (text, seed) => {
      const offset = seed % (text.length + 1);
      const cursor = cursorAt(parse('social.plan.yaml', text), offset);
      if (cursor.kind !== 'yaml') return;
      expect(cursor.place.word.start).toBeLessThanOrEqual(offset);
      expect(cursor.place.word.end).toBeGreaterThanOrEqual(offset);
    }),
    { numRuns: 500 },
  );
});
