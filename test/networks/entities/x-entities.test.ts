import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { findXEntities, replyTextStart } from '../../../core/src/networks/counting/entities/x-entities.ts';
import { mark, unmarked } from './marked-entities.ts';

// A busy machine is slow, which is no failure.
vi.setConfig({ testTimeout: 30_000 });

// X's own reader of texts, without types and CommonJS.
type Found = {
  readonly url?: string;
  readonly screenName?: string;
  readonly listSlug?: string;
  readonly hashtag?: string;
  readonly cashtag?: string;
  readonly indices: readonly [number, number];
};
type TwitterText = { readonly extractEntitiesWithIndices: (text: string) => readonly Found[] };
const { extractEntitiesWithIndices } = createRequire(import.meta.url)('twitter-text') as TwitterText;

/** As twitter-text has it, in our words. */
function oracle(text: string) {
  return extractEntitiesWithIndices(text).map(
    ({ url, screenName, listSlug = '', hashtag, cashtag, indices }) => {
      const [start, end] = indices;
      if (url !== undefined)
        return { kind: 'link', value: /^https?:/i.test(url) ? url : `https://${url}`, start, end };
      if (screenName !== undefined) return { kind: 'mention', value: screenName + listSlug, start, end };
      if (hashtag !== undefined) return { kind: 'hashtag', value: hashtag, start, end };
      return { kind: 'cashtag', value: cashtag, start, end };
    },
  );
}

// What the published tests of twitter-text cover (`conformance/extract.yml`), in texts of our own.
test.each([
  'Con ⟪@acme⟫ y ⟪＠ana⟫, de ⟪@acme/equipo-1⟫; ⟪@abcdefghijklmnopqrst⟫uvw',
  'ana@example.com _@ana #@ana ⟪@ana⟫! (⟪@ana⟫) “⟪@ana⟫” .⟪@ana⟫ @ana@ana @anañ @ana://a',
  'RT⟪@ana⟫ rt: ⟪@ana⟫ art@ana 日⟪@ana⟫本',
  '⦃#hola⦄ ⦃＃日本語⦄ ⦃#100días⦄ #100 #_ a#b &#39; #⦃#a⦄ ⦃#niño_2⦄.',
  '⦃#Привет⦄ ⦃#안녕⦄ ⦃#مرحبا⦄ ⦃#नमस्ते⦄ ⦃#c·d⦄ ❤️⦃#love⦄ #️⃣ #a#b #a://b ⦃#𝗕𝗼𝗹𝗱⦄',
  '⦅$ACME⦆ ⦅$BRK.B⦆, $1 $ACMECORP x$ACME ($ACME) ⦅$a_b⦆! $Ñ',
  '⟦https://acme.dev/#top⟧ ⟦acme.dev/@ana⟧ ⟦https://t.co/abc⟧ ⦃#tag⦄',
])('%s', (marked) => {
  const text = unmarked(marked);
  expect(mark(text, findXEntities(text))).toBe(marked);
});

test('names the address, the handle, the list and the tag', () => {
  const values = findXEntities('acme.dev http://acme.dev @ana @acme/team #hola ＃日本 $ACME').map(
    ({ value }) => value,
  );
  expect(values).toEqual(['https://acme.dev', 'http://acme.dev', 'ana', 'acme/team', 'hola', '日本', 'ACME']);
});

const PARTS = [
  '@',
  '＠',
  '#',
  '＃',
  '$',
  '@ana',
  '@a_b',
  '/team',
  '/te-am',
  '/2',
  '#tag',
  '#1',
  '2',
  '#日本',
  '#é',
  '#·',
  '·',
  '\u200d',
  'RT',
  'rt:',
  'a',
  'Z',
  'ñ',
  'ʋ',
  '日',
  '_',
  '-',
  '+',
  '~',
  '&',
  '!',
  '*',
  '%',
  '.',
  ',',
  ':',
  '://',
  'http://',
  'acme.dev',
  '$ACME',
  '$AB.C',
  '\ufe0f',
  '\ufe0e',
  '❤️',
  '👍🏽',
  '🎉',
  '\u20e3',
  '\u3000',
  '\u00a0',
  '\u200b',
  ' ',
  ' ',
  ' ',
  '\n',
  '(',
  ')',
  '"',
  '\ud83d',
  '\udc4d',
  '𝗕',
  '𝟏',
];

test('agrees with twitter-text', () => {
  const texts = fc.array(fc.constantFrom(...PARTS), { maxLength: 14 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      // It looks the place of a domain up with `indexOf`, and may find the same one somewhere else.
      fc.pre(text.indexOf('acme.dev') === text.lastIndexOf('acme.dev'));
      expect(findXEntities(text)).toEqual(oracle(text));
    }),
    { numRuns: 20_000 },
  );
});

test.each([
  ['@ana █hola'],
  ['@ana @acme_dev\n█hola @bob'],
  ['  ＠ana\u3000█'],
  ['@ana█'],
  ['█@ana, hola'],
  ['█.@ana hola'],
  ['█@acme/team hola'],
  ['█@ana@example.com hola'],
  ['█hola @ana'],
  ['@ana █@anañ'],
  ['█'],
])('what counts of the reply %j starts at the mark', (marked) => {
  const text = marked.replace('█', '');
  expect(replyTextStart(text)).toBe(marked.indexOf('█'));
});
