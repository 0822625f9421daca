import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseYaml } from '../../../core/src/syntax/yaml.ts';
import { readQuickYaml } from '../../../core/src/voice/vale/quick-yaml.ts';

const full = (text: string) => parseYaml(text, { start: 0, end: text.length });

test.each([
  "extends: existence\nmessage: \"Use '%s'\"\ntokens:\n  - foo\n  - \"b\\\\b\"\n  - 'it''s'\n",
  '---\n# a note\nswap:\n  "(?:a|b)": c # why\n  d e: 3\n  f: true\n\naction:\n  name: replace\n',
  'scope:\n- text\n- ~heading\nlimit: 2.5\nlevel: error',
  "tokens:\n  - '\\bfoo:\\b'\n  - a:b\n  - a#b\n",
])('rule files are read quickly: %j', (text) => {
  expect(readQuickYaml(text)).toEqual(full(text).node);
});

test.each([
  'a: [b, c]\n',
  'a: |\n  b\n',
  'a: &x b\n',
  'a: b\n  c\n',
  'a: 1\na: 2\n',
  'a: "\\n"\n',
  '- a\n- b\n',
  'a: b: c\n',
  'tokens:\n  - tag: NN\n',
  'a: 0x10\n',
  'a:\nb: c\n',
  'a: .inf\n',
  "a: 'b\n",
  '\ta: b\n',
])('anything else is left to the full reader: %j', (text) => {
  expect(readQuickYaml(text)).toBeUndefined();
});

test('what is read quickly is what the full reader reads', () => {
  const indent = fc.constantFrom('', '', '  ', '  ', '    ', ' ');
  const sign = fc.constantFrom(...'ab01:#-\'"\\ [{|>&*!%@`,?.~=()+$/<^x');
  const content = fc.oneof(
    fc.constantFrom(
      'tokens:',
      'swap:',
      'a: b',
      "- 'x'",
      '- "y"',
      '- z',
      'k: "v" # c',
      '# c',
      '',
      '---',
      '- - a',
    ),
    fc.string({ unit: sign, maxLength: 8 }),
    fc
      .tuple(fc.string({ unit: sign, maxLength: 5 }), fc.string({ unit: sign, maxLength: 5 }))
      .map((two) => two.join(': ')),
    fc.string({ unit: sign, maxLength: 6 }).map((text) => `- ${text}`),
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
