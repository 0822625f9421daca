import { countedIn } from './counting/counted-in.ts';
import { entityFinder } from './counting/entities/entity-finder.ts';
import { webLinks } from './counting/entities/links.ts';
import { matching } from './counting/entities/matching.ts';
import type { Network } from './network.ts';

/** The title in code points, the rest in UTF-16 as `maxlength` of a form counts; before 1.0 all in code points. */
const VALIDATION = {
  source: 'https://github.com/LemmyNet/lemmy/blob/main/crates/utils/src/utils/validation.rs',
  read: '2026-11-21',
};
const POSTS = {
  source: 'https://github.com/LemmyNet/lemmy/blob/main/crates/api/api_crud/src/post/mod.rs',
  read: '2026-11-21',
};

const characters = countedIn('utf16');
const titled = countedIn('code-points');

/** Lemmy. At most ten posts of one person wait for their time, and a title has three characters at least. */
export const lemmy: Network = {
  name: 'Lemmy',
  counting: {
    en: 'Sent as it is written: Lemmy reads Markdown. Text, alt text and link are counted in UTF-16 units, the title in code points without the spaces around it.',
    es: 'Se envía tal como se escribe: Lemmy lee Markdown. El texto, el texto alternativo y el enlace se cuentan en unidades UTF-16; el título, en puntos de código, sin los espacios que lo rodean.',
  },
  // A name alone is text: people and communities are named with their server.
  entities: entityFinder(
    webLinks({ bare: false }),
    matching(
      'mention',
      /[@!]/,
      /(?<![\p{L}\p{N}_@!/.])[@!]([\p{L}\p{N}_.]+@[a-z0-9](?:[a-z0-9._:-]*[a-z0-9])?)/giu,
    ),
  ),
  handle: /^[\p{L}\p{N}_.]+@[a-z0-9](?:[a-z0-9._:-]*[a-z0-9])?$/iu,
  text: [{ ...characters, max: { value: 50_000, ...VALIDATION } }],
  title: [
    {
      ...titled,
      max: { value: 200, ...VALIDATION },
      count: (text) => titled.count(text.trim()),
      overflowAt: (text, max) => {
        const lead = text.length - text.trimStart().length;
        const at = titled.overflowAt(text.trim(), max);
        return at === undefined ? undefined : at && lead + at;
      },
    },
  ],
  altText: [{ ...characters, max: { value: 1500, ...VALIDATION } }],
  link: [{ ...characters, max: { value: 2000, ...VALIDATION } }],
  media: { count: { value: 1, ...POSTS }, required: { value: false, ...POSTS } },
  look: { handleSign: '', titleFirst: true },
  supports: {
    altText: { value: true, ...VALIDATION },
    nativeScheduling: { value: {}, ...POSTS },
    editing: { value: true, ...POSTS },
    clickableLinks: { value: true, ...VALIDATION },
  },
};
