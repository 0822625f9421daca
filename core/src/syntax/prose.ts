const NOT_PROSE =
  /https?:\/\/[^\s<>"]+|www\.[^\s<>"]+|\{[\w-]+\}|`[^`\n]+`|(?<![\p{L}\p{N}_])[@#][\p{L}\p{N}_][\p{L}\p{M}\p{N}_.@-]*/giu;

/**
 * A text of the same length in which links, mentions, hashtags, code and placeholders are blank, so
 * that rules about words see only words and every offset stays true.
 */
export function maskProse(text: string): string {
  return text.replace(NOT_PROSE, (found) => ' '.repeat(found.length));
}
