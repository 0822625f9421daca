import { countedIn } from './counting/counted-in.ts';
import { entityFinder } from './counting/entities/entity-finder.ts';
import { hashtags } from './counting/entities/hashtags.ts';
import { webLinks } from './counting/entities/links.ts';
import { INSTAGRAM_NAME, mentions } from './counting/entities/mentions.ts';
import { findOverflow } from './counting/overflow.ts';
import { countThreadsText } from './counting/threads-text.ts';
import type { Network } from './network.ts';

const DOCS = 'https://developers.facebook.com/documentation/threads';
const POSTS = { source: `${DOCS}/posts`, read: '2026-11-21' };
const LINKS = { source: `${DOCS}/create-posts/text-attachments`, read: '2026-11-21' };
const ACCESSIBILITY = {
  source: 'https://developers.facebook.com/docs/threads/posts/accessibility',
  read: '2026-11-21',
};
const OVERVIEW = { source: `${DOCS}/overview`, read: '2026-11-21' };
/** Repeats what Meta's overview says of files. */
const MEDIA = { source: 'https://ayrshare.com/docs/media-guidelines/threads', read: '2026-11-21' };
const REPLIZ = { source: 'https://repliz-docs.pages.dev/tutorial/spesification/threads', read: '2026-11-21' };

export const threads: Network = {
  name: 'Threads',
  counting: {
    en: 'Sent as it is written. An emoji counts as many as it has bytes (👍 4, a family 25), any other character 1.',
    es: 'Se envía tal como se escribe. Un emoji cuenta tantos como bytes tiene (👍 4, una familia 25); cualquier otro carácter, 1.',
  },
  entities: entityFinder(webLinks({ bare: true }), mentions(INSTAGRAM_NAME), hashtags()),
  handle: new RegExp(`^${INSTAGRAM_NAME}$`, 'i'),
  text: [
    {
      unit: 'code-points',
      max: { value: 500, ...POSTS },
      count: countThreadsText,
      overflowAt: (text, max) =>
        findOverflow(text, max, {
          count: countThreadsText,
          countPlain: (start, end) => countThreadsText(text.slice(start, end)),
          whole: [],
        }),
    },
  ],
  altText: [{ ...countedIn('code-points'), max: { value: 1000, ...REPLIZ } }],
  counts: {
    // The tag that becomes the topic; more of them stay text.
    hashtags: { value: 1, ...POSTS },
    // Different addresses; the same one twice counts once.
    links: { value: 5, ...LINKS },
  },
  media: {
    count: { value: 20, ...POSTS },
    mixed: { value: true, ...POSTS },
    required: { value: false, ...POSTS },
    kinds: { value: ['image', 'video'], ...POSTS },
    image: {
      types: { value: ['image/jpeg', 'image/png'], ...MEDIA },
      bytes: { value: 8 * 1024 ** 2, ...MEDIA },
      minProportion: { value: 0.1, ...MEDIA },
      maxProportion: { value: 10, ...MEDIA },
    },
    video: {
      types: { value: ['video/mp4', 'video/quicktime'], ...MEDIA },
      bytes: { value: 1024 ** 3, ...MEDIA },
      maxWidth: { value: 1920, ...MEDIA },
      minProportion: { value: 0.01, ...MEDIA },
      maxProportion: { value: 10, ...MEDIA },
      maxSeconds: { value: 300, ...MEDIA },
    },
  },
  postsPerDay: { value: 250, ...OVERVIEW },
  look: { handleSign: '' },
  supports: {
    threads: { value: true, ...OVERVIEW },
    altText: { value: true, ...ACCESSIBILITY },
    nativeScheduling: { value: false, ...POSTS },
    editing: { value: false, ...POSTS },
    firstComment: { value: true, ...OVERVIEW },
    clickableLinks: { value: true, ...POSTS },
  },
};
