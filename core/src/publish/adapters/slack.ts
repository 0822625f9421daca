import { slack as network } from '../../networks/slack.ts';
import type { Adapter } from '../adapter.ts';
import { readAnswer } from '../answer.ts';
import { slackCheck, slackMembers } from './slack/account.ts';
import { repliedSchema } from './slack/api.ts';
import { slackNumbers } from './slack/numbers.ts';
import { publishToSlack } from './slack/publish.ts';
import { reconcileSlack } from './slack/reconcile.ts';
import { takeMessageBack } from './slack/take-back.ts';

const ahead = network.supports.nativeScheduling?.value || {};

/**
 * A channel of a Slack workspace, by an app's bot. Slack has no key against sending twice, but a message
 * may carry metadata that nobody sees: ours is there, and a look-up finds it.
 *
 * @see https://docs.slack.dev/reference/methods/chat.postMessage (read 2026-11-21)
 */
export const slack: Adapter = {
  secrets: [
    {
      name: 'bot_token',
      about: {
        en: 'The Bot User OAuth Token of an app with chat:write, channels:history and, for files, files:write and files:read; it begins with xoxb-.',
        es: 'El Bot User OAuth Token de una aplicación con chat:write, channels:history y, para archivos, files:write y files:read; empieza por xoxb-.',
      },
      isRequired: true,
    },
  ],
  publish: publishToSlack,
  reconcile: reconcileSlack,
  check: slackCheck,
  metrics: slackNumbers,
  channelMetrics: slackMembers,
  // A minute is ours: Slack itself asks for a time that has not passed, and gives nothing back within the last one.
  scheduling: { min: ahead.min ?? 1, max: ahead.max, media: false, takeBack: takeMessageBack },
  // Some limits are told with status 200, and how long with a header all the same.
  comeBack: (answer, now) => {
    const error = readAnswer(repliedSchema, answer)?.error ?? '';
    if (!['ratelimited', 'rate_limited'].includes(error)) return undefined;
    const seconds = Number(answer.headers['retry-after'] ?? '60');
    return now + (Number.isFinite(seconds) ? seconds : 60) * 1000;
  },
  remedies: {
    forbidden: {
      en: 'Invite the app to the channel with /invite, and check who may post there.',
      es: 'Invita a la aplicación al canal con /invite y revisa quién puede publicar en él.',
    },
    'missing-permission': {
      en: 'Add the scope to the app under OAuth & Permissions and install it again.',
      es: 'Añade ese permiso a la aplicación en OAuth & Permissions y vuelve a instalarla.',
    },
    'not-found': {
      en: 'Set the plan’s target to the id of the channel, such as C0123456789; it stands at the end of the channel’s details.',
      es: 'Pon como destino en el plan el id del canal, como C0123456789; está al final de los detalles del canal.',
    },
  },
};
