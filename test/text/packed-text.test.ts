import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packText, unpackText } from '../../core/src/text/packed-text.ts';

const sign = fc.oneof(
  fc.constantFrom(...'aé ñ\n\0ÿĀ—“☕', '👩‍👩‍👧', '𝒳', '\ud83d', '\ude00', '\uffff'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);

test('what is packed comes back, halves of pairs too', () => {
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
      const text = signs.join('');
      expect(unpackText(packText(text))).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

test('a packed text is its UTF-8, one sign for each byte', () => {
  const text = 'El café está listo ☕ 🎉\n';
  expect(packText(text)).toEqual({ utf8: Buffer.from(text).toString('latin1') });
});

test('long texts come back', () => {
  const text = 'año 👩‍👩‍👧 '.repeat(20_000);
  expect(unpackText(packText(text))).toBe(text);
});

test('what takes one byte for each sign stays as it is', () => {
  expect(packText('¿Qué tal? ÿ')).toBe('¿Qué tal? ÿ');
});
