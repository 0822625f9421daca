import { countedIn } from './counting/counted-in.ts';
import { webLinks } from './counting/entities/links.ts';
import type { Network } from './network.ts';

const API = {
  source: 'https://developers.google.com/my-business/reference/rest/v4/accounts.locations.localPosts',
  read: '2026-11-21',
};
/** Google's reference says what a post has and not how long it may be; its refusals are told by others. */
const LENGTHS = {
  source: 'https://www.ayrshare.com/docs/help-center/technical-support/character_limits.md',
  read: '2026-11-21',
};
const MEDIA = {
  source: 'https://www.ayrshare.com/docs/media-guidelines/google_business_profile.md',
  read: '2026-11-21',
};
const POSTS = { source: 'https://docs.zernio.com/platforms/google-business', read: '2026-11-21' };

const characters = countedIn('utf16');

/** Google Business Profile, as a post of a location. A post with a telephone number is refused. */
export const googleBusiness: Network = {
  name: 'Google Business Profile',
  counting: {
    en: 'Sent as it is written: the text is the summary of the post, the title that of an event. Counted in UTF-16 units; Google does not say what it counts.',
    es: 'Se envía tal como se escribe: el texto es el resumen de la publicación; el título, el de un evento. Se cuenta en unidades UTF-16; Google no dice qué cuenta.',
  },
  entities: webLinks({ bare: false }),
  text: [{ ...characters, max: { value: 1500, ...LENGTHS } }],
  title: [{ ...characters, max: { value: 58, ...LENGTHS } }],
  media: {
    count: { value: 1, ...POSTS },
    required: { value: false, ...MEDIA },
    kinds: { value: ['image'], ...POSTS },
    image: {
      types: { value: ['image/jpeg', 'image/png'], ...MEDIA },
      bytes: { value: 5_000_000, ...MEDIA },
      // Others say 400 × 300 for a post.
      minWidth: { value: 250, ...MEDIA },
      minHeight: { value: 250, ...MEDIA },
    },
  },
  look: { handleSign: '', mediaFirst: true, linkCard: false },
  supports: {
    altText: { value: false, ...API },
    nativeScheduling: { value: {}, ...API },
    editing: { value: true, ...API },
  },
};
