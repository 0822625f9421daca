import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LintOptions, StyleFormat } from '../../../core/src/voice/vale/lint-options.ts';
import { lintStyled } from '../../../core/src/voice/vale/lint-styled.ts';
import { readStyleRule } from '../../../core/src/voice/vale/read-style-rule.ts';
import type { StyleRule } from '../../../core/src/voice/vale/style-rule.ts';

const vocabulary = { accept: [], reject: [] };

function rule(yaml: string, check = 'Test.Rule'): StyleRule {
  const { rule: made, problems } = readStyleRule(check, yaml, { vocabulary });
  expect(problems).toEqual([]);
  if (!made) throw new Error('no rule');
  return made;
}

/** `word` is looked for in `scope`. */
const looking = (scope = 'text', word = 'bad') =>
  rule(`extends: existence\nmessage: "no '%s'"\nscope: "${scope}"\ntokens: ["${word}"]\n`);

/** The text with every alert in marks. */
function marked(
  text: string,
  format: StyleFormat,
  rules: readonly StyleRule[],
  options: LintOptions = {},
): string {
  let result = text;
  for (const { span } of lintStyled(text, format, rules, options).toReversed()) {
    result = `${result.slice(0, span.start)}⟦${result.slice(span.start, span.end)}⟧${result.slice(span.end)}`;
  }
  return result;
}

const plain = (text: string) => text.replace(/[⟦⟧]/g, '');

