import type { Limits, Network, TextLimit } from '../../../../core/src/networks/network.ts';
import { textLimitsOf } from '../../../../core/src/networks/profile/text-limits-of.ts';
import { networks } from '../../../../core/src/networks/registry.gen.ts';
import { suggest } from '../../../../core/src/syntax/suggest.ts';
import { networkOf } from '../../../../core/src/workspace/sent.ts';
import type { CliWords } from '../words.ts';

/** Who counts: a network, for an account that may have limits of its own. */
export type Counter = {
  readonly networkId: string;
  readonly network: Network;
  readonly channel?: string;
  readonly limits: Limits;
};

/** What of a post a text can be: of a part without media, of one with a picture, and what stands beside it. */
export const FIELDS = ['text', 'caption', 'title', 'alt', 'comment'] as const;
export type Field = (typeof FIELDS)[number];

/** The limits on what a text is of a post; empty where none are known. */
export function limitsFor({ limits }: Counter, field: Field): readonly TextLimit[] {
  const { text, title = [], altText = [], firstComment = [] } = limits;
  const caption = textLimitsOf(limits, 'image');
  return { text, caption, title, alt: altText, comment: firstComment }[field];
}

/** The network of an id, or the sentences that say that there is none and what to do about it. */
export function counterFor(
  id: string,
  words: CliWords,
): Counter | { readonly problem: string; readonly hint: string } {
  const network = networkOf(id);
  if (network) return { networkId: id, network, limits: network };
  const suggestion = suggest(id, Object.keys(networks));
  const hint = suggestion === undefined ? words.choices(Object.keys(networks)) : words.didYouMean(suggestion);
  return { problem: words.unknownNetwork(id), hint };
}
