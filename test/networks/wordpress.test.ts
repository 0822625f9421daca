import { expect, test } from 'vitest';
import { limitsOf } from '../../core/src/networks/profile/limits-of.ts';
import { wordpress } from '../../core/src/networks/wordpress.ts';
import { mark, unmarked } from './entities/marked-entities.ts';

test('has no limit but those of a plan', () => {
  expect(limitsOf(wordpress, {})).toMatchObject({ text: [] });
  const limits = limitsOf(wordpress, { limits: { title: 60 } });
  expect(limits.text).toEqual([]);
  expect(limits.title?.[0]?.max.value).toBe(60);
  expect(limits.title?.[0]?.overflowAt('a'.repeat(61), 60)).toBe(60);
});

test.each(['<a href="⟦https://acme.dev/v2⟧">v2</a> @ana #tag'])('%s', (marked) => {
  const text = unmarked(marked);
  expect(mark(text, wordpress.entities(text))).toBe(marked);
});
