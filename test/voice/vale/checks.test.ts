import { describe, expect, test } from 'vitest';
import { lintStyled } from '../../../core/src/voice/vale/lint-styled.ts';
import { readStyleRule } from '../../../core/src/voice/vale/read-style-rule.ts';
import { hunspellSpeller } from '../../../core/src/voice/vale/spelling/hunspell.ts';
import type { StyleOptions } from '../../../core/src/voice/vale/style-options.ts';
import { makeTagger } from '../../../core/src/voice/vale/tagging/tagger.ts';
import { builtInRules } from '../../../core/src/voice/vale/vocabulary-rules.ts';

const none = { vocabulary: { accept: [], reject: [] } };

/** What a rule says of a text: its messages, each with the texts that a fix would put in. */
function says(
  yaml: string,
  text: string,
  options: StyleOptions = none,
): readonly (readonly [string, ...string[]])[] {
  const { rule } = readStyleRule('Test.Rule', yaml, options);
  const alerts = lintStyled(text, 'text', rule ? [rule] : [], {});
  return alerts.map(({ message, replacements }) => [message, ...replacements]);
}

const swap = (pairs: string, more = '') =>
  `extends: substitution\nmessage: "Use '%s' instead of '%s'."\n${more}swap:\n${pairs}`;
const action = (yaml: string) =>
  `extends: existence\nmessage: "'%s' as '%s'"\nnonword: true\ntokens: ['x+\\w*\\.?']\naction: ${yaml}\n`;

describe('a rule', () => {
  test.each<[string, string, string, readonly (readonly string[])[]]>([
    ['swaps', swap('  utilize: use\n'), 'We utilize it.', [["Use 'use' instead of 'utilize'."]]],
    [
      'prefers the longer key',
      swap('  a: b\n  a lot: much\n'),
      'a lot',
      [["Use 'much' instead of 'a lot'."]],
    ],
    [
      'offers choices',
      swap('  so: thus|hence\n', 'action: { name: replace }\n'),
      'so',
      [["Use 'thus' or 'hence' instead of 'so'.", 'thus', 'hence']],
    ],
    [
      'keeps an escaped bar',
      swap("  or: 'a\\|b'\n", 'action: { name: replace }\n'),
      'or',
      [["Use 'a|b' instead of 'or'.", 'a|b']],
    ],
    [
      'fills in groups',
      swap("  '(\\w+)ise': '$1ize'\n"),
      'organise',
      [["Use 'organize' instead of 'organise'."]],
    ],
    [
      'follows a capital',
      swap('  so: thus\n', 'capitalize: true\nignorecase: true\n'),
      'So',
      [["Use 'Thus' instead of 'So'."]],
    ],
    [
      'lets the right form pass',
      swap("  'e-?mail': email\n"),
      'email e-mail',
      [["Use 'email' instead of 'e-mail'."]],
    ],
    ['removes', action('{ name: remove }'), 'xx', [["'xx' as ''", '']]],
    ['replaces', action('{ name: replace, params: [a, b] }'), 'xx', [["'xx' as ''a' or 'b''", 'a', 'b']]],
    ['trims', action('{ name: edit, params: [trim_right, "."] }'), 'xx.', [["'xx.' as 'xx'", 'xx']]],
    ['truncates', action('{ name: edit, params: [truncate, y] }'), 'xyz', [["'xyz' as 'x'", 'x']]],
    [
      'edits by pattern',
      action("{ name: edit, params: [regex, '(x)y', '$1'] }"),
      'xy',
      [["'xy' as 'x'", 'x']],
    ],
    ['splits', action("{ name: edit, params: [split, y, '1'] }"), 'xyz', [["'xyz' as 'z'", 'z']]],
    [
      'converts',
      action('{ name: convert, params: [simple] }'),
      'xFooBar',
      [["'xFooBar' as 'xfoo bar'", 'xfoo bar']],
    ],
    [
      'counts',
      'extends: occurrence\nmessage: "%d commas, %s"\nmax: 1\ntoken: ","\n',
      'a, b, c',
      [['2 commas, ']],
    ],
    ['misses', 'extends: occurrence\nmessage: "no %d"\nmin: 1\ntoken: z\n', 'a', [['no 0']]],
    [
      'sees a word twice',
      "extends: repetition\nmessage: \"'%s'!\"\nalpha: true\ntokens: ['[^\\s]+']\n",
      'the the cat',
      [["'the'!"]],
    ],
    [
      'keeps a stray per cent',
      'extends: existence\nmessage: "100 % of %s, %[1]s"\ntokens: [a]\n',
      'a',
      [['100 % of a, a']],
    ],
    [
      'judges titles',
      'extends: capitalization\nmessage: "%s: %s"\nmatch: $title\nstyle: Chicago\naction: { name: replace }\n',
      'the art of war',
      [['the art of war: The Art of War', 'The Art of War']],
    ],
    [
      'judges sentences',
      'extends: capitalization\nmessage: "%s"\nmatch: $sentence\nexceptions: [Vale]\n',
      'Getting Started With Vale',
      [['Getting Started With Vale']],
    ],
    [
      'takes exceptions',
      'extends: capitalization\nmessage: "%s"\nmatch: $sentence\nexceptions: [Vale]\n',
      'Getting started with Vale',
      [],
    ],
    ['takes any pattern', "extends: capitalization\nmessage: '%s'\nmatch: '^[A-Z]'\n", 'small', [['small']]],
  ])('%s', (_, yaml, text, wanted) => {
    expect(says(yaml, text)).toEqual(wanted);
  });

  test('lets what the team accepts pass, and a phrase only as a whole', () => {
    const yaml = 'extends: existence\nmessage: "%s"\nignorecase: true\ntokens: [place, app]\n';
    const options = { vocabulary: { accept: ['App', 'Market place'], reject: [] } };
    expect(says(yaml, 'App app, market place and place', options)).toEqual([['app'], ['place']]);
  });

  test('uses the template that the configuration gives for words', () => {
    const yaml = 'extends: existence\nmessage: "%s"\ntokens: [a, b]\n';
    expect(says(yaml, '-a- b', { ...none, wordTemplate: '(?m)(?<=-)(?:%s)(?=-)' })).toEqual([['a']]);
  });
});

