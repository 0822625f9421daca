import { countedIn } from './counting/counted-in.ts';
import { entityFinder } from './counting/entities/entity-finder.ts';
import { webLinks } from './counting/entities/links.ts';
import { matching } from './counting/entities/matching.ts';
import type { Network } from './network.ts';

const EDITING = {
  source: 'https://www.reddit.com/r/redditdev/comments/ezz3td/upcoming_api_change_post_apisubmit/',
  read: '2026-11-21',
};
/** The last version of Reddit's own code that was public. It counts with `len` of a Unicode string. */
const CODE = {
  source: 'https://github.com/reddit-archive/reddit/blob/master/r2/r2/lib/validator/validator.py',
  read: '2026-11-21',
};
/** What publishers that work with Reddit's API tell; Reddit's own code of 2017 had 15,000 and 40,000. */
const BODY = { source: 'https://www.postfuze.com/docs/platforms/reddit', read: '2026-11-21' };
const MEDIA = { source: 'https://docs.getlate.dev/resources/media-guidelines/reddit', read: '2026-11-21' };

const characters = countedIn('code-points');
const bytes = { value: 20_000_000, ...MEDIA };

/** Reddit. A community may ask for less, for more, and for a flair; the plan says so. */
export const reddit: Network = {
  name: 'Reddit',
  counting: {
    en: 'Sent as it is written: Reddit reads Markdown. Counted in code points, markup included.',
    es: 'Se envía tal como se escribe: Reddit lee Markdown. Se cuenta en puntos de código, con las marcas.',
  },
  entities: entityFinder(
    webLinks({ bare: false }),
    matching('mention', /u\//i, /(?<![\p{L}\p{N}_/.-])\/?u\/([a-z0-9_-]{3,20})(?![a-z0-9_-])/giu),
  ),
  handle: /^[a-z0-9_-]{3,20}$/i,
  text: [{ ...characters, max: { value: 40_000, ...BODY } }],
  title: [{ ...characters, max: { value: 300, ...CODE } }],
  firstComment: [{ ...characters, max: { value: 10_000, ...CODE } }],
  media: {
    required: { value: false, ...BODY },
    image: { types: { value: ['image/jpeg', 'image/png'], ...MEDIA }, bytes },
    gif: { types: { value: ['image/gif'], ...MEDIA }, bytes },
  },
  look: { handleSign: 'u/', titleFirst: true },
  supports: {
    editing: { value: true, ...EDITING },
    firstComment: { value: true, ...BODY },
  },
};
