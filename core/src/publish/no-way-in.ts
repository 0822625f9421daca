import type { Account, Adapter } from './adapter.ts';
import type { Obstacle } from './obstacle.ts';
import { variableName } from './variable-name.ts';

/** Set where secrets are missing without which nobody gets into an account. */
export function noWayIn({ secrets }: Adapter, account: Account): Obstacle | undefined {
  const missing = secrets.filter(({ name, isRequired }) => isRequired && !account.secrets.has(name));
  const hasNone = !secrets.some(({ name }) => account.secrets.has(name));
  if (missing.length === 0 && !hasNone) return undefined;
  const names = (missing.length > 0 ? missing : secrets).map(({ name }) =>
    variableName(account.channel, name),
  );
  return { kind: 'no-secrets', params: { names: names.join(', ') } };
}
