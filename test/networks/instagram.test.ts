import { expect, test } from 'vitest';
import { instagram } from '../../core/src/networks/instagram.ts';
import { mark, unmarked } from './entities/marked-entities.ts';

const [limit] = instagram.text;

// https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media
test.each([
  ['', 0],
  ['Hola, año', 9],
  ['日本語', 3],
  ['👍', 2],
  ['👨‍👩‍👧‍👦', 11],
  ['https://acme.dev/a', 18],
  ['\r\n', 2],
])('%j counts %i', (text, expected) => {
  expect(limit?.count(text)).toBe(expected);
});

test('holds captions to what Instagram holds them to', () => {
  expect(limit?.max.value).toBe(2200);
  expect(limit?.overflowAt(`${'a'.repeat(2199)}👍`, 2200)).toBe(2199);
  expect(instagram.counts?.hashtags?.value).toBe(5);
  expect(instagram.counts?.mentions?.value).toBe(20);
  expect(instagram.supports.clickableLinks?.value).toBe(false);
  expect(instagram.media?.required?.value).toBe(true);
});

test.each([
  'Con ⟪@acme.dev_⟫, ⟪@ana⟫. ⦃#café⦄ ⦃#日本⦄ #2026 C# ⦃#año2026⦄! ⟦acme.dev⟧ hola@acme.dev',
  '❤️⦃#love⦄ @nombre_demasiado_largo_para_instagram &#39; https://',
])('%s', (marked) => {
  const text = unmarked(marked);
  expect(mark(text, instagram.entities(text))).toBe(marked);
});
