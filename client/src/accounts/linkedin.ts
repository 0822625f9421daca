import type { SiteOf } from './sign-in-site.ts';

/**
 * An app of the team's own for which LinkedIn has turned on the flow of native clients: that one has PKCE and
 * needs no secret, which no program on a person's machine could keep.
 *
 * @see https://learn.microsoft.com/linkedin/shared/authentication/authorization-code-flow-native
 */
export const linkedinSite: SiteOf = async ({ target }, _redirect, { linkedinClientId }) =>
  linkedinClientId === ''
    ? { missing: 'vocero.linkedinClientId' }
    : {
        issuer: 'https://www.linkedin.com',
        authorization: 'https://www.linkedin.com/oauth/native-pkce/authorization',
        token: 'https://www.linkedin.com/oauth/v2/accessToken',
        clientId: linkedinClientId,
        scope: /organization/.test(target ?? '')
          ? 'openid profile w_organization_social r_organization_social'
          : 'openid profile w_member_social',
      };
