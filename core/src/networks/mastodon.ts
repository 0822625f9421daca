import { countGraphemes } from '../text/graphemes.ts';
import { countedIn } from './counting/counted-in.ts';
import { findMastodonEntities } from './counting/entities/mastodon-entities.ts';
import { findOverflow, type Whole } from './counting/overflow.ts';
import type { Network } from './network.ts';

/** `characters_reserved_per_url`, the same on every server that is not patched. */
const LINK_LENGTH = 23;

const POSTING = { source: 'https://docs.joinmastodon.org/user/posting/', read: '2026-11-21' };
const INSTANCE = { source: 'https://docs.joinmastodon.org/entities/Instance/', read: '2026-11-21' };
const STATUSES = { source: 'https://docs.joinmastodon.org/methods/statuses/', read: '2026-07-02' };
/** The upload's own checks, which the example of an instance in the documentation lags behind. */
const UPLOADS = {
  source: 'https://github.com/mastodon/mastodon/blob/main/app/models/media_attachment.rb',
  read: '2026-11-21',
};
const SCHEDULED = {
  source: 'https://github.com/mastodon/mastodon/blob/main/app/models/scheduled_status.rb',
  read: '2026-11-21',
};

const MEGABYTE = 1024 * 1024;
const PICTURE = { value: 16 * MEGABYTE, ...POSTING };
const FILM = { value: 99 * MEGABYTE, ...POSTING };

/**
 * Mastodon, as its servers come. They may raise most of this, and other software that speaks its
 * language differs; `/api/v2/instance` has a server's own numbers, and the plan overrides these.
 */
export const mastodon: Network = {
  name: 'Mastodon',
  counting: {
    en: 'Counted in characters as readers see them, with the content warning. A link with a scheme counts 23, a mention without its server.',
    es: 'Se cuenta en caracteres tal como se ven, con el aviso de contenido. Un enlace con esquema cuenta 23; una mención, sin su servidor.',
  },
  entities: findMastodonEntities,
  handle: /^[a-z0-9_]+(?:[.-]+[a-z0-9_]+)*(?:@[\p{L}\p{M}\p{Nd}_]+(?:[.-]+[\p{L}\p{M}\p{Nd}_]+)*)?$/iu,
  text: [
    {
      unit: 'graphemes',
      max: { value: 500, source: 'https://docs.joinmastodon.org/user/posting/#text', read: '2026-07-02' },
      includesWarning: true,
      count,
      overflowAt: (text, max) =>
        findOverflow(text, max, {
          count,
          countPlain: (start, end) => countGraphemes(text.slice(start, end)),
          whole: findFolded(text),
        }),
    },
  ],
  // `validates :description, length:` is Ruby's length, in code points.
  altText: [{ ...countedIn('code-points'), max: { value: 1500, ...UPLOADS } }],
  poll: {
    options: { min: { value: 2, ...INSTANCE }, max: { value: 4, ...INSTANCE } },
    // The manual for people still says 25.
    option: { ...countedIn('graphemes'), max: { value: 50, ...INSTANCE } },
    minutes: { min: { value: 5, ...INSTANCE }, max: { value: 43_829, ...INSTANCE } },
    withMedia: { value: false, ...POSTING },
  },
  media: {
    count: { value: 4, ...INSTANCE },
    perKind: {
      image: { value: 4, ...POSTING },
      gif: { value: 1, ...POSTING },
      video: { value: 1, ...POSTING },
      audio: { value: 1, ...POSTING },
    },
    mixed: { value: false, ...POSTING },
    required: { value: false, ...POSTING },
    kinds: { value: ['image', 'gif', 'video', 'audio'], ...POSTING },
    image: {
      types: {
        value: ['image/jpeg', 'image/png', 'image/heic', 'image/heif', 'image/webp', 'image/avif'],
        ...POSTING,
      },
      bytes: PICTURE,
      pixels: { value: 7680 * 4320, ...UPLOADS },
    },
    gif: {
      types: { value: ['image/gif'], ...POSTING },
      bytes: PICTURE,
      pixels: { value: 1280 * 720, ...POSTING },
    },
    video: {
      types: { value: ['video/mp4', 'video/webm', 'video/quicktime', 'video/x-m4v'], ...POSTING },
      bytes: FILM,
      pixels: { value: 3840 * 2160, ...UPLOADS },
    },
    audio: { bytes: FILM },
  },
  look: {
    // 706 pixels of lines of 22; a column holds about 60 characters.
    fold: {
      value: { lines: 32, perLine: 60 },
      source:
        'https://github.com/mastodon/mastodon/blob/main/app/javascript/mastodon/components/status_content.jsx',
      read: '2026-11-22',
    },
    handleSign: '@',
  },
  supports: {
    threads: { value: true, ...STATUSES },
    altText: { value: true, ...POSTING },
    // A time that is nearer publishes at once.
    nativeScheduling: { value: { min: 5 }, ...SCHEDULED },
    editing: { value: true, ...STATUSES },
    firstComment: { value: true, ...STATUSES },
    polls: { value: true, ...POSTING },
    clickableLinks: { value: true, ...POSTING },
  },
};

/**
 * Graphemes of the text in which every link and mention is replaced by what it counts as.
 *
 * @see https://github.com/mastodon/mastodon/blob/main/app/validators/status_length_validator.rb (read 2026-11-21)
 */
function count(text: string): number {
  let folded = '';
  let at = 0;
  for (const whole of findFolded(text)) {
    folded += text.slice(at, whole.start) + 'x'.repeat(whole.counts);
    at = whole.end;
  }
  return countGraphemes(at === 0 ? text : folded + text.slice(at));
}

/** Links, and the mentions with a server, which does not count. */
function findFolded(text: string): readonly Whole[] {
  if (!text.includes('://') && !text.includes('@')) return [];
  return findMastodonEntities(text).flatMap(({ kind, value, start, end }) => {
    if (kind === 'link') return [{ start, end, counts: LINK_LENGTH }];
    const host = kind === 'mention' ? value.indexOf('@') : -1;
    return host < 0 ? [] : [{ start, end, counts: 1 + host }];
  });
}
