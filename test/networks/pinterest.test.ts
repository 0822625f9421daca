import { expect, test } from 'vitest';
import { pinterest } from '../../core/src/networks/pinterest.ts';
import { mark, unmarked } from './entities/marked-entities.ts';

// `maxLength` in version 5.23 of the API's description.
test.each([
  ['description', pinterest.text, 800],
  ['title', pinterest.title, 100],
  ['alt_text', pinterest.altText, 500],
  ['link', pinterest.link, 2048],
])('%s', (_, limits, max) => {
  const [limit] = limits ?? [];
  expect(limit?.max.value).toBe(max);
  expect(limit?.count('ab👍')).toBe(4);
  expect(limit?.overflowAt(`${'a'.repeat(max - 1)}👍`, max)).toBe(max - 1);
});

test('a pin is nothing without a picture', () => {
  expect(pinterest.media?.required?.value).toBe(true);
});

test.each(['⦃#CaféAndino⦄ by ⟪@cafe_andino⟫: ⟦https://acme.dev⟧, C# and #1'])('%s', (marked) => {
  const text = unmarked(marked);
  expect(mark(text, pinterest.entities(text))).toBe(marked);
});
