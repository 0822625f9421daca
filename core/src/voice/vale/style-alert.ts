import type { Span } from '../../text/span.ts';

/** How much an alert matters, in Vale's words. */
export type StyleLevel = 'suggestion' | 'warning' | 'error';

/** Something that a style's rule found in a text. */
export type StyleAlert = {
  /** `Style.Rule`. */
  readonly check: string;
  readonly level: StyleLevel;
  /** UTF-16 offsets in the text that was linted. Empty at 0 where a rule speaks of the text as a whole. */
  readonly span: Span;
  /** The rule's message, filled in, in the language that its author wrote. */
  readonly message: string;
  readonly description?: string;
  readonly link?: string;
  /** What was found; '' where a rule speaks of the text as a whole. */
  readonly match: string;
  /** Texts of which a fix may put one in the place of `span`, best first; '' removes it. */
  readonly replacements: readonly string[];
};
