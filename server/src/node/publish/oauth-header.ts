import { createHmac } from 'node:crypto';

/** A request, and what signs it. Secrets are values here, so nothing of this is kept or shown. */
export type ToSign = {
  readonly method: string;
  readonly url: URL;
  /** Of a form; the fields of other bodies are not signed. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly key: string;
  readonly keySecret: string;
  readonly token: string;
  readonly tokenSecret: string;
  /** Never the same twice. */
  readonly nonce: string;
  /** Seconds since 1970-01-01T00:00Z. */
  readonly timestamp: number;
};

/**
 * The `Authorization` of a request that is signed as OAuth 1.0a has it, with HMAC-SHA1.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5849#section-3.4 (read 2026-11-22)
 */
export function oauthHeader(given: ToSign): string {
  const { method, url, fields, keySecret, tokenSecret } = given;
  const own: readonly (readonly [string, string])[] = [
    ['oauth_consumer_key', given.key],
    ['oauth_nonce', given.nonce],
    ['oauth_signature_method', 'HMAC-SHA1'],
    ['oauth_timestamp', String(given.timestamp)],
    ['oauth_token', given.token],
    ['oauth_version', '1.0'],
  ];
  const parameters = [...url.searchParams, ...fields, ...own]
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)))
    .map((pair) => pair.join('='))
    .join('&');
  const base = [method.toUpperCase(), encode(url.origin + url.pathname), encode(parameters)].join('&');
  const hmac = createHmac('sha1', `${encode(keySecret)}&${encode(tokenSecret)}`);
  const signed = [...own, ['oauth_signature', hmac.update(base).digest('base64')] as const];
  return `OAuth ${signed.map(([name, value]) => `${name}="${encode(value)}"`).join(', ')}`;
}

/** By their code units: what is compared is plain ASCII. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** All but letters, digits, `-`, `.`, `_` and `~`, as RFC 3986 has it; `encodeURIComponent` leaves some more. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
