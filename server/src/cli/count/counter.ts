import type { Network } from '../../../../core/src/networks/network.ts';
import { networks } from '../../../../core/src/networks/registry.gen.ts';
import { suggest } from '../../../../core/src/syntax/suggest.ts';
import { networkOf } from '../../../../core/src/workspace/sent.ts';
import type { CliWords } from '../words.ts';

/** Who counts: a network, for an account that may have a limit of its own. */
export type Counter = {
  readonly networkId: string;
  readonly network: Network;
  readonly channel?: string;
  readonly ownLimit?: number;
};

/** The network of an id, or the sentences that say that there is none and what to do about it. */
export function counterFor(
  id: string,
  words: CliWords,
): Counter | { readonly problem: string; readonly hint: string } {
  const network = networkOf(id);
  if (network) return { networkId: id, network };
  const suggestion = suggest(id, Object.keys(networks));
  const hint = suggestion === undefined ? words.choices(Object.keys(networks)) : words.didYouMean(suggestion);
  return { problem: words.unknownNetwork(id), hint };
}
