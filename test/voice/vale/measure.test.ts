import { describe, expect, test } from 'vitest';
import { asNumber, FormulaError, readFormula } from '../../../core/src/voice/vale/measure/formula.ts';
import { measure } from '../../../core/src/voice/vale/measure/measures.ts';
import { sentencesIn } from '../../../core/src/voice/vale/sentences.ts';

describe('a formula', () => {
  const names = new Set(['words', 'sentences']);
  const values = { words: 10, sentences: 4 };

  test.each([
    ['words / sentences', 2.5],
    ['7 / 2', 3],
    ['7 / 2.0', 3.5],
    ['-2 + 3 * 4', 10],
    ['(1 + 2) * 3 % 5', 4],
    ['math.sqrt(16) + math.pow(2, 3)', 12],
    ['words > 5 ? 1 : 2', 1],
    ['words > 5 && sentences > 5', 0],
    ['!(words == 10) || sentences != 4', 0],
    ['1.5e2', 150],
  ])('%s', (source, wanted) => {
    expect(asNumber(readFormula(source, names)(values))).toBe(wanted);
  });

  test.each([
    [''],
    ['words +'],
    ['letters'],
    ['1 2'],
    ['(1'],
    ['math.nothing(1)'],
    ['words; x'],
    ['constructor'],
  ])('%j cannot be read', (source) => {
    expect(() => readFormula(source, names)).toThrow(FormulaError);
  });
});

describe('sentences', () => {
  test.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['Dr. Smith, e.g. this one, etc. stays.', ['Dr. Smith, e.g. this one, etc. stays.']],
    ['In the U.S. The rest follows.', ['In the U.S.', 'The rest follows.']],
    ['So (he said.) and on.', ['So (he said.) and on.']],
    ['Wait... what? Yes', ['Wait... what?', 'Yes']],
    ['El Sr. Pérez llegó. ¡Hola!', ['El Sr. Pérez llegó.', '¡Hola!']],
    ['line one\nline two. three', ['line one\nline two.', 'three']],
    ['At 5 p.m. we go. vale.sh is a site.', ['At 5 p.m. we go.', 'vale.sh is a site.']],
    ['  ', []],
  ])('%j', (text, wanted) => {
    expect(sentencesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(wanted);
  });
});

test('a text is measured', () => {
  // Words and syllables counted by hand.
  expect(measure('The cat sat. It was extraordinarily happy!\n\n')).toMatchObject({
    words: 7,
    sentences: 2,
    paragraphs: 1,
    polysyllabic_words: 1,
    long_words: 1,
  });
});
