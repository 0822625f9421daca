import { countedIn } from './counting/counted-in.ts';
import { findXEntities, replyTextStart } from './counting/entities/x-entities.ts';
import { findLinks } from './counting/links.ts';
import { offsetBeforeNfc, toNfc } from './counting/normalized.ts';
import { findOverflow } from './counting/overflow.ts';
import { weigh } from './counting/weigh.ts';
import { X_LINKS } from './counting/x-link-rules.ts';
import type { Network, TextLimit } from './network.ts';
import type { FileLimits, MediaLimits } from './profile/media-limits.ts';

/** `transformedURLLength`: every link becomes a t.co one. */
const LINK_WEIGHT = 23;

const COUNTING = { source: 'https://docs.x.com/fundamentals/counting-characters', read: '2026-08-22' };
const API = { source: 'https://docs.x.com/openapi.json', read: '2026-08-22' };
/** Duration and weight of videos were raised between two readings (140 s and 512 MB in August). */
const MEDIA = { source: 'https://docs.x.com/x-api/media/quickstart/best-practices', read: '2026-11-21' };
const POSTS = { source: 'https://docs.x.com/x-api/posts/manage-tweets/integrate', read: '2026-08-22' };
const PRICES = { source: 'https://docs.x.com/x-api/getting-started/pricing', read: '2026-08-22' };
/** X says "longer posts" and no number where its developers read. */
const PREMIUM = { source: 'https://github.com/coollabsio/shoutrrr', read: '2026-11-21' };

const MEGABYTE = 1024 * 1024;

const weighted: Omit<TextLimit, 'max'> = { unit: 'weighted', count: weighAll, overflowAt };

const video: FileLimits = {
  types: { value: ['video/mp4', 'video/quicktime'], ...MEDIA },
  bytes: { value: 8 * 1024 * MEGABYTE, ...MEDIA },
  minWidth: { value: 32, ...MEDIA },
  minHeight: { value: 32, ...MEDIA },
  minProportion: { value: 1 / 3, ...MEDIA },
  maxProportion: { value: 3, ...MEDIA },
  minSeconds: { value: 0.5, ...MEDIA },
  maxSeconds: { value: 20 * 60, ...MEDIA },
};

const media: MediaLimits = {
  count: { value: 4, ...MEDIA },
  perKind: { image: { value: 4, ...MEDIA }, gif: { value: 1, ...MEDIA }, video: { value: 1, ...MEDIA } },
  mixed: { value: false, ...MEDIA },
  required: { value: false, ...POSTS },
  kinds: { value: ['image', 'gif', 'video'], ...MEDIA },
  image: {
    types: { value: ['image/jpeg', 'image/png', 'image/webp'], ...MEDIA },
    bytes: { value: 5 * MEGABYTE, ...MEDIA },
  },
  gif: {
    types: { value: ['image/gif'], ...MEDIA },
    bytes: { value: 15 * MEGABYTE, ...MEDIA },
    maxWidth: { value: 1280, ...MEDIA },
    maxHeight: { value: 1080, ...MEDIA },
  },
  video,
};

/** X. Replies start with mentions that do not count, where X takes them from the post above. */
export const x: Network = {
  name: 'X',
  counting: {
    en: 'Weighted as X weighs: most letters count 1, Chinese, Japanese, Korean and every emoji 2, a link 23, with or without https://. The mentions at the start of a reply do not count.',
    es: 'Con los pesos de X: casi todas las letras cuentan 1; el chino, el japonés, el coreano y cada emoji, 2; un enlace, 23, con o sin https://. Las menciones al principio de una respuesta no cuentan.',
  },
  entities: findXEntities,
  // A list is mentioned together with who made it.
  handle: /^[a-z0-9_]{1,20}(?:\/[a-z][a-z0-9_-]{0,24})?$/i,
  replyStart: replyTextStart,
  text: [{ ...weighted, max: { value: 280, ...COUNTING } }],
  altText: [{ ...countedIn('utf16'), max: { value: 1000, ...API } }],
  counts: { cashtags: { value: 1, ...POSTS } },
  poll: {
    options: { min: { value: 2, ...API }, max: { value: 4, ...API } },
    option: { ...countedIn('utf16'), max: { value: 25, ...API } },
    minutes: { min: { value: 5, ...API }, max: { value: 10_080, ...API } },
    withMedia: { value: false, ...API },
  },
  media,
  look: {
    fold: {
      value: { characters: 280 },
      source:
        'https://mybroadband.co.za/news/internet/479595-twitter-increases-character-limit-for-blue-subscribers.html',
      read: '2026-11-22',
    },
    handleSign: '@',
  },
  supports: {
    threads: { value: true, ...POSTS },
    altText: { value: true, ...API },
    nativeScheduling: { value: false, ...API },
    editing: { value: false, ...POSTS },
    firstComment: { value: true, ...POSTS },
    polls: { value: true, ...API },
    clickableLinks: { value: true, ...COUNTING },
  },
  accounts: {
    premium: {
      text: [{ ...weighted, max: { value: 25_000, ...PREMIUM } }],
      media: {
        ...media,
        video: {
          ...video,
          bytes: { value: 16 * 1024 * MEGABYTE, ...MEDIA },
          maxSeconds: { value: 125 * 60, ...MEDIA },
        },
      },
    },
  },
  price: { post: { value: 0.015, ...PRICES }, postWithLink: { value: 0.2, ...PRICES } },
};

function weighAll(text: string): number {
  const normalized = toNfc(text);
  let weight = 0;
  let at = 0;
  for (const link of findLinks(normalized, X_LINKS)) {
    weight += weigh(normalized.slice(at, link.start)) + LINK_WEIGHT;
    at = link.end;
  }
  return weight + weigh(normalized.slice(at));
}

function overflowAt(text: string, max: number): number | undefined {
  const normalized = toNfc(text);
  const at = findOverflow(normalized, max, {
    count: weighAll,
    countPlain: (start, end) => weigh(normalized.slice(start, end)),
    whole: findLinks(normalized, X_LINKS).map((link) => ({ ...link, counts: LINK_WEIGHT })),
  });
  return at === undefined || normalized === text ? at : offsetBeforeNfc(text, at);
}
