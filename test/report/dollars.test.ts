import { expect, test } from 'vitest';
import { dollars } from '../../core/src/report/dollars.ts';

test.each([
  [0.215, '$0.215', '0,215 US$'],
  [0.2, '$0.20', '0,20 US$'],
  [12, '$12.00', '12,00 US$'],
])('%d dollars are not rounded away, and are written as the reader does', (amount, en, es) => {
  expect(dollars(amount, 'en')).toBe(en);
  expect(dollars(amount, 'es').replace(/\s/g, ' ')).toBe(es);
});
