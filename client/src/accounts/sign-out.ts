import type { AccountStore } from './account-store.ts';

/** How long the network may take to forget a token, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Forgets an account here, and has the network forget its token where it takes that.
 *
 * @returns false where the network was to forget it and did not say that it did.
 */
export async function signOutOf(
  accounts: Pick<AccountStore, 'all' | 'remove'>,
  id: string,
): Promise<boolean> {
  const account = (await accounts.all()).find((one) => one.id === id);
  await accounts.remove(id);
  const { ending, values } = account ?? {};
  const token = ending && values?.[ending.variable];
  if (!ending || token === undefined) return true;
  try {
    const { endToken } = await import('./oauth.ts');
    await endToken({ ...ending, revocation: ending.endpoint }, token, AbortSignal.timeout(PATIENCE));
    return true;
  } catch {
    // What it answered may quote the token.
    return false;
  }
}
