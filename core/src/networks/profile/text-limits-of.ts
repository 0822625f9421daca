import type { Limits, TextLimit } from '../network.ts';
import type { MediaKind } from './media-limits.ts';

/**
 * The limits on the text of one part. With media it is a caption, and some networks take less of it.
 * Where the account has a limit of its own on texts, a caption has the lower of both.
 *
 * @param medium the kind of the first file that goes out with the part; undefined where none does.
 */
export function textLimitsOf(limits: Limits, medium: MediaKind | undefined): readonly TextLimit[] {
  const caption = medium && limits.captions?.[medium];
  if (!caption) return limits.text;
  const own = limits.text.find(({ max }) => max.source === '');
  return own
    ? caption.map((limit) => (own.max.value < limit.max.value ? { ...limit, max: own.max } : limit))
    : caption;
}
