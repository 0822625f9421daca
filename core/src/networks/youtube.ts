import { countedIn } from './counting/counted-in.ts';
import { entityFinder } from './counting/entities/entity-finder.ts';
import { hashtags } from './counting/entities/hashtags.ts';
import { webLinks } from './counting/entities/links.ts';
import { mentions } from './counting/entities/mentions.ts';
import type { Network } from './network.ts';

const VIDEOS = { source: 'https://developers.google.com/youtube/v3/docs/videos', read: '2026-11-21' };
const HASHTAGS = { source: 'https://support.google.com/youtube/answer/6390658', read: '2026-11-21' };
const UPLOAD = { source: 'https://developers.google.com/youtube/v3/docs/videos/insert', read: '2026-11-21' };

// A handle has letters of any script, and full stops, hyphens and middle dots between them.
const NAME = '[\\p{L}\\p{N}_](?:[\\p{L}\\p{M}\\p{N}_.·-]{1,28}[\\p{L}\\p{M}\\p{N}_])(?![\\p{L}\\p{N}_])';

/** A video on YouTube: the text is its description. */
export const youtube: Network = {
  name: 'YouTube',
  counting: {
    en: 'Sent as it is written: the text becomes the description of the video. It is counted in bytes, so accents and emoji count more; the title in UTF-16 units.',
    es: 'Se envía tal como se escribe: el texto es la descripción del vídeo. Se cuenta en bytes, así que los acentos y los emojis cuentan más; el título, en unidades UTF-16.',
  },
  entities: entityFinder(webLinks({ bare: false }), mentions(NAME), hashtags()),
  handle: new RegExp(`^${NAME}$`, 'u'),
  text: [{ ...countedIn('bytes'), max: { value: 5000, ...VIDEOS } }],
  // In characters, and YouTube does not say which. UTF-16 is never fewer than what it may mean.
  title: [{ ...countedIn('utf16'), max: { value: 100, ...VIDEOS } }],
  // With more of them all are ignored; it was 15 once.
  counts: { hashtags: { value: 60, ...HASHTAGS } },
  forbidden: { value: ['<', '>'], ...VIDEOS },
  media: {
    count: { value: 1, ...UPLOAD },
    required: { value: true, ...UPLOAD },
    kinds: { value: ['video'], ...UPLOAD },
    video: { bytes: { value: 256 * 1024 ** 3, ...UPLOAD } },
  },
  look: { handleSign: '@', mediaFirst: true, titleFirst: true, linkCard: false },
  supports: {
    threads: { value: false, ...VIDEOS },
    altText: { value: false, ...VIDEOS },
    // A private video with `status.publishAt`.
    nativeScheduling: { value: {}, ...VIDEOS },
    editing: { value: true, ...VIDEOS },
    clickableLinks: { value: true, ...VIDEOS },
  },
};
