import { expect, test } from 'vitest';
import { youtube } from '../../core/src/networks/youtube.ts';
import { mark, unmarked } from './entities/marked-entities.ts';

const [limit] = youtube.text;

// https://developers.google.com/youtube/v3/docs/videos: "a maximum length of 5000 bytes"
test.each([
  ['', 0],
  ['Hola, año', 10],
  ['日本語', 9],
  ['👍', 4],
  ['👨‍👩‍👧‍👦', 25],
  ['https://acme.dev/a', 18],
])('%j counts %i', (text, expected) => {
  expect(limit?.count(text)).toBe(expected);
});

test('counts titles in characters and refuses angle brackets', () => {
  expect(limit?.overflowAt('ñ'.repeat(2501), 5000)).toBe(2500);
  expect(youtube.title?.[0]?.max.value).toBe(100);
  expect(youtube.title?.[0]?.count('ñ'.repeat(100))).toBe(100);
  expect(youtube.forbidden?.value).toEqual(['<', '>']);
});

test.each(['Con ⟪@acme-dev⟫ y ⟪@ñandú.tv⟫. ⦃#shorts⦄ ⟦https://acme.dev/a⟧ acme.dev @ab hola@acme.dev'])(
  '%s',
  (marked) => {
    const text = unmarked(marked);
    expect(mark(text, youtube.entities(text))).toBe(marked);
  },
);
