import { expect, test } from 'vitest';
import { googleBusiness } from '../../core/src/networks/google-business.ts';
import { mark, unmarked } from './entities/marked-entities.ts';

test.each([
  ['text', googleBusiness.text, 1500],
  ['title', googleBusiness.title, 58],
])('%s', (_, limits, max) => {
  const [limit] = limits ?? [];
  expect(limit?.max.value).toBe(max);
  expect(limit?.count('é👍')).toBe(3);
  expect(limit?.overflowAt('a'.repeat(max + 1), max)).toBe(max);
});

test.each(['open at ⟦https://acme.dev⟧, not #open, not @acme'])('%s', (marked) => {
  const text = unmarked(marked);
  expect(mark(text, googleBusiness.entities(text))).toBe(marked);
});
