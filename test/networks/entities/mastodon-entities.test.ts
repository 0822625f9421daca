import { expect, test } from 'vitest';
import { mastodon } from '../../../core/src/networks/mastodon.ts';
import { mark, unmarked } from './marked-entities.ts';

// What spec/lib/extractor_spec.rb, spec/models/tag_spec.rb and spec/models/account_spec.rb of Mastodon cover,
// in texts of our own (https://github.com/mastodon/mastodon, read 2026-11-21).
test.each([
  'Hola ⟪@ana⟫, ⟪@ana@mastodon.social⟫ y ⟪@ana.b-c@sub.acme.dev⟫.',
  'ana@example.com =@ana /@ana a@ana @anañ @ana://a @ana@b@c',
  '⟪@user@慕田峪长城.网址⟫ ⟪@ana⟫- ⟪@a.b⟫.',
  '⦃#hola⦄ ⦃＃日本語⦄ ⦃#100días⦄ #100 #_ a#b .#a (#a) ##a',
  '⦃#c·d⦄ ⦃#a・b⦄·  #·a ⦃#a⦄· ⦃#1·2⦄ ⦃#_a_⦄ ⦃#a1⦄ #1_',
  '⦃#uno⦄\n⦃#dos⦄\t⦃#tres⦄, ⦃#cuatro⦄#cinco',
  '⟦https://acme.dev/#top⟧ acme.dev ⟦gemini://acme.dev⟧ ⟦https://x.example.com/@ana⟧',
  '$ACME ⟦https://acme.dev/a⟧ ⦃#नमस्ते⦄ ⦃#مرحبا⦄ #🎉',
])('%s', (marked) => {
  const text = unmarked(marked);
  expect(mark(text, mastodon.entities(text))).toBe(marked);
});

test('names the handle with its server and the tag without its sign', () => {
  const values = mastodon.entities('@ana @ana@acme.dev ＃日本').map(({ value }) => value);
  expect(values).toEqual(['ana', 'ana@acme.dev', '日本']);
});
