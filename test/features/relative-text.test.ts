import { expect, test } from 'vitest';
import { daysText, relativeText } from '../../core/src/rules/date-text.ts';

const at = (text: string) => Date.parse(text);

test.each<readonly [now: string, then: string, expected: string]>([
  ['2026-11-22T12:00+01:00', '2026-11-22T12:30+01:00', 'in 30 minutes'],
  ['2026-11-22T05:00+01:00', '2026-11-22T15:00+01:00', 'in 10 hours'],
  ['2026-11-22T23:00+01:00', '2026-11-23T01:00+01:00', 'in 2 hours'],
  ['2026-11-22T23:00+01:00', '2026-11-24T00:30+01:00', 'in 2 days'],
  ['2026-11-22T05:00+01:00', '2026-11-23T15:00+01:00', 'tomorrow'],
  ['2026-11-22T12:00+01:00', '2026-11-21T02:00+01:00', 'yesterday'],
  ['2026-11-22T12:00+01:00', '2026-12-20T12:00+01:00', 'in 4 weeks'],
])('at %s, %s is %s', (now, then, expected) => {
  expect(relativeText(at(then), at(now), 'Europe/Madrid', 'en')).toBe(expected);
});

test('days are told in the language of the reader', () => {
  expect(daysText(1, 'es')).toBe('mañana');
  expect(daysText(-3, 'es')).toBe('hace 3 días');
});
