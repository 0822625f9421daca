import { countedIn } from './counting/counted-in.ts';
import { entityFinder } from './counting/entities/entity-finder.ts';
import { webLinks } from './counting/entities/links.ts';
import { matching } from './counting/entities/matching.ts';
import { LINKEDIN_MENTION, littleTextMentions, toLittleText } from './counting/little-text.ts';
import { findOverflow } from './counting/overflow.ts';
import type { Network } from './network.ts';

const DOCS = 'https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares';
const POSTS = { source: `${DOCS}/posts-api`, read: '2026-11-21' };
const LITTLE_TEXT = { source: `${DOCS}/little-text-format`, read: '2026-11-21' };
const IMAGES = { source: `${DOCS}/images-api`, read: '2026-11-21' };
const MULTI_IMAGE = { source: `${DOCS}/multiimage-post-api`, read: '2026-11-21' };
const VIDEOS = { source: `${DOCS}/videos-api`, read: '2026-11-21' };
const DOCUMENTS = { source: `${DOCS}/documents-api`, read: '2026-11-21' };
const POLLS = { source: `${DOCS}/poll-post-api`, read: '2026-11-21' };
/** What LinkedIn does not say where its developers read, as a publisher found it. */
const AYRSHARE = {
  source: 'https://www.ayrshare.com/docs/apis/post/social-networks/linkedin',
  read: '2026-11-21',
};
const PUBLER = {
  source: 'https://publer.com/docs/posting/create-posts/content-types/polls',
  read: '2026-11-21',
};

/** Letters and digits: what `toLittleText` leaves a sharp bare for, and no underscore, which it escapes. */
const HASHTAG = /(?<![\p{L}\p{M}\p{N}&/])[#＃]([\p{Nd}]*[\p{L}\p{M}][\p{L}\p{M}\p{Nd}]*)/gu;

const characters = countedIn('utf16');

/**
 * LinkedIn, person and page.
 *
 * What counts is the text as it travels, escapes included: so two publishers reckon that post to
 * LinkedIn (Brightbean, crier; both read 2026-11-21). LinkedIn does not say, and its refusal speaks
 * of "ShareCommentary text length", which may be the text after parsing. Medium confidence; the
 * error it leaves is a text called too long by as many characters as it has escapes, never a text
 * called short enough that is then refused.
 *
 * The unit is the UTF-16 code unit: emoji and mathematical bold letters are seen to cost 2 in
 * LinkedIn's own composer. High confidence, though no document states it.
 */
export const linkedin: Network = {
  name: 'LinkedIn',
  counting: {
    en: 'Sent with a backslash before the characters LinkedIn reserves, which count. Counted in UTF-16 units: most letters are 1, emoji 2 or more. Somebody is mentioned as @[Name](urn:li:organization:123).',
    es: 'Se envía con una barra invertida ante los caracteres que LinkedIn reserva, que cuenta. Se cuenta en unidades UTF-16: casi todas las letras son 1; los emojis, 2 o más. Se menciona a alguien con @[Nombre](urn:li:organization:123).',
  },
  entities: entityFinder(
    webLinks({ bare: true }),
    matching('mention', /@\[/, LINKEDIN_MENTION),
    matching('hashtag', /[#＃]/, HASHTAG),
  ),
  handle: /^urn:li:(?:person|organization|organizationBrand):[A-Za-z0-9_-]+$/,
  wire: toLittleText,
  text: [
    {
      unit: 'utf16',
      // From LinkedIn's refusal of a longer one. Refusals seen in September 2026 say 4,000, its help
      // pages and every publisher still 3,000.
      max: { value: 3000, source: 'https://github.com/n8n-io/n8n/issues/22899', read: '2026-11-21' },
      count: countSent,
      overflowAt: (text, max) =>
        findOverflow(text, max, {
          count: countSent,
          countPlain: (start, end) => countSent(text.slice(start, end)),
          whole: littleTextMentions(text),
        }),
    },
  ],
  // LinkedIn advises 120.
  altText: [{ ...characters, max: { value: 4086, ...MULTI_IMAGE } }],
  firstComment: [{ ...characters, max: { value: 1250, ...AYRSHARE } }],
  poll: {
    options: { min: { value: 2, ...POLLS }, max: { value: 4, ...POLLS } },
    option: { ...characters, max: { value: 30, ...PUBLER } },
    // One day, three, seven or fourteen; nothing between.
    minutes: { min: { value: 24 * 60, ...POLLS }, max: { value: 14 * 24 * 60, ...POLLS } },
    withMedia: { value: false, ...POSTS },
  },
  media: {
    count: { value: 20, ...MULTI_IMAGE },
    perKind: {
      image: { value: 20, ...MULTI_IMAGE },
      gif: { value: 20, ...MULTI_IMAGE },
      video: { value: 1, ...POSTS },
      document: { value: 1, ...POSTS },
    },
    required: { value: false, ...POSTS },
    kinds: { value: ['image', 'gif', 'video', 'document'], ...POSTS },
    image: {
      types: { value: ['image/jpeg', 'image/png'], ...IMAGES },
      pixels: { value: 36_152_319, ...IMAGES },
    },
    gif: { types: { value: ['image/gif'], ...IMAGES }, pixels: { value: 36_152_319, ...IMAGES } },
    video: {
      types: { value: ['video/mp4'], ...VIDEOS },
      // The pages on advertisements say 500 MB.
      bytes: { value: 5 * 1024 ** 3, ...VIDEOS },
      minSeconds: { value: 3, ...VIDEOS },
      maxSeconds: { value: 30 * 60, ...VIDEOS },
    },
    document: {
      types: {
        value: [
          'application/pdf',
          'application/msword',
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          'application/vnd.ms-powerpoint',
          'application/vnd.openxmlformats-officedocument.presentationml.presentation',
        ],
        ...DOCUMENTS,
      },
      bytes: { value: 100 * 1024 ** 2, ...DOCUMENTS },
    },
  },
  postsPerDay: { value: 150, ...AYRSHARE },
  look: {
    // Three lines, wherever the window ends them; publishers count about 210 characters on a desktop.
    fold: {
      value: { lines: 3, perLine: 70 },
      source: 'https://www.linkedin.com/pulse/see-more-breakpoints-linkedin-posts-john-espirian-j6zee',
      read: '2026-11-22',
    },
    handleSign: '',
  },
  supports: {
    threads: { value: false, ...POSTS },
    altText: { value: true, ...MULTI_IMAGE },
    nativeScheduling: { value: false, ...POSTS },
    editing: { value: true, ...POSTS },
    firstComment: { value: true, ...AYRSHARE },
    polls: { value: true, ...POLLS },
    clickableLinks: { value: true, ...LITTLE_TEXT },
  },
  // Nobody states that they differ; a plan may say which it is.
  accounts: { person: {}, page: {} },
};

function countSent(text: string): number {
  return toLittleText(text).length;
}
