import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskProse } from '../../core/src/syntax/prose.ts';
import { sentencesOf } from '../../core/src/voice/sentences.ts';

describe('sentences', () => {
  test.each([
    ['One. Two! Three? Four… Five', 5],
    ['Abrimos a las 9 p. m. en la sede', 1],
    ['Abrimos a las 9 p. m. Te esperamos', 2],
    ['Ends at 11:59 p.m. ET on Monday', 1],
    ['El Sr. Pérez y la Dra. Gómez vienen', 1],
    ['1. Write it down\n2. Read it. Twice', 3],
    ['Cuesta 48.000 pesos, 3.5 veces más', 1],
    ['Café, té, etc. para todos', 1],
    ['Café, té, etc. Todo fresco', 2],
    ['Go https://a.example/bogo?utm_source=x.y now', 1],
    ['A line\nthat goes on\nAnother', 2],
    ['A paragraph\n\nthat starts small', 2],
    ['¡Hola!¿Vienes?', 2],
    ['Nuevo lote 🎉 Ven a probarlo', 2],
    ['Nuevo lote 🎉 en la tienda', 1],
    ['He said “Stop.” Then he left', 2],
    ['Espera… y verás', 1],
    ['In the U.S. and the U.K. it works, e.g. Here', 1],
    ['', 0],
    ['  \n\n ', 0],
    ['…', 1],
  ])('%j are %i', (text, count) => {
    expect(sentencesOf(maskProse(text)).map(({ start, end }) => text.slice(start, end))).toHaveLength(count);
  });

  test('cover every word once, in order, and nothing but white space lies between them', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      'sr',
      '9',
      '. ',
      '.',
      '!',
      '?',
      '…',
      '\n',
      ' ',
      '🎉',
      '¿',
      '”',
      'p. m. ',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const sentences = sentencesOf(text);
        let end = 0;
        for (const sentence of sentences) {
          expect(text.slice(end, sentence.start).trim()).toBe('');
          expect(sentence.end).toBeGreaterThan(sentence.start);
          for (const word of sentence.words) {
            expect(text.slice(word.start, word.end)).toBe(word.text);
            expect(word.start >= sentence.start && word.end <= sentence.end).toBe(true);
          }
          end = sentence.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });
});

test('a run of emoji or of marks without end is read in a time that grows with its length', () => {
  for (const text of ['🔥', 'a!', '…', '. ', 'sr. ', '👍🏽'])
    expect(sentencesOf(text.repeat(20_000)).length).toBeGreaterThan(0);
});
