import { describe, expect, onTestFinished, test } from 'vitest';
import { answerQuery } from '../../client/src/accounts/answer-query.ts';
import { freshValues } from '../../client/src/accounts/fresh-values.ts';
import { openLoopback } from '../../client/src/accounts/loopback.ts';
import {
  beginSignIn,
  endToken,
  finishSignIn,
  type OAuthSite,
  oauthReason,
  renewTokens,
} from '../../client/src/accounts/oauth.ts';
import { signOutOf } from '../../client/src/accounts/sign-out.ts';
import { NO_NETWORK, registerApp, serveWithOAuth } from './oauth-server.ts';

const REDIRECT = 'vscode://vocero.vocero/signed-in';
const NEVER = new AbortController().signal;

/** An app that has made itself known to a real OAuth server, which asks nobody and demands PKCE. */
async function authorizationServer(redirect = REDIRECT): Promise<OAuthSite> {
  return registerApp((await server()).origin, redirect);
}

async function server() {
  const started = await serveWithOAuth(NO_NETWORK);
  onTestFinished(started.close);
  return started;
}

/** Goes through the pages of the server as a person would, and gives the answer it comes back with. */
async function inBrowser(url: string): Promise<URLSearchParams> {
  return new URL(await addressAfter(url)).searchParams;
}

/** The address that a browser is sent to in the end, which is not of the server. */
async function addressAfter(url: string): Promise<string> {
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
    if (location !== null && new URL(location, next).origin !== new URL(url).origin) return location;
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
    const answer = answerQuery(
      `error=access_denied&error_description=Not+today&state=${begun.state}&iss=${encodeURIComponent(site.issuer)}`,
    );
    const error = await finishSignIn(site, begun, answer, NEVER).catch((caught: unknown) => caught);
    expect(oauthReason(error)).toBe('access_denied: Not today');
  });

  test('ends when the person cancels', async () => {
    const site = await authorizationServer();
    const begun = await beginSignIn(site, REDIRECT);
    const answer = await inBrowser(`${begun.url}&prompt=consent`);
    await expect(finishSignIn(site, begun, answer, AbortSignal.abort())).rejects.toThrow();
  });

  test('takes the answer of a server that ends its own name with a slash', async () => {
    const site = await authorizationServer();
    const begun = await beginSignIn(site, REDIRECT);
    const answer = await inBrowser(`${begun.url}&prompt=consent`);
    expect(answer.get('iss')).toBe(site.issuer);
    const tokens = await finishSignIn({ ...site, issuer: `${site.issuer}/` }, begun, answer, NEVER);
    expect(tokens.access).not.toBe('');
    answer.set('iss', 'https://elsewhere.example');
    await expect(finishSignIn(site, begun, answer, NEVER)).rejects.toThrow(/iss/);
  });
});

describe('coming back to this machine', () => {
  test('the browser is heard at a port of its own, once, and only with a state that somebody waits for', async () => {
    const heard: URLSearchParams[] = [];
    const loopback = await openLoopback((query) => {
      const answer = answerQuery(query);
      if (answer.get('state') !== begun?.state) return false;
      heard.push(answer);
      return true;
    }, 'You can close this page.');
    onTestFinished(loopback.close);
    expect(loopback.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/signed-in$/);
    const site = await authorizationServer(loopback.address);
    const begun = await beginSignIn(site, loopback.address);
    for (const wrong of ['/signed-in?code=x&state=y', '/signed-in', `/other?state=${begun.state}`])
      expect((await fetch(new URL(wrong, loopback.address))).status).toBe(404);
    const page = await fetch(await addressAfter(`${begun.url}&prompt=consent`));
    expect(await page.text()).toContain('You can close this page.');
    expect(heard).toHaveLength(1);
    const [answer = new URLSearchParams()] = heard;
    expect((await finishSignIn(site, begun, answer, NEVER)).access.length).toBeGreaterThan(20);
  });

  test.each([
    ['as the desktop has it', 'code=a+b/c&state=s_1&iss=https://m.example/', 'a+b/c', 'https://m.example/'],
    [
      'as a browser has it',
      'code=a%2Bb%2Fc&state=s_1&iss=https%3A%2F%2Fm.example',
      'a+b/c',
      'https://m.example',
    ],
  ])('a code arrives as it was sent, %s', (_name, query, code, iss) => {
    const answer = answerQuery(query);
    expect(answer.get('code')).toBe(code);
    expect(answer.get('iss')).toBe(iss);
    expect(answer.get('state')).toBe('s_1');
  });
});

describe('an account of a server that ends tokens', () => {
  test('is renewed with the secret of its app, and its token is ended at the server when somebody signs out', async () => {
    const { origin, tokens } = await server();
    const site = await registerApp(origin, REDIRECT);
    const begun = await beginSignIn(site, REDIRECT);
    const first = await finishSignIn(site, begun, await inBrowser(`${begun.url}&prompt=consent`), NEVER);
    const client = { clientId: site.clientId, clientSecret: site.clientSecret ?? '' };
    const stored = new Map();
    const put = async (one: { readonly id: string }) => void stored.set(one.id, one);
    const remove = async (id: string) => void stored.delete(id);
    const accounts = { put, remove, all: async () => [...stored.values()] };
    const account = {
      id: 'a',
      folder: 'file:///a',
      channel: 'toot',
      network: 'mastodon',
      label: 'acme',
      values: { TOKEN: first.access },
      ending: { variable: 'TOKEN', endpoint: site.revocation ?? '', ...client },
      renewal: {
        variable: 'TOKEN',
        endpoint: site.token,
        token: first.renewal ?? '',
        expires: 1_000_000,
        ...client,
      },
    };
    const values = await freshValues(accounts, account, 999_999, NEVER);
    expect(values.TOKEN).not.toBe(first.access);
    expect(tokens.has(values.TOKEN ?? '')).toBe(true);
    expect(await signOutOf(accounts, 'a')).toBe(true);
    expect(tokens.has(values.TOKEN ?? '')).toBe(false);
    expect(stored.size).toBe(0);
  });

  test('is forgotten here though the server cannot be told', async () => {
    const removed: string[] = [];
    const ending = { variable: 'TOKEN', endpoint: 'http://127.0.0.1:9/revoke', clientId: 'a' };
    const account = {
      id: 'a',
      folder: '',
      channel: '',
      network: '',
      label: '',
      values: { TOKEN: 't' },
      ending,
    };
    const accounts = { all: async () => [account], remove: async (id: string) => void removed.push(id) };
    expect(await signOutOf(accounts, 'a')).toBe(false);
    expect(removed).toEqual(['a']);
  });

  test('asks no server in clear but one on this machine', async () => {
    const revocation = 'http://m.example/oauth/revoke';
    await expect(endToken({ clientId: 'a', revocation }, 't', NEVER)).rejects.toThrow(/HTTP|insecure|https/i);
  });
});
