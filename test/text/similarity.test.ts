import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shinglesOf, similarity, sketchOf, sketchSimilarity } from '../../core/src/text/similarity.ts';

const alike = (a: string, b: string) => similarity(shinglesOf(a), shinglesOf(b));

describe('two texts', () => {
  test.each([
    ['Hoy abrimos a las 9', '¡HOY abrimos, a las 9!', 1],
    ['Read it: https://acme.example/a', 'Read it', 1],
    ['We open at nine', 'We close at nine', 1 / 5],
    ['one', 'One!', 1],
    ['', '', 0],
    ['¿? … 👉', '¿? … 👉', 1],
    ['a b c', 'd e f', 0],
  ])('%j and %j', (a, b, expected) => {
    expect(alike(a, b)).toBeCloseTo(expected);
  });

  const word = fc.constantFrom(
    'café',
    'hoy',
    'mañana',
    'the',
    'a',
    'servers',
    'moved',
    '9',
    'sí',
    'ya',
    'or',
    'week',
  );
  const words = fc.array(word, { minLength: 2, maxLength: 60 });

  test('are as alike as the pairs of neighbouring words that both have', () => {
    const pairs = (list: readonly string[]) =>
      new Set(list.slice(1).map((second, at) => `${list[at]} ${second}`));
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [one, other] = [pairs(a), pairs(b)];
        const both = [...one].filter((pair) => other.has(pair)).length;
        const expected = both / (one.size + other.size - both);
        expect(alike(a.join(' '), b.join(', ').toUpperCase())).toBeCloseTo(expected, 10);
      }),
    );
  });

  test('have sketches that are likely to be as alike: those that matter are never missed', () => {
    let worst = 1;
    fc.assert(
      fc.property(words, fc.nat(), fc.constantFrom('', 'today', 'quite'), (list, at, more) => {
        const place = at % list.length;
        const changed = [...list.slice(0, place), more, ...list.slice(place + 1)].join(' ');
        const written = list.join(' ');
        if (alike(written, changed) < 0.7) return;
        worst = Math.min(worst, sketchSimilarity(sketchOf(written), sketchOf(changed)));
      }),
      { numRuns: 2_000 },
    );
    // A closer look is taken from 0.45 on.
    expect(worst).toBeGreaterThanOrEqual(0.45);
  });

  test('that have nothing in common have sketches that say so', () => {
    const text = (seed: number) => Array.from({ length: 60 }, (_, index) => `w${seed}x${index}`).join(' ');
    const sketches = Array.from({ length: 60 }, (_, seed) => sketchOf(text(seed)));
    const estimates = sketches.flatMap((one, at) =>
      sketches.slice(at + 1).map((other) => sketchSimilarity(one, other)),
    );
    expect(Math.max(...estimates)).toBeLessThan(0.2);
  });
});
