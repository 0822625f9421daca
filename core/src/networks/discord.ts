import { countedIn } from './counting/counted-in.ts';
import { entityFinder } from './counting/entities/entity-finder.ts';
import { webLinks } from './counting/entities/links.ts';
import { matching } from './counting/entities/matching.ts';
import type { Network } from './network.ts';
import type { FileLimits } from './profile/media-limits.ts';

const MESSAGE = { source: 'https://docs.discord.com/developers/resources/message', read: '2026-11-21' };
const POLL = { source: 'https://docs.discord.com/developers/resources/poll', read: '2026-11-21' };
const FILES = { source: 'https://docs.discord.com/developers/reference#uploading-files', read: '2026-11-21' };
/** `maxLength` and `maxItems` of the requests. */
const SPEC = {
  source: 'https://github.com/discord/discord-api-spec/blob/main/specs/openapi.json',
  read: '2026-11-21',
};

// Discord says characters and not which. UTF-16 is never fewer than what it may mean.
const characters = countedIn('utf16');
// A server with boosts takes more; the plan says so.
const file: FileLimits = { bytes: { value: 10 * 1024 * 1024, ...FILES } };

export const discord: Network = {
  name: 'Discord',
  counting: {
    en: 'Sent as it is written: Discord reads Markdown. Counted in UTF-16 units, markup included; Discord does not say what it counts. The title names the thread, in a forum.',
    es: 'Se envía tal como se escribe: Discord lee Markdown. Se cuenta en unidades UTF-16, con las marcas; Discord no dice qué cuenta. El título nombra el hilo, en un foro.',
  },
  // A name behind an at sign is text: Discord wants the number of whoever is meant.
  entities: entityFinder(
    webLinks({ bare: false }),
    matching('mention', /<@/, /<@[!&]?(\d{17,20})>/g),
    matching('mention', /@/, /(?<![\p{L}\p{N}_@])@(everyone|here)(?![\p{L}\p{N}_])/gu),
  ),
  handle: /^(?:\d{17,20}|everyone|here)$/,
  // 4,000 with Nitro, but no bot and no webhook has that.
  text: [{ ...characters, max: { value: 2000, ...MESSAGE } }],
  title: [{ ...characters, max: { value: 100, ...SPEC } }],
  altText: [{ ...characters, max: { value: 1024, ...MESSAGE } }],
  poll: {
    options: { min: { value: 1, ...SPEC }, max: { value: 10, ...POLL } },
    option: { ...characters, max: { value: 55, ...POLL } },
    question: { ...characters, max: { value: 300, ...POLL } },
    minutes: { min: { value: 60, ...SPEC }, max: { value: 32 * 24 * 60, ...POLL } },
  },
  media: {
    count: { value: 10, ...SPEC },
    mixed: { value: true, ...MESSAGE },
    required: { value: false, ...MESSAGE },
    image: file,
    gif: file,
    video: file,
    audio: file,
    document: file,
  },
  look: { handleSign: '' },
  supports: {
    threads: { value: true, ...MESSAGE },
    altText: { value: true, ...MESSAGE },
    nativeScheduling: { value: false, ...MESSAGE },
    editing: { value: true, ...MESSAGE },
    polls: { value: true, ...POLL },
    clickableLinks: { value: true, ...MESSAGE },
  },
  // In a forum a post opens a thread with a title of its own; the limits are the same.
  accounts: { channel: {}, forum: {} },
};