describe('a finding stands where it was found', () => {
  test.each<[StyleFormat, string, string]>([
    ['text', 'text', '👩‍👩‍👧‍👦 ⟦bad⟧ niño ⟦bad⟧ ñbad badñ'],
    ['text', 'text', 'one\r\ntwo ⟦bad⟧\r\n\r\n⟦bad⟧'],
    ['text', 'sentence', 'A ⟦bad⟧ start. A ⟦bad⟧ start.'],
    ['text', 'paragraph', 'A ⟦bad⟧ one.\n\nA ⟦bad⟧ one.'],
    ['post', 'text', '¡Qué ⟦bad⟧! 🎉 #bad'.replace('#bad', '#⟦bad⟧')],
    ['markdown', 'text', 'A ⟦bad⟧ one: [⟦bad⟧](http://bad.example/bad) or `bad`\n'],
    ['markdown', 'text', '> quoted ⟦bad⟧ and\n> a second line\n'],
    ['markdown', 'text', '- one\n  - two ⟦bad⟧\n    three ⟦bad⟧\n'],
    ['markdown', 'text', '| a | b |\n|---|---|\n| ⟦bad⟧ | `bad` \\| ⟦bad⟧ |\n'],
    ['markdown', 'text', '&amp; \\* &#233; ⟦bad⟧\n'],
    ['markdown', 'text', '```\nbad\n```\n\n    bad\n\n⟦bad⟧\n'],
    ['markdown', 'text', '<div class="bad">\n\n⟦bad⟧ <!-- bad --> <b title="bad">⟦bad⟧</b>\n\n</div>\n'],
    ['markdown', 'text', '---\ntitle: A ⟦bad⟧ title\nnumber: 3\n---\n\nText\n'],
    ['markdown', 'text', '---\ntext: >\n  a ⟦bad⟧ fold\n  and ⟦bad⟧\n---\n'],
    ['markdown', 'heading', '# A ⟦bad⟧ one\n\nbad\n\nbad\n===\n'.replace('bad\n===', '⟦bad⟧\n===')],
    ['markdown', 'heading.h2', '# bad\n\n## ⟦bad⟧ ##\n'],
    ['markdown', 'list', '1. ⟦bad⟧\n\n   bad\n\n2. ⟦bad⟧\n\nbad\n'],
    ['markdown', 'blockquote', 'bad\n\n> ⟦bad⟧\n'],
    ['markdown', 'table.header', '| ⟦bad⟧ |\n|---|\n| bad |\n'],
    ['markdown', 'table.cell', '| bad |\n|---|\n| ⟦bad⟧ |\n'],
    ['markdown', 'alt', 'bad ![a ⟦bad⟧ image](bad.png "bad")\n'],
    ['markdown', 'raw', 'A ⟦bad⟧ one, ⟦bad⟧ [x](⟦bad⟧)\n'],
    ['markdown', '~heading', '# bad\n\n⟦bad⟧\n'],
    ['markdown', 'heading & ~heading.h1', '# bad\n\n## ⟦bad⟧\n'],
    ['markdown', 'text.frontmatter.title', '---\ntitle: "⟦bad⟧"\nother: bad\n---\nbad\n'],
    ['markdown', 'text', 'note[^1] ⟦bad⟧\n\n[^1]: a ⟦bad⟧ note\n'],
    ['markdown', 'text', '\ufeff⟦bad⟧ start\n'],
    ['html', 'text', '<p>A ⟦bad⟧ <em>⟦bad⟧</em> &eacute; ⟦bad⟧</p><pre>bad</pre><script>bad</script>'],
    ['html', 'text', '<div>a\n<p>⟦bad⟧</p></div>'],
    ['html', 'figure.caption', '<p>bad</p><figcaption>⟦bad⟧</figcaption>'],
    ['html', 'heading', '<h1>⟦bad⟧</h1><p>bad</p>'],
  ])('%s, scope %s: %j', (format, scope, text) => {
    expect(marked(plain(text), format, [looking(scope)])).toBe(text);
  });

  test('also across markup, where a fix would not be one', () => {
    const very = rule('extends: existence\nmessage: x\ntokens: [very very]\naction: { name: remove }\n');
    const [across, within] = lintStyled('a very *very* x\n\nb very very y', 'markdown', [very], {});
    expect(across).toMatchObject({ span: { start: 2, end: 12 }, replacements: [] });
    expect(within).toMatchObject({ span: { start: 19, end: 28 }, replacements: [''] });
  });

  test('whatever the text and its format', () => {
    const rules = ['text', 'sentence', 'raw', 'list'].map((scope, index) =>
      rule(`extends: existence\nmessage: m\nscope: ${scope}\ntokens: ['\\w+']\n`, `Test.Rule${index}`),
    );
    const part = fc.constantFrom(
      ...['a bad', '**', '`', '\n\n', '\n', '- ', '> ', '# ', '| a |\n|---|\n', '[x](y)', '<b>', '</p>'],
      ...[
        '<!--',
        '-->',
        '&amp;',
        'ñ 😀',
        '\r\n',
        '\t',
        '---\nt: x\n---\n',
        '    ',
        '![a](b)',
        '[^1]: n',
        '\\*',
      ],
    );
    const format = fc.constantFrom<StyleFormat>('text', 'post', 'markdown', 'html');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), format, (parts, kind) => {
        const text = parts.join('');
        for (const { span, match } of lintStyled(text, kind, rules, {})) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          // A word has no markup in it, so what was found is what stands there.
          expect(text.slice(span.start, span.end).length).toBeGreaterThanOrEqual(1);
          expect(match).not.toBe('');
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('in markup, findings that Vale loses are lost, and no other moves', () => {
  test.each<[string, StyleFormat, string, string, string]>([
    [
      'what is not in the file as it was read',
      'markdown',
      'text',
      'and newer',
      'See [a](https://ex.co/a b) and **newer** b\n',
    ],
    ['a twin on an earlier line of a quotation', 'markdown', 'text', 'bad', '> a bad\n> and a ⟦bad⟧ line\n'],
    [
      'a sign that is none of ASCII, twice in a block',
      'markdown',
      'sentence',
      '½',
      '## Using ½\n\nSee [⟦½⟧](https://ex.co/½) and **½**.\n\n',
    ],
    ['the first of signs, each a word', 'markdown', 'raw', '—', '| — | ok |\n\nText *⟦—⟧* and *⟦—⟧*\n'],
    ['plain text loses nothing', 'text', 'text', '½', 'See ⟦½⟧ and ⟦½⟧.\n'],
    ['posts lose nothing', 'post', 'text', '—', '| ⟦—⟧ | ok |\n\nText *⟦—⟧* and *⟦—⟧*\n'],
  ])('%s', (_why, format, scope, token, text) => {
    const sign = `extends: existence\nmessage: x\nnonword: true\nscope: ${scope}\ntokens: ['${token}']\n`;
    expect(marked(plain(text), format, [rule(sign)])).toBe(text);
  });

  test('a long text is not searched, and loses nothing', () => {
    const text = `> a ⟦bad⟧\n> and a ⟦bad⟧ line\n\n${'Filler. '.repeat(4_000)}\n`;
    expect(marked(plain(text), 'markdown', [looking()])).toBe(text);
  });
});

describe('comments in a text', () => {
  const first = looking('text', 'bad');
  const second = rule('extends: existence\nmessage: m\ntokens: [bad]\n', 'Other.Rule');

  test.each([
    ['all', '<!-- vale off -->\n\nbad\n\n<!-- vale on -->\n\n⟦⟦bad⟧⟧\n'],
    ['inside a line', 'a <!-- vale off -->bad<!-- vale on --> ⟦⟦bad⟧⟧\n'],
    ['a rule', '<!-- vale Test.Rule = NO -->\n\n⟦bad⟧\n\n<!-- vale Test.Rule = YES -->\n\n⟦⟦bad⟧⟧\n'],
    ['a style', '<!-- vale Other = NO -->\n\n⟦bad⟧\n'],
    ['what was found', '<!-- vale Test.Rule["bad"] = NO -->\n\n⟦bad⟧\n'],
    ['all styles but one', '<!-- vale styles = Other -->\n\n⟦bad⟧\n'],
  ])('switch off %s', (_, text) => {
    const found = lintStyled(plain(text), 'markdown', [first, second], {});
    expect(found).toHaveLength(text.split('⟦').length - 1);
  });

  test('may have delimiters of their own', () => {
    const options = { commentDelimiters: ['{/*', '*/}'] as const };
    expect(marked('{/* vale off */}\n\nbad\n', 'markdown', [first], options)).not.toContain('⟦');
  });
});

describe('what is not read', () => {
  test('is what a caller masks, at equal length', () => {
    const text = 'A bad link bad://bad bad';
    const masked = [{ start: 11, end: 20 }];
    expect(marked(text, 'post', [looking()], { masked })).toBe('A ⟦bad⟧ link bad://bad ⟦bad⟧');
  });

  test('is never where a finding starts or ends', () => {
    const twice = rule("extends: repetition\nmessage: m\ntokens: ['\\S+']\n");
    const text = '#uno #dos y y #uno';
    const masked = [
      { start: 0, end: 4 },
      { start: 5, end: 9 },
    ];
    expect(marked(text, 'post', [twice], { masked })).toBe('#uno #dos ⟦y y⟧ #uno');
  });

  test('is what a configuration ignores', () => {
    const options = { tokenIgnores: ['(\\$[^$]+\\$)'], blockIgnores: ['(?s)({{<.*?>}})'] };
    const text = 'bad $bad$\n\n{{<\nbad\n>}}\n\nbad\n';
    expect(marked(text, 'markdown', [looking()], options)).toBe('⟦bad⟧ $bad$\n\n{{<\nbad\n>}}\n\n⟦bad⟧\n');
  });

  test('are scopes and classes that a configuration names', () => {
    const text = '<p class="x">bad</p><p><strong>bad</strong></p><aside>bad</aside>';
    const options = { ignoredScopes: ['strong'], skippedScopes: ['aside'], ignoredClasses: ['x'] };
    expect(marked(text, 'html', [looking()], options)).toBe(text);
    expect(lintStyled(text, 'html', [looking()], {})).toHaveLength(3);
  });
});

describe('what a configuration ignores', () => {
  test.each<[StyleFormat, LintOptions, string]>([
    ['post', { tokenIgnores: ['\\$[^$]+\\$'] }, 'A $bad$ and a ⟦bad⟧ 🎉'],
    ['post', { blockIgnores: ['(?s)<<.*?>>'] }, '<<a bad\nbad>>\n⟦bad⟧'],
    ['post', { tokenIgnores: ['('] }, 'a ⟦bad⟧ pattern ignores nothing'],
    ['post', { tokenIgnores: ['[ab]+d'], masked: [{ start: 0, end: 4 }] }, 'cbad bad'],
    ['text', { tokenIgnores: ['\\$[^$]+\\$'] }, 'Vale reads plain text whole: $⟦bad⟧$'],
  ])('in a %s: %j', (format, options, text) => {
    expect(marked(plain(text), format, [looking()], options)).toBe(text);
  });
});

describe('a pass', () => {
  test('names each rule before it runs', () => {
    const ran: string[] = [];
    const text = 'a text that nothing else has linted yet';
    lintStyled(text, 'text', [looking()], { onRule: (check) => ran.push(check) });
    expect(ran).toEqual(['Test.Rule']);
  });

  test('gives no more of a rule than its limit', () => {
    const limited = rule('extends: existence\nmessage: m\nlimit: 2\ntokens: [bad]\n');
    expect(lintStyled('bad bad bad', 'text', [limited], {})).toHaveLength(2);
  });

  test('gives alerts in the order of their places, each once', () => {
    const both = rule('extends: existence\nmessage: m\nscope: [text, sentence, raw]\ntokens: [bad]\n');
    const found = lintStyled('bad and bad', 'text', [both], {});
    expect(found.map(({ span }) => span.start)).toEqual([0, 8]);
  });

  test('takes the level that a caller gives a rule', () => {
    expect(lintStyled('bad', 'text', [{ ...looking(), level: 'error' }], {})).toMatchObject([
      { level: 'error' },
    ]);
  });

  test('forgets what one file has said before the next', () => {
    const acronyms = rule(
      "extends: conditional\nmessage: '%s'\nfirst: '\\b([A-Z]{3})\\b'\nsecond: '\\(([A-Z]{3})\\)'\n",
    );
    expect(lintStyled('World (WHO) and WHO', 'text', [acronyms], {})).toEqual([]);
    expect(lintStyled('WHO', 'text', [acronyms], {})).toHaveLength(1);
  });

  test('measures a post from a sensible length on', () => {
    const words = rule('extends: metric\nmessage: "%s"\nformula: words\ncondition: "> 0"\n');
    expect(lintStyled('Nine words. '.repeat(5), 'post', [words], {})).toEqual([]);
    expect(lintStyled('Nine words. '.repeat(20), 'post', [words], {})).toMatchObject([
      { span: { start: 0, end: 0 }, message: '40.00' },
    ]);
    expect(lintStyled('Nine words. '.repeat(20), 'text', [words], {})).toEqual([]);
  });
});
