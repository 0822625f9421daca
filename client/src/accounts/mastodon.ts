import { isSafe } from './is-this-machine.ts';
import type { SiteOf } from './sign-in-site.ts';

const SCOPE = 'read write:statuses write:media';

/**
 * Every server is its own, so Vocero makes itself known there first. An application is registered for each sign-in,
 * because the address that the browser comes back to differs between editors.
 *
 * @see https://docs.joinmastodon.org/methods/apps/ and /methods/oauth/
 */
export const mastodonSite: SiteOf = async ({ server }, redirect, _settings, signal) => {
  if (server === undefined) return { missing: 'server' };
  if (!isSafe(server)) return { missing: 'https' };
  const response = await fetch(`${server}/api/v1/apps`, {
    method: 'POST',
    signal,
    redirect: 'error',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ client_name: 'Vocero', redirect_uris: redirect, scopes: SCOPE }),
  });
  const app: unknown = response.ok ? await response.json() : undefined;
  const { client_id: clientId, client_secret: clientSecret } = Object(app);
  if (typeof clientId !== 'string' || typeof clientSecret !== 'string')
    throw new Error(`${new URL(server).host}: ${response.status}`);
  return {
    issuer: server,
    authorization: `${server}/oauth/authorize`,
    token: `${server}/oauth/token`,
    revocation: `${server}/oauth/revoke`,
    clientId,
    clientSecret,
    scope: SCOPE,
  };
};
