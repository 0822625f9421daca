import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activation, chooseSections, isHeard, levelOf } from '../../../core/src/voice/config/style-choice.ts';
import { readValeConfig } from '../../../core/src/voice/config/vale-config.ts';

const INI = `# Vale configuration
StylesPath = "ci/styles" ; where it is
MinAlertLevel: warning
Vocab = Base, Brand
Vocab = Base, More
IgnoredScopes = code, \\
  tt,\\
  strong
WordTemplate = \\s(?:%s)\\s

[formats]
mdx = md

[*]
BasedOnStyles = Vale
Vale.Terms = NO

[*.{md,txt}]
BasedOnStyles = Microsoft, Google
Microsoft.Avoid = NO
Google.We = error
write-good.Weasel = YES
Google = suggestion
TokenIgnores = (\\$+[^\\n$]+\\$+), (x{1\\,2})
CommentDelimiters = {/*, */}

[docs/*.md]
Microsoft.Avoid = YES
BasedOnStyles = proselint
`;

const config = readValeConfig(INI);
const spanText = ({ start, end }: { readonly start: number; readonly end: number }) => INI.slice(start, end);

test('a configuration is read with the places of what it names', () => {
  expect(config.problems).toEqual([]);
  expect(config.stylesPaths.map(({ text, span }) => [text, spanText(span)])).toEqual([
    ['ci/styles', 'ci/styles'],
  ]);
  expect(config.vocab.map(({ text, span }) => [text, spanText(span)])).toEqual([
    ['Base', 'Base'],
    ['Brand', 'Brand'],
    ['More', 'More'],
  ]);
  expect(config.minLevel).toBe('warning');
  expect(config.ignoredScopes).toEqual(['code', 'tt', 'strong']);
  expect(config.skippedScopes).toBeUndefined();
  expect(config.wordTemplate).toBe('\\s(?:%s)\\s');
  expect(config.formats).toEqual(new Map([['mdx', 'md']]));
  expect(config.sections.map(({ name }) => name)).toEqual(['*', '*.{md,txt}', 'docs/*.md']);
});

describe('what a file gets', () => {
  const at = (path: string) => chooseSections(config.sections, [path]);

  test.each([
    ['a.md', 'Microsoft.Dashes', '*.{md,txt}'],
    ['a.md', 'Microsoft.Avoid', undefined],
    ['a.md', 'write-good.Weasel', '*.{md,txt}'],
    ['a.md', 'write-good.Passive', undefined],
    // The last section that names styles decides which, while switches add up.
    ['docs/a.md', 'Microsoft.Dashes', undefined],
    ['docs/a.md', 'Microsoft.Avoid', 'docs/*.md'],
    ['docs/a.md', 'proselint.Typography', 'docs/*.md'],
    ['docs/a.md', 'write-good.Weasel', '*.{md,txt}'],
    ['a.html', 'Vale.Repetition', '*'],
    ['a.html', 'Vale.Terms', undefined],
    ['a.md', 'Vale.Repetition', undefined],
  ])('%s: %s by [%s]', (path, check, section) => {
    expect(activation(at(path), check)?.section).toBe(section);
  });

  test('a plan adds styles, and switches still count', () => {
    const isPlanned = (style: string) => style === 'Microsoft' || style === 'House';
    expect(activation(at('docs/a.md'), 'House.Words', isPlanned)?.kind).toBe('plan');
    expect(activation(at('a.md'), 'Microsoft.Avoid', isPlanned)).toBeUndefined();
  });

  test('levels hold for the whole configuration, that of a rule before that of its style', () => {
    expect(levelOf(config, 'Google.We')).toBe('error');
    expect(levelOf(config, 'Google.Units')).toBe('suggestion');
    expect(levelOf(config, 'Microsoft.Avoid')).toBeUndefined();
    expect([isHeard(config, 'suggestion'), isHeard(config, 'warning')]).toEqual([false, true]);
  });

  test('patterns keep their commas where these are escaped', () => {
    expect(at('a.md').tokenIgnores).toEqual(['(\\$+[^\\n$]+\\$+)', '(x{1,2})']);
    expect(at('a.md').commentDelimiters).toEqual(['{/*', '*/}']);
  });
});

test.each([
  ['just words', 'unread-line', 'just words'],
  ['MinAlertLevel = loud', 'wrong-level', 'loud'],
  ['[*.md]\nAcme.Words = on', 'wrong-level', 'on'],
  ['[*.{md]', 'bad-glob', '[*.{md]'],
  ['[*.md]\nStylesPath = styles', 'core-key', 'StylesPath'],
  ['BasedOnStyles = Vale', 'section-key', 'BasedOnStyles'],
  ['[*.yml]\nView = OpenAPI', 'unsupported-key', 'View'],
  ['[*.md]\nCommentDelimiters = {/*', 'bad-delimiters', '{/*'],
])('%j is told at its place', (text, code, place) => {
  const { problems } = readValeConfig(text);
  expect(problems.map((problem) => [problem.code, text.slice(problem.span.start, problem.span.end)])).toEqual(
    [[code, place]],
  );
});

test('a rule that is switched to nonsense stays on', () => {
  const { sections } = readValeConfig('[*]\nBasedOnStyles = Acme\nAcme.Words = of\n');
  expect(activation({ sections }, 'Acme.Words')).toBeDefined();
});

test('any text is read, and every place lies in it', () => {
  const line = fc.constantFrom(
    'StylesPath = a',
    '[*',
    '[*.md]',
    'a = b \\',
    '\\',
    '=',
    '# x',
    'Vocab = ,a,',
    '\ufeff',
    "X = 'y",
    '\r',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(line).map((lines) => lines.join('\n')),
  );
  fc.assert(
    fc.property(text, (ini) => {
      const { problems, vocab, packages, stylesPaths } = readValeConfig(ini);
      for (const { span } of [...problems, ...vocab, ...packages, ...stylesPaths]) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(ini.length);
      }
    }),
  );
});
