/** True when a text has no character beyond ASCII. */
export function hasOnlyAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII starts with them.
  return !/[^\x00-\x7f]/.test(text);
}

const WORD_BEYOND_ASCII = /[\p{L}\p{Mn}\p{Pc}]/gu;

/**
 * What `_` cannot stand for: digits of other scripts, letters of two UTF-16 units, and joiners beside a
 * letter, which belong to its word at the edge of it only.
 */
const UNFOLDABLE =
  /(?![0-9])\p{Nd}|[\p{L}\p{Mn}\p{Nd}\p{Pc}][\u200c\u200d]|[\u200c\u200d][\p{L}\p{Mn}\p{Nd}\p{Pc}]|(?=[\u{10000}-\u{10ffff}])[\p{L}\p{Mn}]/u;

let last: { readonly text: string; readonly folded: string | undefined } | undefined;

/**
 * A text in which every letter that ASCII has not is `_`, at equal UTF-16 length; undefined where that
 * would change what a pattern finds. The last one is kept, because all rules ask for the same text one
 * after the other.
 */
export function foldWords(text: string): string | undefined {
  if (last?.text === text) return last.folded;
  const folded = UNFOLDABLE.test(text)
    ? undefined
    : text.replace(WORD_BEYOND_ASCII, (sign) => (sign < '\x80' ? sign : '_'));
  last = { text, folded };
  return folded;
}
