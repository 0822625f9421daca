import { countedIn } from './counting/counted-in.ts';
import { entityFinder } from './counting/entities/entity-finder.ts';
import { hashtags } from './counting/entities/hashtags.ts';
import { webLinks } from './counting/entities/links.ts';
import { matching } from './counting/entities/matching.ts';
import type { Network } from './network.ts';

const POSTS = { source: 'https://developers.facebook.com/docs/pages-api/posts', read: '2026-11-21' };
/** Meta publishes no number for the text of a post; publishers agree on this one. */
const LENGTH = { source: 'https://www.ayrshare.com/facebook-api.md', read: '2026-11-21' };
const MEDIA = { source: 'https://docs.getlate.dev/resources/media-guidelines/facebook', read: '2026-11-21' };
/** `alt_text_custom`. */
const PHOTO = {
  source: 'https://developers.facebook.com/docs/graph-api/reference/photo/',
  read: '2026-11-21',
};

// Nobody says which characters. UTF-16 is never fewer than what it may mean.
const characters = countedIn('utf16');

/** A Page on Facebook; personal profiles have no API to post with. */
export const facebook: Network = {
  name: 'Facebook',
  counting: {
    en: 'Sent as it is written. Counted in UTF-16 units; Facebook does not say what it counts. A Page is mentioned by its number: @[123456].',
    es: 'Se envía tal como se escribe. Se cuenta en unidades UTF-16; Facebook no dice qué cuenta. Una página se menciona por su número: @[123456].',
  },
  // A name behind an at sign is text when it comes by API.
  entities: entityFinder(webLinks({ bare: true }), matching('mention', /@\[/, /@\[(\d+)\]/g), hashtags()),
  handle: /^\d+$/,
  text: [{ ...characters, max: { value: 63_206, ...LENGTH } }],
  media: {
    count: { value: 10, ...MEDIA },
    perKind: { image: { value: 10, ...MEDIA }, video: { value: 1, ...MEDIA } },
    mixed: { value: false, ...MEDIA },
    required: { value: false, ...POSTS },
    kinds: { value: ['image', 'gif', 'video'], ...MEDIA },
    image: {
      types: { value: ['image/jpeg', 'image/png', 'image/webp'], ...MEDIA },
      // 4 MB with others (Shoutrrr, Adobe).
      bytes: { value: 10 * 1024 ** 2, ...MEDIA },
    },
    gif: { types: { value: ['image/gif'], ...MEDIA }, bytes: { value: 10 * 1024 ** 2, ...MEDIA } },
    video: {
      types: { value: ['video/mp4', 'video/quicktime'], ...MEDIA },
      bytes: { value: 4 * 1024 ** 3, ...MEDIA },
      minSeconds: { value: 1, ...MEDIA },
      maxSeconds: { value: 240 * 60, ...MEDIA },
    },
  },
  look: {
    // On a desktop; phones fold sooner. Facebook itself says nothing.
    fold: {
      value: { characters: 477 },
      source: 'https://socialk.it/fr/tools/facebook-character-counter',
      read: '2026-11-22',
    },
    handleSign: '',
  },
  supports: {
    threads: { value: false, ...POSTS },
    altText: { value: true, ...PHOTO },
    // Older texts say six months.
    nativeScheduling: { value: { min: 10, max: 30 * 24 * 60 }, ...POSTS },
    editing: { value: true, ...POSTS },
    firstComment: { value: true, ...POSTS },
    clickableLinks: { value: true, ...POSTS },
  },
};
