import type { Adapter } from '../adapter.ts';
import { discordCheck } from './discord/account.ts';
import { comeBackToDiscord } from './discord/api.ts';
import { discordNumbers } from './discord/numbers.ts';
import { publishToDiscord } from './discord/publish.ts';
import { reconcileMessage } from './discord/reconcile.ts';

/**
 * A channel or a forum on Discord, by a bot or by a webhook. A bot sends a nonce, by which Discord gives
 * back the message that there is already, for a few minutes; and it can read what it wrote. A webhook
 * can do neither.
 *
 * @see https://docs.discord.com/developers/resources/message (read 2026-11-21)
 */
export const discord: Adapter = {
  secrets: [
    {
      name: 'webhook_url',
      about: {
        en: 'The address of a webhook: channel settings › Integrations › Webhooks. It is a secret as a whole.',
        es: 'La dirección de un webhook: ajustes del canal › Integraciones › Webhooks. Toda ella es secreta.',
      },
      isRequired: false,
    },
    {
      name: 'bot_token',
      about: {
        en: 'The token of a bot, from the developer portal, in place of a webhook; the plan’s target is the id of the channel.',
        es: 'El token de un bot, del portal de desarrolladores, en lugar de un webhook; el destino del plan es el id del canal.',
      },
      isRequired: false,
    },
  ],
  pollTravels: 'with-first-part',
  publish: publishToDiscord,
  reconcile: reconcileMessage,
  check: discordCheck,
  metrics: discordNumbers,
  comeBack: comeBackToDiscord,
  remedies: {
    unauthenticated: {
      en: 'Copy the webhook’s address or the bot’s token from Discord again.',
      es: 'Vuelve a copiar de Discord la dirección del webhook o el token del bot.',
    },
    'missing-permission': {
      en: 'Give the bot this permission in the channel: View Channel, Send Messages, Attach Files, Read Message History.',
      es: 'Da al bot ese permiso en el canal: ver canal, enviar mensajes, adjuntar archivos, leer el historial de mensajes.',
    },
    'not-found': {
      en: 'Check the plan’s target, which is the id of the channel; a webhook that was deleted needs a new one.',
      es: 'Revisa el destino en el plan, que es el id del canal; si el webhook se borró, crea otro.',
    },
  },
};
