import { expect, test } from 'vitest';
import { toLittleText } from '../../core/src/networks/counting/little-text.ts';
import { linkedin } from '../../core/src/networks/linkedin.ts';

import { mark, unmarked } from './entities/marked-entities.ts';

const [limit] = linkedin.text;

test.each([
  ['plain text, with: nothing; reserved!', 'plain text, with: nothing; reserved!'],
  ['Va al repo (durable)', 'Va al repo \\(durable\\)'],
  ['\\|{}@[]()<>*_~', '\\\\\\|\\{\\}\\@\\[\\]\\(\\)\\<\\>\\*\\_\\~'],
  ['#hola #100DaysOfCode (#AI)', '#hola #100DaysOfCode \\(#AI\\)'],
  ['C# and # 1 and ##a and #️⃣', 'C\\# and \\# 1 and \\##a and \\#️⃣'],
  ['https://acme.dev/a_b', 'https://acme.dev/a\\_b'],
  ['Con @[Acme (ES)](urn:li:organization:2414183)!', 'Con @[Acme \\(ES\\)](urn:li:organization:2414183)!'],
  [
    '@[Acme](urn:li:share:1) @[](urn:li:person:a)',
    '\\@\\[Acme\\]\\(urn:li:share:1\\) \\@\\[\\]\\(urn:li:person:a\\)',
  ],
])('%s travels as %s', (text, sent) => {
  expect(toLittleText(text)).toBe(sent);
  expect(limit?.count(text)).toBe(sent.length);
});

test.each([
  ['', 0],
  ['café', 4],
  ['cafe\u0301', 5],
  ['𝗕𝗼𝗹𝗱', 8],
  ['👍', 2],
  ['👨‍👩‍👧‍👦', 11],
  ['日本語', 3],
  ['\r\n', 2],
  ['\ud83d', 1],
  [`${'a'.repeat(2990)}${'()'.repeat(10)}`, 3030],
])('%j counts %i', (text, expected) => {
  expect(limit?.count(text)).toBe(expected);
});

test.each([
  ['before the character whose escape no longer fits', 'ab(c', 3, 2],
  ['before a whole emoji', 'ab👍c', 3, 2],
  ['before a whole mention', 'ab @[A](urn:li:person:x1) c', 24, 3],
  ['after a mention that fits', 'ab @[A](urn:li:person:x1) c', 25, 25],
  ['before the sharp that a cut would leave without its word', 'ab #tag', 4, 3],
])('overflows %s', (_, text, max, expected) => {
  expect(limit?.overflowAt(text, max)).toBe(expected);
});

test.each([
  'Con ⟪@[Acme](urn:li:organization:2414183)⟫ y @ana. ⦃#Café⦄ ⦃#100DaysOfCode⦄ ⦃#a⦄_b C# #1 ⟦acme.dev⟧ ana@acme.dev',
])('%s', (marked) => {
  const text = unmarked(marked);
  expect(mark(text, linkedin.entities(text))).toBe(marked);
});

test('names whom a mention is of', () => {
  expect(linkedin.entities('@[Ana Pérez](urn:li:person:AbC-1_2)')[0]?.value).toBe('urn:li:person:AbC-1_2');
});
