import { countedIn } from './counting/counted-in.ts';
import { entityFinder } from './counting/entities/entity-finder.ts';
import { webLinks } from './counting/entities/links.ts';
import { mentions } from './counting/entities/mentions.ts';
import type { Network } from './network.ts';

/** `validate_cast_add_body`: casts to 320 bytes, long casts to 1,024, and with Pro to 10,000. */
const CAST = {
  source: 'https://github.com/farcasterxyz/snapchain/blob/main/src/core/validations/cast.rs',
  read: '2026-11-21',
};
const SPECIFICATION = {
  source: 'https://github.com/farcasterxyz/protocol/blob/main/docs/SPECIFICATION.md',
  read: '2026-11-21',
};

const FNAME = '[a-z0-9](?:[a-z0-9-]{0,14}[a-z0-9])?';
const NAME = `${FNAME}(?:(?:\\.[a-z0-9-]+)?\\.eth)?`;
const bytes = countedIn('bytes');

/**
 * Farcaster. The name in a mention leaves the text when it is sent; it is counted all the same, for
 * whether somebody has that name is not known here.
 */
export const farcaster: Network = {
  name: 'Farcaster',
  counting: {
    en: 'Sent as it is written and counted in bytes. The names in mentions travel beside the text; they are counted too, for what is not somebody’s name stays in it. From 321 bytes on it is a long cast, of which readers see the beginning.',
    es: 'Se envía tal como se escribe y se cuenta en bytes. Los nombres de las menciones viajan aparte del texto; también se cuentan, porque lo que no es el nombre de nadie se queda en él. A partir de 321 bytes es un cast largo, del que se ve el principio.',
  },
  entities: entityFinder(webLinks({ bare: false }), mentions(`${NAME}(?!-*[a-z0-9])`)),
  handle: new RegExp(`^${NAME}$`, 'i'),
  text: [{ ...bytes, max: { value: 1024, ...CAST } }],
  link: [{ ...bytes, max: { value: 256, ...SPECIFICATION } }],
  counts: { mentions: { value: 10, ...CAST } },
  // Media and links share two places.
  media: { count: { value: 2, ...CAST }, required: { value: false, ...CAST } },
  accounts: {
    pro: {
      text: [{ ...bytes, max: { value: 10_000, ...CAST } }],
      media: { count: { value: 4, ...CAST }, required: { value: false, ...CAST } },
    },
  },
  look: { handleSign: '@' },
  supports: {
    threads: { value: true, ...SPECIFICATION },
    editing: { value: false, ...SPECIFICATION },
  },
};
