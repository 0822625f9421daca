import { expect, test } from 'vitest';
import { readVocabularyFile } from '../../../core/src/voice/vale/vocabulary.ts';

test('a vocabulary is read line by line, without notes', () => {
  const text = '# brands\nGitHub\n\n(?i)vocero\r\n#hashtag\n';
  expect(readVocabularyFile(text)).toEqual({ terms: ['GitHub', '(?i)vocero', '#hashtag'], problems: [] });
});

test.each([
  ['ok\n⟦C++⟧\n', 'bad-pattern'],
  ['  ⟦(?(1)a|b)⟧', 'unsupported-pattern'],
])('a term that is no pattern is left out and named: %j', (marked, code) => {
  const { terms, problems } = readVocabularyFile(marked.replace(/[⟦⟧]/g, ''));
  expect(terms).toEqual(marked.startsWith('ok') ? ['ok'] : []);
  expect(problems).toMatchObject([
    { code, span: { start: marked.indexOf('⟦'), end: marked.indexOf('⟧') - 1 } },
  ]);
});
