import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concat, type Mapped, replaced, slice, toFile, verbatim } from '../../core/src/text/mapped.ts';
import { type Span, span } from '../../core/src/text/span.ts';
import { runs } from '../properties/runs.ts';

const FILE = 'The fi\u0301le: "na\\u00efve" 😀 שלום\r\n';

/** A derived text together with the place of each of its UTF-16 units, kept the slow and plain way. */
type Traced = { readonly mapped: Mapped; readonly places: readonly Span[] };

const spans = fc
  .tuple(fc.nat({ max: FILE.length }), fc.nat({ max: FILE.length }))
  .map(([a, b]) => span(Math.min(a, b), Math.max(a, b)));

const pieces: fc.Arbitrary<Traced> = fc.oneof(
  spans.map((place) => ({
    mapped: verbatim(FILE, place),
    places: Array.from({ length: place.end - place.start }, (_, at) =>
      span(place.start + at, place.start + at + 1),
    ),
  })),
  fc.tuple(fc.constantFrom('', ' ', '\n', 'ï', 'https://a.example'), spans).map(([text, place]) => ({
    mapped: replaced(text, place),
    places: Array.from(text, () => place),
  })),
);

const { traced } = fc.letrec<{ traced: Traced }>((tie) => ({
  traced: fc.oneof(
    { maxDepth: 4 },
    pieces,
    fc.array(tie('traced'), { maxLength: 4 }).map((parts) => ({
      mapped: concat(parts.map((part) => part.mapped)),
      places: parts.flatMap((part) => part.places),
    })),
    fc.tuple(tie('traced'), fc.nat(), fc.nat()).map(([whole, a, b]) => {
      const [start = 0, end = 0] = [a % (whole.places.length + 1), b % (whole.places.length + 1)].sort(
        (x, y) => x - y,
      );
      return { mapped: slice(whole.mapped, start, end), places: whole.places.slice(start, end) };
    }),
  ),
}));

describe('Mapped', () => {
  test('gives every range the place that a plain record of it gives', () => {
    fc.assert(
      fc.property(traced, fc.nat(), fc.nat(), ({ mapped, places }, a, b) => {
        expect(mapped.text.length).toBe(places.length);
        fc.pre(places.length > 0);
        const start = a % places.length;
        const end = start + 1 + (b % (places.length - start));
        expect(toFile(mapped, start, end)).toEqual(
          span(places[start]?.start ?? -1, places[end - 1]?.end ?? -1),
        );
      }),
      runs(500),
    );
  });

  test('spells verbatim pieces as the file does, and covers the whole text in order', () => {
    fc.assert(
      fc.property(traced, ({ mapped }) => {
        let end = 0;
        for (const piece of mapped.pieces) {
          expect(piece.at).toBe(end);
          end = piece.at + piece.length;
          expect(piece.source.start).toBeLessThanOrEqual(piece.source.end);
          if (piece.kind === 'replaced') continue;
          expect(mapped.text.slice(piece.at, end)).toBe(FILE.slice(piece.source.start, piece.source.end));
        }
        expect(end).toBe(mapped.text.length);
      }),
    );
  });

  test('gives an empty range a place beside its neighbours', () => {
    fc.assert(
      fc.property(traced, fc.nat(), ({ mapped, places }, a) => {
        fc.pre(places.length > 0);
        const at = a % (places.length + 1);
        const place = toFile(mapped, at, at);
        const near = mapped.pieces.filter((piece) => piece.at <= at && at <= piece.at + piece.length);
        expect(near.some(({ source }) => source.start <= place.start && place.end <= source.end)).toBe(true);
      }),
    );
  });

  test('slicing away nothing changes nothing', () => {
    fc.assert(
      fc.property(traced, ({ mapped }) => {
        const whole = slice(mapped, 0, mapped.text.length);
        expect(whole.text).toBe(mapped.text);
        expect(toFile(whole, 0, whole.text.length)).toEqual(toFile(mapped, 0, mapped.text.length));
      }),
    );
  });

  test('an empty slice remembers where it was cut', () => {
    const text = verbatim('0123456789', span(2, 8));
    expect(toFile(slice(text, 3, 3), 0, 0)).toEqual(span(5, 5));
    expect(toFile(slice(concat([text, replaced('x', span(8, 10))]), 6, 6), 0, 0)).toEqual(span(8, 10));
  });

  test('a range that ends inside a replaced piece takes all of it', () => {
    const mapped = concat([
      verbatim('abcdef', span(0, 2)),
      replaced('1234', span(2, 4)),
      verbatim('abcdef', span(4, 6)),
    ]);
    expect(mapped.text).toBe('ab1234ef');
    expect(toFile(mapped, 1, 3)).toEqual(span(1, 4));
    expect(toFile(mapped, 5, 7)).toEqual(span(2, 5));
  });
});
