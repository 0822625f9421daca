import { emojiEnd } from '../../text/emoji.ts';

/** The first range that weighs 1 holds nearly all of what Europe writes; a run of it is one step. */
const FIRST_RANGE = /[\0-\u10ff]+/y;

/**
 * Weight of a text in NFC that has no links, as X weighs it: configuration 3 of twitter-text
 * (`defaultWeight` 2, `emojiParsingEnabled`), with the emoji of today instead of those of 2019.
 *
 * @see https://github.com/twitter/twitter-text/blob/master/config/v3.json (read 2026-11-21)
 * @see https://docs.x.com/fundamentals/counting-characters ("regardless of complexity"; of 2026-08-22)
 */
export function weigh(text: string): number {
  const length = text.length;
  let weight = 0;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    const isFirstRange = code <= 0x10ff;
    let last = at;
    let end = at + 1;
    if (isFirstRange) {
      FIRST_RANGE.lastIndex = at;
      FIRST_RANGE.test(text);
      end = FIRST_RANGE.lastIndex;
      last = end - 1;
      weight += end - at;
    } else {
      if (end < length && isSurrogatePair(code, text.charCodeAt(end))) end++;
      weight += isOtherLightRange(code) ? 1 : 2;
    }
    if (end < length && mayExtendEmoji(text.charCodeAt(end))) {
      const emoji = emojiEnd(text, last);
      // A keycap, `©` or `®` was taken for a character of weight 1.
      if (emoji > end && isFirstRange) weight++;
      end = Math.max(end, emoji);
    }
    at = end;
  }
  return weight;
}

/** Thin spaces and joiners, dashes and quotation marks, primes. */
function isOtherLightRange(code: number): boolean {
  if (code < 0x2000 || code > 0x2037) return false;
  return code <= 0x200d || (code >= 0x2010 && code <= 0x201f) || code >= 0x2032;
}

/** Emoji style, joiner, keycap, or the high half of a regional indicator, a skin tone or a tag. */
function mayExtendEmoji(code: number): boolean {
  return code === 0xfe0f || code === 0x200d || code === 0x20e3 || code === 0xd83c || code === 0xdb40;
}

function isSurrogatePair(high: number, low: number): boolean {
  return (high & 0xfc00) === 0xd800 && (low & 0xfc00) === 0xdc00;
}
