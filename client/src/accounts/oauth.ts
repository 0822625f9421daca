import * as oauth from 'oauth4webapi';
import { isThisMachine } from './is-this-machine.ts';

/** A server at which an account is signed in to in the browser, and who Vocero is there. */
export type OAuthSite = {
  readonly issuer: string;
  readonly authorization: string;
  readonly token: string;
  /** Where a token is ended; undefined where the network wants a secret for that, or has no such place. */
  readonly revocation?: string;
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
 * @throws when it is not the answer to this sign-in, or the server refuses it.
 */
export async function finishSignIn(
  site: OAuthSite,
  { state, verifier, redirect }: BegunSignIn,
  answer: URLSearchParams,
  signal: AbortSignal,
): Promise<Tokens> {
  const server = serverOf({ ...site, issuer: issuerOf(site, answer) });
  const client = { client_id: site.clientId };
  const checked = oauth.validateAuthResponse(server, client, answer, state);
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

/** A server calls itself by its address with or without a slash behind it. */
function issuerOf({ issuer }: OAuthSite, answer: URLSearchParams): string {
  const said = answer.get('iss');
  return said !== null && said.replace(/\/$/, '') === issuer.replace(/\/$/, '') ? said : issuer;
}

type Known = Pick<OAuthSite, 'issuer' | 'token' | 'clientId' | 'clientSecret'>;

/** @throws when the server gives no new token for the old one. */
export async function renewTokens(site: Known, token: string, signal: AbortSignal): Promise<Tokens> {
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

/** Has the server forget a token. @throws when it does not say that it did. */
export async function endToken(
  { revocation, ...site }: Pick<OAuthSite, 'clientId' | 'clientSecret'> & { readonly revocation: string },
  token: string,
  signal: AbortSignal,
): Promise<void> {
  const server = { issuer: new URL(revocation).origin, revocation_endpoint: revocation };
  const client = { client_id: site.clientId };
  const options = optionsFor({ token: revocation }, signal);
  const response = await oauth.revocationRequest(server, client, authenticationOf(site), token, options);
  await oauth.processRevocationResponse(response);
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
  return {
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
    // Without encryption only on this very machine, where somebody tries out a server.
    [oauth.allowInsecureRequests]: isThisMachine(token),
  };
}

function tokensOf(answer: oauth.TokenEndpointResponse): Tokens {
  return { access: answer.access_token, renewal: answer.refresh_token, seconds: answer.expires_in };
}
