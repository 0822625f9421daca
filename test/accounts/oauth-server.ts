import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { Provider } from 'oidc-provider';
import type { OAuthSite } from '../../client/src/accounts/oauth.ts';
import { type FakeNetwork, type FakeServer, serve } from '../publish/fake-servers/fake-server.ts';

export type OAuthServer = FakeServer & {
  /** Tokens that it gave and that have not been ended. */
  readonly tokens: ReadonlySet<string>;
  /** Codes and secrets of apps that it gave out, and verifiers that it was told. */
  readonly secrets: ReadonlySet<string>;
  /** Addresses that browsers were to come back to, as apps registered them. */
  readonly redirects: readonly string[];
};

/** Nothing but the OAuth server. */
export const NO_NETWORK: FakeNetwork = { published: [], answer: () => ({ status: 404 }) };

/**
 * A real OAuth server on this machine in front of a network, where a Mastodon server has it. It demands PKCE, lets
 * everybody in who says yes on its pages, and registers apps as Mastodon does.
 */
export async function serveWithOAuth(
  network: FakeNetwork,
  tokens = new Set<string>(),
  host: '127.0.0.1' | '::1' = '127.0.0.1',
): Promise<OAuthServer> {
  const redirects: string[] = [];
  const secrets = new Set<string>();
  let provider: Provider | undefined;
  const registered = async (incoming: IncomingMessage, outgoing: ServerResponse, origin: string) => {
    const { client_name, redirect_uris } = Object(await json(incoming));
    redirects.push(redirect_uris);
    const answer = await fetch(`${origin}/oauth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        client_name,
        redirect_uris: [redirect_uris],
        application_type: 'native',
        token_endpoint_auth_method: 'client_secret_post',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      }),
    });
    outgoing.writeHead(answer.ok ? 200 : 422, { 'content-type': 'application/json' });
    const text = await answer.text();
    secrets.add(String(Object(JSON.parse(text)).client_secret));
    outgoing.end(text);
  };
  const server = await serve(
    network,
    (incoming, outgoing, origin) => {
      const { pathname } = new URL(incoming.url ?? '/', origin);
      if (pathname === '/api/v1/apps') {
        registered(incoming, outgoing, origin).catch((error: unknown) => outgoing.destroy(error as Error));
        return true;
      }
      if (!/^\/(?:oauth|interaction)\//.test(pathname)) return false;
      provider?.callback()(incoming, outgoing);
      return true;
    },
    host,
  );
  provider = new Provider(server.origin, {
    clients: [],
    scopes: ['openid', 'offline_access', 'read', 'write:statuses', 'write:media'],
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: true },
      registration: { enabled: true },
      revocation: { enabled: true },
    },
    routes: {
      authorization: '/oauth/authorize',
      token: '/oauth/token',
      revocation: '/oauth/revoke',
      registration: '/oauth/register',
    },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    issueRefreshToken: async () => true,
    rotateRefreshToken: true,
  });
  provider.on('grant.success', ({ body, oidc }) => {
    tokens.add(String(Object(body).access_token));
    for (const name of ['code', 'code_verifier', 'refresh_token']) {
      const value = oidc.params[name] ?? Object(body)[name];
      if (typeof value === 'string') secrets.add(value);
    }
  });
  provider.on('access_token.destroyed', ({ jti }) => tokens.delete(jti));
  return { ...server, tokens, secrets, redirects };
}

/** Registers an app there, as Mastodon's API has it. */
export async function registerApp(origin: string, redirect: string): Promise<OAuthSite> {
  const response = await fetch(`${origin}/api/v1/apps`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ client_name: 'Vocero', redirect_uris: redirect }),
  });
  const { client_id: clientId, client_secret: clientSecret } = Object(await response.json());
  return {
    issuer: origin,
    authorization: `${origin}/oauth/authorize`,
    token: `${origin}/oauth/token`,
    revocation: `${origin}/oauth/revoke`,
    clientId,
    clientSecret,
    scope: 'read write:statuses write:media',
  };
}
