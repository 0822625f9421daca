/** Longest text of a user that is shown in one place, in UTF-16 units. */
const MAX = 400;

/**
 * A user's text as Markdown that shows exactly it: on one line, bounded, without marks that do something,
 * without addresses that become links, and without characters that reorder what is read.
 */
export function plainMarkdown(text: string, max = MAX): string {
  const line = text.replace(/[\s\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  const short =
    line.length > max
      ? `${line
          .slice(0, max - 1)
          .toWellFormed()
          .replace(/\ufffd$/, '')}…`
      : line.toWellFormed();
  return short
    .replace(/[\\`*_[\]<>#&|~!$]/g, '\\$&')
    .replace(/:(?=\/\/)|@|(?<=\bwww)\./gi, '\\$&')
    .replace(
      /^(\d+)([.)])|^([-+=])/,
      (_whole, number: string | undefined, sign = '', bullet = '') => `${number ?? ''}\\${sign || bullet}`,
    );
}

/** Text in a code span, whatever backticks it holds. */
export function codeSpan(text: string): string {
  const line = text.replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').toWellFormed();
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^$/.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}
