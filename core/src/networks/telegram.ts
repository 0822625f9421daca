import { countedIn } from './counting/counted-in.ts';
import { entityFinder } from './counting/entities/entity-finder.ts';
import { hashtags } from './counting/entities/hashtags.ts';
import { webLinks } from './counting/entities/links.ts';
import { matching } from './counting/entities/matching.ts';
import { mentions } from './counting/entities/mentions.ts';
import { countedShown } from './counting/shown.ts';
import { telegramMarkup, toTelegramHtml } from './counting/telegram-markup.ts';
import type { Network, TextLimit } from './network.ts';
import type { FileLimits } from './profile/media-limits.ts';

/** Bot API 10.1 of 2026-06-11, as `telegram-bot-api-spec` has it. */
const API = { source: 'https://core.telegram.org/bots/api', read: '2026-11-21' };
const FILES = { source: 'https://core.telegram.org/bots/api#sending-files', read: '2026-11-21' };
const POLL = { source: 'https://core.telegram.org/bots/api#sendpoll', read: '2026-11-21' };

const NAME = '[a-z][a-z0-9_]{3,31}(?![a-z0-9_])';

const parsed = countedShown('utf16', telegramMarkup);
const characters = countedIn('utf16');
const caption: readonly TextLimit[] = [{ ...parsed, max: { value: 1024, ...API } }];
const file: FileLimits = { bytes: { value: 50 * 1024 ** 2, ...FILES } };

/** A channel or a group on Telegram, to which a bot posts. */
export const telegram: Network = {
  name: 'Telegram',
  counting: {
    en: 'Markdown becomes Telegram’s own markup; everything else is sent as it is written. Counted in UTF-16 units after that, without the marks. With media the text is a caption, which may be shorter.',
    es: 'El Markdown se convierte en el formato de Telegram; lo demás se envía tal como se escribe. Se cuenta después, sin las marcas, en unidades UTF-16. Con multimedia, el texto es un pie, que admite menos.',
  },
  entities: entityFinder(
    webLinks({ bare: true }),
    mentions(NAME),
    hashtags(),
    matching('cashtag', /\$/, /(?<![\p{L}\p{N}_$])\$([A-Z]{1,8})(?![\p{L}\p{N}_])/gu),
  ),
  handle: new RegExp(`^${NAME}$`, 'i'),
  wire: toTelegramHtml,
  text: [{ ...parsed, max: { value: 4096, ...API } }],
  captions: { image: caption, gif: caption, video: caption, audio: caption, document: caption },
  poll: {
    options: { min: { value: 1, ...POLL }, max: { value: 12, ...POLL } },
    option: { ...characters, max: { value: 100, ...POLL } },
    question: { ...characters, max: { value: 300, ...POLL } },
    // Five seconds to one month.
    minutes: { min: { value: 5 / 60, ...POLL }, max: { value: 43_800, ...POLL } },
  },
  media: {
    count: { value: 10, ...API },
    required: { value: false, ...API },
    image: {
      bytes: { value: 10 * 1024 ** 2, ...API },
      minProportion: { value: 1 / 20, ...API },
      maxProportion: { value: 20, ...API },
    },
    gif: file,
    video: file,
    audio: file,
    document: file,
  },
  look: { handleSign: '@' },
  supports: {
    threads: { value: true, ...API },
    altText: { value: false, ...API },
    nativeScheduling: { value: false, ...API },
    editing: { value: true, ...API },
    polls: { value: true, ...POLL },
    clickableLinks: { value: true, ...API },
  },
};
