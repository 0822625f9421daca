import type { SiteOf } from './sign-in-site.ts';

/**
 * An app of the team's own, of the type “native app”: it has an id and no secret.
 *
 * @see https://docs.x.com/resources/fundamentals/authentication/oauth-2-0/authorization-code
 */
export const xSite: SiteOf = async (_account, _redirect, { xClientId }) =>
  xClientId === ''
    ? { missing: 'vocero.xClientId' }
    : {
        issuer: 'https://x.com',
        authorization: 'https://x.com/i/oauth2/authorize',
        token: 'https://api.x.com/2/oauth2/token',
        revocation: 'https://api.x.com/2/oauth2/revoke',
        clientId: xClientId,
        scope: 'tweet.read tweet.write users.read media.write offline.access',
      };
