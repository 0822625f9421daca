import { expect, test } from 'vitest';
import { devto } from '../../core/src/networks/devto.ts';
import { mark, unmarked } from './entities/marked-entities.ts';

test.each([
  ['', 0],
  ['# Café', 7],
  ['👍', 4],
  ['Café\n\n#vscode #opensource\n', 5],
  ['#vscode', 0],
])('%j counts %i bytes', (text, expected) => {
  expect(devto.text[0]?.count(text)).toBe(expected);
});

// `800.kilobytes` of Rails.
test('an article has 800 kilobytes of 1,024 bytes, its title 128 characters', () => {
  expect(devto.text[0]?.max.value).toBe(819_200);
  expect(devto.title?.[0]?.max.value).toBe(128);
  expect(devto.title?.[0]?.count('👍é')).toBe(2);
});

test.each([
  '# Title\n\n⟪@ben⟫ wrote [this](⟦https://dev.to/ben/this⟧) on #discuss; ana@example.com, {% user ben %}',
  'An article.\n\n⦃#vscode⦄ ⦃#código⦄\n',
  '#one and two',
  'A #word, and\n# Title',
])('%s', (marked) => {
  const text = unmarked(marked);
  expect(mark(text, devto.entities(text))).toBe(marked);
});

test('a last line of hashtags does not travel with the text', () => {
  expect(devto.wire?.('# One\n\nText.\n\n#vscode #opensource\n')).toBe('# One\n\nText.');
  expect(devto.wire?.('Text #vscode')).toBe('Text #vscode');
});
