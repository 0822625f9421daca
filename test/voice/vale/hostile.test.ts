import { describe, expect, test } from 'vitest';
import type { StyleFormat } from '../../../core/src/voice/vale/lint-options.ts';
import { lintStyled } from '../../../core/src/voice/vale/lint-styled.ts';
import { readStyleRule } from '../../../core/src/voice/vale/read-style-rule.ts';

const vocabulary = { accept: [], reject: [] };
const read = (yaml: string) => readStyleRule('Test.Rule', yaml, { vocabulary });
const existence = (pattern: string, more = '') =>
  `extends: existence\nmessage: m\nnonword: true\n${more}tokens:\n  - ${JSON.stringify(pattern)}\n`;

describe('hostile input', () => {
  test('a rule file of a megabyte is named', () => {
    const { rule, problems } = read(
      `extends: existence\nmessage: m\ntokens:\n${'  - word\n'.repeat(120_000)}`,
    );
    expect(rule).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'too-large' }]);
  });

  test('groups nested beyond reason are named', () => {
    const { problems } = read(existence(`${'('.repeat(5_000)}a${')'.repeat(5_000)}`));
    expect(problems).toMatchObject([{ code: 'unsupported-pattern' }]);
  });

  test('formulas nested beyond reason are named', () => {
    const formula = `${'('.repeat(5_000)}1${')'.repeat(5_000)}`;
    const { problems } = read(`extends: metric\nmessage: m\nformula: ${formula}\ncondition: "> 1"\n`);
    expect(problems).toMatchObject([{ code: 'bad-formula' }]);
  });

  test('two thousand rules and a long text give findings up to a bound', () => {
    const rules = Array.from({ length: 2_000 }, (_, index) => read(existence(`word${index}`)).rule).filter(
      (rule) => rule !== undefined,
    );
    expect(rules).toHaveLength(2_000);
    const text = 'A line with word7 and nothing else that counts.\n\n'.repeat(2_100).slice(0, 100_000);
    expect(lintStyled(text, 'text', rules, {}).length).toBe(1_000);
  });

  test('a pattern of quadratic cost ends on a long text', () => {
    const { rule } = read(existence('[a-z ]*!'));
    const text = 'a line without that sign\n\n'.repeat(4_000);
    expect(lintStyled(text, 'text', rule ? [rule] : [], {})).toEqual([]);
  });

  test.each<[StyleFormat, string]>([
    ['markdown', '['.repeat(20_000)],
    ['markdown', '> '.repeat(2_000)],
    ['markdown', '*a '.repeat(10_000)],
    ['markdown', '<'.repeat(20_000)],
    ['html', '<a '.repeat(20_000)],
    ['html', '<!--'.repeat(20_000)],
    ['html', '<p>'.repeat(20_000)],
    ['text', '.?! '.repeat(20_000)],
  ])('%s of one sign is read', (format, text) => {
    const { rule } = read(existence('bad', 'scope: [text, sentence]\n'));
    expect(lintStyled(text, format, rule ? [rule] : [], {})).toEqual([]);
  });
});
