import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, type Edit } from '../../core/src/text/edit.ts';
import { anyText } from '../properties/texts.ts';

const edit = (start: number, end: number, text: string): Edit => ({ span: { start, end }, text });

describe('applyEdits', () => {
  test.each([
    ['nothing', 'abc', [], 'abc'],
    ['a replacement', 'abc', [edit(1, 2, 'X')], 'aXc'],
    ['an insertion at each end', 'abc', [edit(0, 0, '<'), edit(3, 3, '>')], '<abc>'],
    ['edits out of order', 'abcd', [edit(2, 3, 'Y'), edit(0, 1, 'X')], 'XbYd'],
    ['edits that touch', 'abcd', [edit(0, 2, 'X'), edit(2, 4, 'Y')], 'XY'],
    ['an insertion before a replacement', 'abc', [edit(1, 2, 'X'), edit(1, 1, '+')], 'a+Xc'],
    ['two insertions at one place, in their order', 'ab', [edit(1, 1, '1'), edit(1, 1, '2')], 'a12b'],
    ['a deletion', 'a😀b', [edit(1, 3, '')], 'ab'],
  ] as const)('%s', (_, text, edits, expected) => {
    expect(applyEdits(text, edits)).toBe(expected);
  });

  test('refuses edits that overlap', () => {
    expect(() => applyEdits('abc', [edit(0, 2, ''), edit(1, 3, '')])).toThrow(/Overlapping/);
  });

  test('equals applying disjoint edits one by one from the back', () => {
    const cuts = fc
      .uniqueArray(fc.nat({ max: 30 }), { maxLength: 8 })
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(anyText({ minLength: 30, maxLength: 30 }), cuts, fc.string(), (text, offsets, inserted) => {
        const edits: Edit[] = [];
        for (let index = 0; index + 1 < offsets.length; index += 2) {
          edits.push(edit(offsets[index] ?? 0, offsets[index + 1] ?? 0, `${inserted}${index}`));
        }
        const oneByOne = edits.reduceRight(
          (current, { span, text: added }) => current.slice(0, span.start) + added + current.slice(span.end),
          text,
        );
        expect(applyEdits(text, edits.toReversed())).toBe(oneByOne);
      }),
    );
  });
});
