import type { Span } from '../../text/span.ts';

/**
 * How a text is cut into blocks. `post` is one part of a social media post: plain text in paragraphs
 * and sentences that, unlike `text`, is also measured as a whole from a sensible length on.
 */
export type StyleFormat = 'text' | 'markdown' | 'html' | 'post';

export type LintOptions = {
  /** Vale's settings of these names, as lists of what its `.vale.ini` holds. */
  readonly tokenIgnores?: readonly string[];
  readonly blockIgnores?: readonly string[];
  readonly ignoredScopes?: readonly string[];
  readonly skippedScopes?: readonly string[];
  readonly ignoredClasses?: readonly string[];
  /** What opens and closes a comment that may control rules; HTML comments where not given. */
  readonly commentDelimiters?: readonly [string, string];
  /** Places that are no prose, blanked at equal length before rules look: UTF-16 offsets in the text. */
  readonly masked?: readonly Span[];
  /** The file's ending with its dot, for scopes such as `text.md`; that of the format where not given. */
  readonly extension?: string;
  /** Called with the name of each rule before it runs, so that a caller that stops a pass knows which it was. */
  readonly onRule?: (check: string) => void;
};
