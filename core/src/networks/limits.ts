import type { Network, TextLimit } from './network.ts';

/**
 * The limits that an account has on its network. Its own limit replaces the one that people know
 * first; a second one, in another unit, stays the network's.
 *
 * @param own the account's own limit, in the unit of the network's first.
 */
export function limitsOf(
  network: Network | undefined,
  own: number | undefined,
): readonly { readonly limit: TextLimit; readonly max: number }[] {
  return (network?.text ?? []).map((limit, index) => ({
    limit,
    max: (index === 0 ? own : undefined) ?? limit.max.value,
  }));
}
