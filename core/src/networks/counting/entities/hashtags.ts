import type { EntityFinder } from './entity-finder.ts';
import { matching } from './matching.ts';

const WORD = '\\p{L}\\p{M}\\p{Nd}_';
const SIGN = /[#＃]/;

/**
 * Hashtags as most networks read them, where none of them says exactly how: letters of any script,
 * digits and underscores after a sharp that no letter precedes, and not digits alone, for `#1` is a
 * rank. Neither `C#`, `&#39;` nor the end of a link is one.
 *
 * @param extra what else may stand in one, for use inside a character class; no digits.
 */
export function hashtags(extra = ''): EntityFinder {
  const tag = `[#＃](?!\\ufe0f|\\u20e3)([\\p{Nd}_]*[\\p{L}\\p{M}${extra}][${WORD}${extra}]*)`;
  return matching('hashtag', SIGN, new RegExp(`(?:(?<=[\\ufe0e\\ufe0f])|(?<![${WORD}&/]))${tag}`, 'gu'));
}
