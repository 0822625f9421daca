import {
  type AuthenticationProvider,
  type AuthenticationProviderAuthenticationSessionsChangeEvent,
  type AuthenticationSession,
  authentication,
  Disposable,
  EventEmitter,
} from 'vscode';
import type { AccountStore, SignedIn } from './account-store.ts';
import { signOutOf } from './sign-out.ts';

const ID = 'vocero';

/**
 * Puts the accounts into the editor's own list, with their Sign Out. Other extensions may ask for a session there;
 * what they get names the account and opens nothing, because tokens stay in the secret storage.
 */
export function registerAccounts(
  store: AccountStore,
  signIn: () => Promise<SignedIn | undefined>,
  refused: () => string,
): Disposable {
  const changes = new EventEmitter<AuthenticationProviderAuthenticationSessionsChangeEvent>();
  let known: readonly AuthenticationSession[] = [];
  const tell = async () => {
    const now = (await store.all()).map(toSession);
    const has = (list: readonly AuthenticationSession[], id: string) => list.some((one) => one.id === id);
    const added = now.filter(({ id }) => !has(known, id));
    const removed = known.filter(({ id }) => !has(now, id));
    known = now;
    if (added.length + removed.length > 0) changes.fire({ added, removed, changed: [] });
  };
  const provider: AuthenticationProvider = {
    onDidChangeSessions: changes.event,
    getSessions: async () => (await store.all()).map(toSession),
    createSession: async () => {
      const account = await signIn();
      if (!account) throw new Error(refused());
      return toSession(account);
    },
    removeSession: async (id) => void (await signOutOf(store, id)),
  };
  return Disposable.from(
    changes,
    store.onChanged(() => void tell()),
    authentication.registerAuthenticationProvider(ID, 'Vocero', provider, { supportsMultipleAccounts: true }),
  );
}

function toSession({ id, label, channel, network }: SignedIn): AuthenticationSession {
  return {
    id,
    accessToken: id,
    account: { id, label: `${label} (${channel})` },
    scopes: [network],
  };
}
