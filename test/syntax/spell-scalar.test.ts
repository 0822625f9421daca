import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeAt, type ScalarNode, type ScalarStyle } from '../../core/src/syntax/node.ts';
import { replaceScalar, spellScalar, spellWhole, textSpan } from '../../core/src/syntax/spell-scalar.ts';
import { parseYaml } from '../../core/src/syntax/yaml.ts';
import { applyEdits } from '../../core/src/text/edit.ts';
import { span } from '../../core/src/text/span.ts';

/** The scalar under `key`, which must be read without a problem. */
function readKey(yaml: string): ScalarNode {
  const { node, problems } = parseYaml(yaml, span(0, yaml.length));
  expect(problems, JSON.stringify(yaml)).toEqual([]);
  const found = nodeAt(node, ['key']) ?? nodeAt(node, ['list', 0]);
  if (found?.kind !== 'scalar') throw new Error(`No scalar in ${JSON.stringify(yaml)}.`);
  return found;
}

const WRITTEN: Readonly<Record<ScalarStyle, (text: string) => string>> = {
  plain: (text) => `key: ${text}\n`,
  single: (text) => `key: '${text}'\n`,
  double: (text) => `key: "${text}"\n`,
  literal: (text) => `key: |-\n  ${text}\n`,
  folded: (text) => `key: >-\n  ${text}\n`,
};
const STYLES = Object.keys(WRITTEN) as ScalarStyle[];

const sign = fc.constantFrom(
  ...'\'"\\:#-?,[]{}&*!|>%@`~ \t\n\r.0159exno+',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\0',
);
const text = fc.oneof(
  fc.string({ unit: fc.oneof(sign, fc.constantFrom('a', 'é', '😀')), maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    '2026',
    '1e3',
    '0x1F',
    '.5',
    '-.inf',
    '.nan',
    'null',
    'True',
    '~',
    '---',
    '...',
    '- a',
    'a: b',
    'a #b',
  ),
);

describe('spellScalar', () => {
  test.each<[text: string, ...(string | undefined)[]]>([
    // text, plain, single, double, block
    ["don't", "don't", "don''t", "don't", "don't"],
    ['say "it"', 'say "it"', 'say "it"', 'say \\"it\\"', 'say "it"'],
    ['C:\\new', 'C:\\new', 'C:\\new', 'C:\\\\new', 'C:\\new'],
    ['a: b', undefined, 'a: b', 'a: b', 'a: b'],
    ['a #b', undefined, 'a #b', 'a #b', 'a #b'],
    ['#b', undefined, '#b', '#b', '#b'],
    ['2026', undefined, '2026', '2026', '2026'],
    ['true', undefined, 'true', 'true', 'true'],
    ['null', undefined, 'null', 'null', 'null'],
    ['', undefined, '', '', undefined],
    ['a\nb', undefined, undefined, 'a\\nb', undefined],
    ['a\u2028b', undefined, undefined, 'a\\u2028b', undefined],
    ['a, b', undefined, 'a, b', 'a, b', 'a, b'],
  ])('%j', (written, plain, single, double, block) => {
    expect(STYLES.map((style) => spellScalar(written, style))).toEqual([plain, single, double, block, block]);
  });

  test('judges a part of a plain scalar by the whole', () => {
    const between = (before: string, part: string, after: string, inFlow = false) =>
      spellScalar(part, 'plain', { before, after, inFlow });
    expect(between('a', ':', 'b')).toBe(':');
    expect(between('a', ':', ' b')).toBeUndefined();
    expect(between('a ', '#', '')).toBeUndefined();
    expect(between('20', '26', '')).toBeUndefined();
    expect(between('in ', '2026', '')).toBe('2026');
    expect(between('well ', 'a, b', '')).toBe('a, b');
    expect(between('well ', 'a, b', '', true)).toBeUndefined();
  });

  test.each(STYLES)('%s: what it writes is read back', (style) => {
    fc.assert(
      fc.property(text, (sought) => {
        const spelt = spellScalar(sought, style);
        if (spelt !== undefined) expect(readKey(WRITTEN[style](spelt)).value).toBe(sought);
      }),
      { numRuns: 500 },
    );
  });

  test('writes every whole value, in blocks, in lists and as a key', () => {
    fc.assert(
      fc.property(text, (sought) => {
        const spelt = spellWhole(sought);
        expect(readKey(`key: ${spelt}\n`).value).toBe(sought);
        expect(readKey(`list: [${spelt}, b]\n`).value).toBe(sought);
        expect(nodeAt(parseYaml(`${spelt}: 1`, span(0, spelt.length + 3)).node, [sought])).toMatchObject({
          value: 1,
        });
      }),
      { numRuns: 500 },
    );
  });
});

const SCALARS = [
  ...['', '-', '+', '2-'].flatMap((header) => [`|${header}\n  old\n`, `>${header} # why\n  old\n\n`]),
  ...['old\n', "'old'\n", '"old"\n', '"o\\u006cd"\n', '|-\r\n  old\r\n', '>-\n  old'],
].map((written) => `key: ${written}`);

describe('replaceScalar', () => {
  test.each(SCALARS)('gives %j another text', (yaml) => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom('new', '2026', "don't", 'a: b'), text), (sought) => {
        const edit = replaceScalar(yaml, readKey(yaml), sought);
        const file = `${yaml}${yaml.endsWith('\n') ? '' : '\n'}next: 1\n`;
        if (edit) expect(readKey(applyEdits(file, [edit])).value).toBe(sought);
        else expect(yaml).toContain("'");
      }),
    );
  });

  test.each(SCALARS)('finds the text of %j without its line break', (yaml) => {
    const { start, end } = textSpan(yaml, readKey(yaml));
    expect(yaml.slice(start, end)).toMatch(/^o(l|\\u006c)d$/);
  });

  test('finds the header of a block without text', () => {
    const yaml = 'key: |\n\n';
    expect(textSpan(yaml, readKey(yaml))).toEqual(span(5, 6));
  });
});
