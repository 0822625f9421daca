import { countedIn } from './counting/counted-in.ts';
import { entityFinder } from './counting/entities/entity-finder.ts';
import { webLinks } from './counting/entities/links.ts';
import { mentions } from './counting/entities/mentions.ts';
import { LONGEST_PARAGRAPH } from './counting/paragraphs.ts';
import type { Network } from './network.ts';

const NPF = { source: 'https://github.com/tumblr/docs/blob/master/npf-spec.md', read: '2026-11-21' };
const API = { source: 'https://github.com/tumblr/docs/blob/master/api.md', read: '2026-11-21' };

/**
 * Tumblr, in its Neue Post Format. Tags are a field of their own there: a sharp in the text is text.
 */
export const tumblr: Network = {
  name: 'Tumblr',
  counting: {
    en: 'Sent as one text block for each paragraph. What counts is the longest paragraph, in code points, and the whole post in bytes, markup of the blocks not included.',
    es: 'Se envía como un bloque de texto por párrafo. Cuenta el párrafo más largo, en puntos de código, y toda la publicación en bytes, sin las marcas de los bloques.',
  },
  entities: entityFinder(
    webLinks({ bare: false }),
    mentions('[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?(?!-*[a-z0-9])'),
  ),
  handle: /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/i,
  text: [
    { ...LONGEST_PARAGRAPH, max: { value: 4096, ...NPF } },
    { ...countedIn('bytes'), max: { value: 1_000_000, ...NPF } },
  ],
  // The document counts the characters of a block in code points; of alt texts it says just characters.
  altText: [{ ...countedIn('utf16'), max: { value: 4096, ...NPF } }],
  counts: { mentions: { value: 50, ...NPF }, links: { value: 100, ...NPF } },
  media: {
    perKind: { image: { value: 30, ...NPF }, video: { value: 1, ...NPF }, audio: { value: 10, ...NPF } },
    mixed: { value: true, ...NPF },
    required: { value: false, ...NPF },
    kinds: { value: ['image', 'gif', 'video', 'audio'], ...NPF },
  },
  postsPerDay: { value: 250, ...API },
  look: { handleSign: '', titleFirst: true },
  supports: {
    altText: { value: true, ...NPF },
    nativeScheduling: { value: {}, ...API },
    editing: { value: true, ...API },
    clickableLinks: { value: true, ...NPF },
  },
};
