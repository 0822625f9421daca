import type { Account, Adapter } from './adapter.ts';
import type { Obstacle } from './obstacle.ts';
import { variableName } from './variable-name.ts';

/** A server that is asked without encryption, and is not this very machine. */
const IN_CLEAR = /^http:\/\/(?!(?:localhost|127(?:\.\d+){3}|\[::1\])(?:[:/]|$))/i;

/** What keeps anybody from getting into an account: a server that is asked in clear, or secrets that are missing. */
export function* noWayIn({ secrets }: Adapter, account: Account): Generator<Obstacle> {
  if (account.server !== undefined && IN_CLEAR.test(account.server))
    yield { kind: 'insecure', params: { server: account.server } };
  const missing = secrets.filter(({ name, isRequired }) => isRequired && !account.secrets.has(name));
  const hasNone = !secrets.some(({ name }) => account.secrets.has(name));
  if (missing.length === 0 && !hasNone) return;
  // Of several ways in, the first will do.
  const names = (missing.length > 0 ? missing : secrets.slice(0, 1)).map(({ name }) =>
    variableName(account.channel, name),
  );
  yield { kind: 'no-secrets', params: { names: names.join(', ') } };
}
