import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  beginSignIn,
  finishSignIn,
  type OAuthSite,
  oauthReason,
  renewTokens,
} from '../../client/src/accounts/oauth.ts';

const CLIENT = 'vocero-of-the-bakery';
const REDIRECT = 'vscode://vocero.vocero/signed-in';
const NEVER = new AbortController().signal;

/** A real OAuth server on this machine, which asks nobody and demands PKCE. */
async function authorizationServer(): Promise<OAuthSite> {
  const http = createServer();
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  );
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT,
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        redirect_uris: [REDIRECT],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
    ],
    scopes: ['openid', 'offline_access', 'write'],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    issueRefreshToken: async () => true,
    rotateRefreshToken: true,
  });
  http.on('request', provider.callback());
  return {
    issuer,
    authorization: `${issuer}/auth`,
    token: `${issuer}/token`,
    clientId: CLIENT,
    scope: 'openid offline_access write',
  };
}

/** Goes through the pages of the server as a person would, and gives the query it comes back with. */
async function inBrowser(url: string): Promise<string> {
  const cookies = new Map<string, string>();
  let next = url;
  let form: URLSearchParams | undefined;
  for (let steps = 0; steps < 20; steps += 1) {
    const response = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      ...(form && { method: 'POST', body: form }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      cookies.set(name, value);
    }
    form = undefined;
    const location = response.headers.get('location');
    if (location?.startsWith('vscode:')) return new URL(location).search.slice(1);
    if (location !== null) {
      next = new URL(location, next).href;
      continue;
    }
    const page = await response.text();
    const [, action = ''] = /<form[^>]+action="([^"]+)"/.exec(page) ?? [];
    const [, prompt = ''] = /name="prompt" value="(\w+)"/.exec(page) ?? [];
    if (action === '') throw new Error(page.slice(0, 400));
    next = new URL(action, next).href;
    form = new URLSearchParams({ prompt, login: 'ana', password: 'any' });
  }
  throw new Error('The server did not come back.');
}

describe('signing in at a real OAuth server', () => {
  test('gives a token, and a new one when it ends', async () => {
    const site = await authorizationServer();
    const begun = await beginSignIn(site, REDIRECT);
    expect(new URL(begun.url).searchParams.get('code_challenge_method')).toBe('S256');
    expect(begun.url).not.toContain(begun.verifier);
    const tokens = await finishSignIn(site, begun, await inBrowser(`${begun.url}&prompt=consent`), NEVER);
    expect(tokens.access.length).toBeGreaterThan(20);
    expect(tokens.seconds).toBeGreaterThan(60);
    const renewed = await renewTokens(site, tokens.renewal ?? '', NEVER);
    expect(renewed.access).not.toBe(tokens.access);
    // The old one has been used up.
    await expect(renewTokens(site, tokens.renewal ?? '', NEVER)).rejects.toThrow();
  });

  test('takes no answer to another sign-in', async () => {
    const site = await authorizationServer();
    const begun = await beginSignIn(site, REDIRECT);
    const answer = await inBrowser(`${begun.url}&prompt=consent`);
    const other = await beginSignIn(site, REDIRECT);
    await expect(finishSignIn(site, other, answer, NEVER)).rejects.toThrow(/state/);
    // Nor with a state that somebody has copied: the server knows whose code it is.
    await expect(finishSignIn(site, { ...other, state: begun.state }, answer, NEVER)).rejects.toThrow();
  });

  test('takes a code once', async () => {
    const site = await authorizationServer();
    const begun = await beginSignIn(site, REDIRECT);
    const answer = await inBrowser(`${begun.url}&prompt=consent`);
    await finishSignIn(site, begun, answer, NEVER);
    await expect(finishSignIn(site, begun, answer, NEVER)).rejects.toThrow();
  });

  test('says what the server says when the person refuses', async () => {
    const site = await authorizationServer();
    const begun = await beginSignIn(site, REDIRECT);
    const answer = `error=access_denied&error_description=Not+today&state=${begun.state}&iss=${encodeURIComponent(site.issuer)}`;
    const error = await finishSignIn(site, begun, answer, NEVER).catch((caught: unknown) => caught);
    expect(oauthReason(error)).toBe('access_denied: Not today');
  });

  test('ends when the person cancels', async () => {
    const site = await authorizationServer();
    const begun = await beginSignIn(site, REDIRECT);
    const answer = await inBrowser(`${begun.url}&prompt=consent`);
    await expect(finishSignIn(site, begun, answer, AbortSignal.abort())).rejects.toThrow();
  });
});
