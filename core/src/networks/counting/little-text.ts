// A sharp that opens a word stays bare, for `'#' SINGLE_WORD` is a hashtag in the grammar: escaped it
// would be plain text, and nobody could follow it. Any other (`C#`, `# 1`) is escaped.
const RESERVED = /[\\|{}@[\]()<>*_~]|(?<=[\p{L}\p{N}])#|#(?![\p{L}\p{N}])/gu;

/**
 * A text as it travels in the `commentary` of a LinkedIn post. An unescaped reserved character does
 * not fail: LinkedIn publishes what stands before it and drops the rest.
 *
 * @see https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/little-text-format
 * (of 2026-05, read 2026-11-21)
 */
export function toLittleText(text: string): string {
  return text.replace(RESERVED, '\\$&');
}
