import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isScalar, parseDocument, stringify, visit } from 'yaml';
import type { ScalarNode, YamlNode } from '../../core/src/syntax/node.ts';
import { scalarText } from '../../core/src/syntax/scalar-text.ts';
import { parseYaml } from '../../core/src/syntax/yaml.ts';
import type { Mapped } from '../../core/src/text/mapped.ts';
import { span } from '../../core/src/text/span.ts';
import { PATIENT, runs } from '../properties/runs.ts';
import { type Style, written } from './yaml-writer.ts';

const BOM = '\ufeff';

/** The scalar under `key` as we read it. */
function findKey(node: YamlNode | undefined): ScalarNode | undefined {
  if (!node || node.kind === 'scalar') return undefined;
  if (node.kind === 'seq') return node.items.map(findKey).find((found) => found);
  for (const pair of node.pairs) {
    if (pair.key.value === 'key' && pair.value.kind === 'scalar') return pair.value;
    const inside = findKey(pair.value);
    if (inside) return inside;
  }
  return undefined;
}

/** The value under `key` as the `yaml` package reads it, undefined where it finds an error. */
function valueByYaml(yaml: string): unknown {
  const document = parseDocument(yaml, { logLevel: 'silent', schema: 'core' });
  if (document.errors.length > 0) return undefined;
  let value: unknown;
  visit(document, {
    Pair: (_, pair) => {
      if (isScalar(pair.key) && pair.key.value === 'key' && isScalar(pair.value)) value = pair.value.value;
    },
  });
  return value;
}

const NAMED: Readonly<Record<string, string>> = {
  0: '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

/** True when a replaced piece stands for what its source says: one escape, one quote, or line breaks. */
function decodes(source: string, text: string): boolean {
  if (source === "''") return text === "'";
  if (source.startsWith('\\') && !/^\\\r?\n/.test(source)) {
    const hex = /^\\(?:x..|u....|U........)$/.test(source) ? Number.parseInt(source.slice(2), 16) : undefined;
    return text === (hex === undefined ? NAMED[source.slice(1)] : String.fromCodePoint(hex));
  }
  // Folding leaves nothing but a space or breaks, and no more of them than the source has.
  const breaks = source.split('\n').length - 1;
  return (
    source.trim().replace('\\', '') === '' && /^(?: |\n*)$/.test(text) && text.length <= Math.max(1, breaks)
  );
}

/** What is wrong with a map; empty where every piece says what stands at its place. */
function wrongPieces(file: string, mapped: Mapped, node: ScalarNode): readonly string[] {
  const wrong: string[] = [];
  let at = 0;
  let from = node.span.start;
  for (const { kind, at: start, length, source } of mapped.pieces) {
    if (start !== at || source.start < from) wrong.push(`out of order at ${start}`);
    at += length;
    from = source.end;
    const [there, here] = [file.slice(source.start, source.end), mapped.text.slice(start, at)];
    const isRight = kind === 'verbatim' ? here === there : decodes(there, here);
    if (!isRight) wrong.push(`${kind} ${JSON.stringify(there)} → ${JSON.stringify(here)}`);
  }
  if (at !== mapped.text.length || from > node.span.end) wrong.push('does not cover the text');
  return wrong;
}

function check(file: string): void {
  const bom = file.startsWith(BOM) ? 1 : 0;
  const scalar = findKey(parseYaml(file, span(bom, file.length)).node);
  const mapped = scalar && scalarText(file, scalar);
  const wrong = scalar && mapped && wrongPieces(file, mapped, scalar);
  expect({ text: mapped?.text, wrong }).toEqual({ text: String(valueByYaml(file.slice(bom))), wrong: [] });
}

describe('scalarText maps exactly what the yaml package reads', () => {
  test.each(['plain', 'single', 'double', 'literal', 'folded'] satisfies Style[])(
    'in %s scalars',
    PATIENT,
    (style) => {
      let valid = 0;
      let all = 0;
      fc.assert(
        fc.property(written(style), (file) => {
          all++;
          if (typeof valueByYaml(file.replace(BOM, '')) !== 'string') return;
          valid++;
          check(file);
        }),
        runs(500),
      );
      expect(valid).toBeGreaterThan(all / 2);
    },
  );

  const value = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ' ',
          ' ',
          '\n',
          '\n\n',
          '  ',
          '\n  ',
          ': ',
          ' #',
          '---',
          '- ',
          "'",
          '"',
          '\\',
          '{link}',
          '\t',
          'e\u0301',
          'שלום',
          '👩‍💻',
          '\u2028',
          '\u0085',
        ),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
      ),
      { maxLength: 10 },
    )
    .map((parts) => parts.join(''));
  const options = fc.record({
    lineWidth: fc.constantFrom(0, 20, 40, 80),
    minContentWidth: fc.constantFrom(0, 20),
    indent: fc.constantFrom(1, 2, 4),
    blockQuote: fc.constantFrom<boolean | 'folded' | 'literal'>(true, false, 'folded', 'literal'),
    defaultStringType: fc.constantFrom<
      'PLAIN' | 'QUOTE_DOUBLE' | 'QUOTE_SINGLE' | 'BLOCK_LITERAL' | 'BLOCK_FOLDED'
    >('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'),
    singleQuote: fc.constantFrom(true, false, null),
    doubleQuotedMinMultiLineLength: fc.constantFrom(0, 40),
  });

  test('in whatever the yaml package itself writes', PATIENT, () => {
    fc.assert(
      fc.property(value, options, fc.boolean(), (text, style, isNested) => {
        const file = stringify(isNested ? { list: [{ key: text, after: 1 }] } : { key: text }, {
          ...style,
          defaultKeyType: 'PLAIN',
        });
        // With some of these options the package writes what it refuses to read.
        fc.pre(typeof valueByYaml(file) === 'string');
        check(file);
      }),
      runs(800),
    );
  });
});
