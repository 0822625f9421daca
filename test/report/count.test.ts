import { expect, test } from 'vitest';
import type { Network } from '../../core/src/networks/network.ts';
import { limitsOf } from '../../core/src/networks/profile/limits-of.ts';
import { countReport } from '../../core/src/report/count.ts';
import { decisive, measure } from '../../core/src/report/measure.ts';
import { PLAIN } from '../../core/src/report/style.ts';

const bytes = (text: string) => new Uint8Array(text.length * 3).length;
const source = { source: 'https://example.org', read: '2026-11-21' };
const network: Network = {
  name: 'Two',
  entities: () => [],
  supports: {},
  text: [
    {
      unit: 'graphemes',
      max: { value: 5, ...source },
      count: (text) => text.length,
      overflowAt: () => undefined,
    },
    { unit: 'bytes', max: { value: 3_000, ...source }, count: bytes, overflowAt: () => undefined },
  ],
};

test.each([
  ['all that fits', 'abc', undefined, { count: 3, limit: 5, unit: 'graphemes', over: false }],
  ['the limit itself fits', 'abcde', undefined, { count: 5, limit: 5, unit: 'graphemes', over: false }],
  ['the first limit', 'abcdef', undefined, { count: 6, limit: 5, unit: 'graphemes', over: true }],
  [
    'the second when only that is exceeded',
    'a'.repeat(1_001),
    2_000,
    { count: 3_003, limit: 3_000, unit: 'bytes', over: true },
  ],
  [
    'an own limit in place of the first',
    'abcdef',
    10,
    { count: 6, limit: 10, unit: 'graphemes', over: false },
  ],
])('the decisive measure is %s', (_, text, ownLimit, expected) => {
  expect(decisive(measure(limitsOf(network, { limits: { text: ownLimit } }).text, text))).toEqual(expected);
});

test('no limit, no measure', () => {
  expect(decisive(measure([], 'abc'))).toBeUndefined();
});

test.each([
  ['en', 'Two: 1,002 of 5 characters, 997 over\nTwo: 3,006 of 3,000 bytes, 6 over\n'],
  ['es', 'Two: 1002 de 5 caracteres, sobran 997\nTwo: 3006 de 3000 bytes, sobran 6\n'],
] as const)('every limit is told in %s', (language, expected) => {
  expect(countReport('Two', measure(network.text, 'a'.repeat(1_002)), language, PLAIN)).toBe(expected);
});

test('what is left is told, and that there is no limit', () => {
  expect(countReport('Two', measure(network.text, 'abc'), 'en', PLAIN)).toBe(
    'Two: 3 of 5 characters, 2 left\nTwo: 9 of 3,000 bytes, 2,991 left\n',
  );
  expect(countReport('None', [], 'en', PLAIN)).toBe('None: no limit is known.\n');
});
