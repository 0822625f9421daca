import type { Adapter } from '../adapter.ts';
import { isSuccess } from '../answer.ts';
import { blueskyFollowers, blueskyNumbers, checkBluesky } from './bluesky/account.ts';
import { reconcilePost } from './bluesky/find-record.ts';
import { publishPost } from './bluesky/publish.ts';

/**
 * Bluesky and every other PDS of the AT Protocol. Each step has a record key of its own and is put there
 * on condition that nothing is there yet, so that a lost answer is never a second post (measured with
 * @atproto/pds 0.5.35 on 2026-11-21).
 *
 * @see https://docs.bsky.app/docs/api/com-atproto-repo-put-record (read 2026-11-21)
 */
export const bluesky: Adapter = {
  secrets: [
    {
      name: 'app_password',
      about: {
        en: 'An app password of the account: Settings › Privacy and security › App passwords. Not the password itself.',
        es: 'Una contraseña de aplicación de la cuenta: Ajustes › Privacidad y seguridad › Contraseñas de aplicación. No la contraseña de la cuenta.',
      },
      isRequired: true,
    },
  ],
  publish: publishPost,
  reconcile: reconcilePost,
  settlesAt: 'once',
  check: checkBluesky,
  metrics: blueskyNumbers,
  channelMetrics: blueskyFollowers,
  // Seconds since 1970, as the server writes them beside `retry-after`.
  comeBack: (answer) => {
    if (isSuccess(answer) || answer.status !== 429) return undefined;
    const reset = Number(answer.headers['ratelimit-reset'] ?? Number.NaN);
    return Number.isNaN(reset) ? undefined : reset * 1000;
  },
};
