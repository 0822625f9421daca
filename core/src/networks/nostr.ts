import { entityFinder } from './counting/entities/entity-finder.ts';
import { hashtags } from './counting/entities/hashtags.ts';
import { webLinks } from './counting/entities/links.ts';
import { matching } from './counting/entities/matching.ts';
import type { Network } from './network.ts';

const nip = (number: string) => ({
  source: `https://github.com/nostr-protocol/nips/blob/master/${number}.md`,
  read: '2026-11-21',
});

/** Letters of a key in bech32, without those that are easily taken for another. */
const KEY = '(?:npub1[02-9ac-hj-np-z]{58}|nprofile1[02-9ac-hj-np-z]{20,})';

/**
 * Nostr, as a short text note (kind 1). The protocol has no limit. A relay may have one, and tells it as
 * `limitation.max_content_length` (NIP-11), in code points; the plan can say it.
 */
export const nostr: Network = {
  name: 'Nostr',
  counting: {
    en: 'Sent as it is written, as the content of a note. The protocol has no limit on it; that of a relay (max_content_length) can stand in the plan and is counted in code points, as relays count.',
    es: 'Se envía tal como se escribe, como el contenido de una nota. El protocolo no lo limita; el límite de un relé (max_content_length) puede constar en el plan y se cuenta en puntos de código, como cuentan los relés.',
  },
  entities: entityFinder(
    webLinks({ bare: false }),
    matching('mention', /nostr:n/i, new RegExp(`(?<![\\p{L}\\p{N}_/])nostr:(${KEY})(?![a-z0-9])`, 'giu')),
    hashtags(),
  ),
  handle: new RegExp(`^${KEY}$`, 'i'),
  text: [],
  look: { handleSign: '' },
  supports: {
    threads: { value: true, ...nip('10') },
    altText: { value: true, ...nip('92') },
    clickableLinks: { value: true, ...nip('92') },
  },
};
