import { countedIn } from './counting/counted-in.ts';
import { entityFinder } from './counting/entities/entity-finder.ts';
import { hashtags } from './counting/entities/hashtags.ts';
import { webLinks } from './counting/entities/links.ts';
import { mentions } from './counting/entities/mentions.ts';
import type { Network } from './network.ts';
import type { FileLimits } from './profile/media-limits.ts';

const DOCS = 'https://developers.tiktok.com/doc';
const VIDEO = { source: `${DOCS}/content-posting-api-reference-direct-post`, read: '2026-11-21' };
const PHOTO = { source: `${DOCS}/content-posting-api-reference-photo-post`, read: '2026-11-21' };
const TRANSFER = { source: `${DOCS}/content-posting-api-media-transfer-guide`, read: '2026-11-21' };
const NAMES = { source: 'https://docs.zernio.com/platforms/tiktok', read: '2026-11-21' };

const NAME = '[a-z0-9_](?:[a-z0-9._]{0,22}[a-z0-9_])?(?![a-z0-9_])';

const characters = countedIn('utf16');

const picture: FileLimits = {
  bytes: { value: 20 * 1024 ** 2, ...TRANSFER },
};

export const tiktok: Network = {
  name: 'TikTok',
  counting: {
    en: 'Sent as it is written: the caption of a video, or the description of photos, which takes more and has a title beside it. Counted in UTF-16 units.',
    es: 'Se envía tal como se escribe: el pie de un vídeo o la descripción de unas fotos, que admite más y lleva un título aparte. Se cuenta en unidades UTF-16.',
  },
  entities: entityFinder(webLinks({ bare: false }), mentions(NAME), hashtags()),
  handle: new RegExp(`^${NAME}$`, 'i'),
  text: [{ ...characters, max: { value: 2200, ...VIDEO } }],
  captions: { image: [{ ...characters, max: { value: 4000, ...PHOTO } }] },
  // Of photos; a video has none.
  title: [{ ...characters, max: { value: 90, ...PHOTO } }],
  media: {
    count: { value: 35, ...PHOTO },
    perKind: { image: { value: 35, ...PHOTO }, video: { value: 1, ...VIDEO } },
    mixed: { value: false, ...PHOTO },
    required: { value: true, ...PHOTO },
    kinds: { value: ['image', 'video'], ...TRANSFER },
    image: { ...picture, types: { value: ['image/jpeg', 'image/webp'], ...TRANSFER } },
    video: {
      types: { value: ['video/mp4', 'video/webm', 'video/quicktime'], ...TRANSFER },
      bytes: { value: 4 * 1024 ** 3, ...TRANSFER },
      minWidth: { value: 360, ...TRANSFER },
      minHeight: { value: 360, ...TRANSFER },
      maxWidth: { value: 4096, ...TRANSFER },
      maxHeight: { value: 4096, ...TRANSFER },
      // Three for everybody; `max_video_post_duration_sec` has an account's own.
      maxSeconds: { value: 600, ...TRANSFER },
    },
  },
  look: { handleSign: '', mediaFirst: true, linkCard: false },
  supports: {
    threads: { value: false, ...VIDEO },
    nativeScheduling: { value: false, ...VIDEO },
    clickableLinks: { value: false, ...NAMES },
  },
};