describe('spelling', () => {
  const files = { aff: 'SET UTF-8\nTRY aeionrst\n', dic: '3\nhello\nworld\ncafé\n' };
  const speller = () => hunspellSpeller(() => [files]);

  test('finds words that no dictionary knows, and offers better ones', () => {
    const yaml = 'extends: spelling\nmessage: "%s?"\naction: { name: suggest, params: [spellings] }\n';
    expect(says(yaml, '(Hello), “wrold” niño API!', { ...none, speller })).toEqual([['wrold?', 'world']]);
  });

  test('looks words with accents up only when a rule is custom', () => {
    const yaml =
      'extends: spelling\nmessage: "%s"\ncustom: true\nfilters: ["[A-Z]{2,}"]\nignore: words.txt\n';
    const wordList = (name: string) => (name === 'words.txt' ? 'niño\n' : undefined);
    expect(says(yaml, 'café cafè niño APIs', { ...none, speller, wordList })).toEqual([['cafè']]);
  });

  test('accepts the vocabulary, its phrases only as a whole', () => {
    const yaml = 'extends: spelling\nmessage: "%s"\n';
    const options = { vocabulary: { accept: ['vocero', 'mea culpa'], reject: [] }, speller };
    expect(says(yaml, 'Vocero mea culpa culpa', options)).toEqual([['culpa']]);
  });

  test('says nothing with a dictionary that cannot be read', () => {
    const broken = () => hunspellSpeller(() => []);
    expect(says('extends: spelling\nmessage: "%s"\n', 'wrold', { ...none, speller: broken })).toEqual([]);
  });
});

describe('sequence', () => {
  /** Tags from a list of words, everything else a noun. */
  const tags: Readonly<Record<string, string>> = { is: 'VBZ', very: 'RB', nice: 'JJ', to: 'TO', '.': '.' };
  const options = { ...none, tagger: makeTagger((words) => words.map((word) => tags[word] ?? 'NN')) };
  const yaml = (tokens: string) => `extends: sequence\nmessage: "%[1]s + %[2]s"\ntokens:\n${tokens}`;

  test.each([
    ['by word and tag', '  - pattern: is\n  - tag: JJ\n', 'It is nice.', [['is + nice']]],
    [
      'with words skipped',
      '  - pattern: is\n  - tag: JJ\n    skip: 2\n',
      'It is very nice.',
      [['is + very']],
    ],
    [
      'with what must not be',
      '  - pattern: is\n  - tag: JJ\n    negate: true\n',
      'It is nice. It is fun.',
      [['is + fun']],
    ],
    ['to the left', '  - tag: NN\n  - pattern: is\n', 'Cats is nice.', [['Cats + is']]],
    ['inside words, as Vale 3.15.1', '  - pattern: is\n  - tag: JJ\n', 'This nice.', [['This + nice']]],
  ])('%s', (_, tokens, text, wanted) => {
    expect(says(yaml(tokens), text, options)).toEqual(wanted);
  });
});

describe('the style of every Vale', () => {
  const vocabulary = { accept: ['GitHub', '[Oo]bservability'], reject: ['Mac OS X'] };
  const rules = builtInRules({ vocabulary });
  const messages = (text: string) => lintStyled(text, 'text', rules, {}).map(({ message }) => message);

  test('writes accepted terms as they are', () => {
    expect(messages('Github and GitHub, observability')).toEqual(["Use 'GitHub' instead of 'Github'."]);
  });

  test('avoids rejected terms and repeated words', () => {
    expect(messages('A Mac OS X of of yore')).toEqual(["Avoid using 'Mac OS X'.", "'of' is repeated!"]);
  });
});
