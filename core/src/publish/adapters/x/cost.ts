import { x as network } from '../../../networks/x.ts';
import type { Step } from '../../adapter.ts';

/**
 * What an alt text costs, in US dollars.
 *
 * @see https://docs.x.com/x-api/getting-started/pricing (read 2026-08-22)
 */
const ALT_TEXT = 0.005;

/** What each of the account's own posts costs that is read, in US dollars, by the same list of prices. */
export const READING = 0.001;

/** What a step costs, in US dollars: a post, dearer by far with a link, and the description of each picture. */
export function costOnX({ wire, media }: Step): number {
  const { price } = network;
  if (!price) return 0;
  const hasLink = network.entities(wire).some(({ kind }) => kind === 'link');
  const described = media.filter(({ alt, kind }) => alt && kind !== 'video').length;
  const dollars = (hasLink ? price.postWithLink.value : price.post.value) + described * ALT_TEXT;
  // Sums of decimal fractions are not quite what they should be.
  return Math.round(dollars * 1000) / 1000;
}
