import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSource, lineEnd, offsetAt, positionAt } from '../../core/src/text/source.ts';

/** Texts of the characters that decide about lines, and some that take two UTF-16 units. */
const texts = fc
  .array(fc.constantFrom('a', 'é', '\r', '\n', '\r\n', '\ufeff', '😀', '𝒳', '\u2028', '\t'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

/** Positions of all offsets, by reading the text once from its start. */
function naivePositions(text: string): readonly { line: number; character: number }[] {
  const positions: { line: number; character: number }[] = [];
  let line = 0;
  let character = 0;
  for (let offset = 0; offset <= text.length; offset++) {
    positions.push({ line, character });
    const isBreak = text[offset] === '\n' || (text[offset] === '\r' && text[offset + 1] !== '\n');
    character = isBreak ? 0 : character + 1;
    if (isBreak) line++;
  }
  return positions;
}

describe('positions', () => {
  test('of every offset are those of a naive reading', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const source = createSource('file:///a', text);
        const offsets = Array.from({ length: text.length + 1 }, (_, offset) => offset);
        expect(offsets.map((offset) => positionAt(source, offset))).toEqual(naivePositions(text));
      }),
    );
  });

  test('lead back to the offset they came from', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, seed) => {
        const source = createSource('file:///a', text);
        const offset = seed % (text.length + 1);
        // Between the two characters of a line break there is no column of its own.
        const isInsideBreak = text[offset - 1] === '\r' && text[offset] === '\n';
        expect(offsetAt(source, positionAt(source, offset))).toBe(isInsideBreak ? offset - 1 : offset);
      }),
    );
  });

  test('outside the text are brought back into it', () => {
    fc.assert(
      fc.property(
        texts,
        fc.integer({ min: -3, max: 60 }),
        fc.integer({ min: -3, max: 60 }),
        (text, line, character) => {
          const source = createSource('file:///a', text);
          const offset = offsetAt(source, { line, character });
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset).toBeLessThanOrEqual(text.length);
          expect(positionAt(source, -5)).toEqual({ line: 0, character: 0 });
          expect(positionAt(source, text.length + 5)).toEqual(positionAt(source, text.length));
        },
      ),
    );
  });
});

describe('line ends', () => {
  test.each([
    ['a\nb', [1, 3]],
    ['a\r\nb', [1, 4]],
    ['a\rb', [1, 3]],
    ['\r\r\n\n', [0, 1, 3, 4]],
    ['', [0]],
    ['😀\n', [2, 3]],
    // JavaScript counts these as line ends; LSP does not.
    ['a\u2028b\u0085c', [5]],
  ] as const)('%j ends its lines at %j', (text, ends) => {
    const source = createSource('file:///a', text);
    expect(source.lineStarts().map((_, line) => lineEnd(source, line))).toEqual(ends);
  });

  test('a character past the end of its line means the end of that line', () => {
    const source = createSource('file:///a', 'ab\r\ncd');
    expect(offsetAt(source, { line: 0, character: 99 })).toBe(2);
    expect(offsetAt(source, { line: 1, character: 99 })).toBe(6);
  });
});
