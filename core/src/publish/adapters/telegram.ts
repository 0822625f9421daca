import type { Adapter } from '../adapter.ts';
import { readAnswer } from '../answer.ts';
import { telegramCheck, telegramMembers } from './telegram/account.ts';
import { errorSchema } from './telegram/bot-api.ts';
import { publishMessage } from './telegram/publish.ts';

/**
 * A channel or a group on Telegram, to which a bot posts. A bot cannot read what it wrote, and no key
 * keeps it from writing twice: after a lost answer only a person can look.
 *
 * @see https://core.telegram.org/bots/api (Bot API 10.1 of 2026-06-11, read 2026-11-21)
 */
export const telegram: Adapter = {
  secrets: [
    {
      name: 'bot_token',
      about: {
        en: 'The token of the bot, from @BotFather. The bot must be an administrator of the channel.',
        es: 'El token del bot, de @BotFather. El bot tiene que ser administrador del canal.',
      },
      isRequired: true,
    },
  ],
  pollTravels: 'with-first-part',
  publish: publishMessage,
  check: telegramCheck,
  channelMetrics: telegramMembers,
  comeBack: (answer, now) => {
    if (answer.status !== 429) return undefined;
    const seconds = readAnswer(errorSchema, answer)?.parameters?.retry_after;
    return seconds === undefined ? undefined : now + seconds * 1000;
  },
  remedies: {
    unauthenticated: {
      en: 'Ask @BotFather for the bot’s token and store it anew.',
      es: 'Pide a @BotFather el token del bot y guárdalo de nuevo.',
    },
    forbidden: {
      en: 'Make the bot an administrator of the channel that may post messages.',
      es: 'Haz al bot administrador del canal, con permiso para publicar mensajes.',
    },
    'not-found': {
      en: 'Check the channel’s handle or target in the plan; a private channel needs its number, such as -1001234567890.',
      es: 'Revisa en el plan el nombre o el destino del canal; uno privado necesita su número, como -1001234567890.',
    },
  },
};
