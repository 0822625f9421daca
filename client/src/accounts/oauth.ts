import * as oauth from 'oauth4webapi';

/** A server at which an account is signed in to in the browser, and who Vocero is there. */
export type OAuthSite = {
  readonly issuer: string;
  readonly authorization: string;
  readonly token: string;
  readonly clientId: string;
  /** Only where the server demands one of a program on a person's machine. */
  readonly clientSecret?: string;
  readonly scope: string;
};

/** A sign-in that has begun: what the person is sent to, and what only its answer matches. */
export type BegunSignIn = {
  readonly url: string;
  readonly state: string;
  readonly verifier: string;
  readonly redirect: string;
};

export type Tokens = {
  readonly access: string;
  readonly renewal: string | undefined;
  /** Seconds until it ends, where the server says. */
  readonly seconds: number | undefined;
};

/** How long the server may take to hand over a token, in milliseconds. */
const TIMEOUT = 20_000;

/** Authorization code with PKCE (S256) and a state that is used once. */
export async function beginSignIn(site: OAuthSite, redirect: string): Promise<BegunSignIn> {
  const state = oauth.generateRandomState();
  const verifier = oauth.generateRandomCodeVerifier();
  const url = new URL(site.authorization);
  const parameters = {
    response_type: 'code',
    client_id: site.clientId,
    redirect_uri: redirect,
    scope: site.scope,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { url: url.href, state, verifier, redirect };
}

/**
 * Takes the tokens for the answer that the browser came back with.
 *
 * @param answer its query.
 * @throws when it is not the answer to this sign-in, or the server refuses it.
 */
export async function finishSignIn(
  site: OAuthSite,
  { state, verifier, redirect }: BegunSignIn,
  answer: string,
  signal: AbortSignal,
): Promise<Tokens> {
  const server = serverOf(site);
  const client = { client_id: site.clientId };
  const checked = oauth.validateAuthResponse(server, client, new URLSearchParams(answer), state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    authenticationOf(site),
    checked,
    redirect,
    verifier,
    optionsFor(site, signal),
  );
  return tokensOf(await oauth.processAuthorizationCodeResponse(server, client, response));
}

/** @throws when the server gives no new token for the old one. */
export async function renewTokens(
  site: Omit<OAuthSite, 'authorization' | 'scope'>,
  token: string,
  signal: AbortSignal,
): Promise<Tokens> {
  const server = serverOf(site);
  const client = { client_id: site.clientId };
  const response = await oauth.refreshTokenGrantRequest(
    server,
    client,
    authenticationOf(site),
    token,
    optionsFor(site, signal),
  );
  return tokensOf(await oauth.processRefreshTokenResponse(server, client, response));
}

/** What went wrong, in the server's words or the library's, and never with a token in it. */
export function oauthReason(error: unknown): string {
  if (error instanceof oauth.AuthorizationResponseError || error instanceof oauth.ResponseBodyError)
    return [error.error, error.error_description].filter(Boolean).join(': ');
  return error instanceof Error ? error.message : String(error);
}

function serverOf({ issuer, token }: Pick<OAuthSite, 'issuer' | 'token'>): oauth.AuthorizationServer {
  return { issuer, token_endpoint: token };
}

function authenticationOf({ clientSecret }: Pick<OAuthSite, 'clientSecret'>): oauth.ClientAuth {
  return clientSecret === undefined ? oauth.None() : oauth.ClientSecretPost(clientSecret);
}

function optionsFor({ token }: Pick<OAuthSite, 'token'>, signal: AbortSignal) {
  const { protocol, hostname } = new URL(token);
  const isHere = protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
  return {
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
    // Without encryption only on this very machine, where somebody tries out a server.
    [oauth.allowInsecureRequests]: isHere,
  };
}

function tokensOf(answer: oauth.TokenEndpointResponse): Tokens {
  return { access: answer.access_token, renewal: answer.refresh_token, seconds: answer.expires_in };
}
