import { mastodon as network } from '../../networks/mastodon.ts';
import type { Adapter } from '../adapter.ts';
import { isSuccess } from '../answer.ts';
import { mastodonCheck, schedulesPosts } from './mastodon/account.ts';
import { mastodonLimits } from './mastodon/limits.ts';
import { mastodonFollowers, mastodonNumbers } from './mastodon/numbers.ts';
import { publishStatus } from './mastodon/publish.ts';
import { reconcileStatus } from './mastodon/reconcile.ts';
import { takeStatusBack } from './mastodon/take-back.ts';

const ahead = network.supports.nativeScheduling?.value || {};

/**
 * Mastodon, and other servers that speak its API. They differ in what matters most here: GoToSocial and
 * snac ignore the `Idempotency-Key`, Hollo ignores `scheduled_at`, snac hides what it schedules (all measured on 2026-11-21). So the key
 * is sent and not relied on, and what a server can do is asked of it.
 *
 * @see https://docs.joinmastodon.org/methods/statuses/ (read 2026-11-21)
 */
export const mastodon: Adapter = {
  secrets: [
    {
      name: 'access_token',
      about: {
        en: 'The token of an application with read, write:statuses and write:media: Preferences › Development on the server.',
        es: 'El token de una aplicación con read, write:statuses y write:media: Preferencias › Desarrollo en el servidor.',
      },
      isRequired: true,
    },
  ],
  pollTravels: 'with-first-part',
  publish: publishStatus,
  reconcile: reconcileStatus,
  check: mastodonCheck,
  limits: mastodonLimits,
  metrics: mastodonNumbers,
  channelMetrics: mastodonFollowers,
  scheduling: {
    min: ahead.min ?? 5,
    max: undefined,
    probe: schedulesPosts,
    media: true,
    takeBack: takeStatusBack,
  },
  // The reset is an ISO date there, and no `retry-after` goes with it.
  comeBack: (answer) => {
    if (isSuccess(answer) || answer.status !== 429) return undefined;
    const reset = Date.parse(answer.headers['x-ratelimit-reset'] ?? '');
    return Number.isNaN(reset) ? undefined : reset;
  },
  remedies: {
    unauthenticated: {
      en: 'Make a new token under Preferences › Development on the server.',
      es: 'Crea un token nuevo en Preferencias › Desarrollo, en el servidor.',
    },
    'missing-permission': {
      en: 'Give the application this permission under Preferences › Development, and take its new token.',
      es: 'Da ese permiso a la aplicación en Preferencias › Desarrollo y usa su token nuevo.',
    },
    invalid: {
      en: 'Check the server and the text; this server may allow less than others.',
      es: 'Revisa el servidor y el texto; puede que este servidor permita menos que otros.',
    },
  },
};
