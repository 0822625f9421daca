import { countedIn } from './counting/counted-in.ts';
import { entityFinder } from './counting/entities/entity-finder.ts';
import { hashtags } from './counting/entities/hashtags.ts';
import { webLinks } from './counting/entities/links.ts';
import { mentions } from './counting/entities/mentions.ts';
import type { Network } from './network.ts';

/** `PinCreate` of version 5.23; the help pages still say 500 for the description. */
const API = {
  source: 'https://github.com/pinterest/api-description/blob/main/v5/openapi.json',
  read: '2026-11-21',
};
const SPECS = {
  source: 'https://help.pinterest.com/en/business/article/pinterest-product-specs',
  read: '2026-11-21',
};
/** Where Pinterest itself names only PNG and JPEG, which is what its form offers. */
const TYPES = { source: 'https://www.ayrshare.com/docs/media-guidelines/pinterest.md', read: '2026-11-21' };

// `maxLength` of a JSON schema is code points, but few servers keep to that. UTF-16 is never fewer.
const characters = countedIn('utf16');

export const pinterest: Network = {
  name: 'Pinterest',
  counting: {
    en: 'Sent as it is written: the text becomes the description of a pin, beside its title and link. Counted in UTF-16 units; Pinterest does not say what it counts.',
    es: 'Se envía tal como se escribe: el texto es la descripción del pin, junto a su título y su enlace. Se cuenta en unidades UTF-16; Pinterest no dice qué cuenta.',
  },
  entities: entityFinder(webLinks({ bare: false }), mentions('[a-z0-9_]{3,30}(?![a-z0-9_])'), hashtags()),
  handle: /^[a-z0-9_]{3,30}$/i,
  text: [{ ...characters, max: { value: 800, ...API } }],
  title: [{ ...characters, max: { value: 100, ...API } }],
  altText: [{ ...characters, max: { value: 500, ...API } }],
  link: [{ ...characters, max: { value: 2048, ...API } }],
  media: {
    count: { value: 5, ...API },
    perKind: { image: { value: 5, ...API }, video: { value: 1, ...API } },
    mixed: { value: false, ...API },
    required: { value: true, ...API },
    kinds: { value: ['image', 'gif', 'video'], ...TYPES },
    image: {
      types: { value: ['image/jpeg', 'image/png', 'image/webp', 'image/bmp', 'image/tiff'], ...TYPES },
      // 32 MB from within the app.
      bytes: { value: 20_000_000, ...SPECS },
    },
    gif: { types: { value: ['image/gif'], ...TYPES }, bytes: { value: 20_000_000, ...SPECS } },
    video: {
      types: { value: ['video/mp4', 'video/quicktime', 'video/x-m4v'], ...SPECS },
      bytes: { value: 2_000_000_000, ...SPECS },
      minSeconds: { value: 4, ...SPECS },
      maxSeconds: { value: 900, ...SPECS },
      minProportion: { value: 0.5, ...SPECS },
      maxProportion: { value: 1.91, ...SPECS },
    },
  },
  look: { handleSign: '', mediaFirst: true, titleFirst: true, linkCard: false },
  supports: {
    altText: { value: true, ...API },
    nativeScheduling: { value: false, ...API },
    editing: { value: true, ...API },
  },
};
