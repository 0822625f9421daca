import { describe, expect, test } from 'vitest';
import { compareSpans, contains, join, overlaps, span, touches } from '../../core/src/text/span.ts';

describe('spans', () => {
  test.each([
    [span(0, 2), span(2, 4), false],
    [span(0, 3), span(2, 4), true],
    [span(0, 9), span(2, 4), true],
    // An empty span is a cursor: it meets what it stands beside.
    [span(2, 2), span(2, 4), true],
    [span(4, 4), span(2, 4), true],
    [span(5, 5), span(2, 4), false],
    [span(3, 3), span(3, 3), true],
  ])('overlap of %j and %j is %s, from both sides', (a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected);
    expect(overlaps(b, a)).toBe(expected);
  });

  test('are contained, touched, joined and ordered', () => {
    expect(contains(span(1, 5), span(1, 5))).toBe(true);
    expect(contains(span(1, 5), span(0, 2))).toBe(false);
    expect([0, 1, 5, 6].map((offset) => touches(span(1, 5), offset))).toEqual([false, true, true, false]);
    expect(join(span(1, 2), span(4, 9))).toEqual(span(1, 9));
    expect([span(2, 3), span(1, 9), span(1, 2)].sort(compareSpans)).toEqual([
      span(1, 2),
      span(1, 9),
      span(2, 3),
    ]);
  });
});
