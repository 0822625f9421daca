import { expect, test } from 'vitest';
import { farcaster } from '../../core/src/networks/farcaster.ts';
import { limitsOf } from '../../core/src/networks/profile/limits-of.ts';
import { mark, unmarked } from './entities/marked-entities.ts';

const [limit] = farcaster.text;

test.each([
  ['', 0],
  ['gm', 2],
  ['café', 5],
  ['日本', 6],
  ['👍', 4],
  ['@dwr gm', 7],
])('%j counts %i', (text, expected) => {
  expect(limit?.count(text)).toBe(expected);
});

test('overflows before a character whose bytes no longer all fit', () => {
  expect(limit?.overflowAt(`${'a'.repeat(1022)}日`, 1024)).toBe(1022);
  expect(limit?.overflowAt(`${'a'.repeat(1021)}日`, 1024)).toBeUndefined();
});

test('with Pro a cast is longer, and holds more', () => {
  const pro = limitsOf(farcaster, { account: 'pro' });
  expect(pro.text[0]?.max.value).toBe(10_000);
  expect(pro.media?.count?.value).toBe(4);
  expect(pro.counts?.mentions?.value).toBe(10);
});

test.each([
  // The specification's example, and names of Ethereum.
  '⟪@dwr⟫ and ⟪@v⟫ are big fans of ⟪@farcaster⟫',
  '⟪@vitalik.eth⟫, ⟪@jesse.base.eth⟫. ⟪@ana⟫.',
  'ana@example.com @waytoolongforanyfnamethatthereis',
])('%s', (marked) => {
  const text = unmarked(marked);
  expect(mark(text, farcaster.entities(text))).toBe(marked);
});
