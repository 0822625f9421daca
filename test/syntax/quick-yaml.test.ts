import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuickYaml } from '../../core/src/syntax/quick-yaml.ts';
import { parseAnyYaml } from '../../core/src/syntax/yaml.ts';

const full = (text: string) => parseAnyYaml(text, { start: 0, end: text.length });

const WRITTEN = [
  "extends: existence\nmessage: \"Use '%s'\"\ntokens:\n  - foo\n  - \"b\\\\b\"\n  - 'it''s'\n",
  '---\n# a note\nswap:\n  "(?:a|b)": c # why\n  d e: 3\n  f: true\n\naction:\n  name: replace\n',
  'scope:\n- text\n- ~heading\nlimit: 2.5\nlevel: error',
  "tokens:\n  - '\\bfoo:\\b'\n  - a:b\n  - a#b\n",
  'channels: [x-es, linkedin]\nschedule: 2026-11-26 09:30 # a note\nmedia:\n  - file: img/v2.png\n    alt: A panel\n',
  "a: { x: 2026-11-26 09:30, y: [1, 'b', true] }\nb: []\nc: {}\n",
  'link: https://acme.example/v2?a=b#c\ntags: [https://a.example/b, a:b]\n',
  '- id: a\n  media:\n  - { file: a.png, alt: ¿Qué? }\n-   id: b\n    text: ""\n',
  'tokens:\n  - tag: NN\n',
  '- a\n- b\n',
  'notes: >-\n  Ask first,\n  then go.\n\n   - listed\n  done\n\nid: a\n',
  '- text: |\n    Hola\n\n    # x\n    ---\n  id: a\n\n- text: >\n    b: c\n',
  'start: 2026-11-26\nmonth: 2026-11\na: [2026-11-26, 1_000, 08:00-21:00, 1-2]\nb: { due: 2027-06-30 }\n',
  'a:\r\n  - b # c\r\n  - |-\r\n    d\r\n\r\n    e\r\nf: g\r\n',
];

test.each(WRITTEN)('front matter and rule files are read quickly: %j', (text) => {
  expect(readQuickYaml(text)).toEqual(full(text).node);
});

test.each([
  'a: [b\n  , c]\n',
  'a: [b, c,]\n',
  'a: [b: c]\n',
  'a: {b}\n',
  'a: |+\n  b\n',
  'a: |2\n  b\n',
  'a: | # c\n  b\n',
  'a: |\n   \n  b\n',
  'a: |\n\nb: c\n',
  'a: >\n  b\n   ',
  'a: b\rc: d\n',
  'a: &x b\n',
  'a: b\n  c\n',
  'a: 1\na: 2\n',
  'a: "\\n"\n',
  'a: b: c\n',
  'a: 0x10\n',
  'a:\nb: c\n',
  'a: .inf\n',
  'a: -.INF\n',
  'a: .nan\n',
  'a: 1e5\n',
  'a: 1.\n',
  'a: .5\n',
  'a: 0o17\n',
  'a: 12345678901234567890\n',
  "a: 'b\n",
  '\ta: b\n',
])('anything else is left to the full reader: %j', (text) => {
  expect(readQuickYaml(text)).toBeUndefined();
});

test('what is read quickly is what the full reader reads', () => {
  const indent = fc.constantFrom('', '', '  ', '  ', '    ', ' ');
  const sign = fc.constantFrom(...'ab01:#-\'"\\ [{|>&*!%@`,?.~=()+$/<^x');
  const flowSign = fc.constantFrom(
    ...'ab01é',
    ' ',
    ' ',
    ',',
    ', ',
    ': ',
    '[',
    ']',
    '{',
    '}',
    ...':#-\'"/?!.',
  );
  const content = fc.oneof(
    fc.constantFrom(
      'tokens:',
      'swap:',
      'a: b',
      "- 'x'",
      '- "y"',
      '- z',
      'k: "v" # c',
      'd: 2026-11-26',
      'e: [1, 2026-11, 1e3]',
      '# c',
      '',
      '---',
      '- - a',
      '- file: a',
      'x: [a, b]',
      '- { a: b }',
      'alt:',
      'text: |',
      'text: >-',
      '- |-',
      '- text: >',
      'b\r',
    ),
    fc.string({ unit: sign, maxLength: 8 }),
    fc
      .tuple(fc.string({ unit: sign, maxLength: 5 }), fc.string({ unit: sign, maxLength: 5 }))
      .map((two) => two.join(': ')),
    fc.string({ unit: sign, maxLength: 6 }).map((text) => `- ${text}`),
    fc.string({ unit: flowSign, maxLength: 12 }).map((text) => `f: [${text}]`),
    fc.string({ unit: flowSign, maxLength: 12 }).map((text) => `g: {a: ${text}}`),
    fc.string({ unit: flowSign, maxLength: 12 }).map((text) => `- {${text}`),
  );
  const line = fc.tuple(indent, content).map((two) => two.join(''));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      const text = lines.join('\n');
      const quick = readQuickYaml(text);
      if (!quick) return;
      const { node, problems } = full(text);
      expect({ text, problems }).toEqual({ text, problems: [] });
      expect(quick).toEqual(node);
    }),
    { numRuns: 20_000 },
  );
});

test('a slip of the finger is read as the full reader reads it', () => {
  const sign = fc.constantFrom(
    ...'a1é¿:,-#[]{}\'"\\\n&*!|>%@`?~.',
    '\u2028',
    '\xa0',
    '\x85',
    '\u3000',
    '  ',
    ' ',
    ': ',
    '- ',
    '\n  ',
    '\n   ',
    '\r\n',
    '\n\n',
    '|',
    ' >-\n  ',
  );
  const slip = fc.record({ at: fc.nat(), gone: fc.nat({ max: 2 }), sign: fc.oneof(sign, fc.constant('')) });
  let quick = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...WRITTEN),
      fc.array(slip, { minLength: 1, maxLength: 3 }),
      (written, slips) => {
        const text = slips.reduce((before, { at, gone, sign: added }) => {
          const place = at % (before.length + 1);
          return before.slice(0, place) + added + before.slice(place + gone);
        }, written);
        const node = readQuickYaml(text, 7);
        if (!node) return;
        quick++;
        const whole = `${'#'.repeat(6)}\n${text}`;
        expect({ text, ...parseAnyYaml(whole, { start: 7, end: whole.length }) }).toEqual({
          text,
          node,
          problems: [],
        });
      },
    ),
    { numRuns: 10_000 },
  );
  // Most slips still leave something that is read quickly: the property is about many texts.
  expect(quick).toBeGreaterThan(2_000);
});
