import type { AccountStore, SignedIn } from './account-store.ts';

/** A token that ends within this is renewed before it is used, in milliseconds. */
const EARLY = 10 * 60_000;

/**
 * The secrets of an account, with a new token where the old one is about to end. Where the network gives none, the
 * old one goes along, and the network says what it thinks of it.
 *
 * @param now milliseconds since 1970-01-01T00:00Z.
 */
export async function freshValues(
  accounts: Pick<AccountStore, 'put'>,
  account: SignedIn,
  now: number,
  signal: AbortSignal,
): Promise<Readonly<Record<string, string>>> {
  const { renewal, values } = account;
  if (!renewal || renewal.expires - now > EARLY) return values;
  const { renewTokens } = await import('./oauth.ts');
  const { endpoint, clientId, clientSecret, token, variable } = renewal;
  try {
    const own = { clientId, ...(clientSecret !== undefined && { clientSecret }) };
    const site = { issuer: new URL(endpoint).origin, token: endpoint, ...own };
    const tokens = await renewTokens(site, token, signal);
    const fresh: SignedIn = {
      ...account,
      values: { ...values, [variable]: tokens.access },
      renewal: { ...renewal, token: tokens.renewal ?? token, expires: now + (tokens.seconds ?? 7200) * 1000 },
    };
    await accounts.put(fresh);
    return fresh.values;
  } catch {
    return values;
  }
}
