import type { Span } from '../../text/span.ts';

/**
 * Ways in which a rule file cannot do what it says. Those marked with a star leave the rule in use
 * without the part that is named; all others leave it out.
 */
export type StyleProblemCode =
  /** The file is no YAML. `detail`: what the parser says. */
  | 'not-yaml'
  /** `size` and `most`, in UTF-16 units. */
  | 'too-large'
  /** `key` is needed and not there. */
  | 'missing-key'
  /** `key` is none that rules of the kind `extends` have. Vale refuses such a rule. */
  | 'unknown-key'
  /** ★ `key` stands twice. Vale drops such a rule without a word; here the last one counts. */
  | 'duplicate-key'
  /** `key` holds something else than `expected` (`text`, `list`, `map`, `number`, `boolean`). */
  | 'wrong-type'
  /** `key` holds `found`, and may hold one of `allowed`. */
  | 'wrong-value'
  /** `pattern` is no regular expression: `detail`. */
  | 'bad-pattern'
  /** `pattern` is one that cannot be run here: `feature`. */
  | 'unsupported-pattern'
  /** `formula` cannot be read at `detail`. */
  | 'bad-formula'
  /** Rules that are programs are not run. */
  | 'script'
  /** ★ `scope` names a part of the text that is not told apart here. */
  | 'unsupported-scope'
  /** ★ `action` is one that gives no fix here. */
  | 'unsupported-action'
  /** `name` is a dictionary that was not found. */
  | 'missing-dictionary'
  /** ★ `name` is a list of words that was not found. */
  | 'missing-word-list'
  /** The rule needs a tagger of words, and none was given. */
  | 'no-tagger';

/** What is wrong with a rule file, and where in it. */
export type StyleProblem = {
  readonly code: StyleProblemCode;
  /** UTF-16 offsets in the rule file. */
  readonly span: Span;
  readonly params: Readonly<Record<string, string | number>>;
};
