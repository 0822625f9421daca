import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStyleRule } from '../../../core/src/voice/vale/read-style-rule.ts';

const vocabulary = { accept: [], reject: [] };
const read = (yaml: string) => readStyleRule('Test.Rule', yaml, { vocabulary });

describe('a rule file', () => {
  /** What stands between ⟦ and ⟧ is where the problem is shown. */
  test.each([
    ['message: no kind\n', 'missing-key'],
    ['extends: existence\n', 'missing-key'],
    ['extends: ⟦presence⟧\nmessage: x\n', 'wrong-value'],
    ['extends: existence\nmessage: x\nlevel: ⟦fatal⟧\n', 'wrong-value'],
    ['extends: existence\nmessage: x\n⟦tokenz⟧: [a]\n', 'unknown-key'],
    ['extends: existence\nmessage: x\ntokens:\n  - a\n  - ⟦(b⟧\n', 'bad-pattern'],
    ['extends: existence\nmessage: x\ntokens:\n  - ok\n  - ⟦"(?(1)a|b)"⟧\n', 'unsupported-pattern'],
    ['extends: substitution\nmessage: x\nswap:\n  ⟦a[⟧: b\n', 'bad-pattern'],
    ['extends: substitution\nmessage: x\nswap: ⟦text⟧\n', 'wrong-type'],
    ['extends: conditional\nmessage: x\nfirst: a\nsecond: ⟦(⟧\n', 'bad-pattern'],
    ['extends: occurrence\nmessage: x\ntoken: a\nmax: ⟦many⟧\n', 'wrong-type'],
    ['extends: metric\nmessage: x\nformula: ⟦words / letters⟧\ncondition: "> 1"\n', 'bad-formula'],
    ['extends: metric\nmessage: x\nformula: words\ncondition: ⟦">"⟧\n', 'bad-formula'],
    ['extends: readability\nmessage: x\ngrade: 8\nmetrics: [⟦Flesch⟧]\n', 'wrong-value'],
    ['extends: ⟦script⟧\nmessage: x\nscript: a.tengo\n', 'script'],
    ['extends: ⟦spelling⟧\nmessage: x\n', 'missing-dictionary'],
    ['extends: ⟦sequence⟧\nmessage: x\ntokens:\n  - tag: NN\n    pattern: a\n', 'no-tagger'],
    ['extends: existence\nmessage: x\nexceptions: [⟦"["⟧]\n', 'bad-pattern'],
    ['extends: existence\nmessage: x\ncode: ⟦true⟧\n', 'wrong-value'],
    ['extends: [existence\n', 'not-yaml'],
  ])('%j has the problem %s', (marked, code) => {
    const { rule, problems } = read(marked.replace(/[⟦⟧]/g, ''));
    const [problem] = problems;
    expect(rule).toBeUndefined();
    expect(problem?.code).toBe(code);
    if (!marked.includes('⟦') || !problem) return;
    expect(problem.span).toEqual({ start: marked.indexOf('⟦'), end: marked.indexOf('⟧') - 1 });
  });

  test.each([
    ['extends: substitution\nmessage: x\nswap:\n  a: b\n  ⟦a⟧: c\n', 'duplicate-key'],
    ['extends: existence\nmessage: x\ntokens: [a]\nscope: ⟦comment.line⟧\n', 'unsupported-scope'],
    [
      'extends: existence\nmessage: x\ntokens: [a]\naction: ⟦{ name: suggest, params: [a.tengo] }⟧\n',
      'unsupported-action',
    ],
  ])('%j has the problem %s and works all the same', (marked, code) => {
    const { rule, problems } = read(marked.replace(/[⟦⟧]/g, ''));
    expect(rule).toBeDefined();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.span).toEqual({ start: marked.indexOf('⟦'), end: marked.indexOf('⟧') - 1 });
  });

  test.each([
    ['keys in any case', 'Extends: existence\nMESSAGE: m\nTokens: [a]\n'],
    ['one value for a list', 'extends: existence\nmessage: m\ntokens: a\n'],
    ['a list of maps', 'extends: substitution\nmessage: m\nswap:\n  - a: b\n  - c: d\n'],
    ['numbers and truth for texts', 'extends: existence\nmessage: 3\ntokens: [12, true]\n'],
    ['truth as text', 'extends: existence\nmessage: m\nignorecase: "true"\ntokens: [a]\n'],
    ['an apostrophe escaped in double quotes', 'extends: existence\nmessage: "it\\\'s"\ntokens: [a]\n'],
  ])('may have %s', (_, yaml) => {
    expect(read(yaml)).toMatchObject({ rule: { check: 'Test.Rule' }, problems: [] });
  });

  test('gives a rule or a problem, whatever is in it', () => {
    const line = fc.constantFrom(
      'extends: existence',
      'extends: substitution',
      'extends: consistency',
      'extends: capitalization',
      'message: "%s"',
      'tokens: [a, "(b"]',
      'swap: { a: b, "(c": d }',
      'either: { a: b }',
      'match: $title',
      'scope: [~heading & text, 3]',
      'level: error',
      'limit: -1',
      'action: { name: edit, params: [regex, "(", x] }',
      '- x',
      '  y: [',
      '"',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const yaml = lines.join('\n');
        const { rule, problems } = read(yaml);
        expect(rule !== undefined || problems.length > 0).toBe(true);
        for (const { span } of problems) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(yaml.length);
        }
      }),
    );
  });
});
