import { countedIn } from './counting/counted-in.ts';
import { entityFinder } from './counting/entities/entity-finder.ts';
import { hashtags } from './counting/entities/hashtags.ts';
import { webLinks } from './counting/entities/links.ts';
import { INSTAGRAM_NAME, mentions } from './counting/entities/mentions.ts';
import type { Network } from './network.ts';

const DOCS = 'https://developers.facebook.com/docs/instagram-platform';
const MEDIA = { source: `${DOCS}/instagram-graph-api/reference/ig-user/media`, read: '2026-11-21' };
const PUBLISHING = { source: `${DOCS}/content-publishing`, read: '2026-11-21' };
/** Repeats what Meta's reference says, and what Instagram enforces beyond it. */
const AYRSHARE = {
  source: 'https://www.ayrshare.com/docs/es/apis/post/social-networks/instagram',
  read: '2026-11-21',
};
const GUIDELINES = { source: 'https://www.ayrshare.com/docs/media-guidelines/instagram', read: '2026-11-21' };

// Meta says characters and not which. UTF-16 is never fewer than what it may mean.
const characters = countedIn('utf16');

export const instagram: Network = {
  name: 'Instagram',
  counting: {
    en: 'Sent as it is written. Counted in UTF-16 units; Instagram does not say what it counts. Addresses in a caption are no links.',
    es: 'Se envía tal como se escribe. Se cuenta en unidades UTF-16; Instagram no dice qué cuenta. Las direcciones en el pie de foto no son enlaces.',
  },
  // Readers cannot follow them, but they are there, and a rule says so.
  entities: entityFinder(webLinks({ bare: true }), mentions(INSTAGRAM_NAME), hashtags()),
  handle: new RegExp(`^${INSTAGRAM_NAME}$`, 'i'),
  text: [{ ...characters, max: { value: 2200, ...MEDIA } }],
  altText: [{ ...characters, max: { value: 1000, ...AYRSHARE } }],
  firstComment: [{ ...characters, max: { value: 2200, ...MEDIA } }],
  counts: {
    // Announced on 2025-12-18 and introduced account by account; the reference of the API still says 30.
    hashtags: { value: 5, ...AYRSHARE },
    // Ayrshare says 3 and gives no source.
    mentions: { value: 20, ...MEDIA },
  },
  media: {
    // By API; the app takes 20.
    count: { value: 10, ...PUBLISHING },
    mixed: { value: true, ...PUBLISHING },
    required: { value: true, ...MEDIA },
    kinds: { value: ['image', 'video'], ...MEDIA },
    image: {
      types: { value: ['image/jpeg'], ...MEDIA },
      bytes: { value: 8 * 1024 ** 2, ...MEDIA },
      minProportion: { value: 0.8, ...GUIDELINES },
      maxProportion: { value: 1.91, ...GUIDELINES },
    },
    video: {
      types: { value: ['video/mp4', 'video/quicktime'], ...GUIDELINES },
      bytes: { value: 1024 ** 3, ...GUIDELINES },
      maxWidth: { value: 1920, ...GUIDELINES },
      minProportion: { value: 0.01, ...GUIDELINES },
      maxProportion: { value: 10, ...GUIDELINES },
      minSeconds: { value: 3, ...GUIDELINES },
      maxSeconds: { value: 15 * 60, ...GUIDELINES },
    },
  },
  // The guide says 100, the reference of the endpoint 50; `content_publishing_limit` has an account's own.
  postsPerDay: { value: 100, ...PUBLISHING },
  look: {
    fold: {
      value: { characters: 125, lines: 3 },
      source: 'https://help.instagram.com/1643471055915254',
      read: '2026-11-22',
    },
    handleSign: '',
    mediaFirst: true,
    linkCard: false,
  },
  supports: {
    threads: { value: false, ...MEDIA },
    altText: { value: true, ...MEDIA },
    nativeScheduling: { value: false, ...MEDIA },
    editing: { value: false, ...AYRSHARE },
    firstComment: { value: true, ...PUBLISHING },
    polls: { value: false, ...MEDIA },
    clickableLinks: {
      value: false,
      source: 'https://ayrshare.com/apis/post/social-networks/instagram',
      read: '2026-11-21',
    },
  },
};
