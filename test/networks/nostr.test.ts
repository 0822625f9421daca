import { expect, test } from 'vitest';
import { nostr } from '../../core/src/networks/nostr.ts';
import { limitsOf } from '../../core/src/networks/profile/limits-of.ts';
import { mark, unmarked } from './entities/marked-entities.ts';

// The example of NIP-27.
const KEY =
  'nprofile1qqsw3dy8cpumpanud9dwd3xz254y0uu2m739x0x9jf4a9sgzjshaedcpr4mhxue69uhkummnw3ez6ur4vgh8wetvd3hhyer9wghxuet5qyw8wumn8ghj7mn0wd68yttjv4kxz7fww4h8get5dpezumt9qyvhwumn8ghj7un9d3shjetj9enxjct5dfskvtnrdakstl69hg';

test('has no limit but the one that a plan states, in code points as relays count', () => {
  expect(nostr.text).toEqual([]);
  const [limit] = limitsOf(nostr, { limits: { text: 8196 } }).text;
  expect([limit?.max.value, limit?.unit, limit?.count('👍é')]).toEqual([8196, 'code-points', 2]);
});

test.each([`hello ⟪nostr:${KEY}⟫`, `${KEY} and nostr:npub1short`, 'see ⟦https://acme.dev⟧ ⦃#nostr⦄ #1'])(
  '%s',
  (marked) => {
    const text = unmarked(marked);
    expect(mark(text, nostr.entities(text))).toBe(marked);
  },
);
