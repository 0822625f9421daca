import { webLinks } from './counting/entities/links.ts';
import type { Network } from './network.ts';

const POSTS = { source: 'https://developer.wordpress.org/rest-api/reference/posts/', read: '2026-11-21' };
const MEDIA = { source: 'https://developer.wordpress.org/rest-api/reference/media/', read: '2026-11-21' };

/** WordPress. Title and content are as long as its database takes; no server says less. */
export const wordpress: Network = {
  name: 'WordPress',
  counting: {
    en: 'Sent as the content of a post. There is no limit on it nor on its title; an own one in the plan is counted in code points.',
    es: 'Se envía como el contenido de una entrada. No hay límite para él ni para su título; uno propio en el plan se cuenta en puntos de código.',
  },
  entities: webLinks({ bare: false }),
  text: [],
  media: { required: { value: false, ...POSTS } },
  look: { handleSign: '', titleFirst: true, linkCard: false },
  supports: {
    altText: { value: true, ...MEDIA },
    nativeScheduling: { value: {}, ...POSTS },
    editing: { value: true, ...POSTS },
    clickableLinks: { value: true, ...POSTS },
  },
};
