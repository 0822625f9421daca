import { countedIn } from './counting/counted-in.ts';
import { findBlueskyEntities } from './counting/entities/bluesky-entities.ts';
import { toShortLink } from './counting/short-link.ts';
import { countedShown, type Shown, showText } from './counting/shown.ts';
import type { Network } from './network.ts';

const LEXICONS = 'https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky';
// `maxGraphemes` and `maxLength` of `text`; a real PDS answers 400 to 301 graphemes and to 3,001 bytes.
// It counts graphemes with unicode-segmenter, as we do.
const POST = { source: `${LEXICONS}/feed/post.json`, read: '2026-08-20' };
const IMAGES = { source: `${LEXICONS}/embed/images.json`, read: '2026-08-20' };
const GALLERY = { source: `${LEXICONS}/embed/gallery.json`, read: '2026-11-21' };
const VIDEO = { source: `${LEXICONS}/embed/video.json`, read: '2026-08-20' };
/** What the official client holds itself to, where the lexicon says nothing. */
const APP = {
  source: 'https://github.com/bluesky-social/social-app/blob/main/src/lib/constants.ts',
  read: '2026-11-21',
};
const TIMESTAMPS = {
  source: 'https://docs.bsky.app/docs/advanced-guides/timestamps',
  read: '2026-11-21',
};

/**
 * Bluesky. A link is sent as its host and the start of its path, which is what counts; the whole of it
 * goes into the facet.
 */
export const bluesky: Network = {
  name: 'Bluesky',
  counting: {
    en: 'Links are sent shortened, as the app does (host and 13 characters of the path), and count like that. Counted in characters as readers see them, and in bytes.',
    es: 'Los enlaces se envían acortados, como hace la aplicación (dominio y 13 caracteres de la ruta), y así cuentan. Se cuenta en caracteres tal como se ven y en bytes.',
  },
  entities: findBlueskyEntities,
  handle: /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/i,
  wire: (text) => showText(text, shortLinks(text)),
  text: [
    { ...countedShown('graphemes', shortLinks), max: { value: 300, ...POST } },
    { ...countedShown('bytes', shortLinks), max: { value: 3000, ...POST } },
  ],
  // The lexicon sets none on pictures, and 1,000 on videos in its stored version.
  altText: [{ ...countedIn('graphemes'), max: { value: 2000, ...APP } }],
  media: {
    // Four in `embed.images`; ten in the newer `embed.gallery`, which not every client shows.
    count: { value: 4, ...IMAGES },
    perKind: { image: { value: 4, ...IMAGES }, gif: { value: 1, ...APP }, video: { value: 1, ...VIDEO } },
    mixed: { value: false, ...POST },
    required: { value: false, ...POST },
    kinds: { value: ['image', 'gif', 'video'], ...POST },
    // A million before; the app makes larger ones smaller, the server refuses them.
    image: { bytes: { value: 2_000_000, ...GALLERY } },
    gif: { bytes: { value: 300_000_000, ...APP } },
    video: {
      types: {
        value: ['video/mp4', 'video/mpeg', 'video/webm', 'video/quicktime'],
        ...APP,
      },
      bytes: { value: 300_000_000, ...VIDEO },
      maxSeconds: { value: 600, ...APP },
    },
  },
  look: {
    // `MAX_POST_LINES`; a column holds about 60 characters.
    fold: {
      value: { lines: 25, perLine: 60 },
      source: 'https://github.com/bluesky-social/social-app/blob/main/src/lib/constants.ts',
      read: '2026-11-22',
    },
    handleSign: '@',
  },
  supports: {
    threads: { value: true, ...POST },
    altText: { value: true, ...IMAGES },
    nativeScheduling: { value: false, ...TIMESTAMPS },
    firstComment: { value: true, ...POST },
    polls: { value: false, ...POST },
    clickableLinks: { value: true, ...POST },
  },
};

function shortLinks(text: string): readonly Shown[] {
  if (!text.includes('.')) return [];
  return findBlueskyEntities(text).flatMap(({ kind, start, end }) =>
    kind === 'link' ? { start, end, shown: toShortLink(text.slice(start, end)) } : [],
  );
}
