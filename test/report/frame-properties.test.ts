import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '../../core/src/report/cells.ts';
import { frame } from '../../core/src/report/frame.ts';
import { isHarmful } from '../../core/src/report/harmless.ts';
import { PLAIN } from '../../core/src/report/style.ts';
import { createSource } from '../../core/src/text/source.ts';
import { span } from '../../core/src/text/span.ts';

const fragment = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    '\n',
    '\r\n',
    '\r',
    '\t',
    'e\u0301',
    '日',
    '👩‍👩‍👧',
    '🇨🇴',
    '\u202e',
    '\u001b[31m',
    '\ufeff',
    '\ud83d',
    ' ',
  ),
);
const text = fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join(''));

test('a frame fits its width, shows nothing harmful, and its marks stand under what is shown', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), fc.integer({ min: 30, max: 90 }), (whole, a, b, width) => {
      const [start = 0, end = 0] = [a % (whole.length + 1), b % (whole.length + 1)].toSorted((x, y) => x - y);
      const source = createSource('file:///w/a.post.md', whole);
      const lines = frame(source, span(start, end), { width, style: PLAIN, mark: (marks) => marks });
      for (const line of lines) {
        expect([...line].filter((character) => isHarmful(character.codePointAt(0) ?? 0))).toEqual([]);
        expect(textWidth(line)).toBeLessThanOrEqual(width);
      }
      for (const [index, line] of lines.entries()) {
        if (!/│ *▔+$/.test(line)) continue;
        // What takes no room, even alone on its line, is marked by one sign behind what is shown.
        expect(textWidth(line)).toBeLessThanOrEqual(textWidth(lines[index - 1] ?? '') + 2);
      }
    }),
    { numRuns: 500 },
  );
});
