import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggest } from '../../core/src/syntax/suggest.ts';

const KEYS = ['channels', 'schedule', 'status', 'pillar', 'campaign', 'media', 'id', 'título'];

describe('suggest', () => {
  test.each([
    ['chanels', 'channels'],
    ['chanenls', 'channels'],
    ['Channels', 'channels'],
    ['staus', 'status'],
    ['titulo', 'título'],
    ['TÍTULO', 'título'],
    ['di', 'id'],
    ['', undefined],
    ['kitchen', undefined],
    ['x', undefined],
    ['campaigns of the year', undefined],
    ['a'.repeat(10_000), undefined],
  ])('%j most likely means %j', (written, expected) => {
    expect(suggest(written, KEYS)).toBe(expected);
  });

  test('takes the nearest, and of equals the first', () => {
    expect(suggest('lanch', ['launch', 'lunch', 'branch'])).toBe('launch');
    expect(suggest('aa3', ['aa1', 'aa2'])).toBe('aa1');
    expect(suggest('aa3', ['aa2', 'aa1'])).toBe('aa2');
  });

  test('a name that is known is its own suggestion, and one slip in it is forgiven', () => {
    const name = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(name, fc.nat(), (known, seed) => {
        expect(suggest(known, ['zzzzzz', known])).toBe(known);
        const at = seed % known.length;
        expect(suggest(known.slice(0, at) + known.slice(at + 1), [known])).toBe(known);
        expect(suggest(`${known.slice(0, at)}x${known.slice(at)}`, [known])).toBe(known);
      }),
    );
  });
});
