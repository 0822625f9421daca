import type { Span } from '../text/span.ts';
import type { ScalarNode } from './node.ts';

/** Ways in which a file cannot be read as what it claims to be. */
const SYNTAX_CODES = [
  'alias-bomb',
  'bad-escape',
  'bad-indent',
  'bad-start',
  'binary',
  'conflict-markers',
  'duplicate-key',
  'key-not-text',
  'nested-colon',
  'no-colon',
  'no-comma',
  'no-front-matter-end',
  'not-utf8',
  'several-documents',
  'tab-indent',
  'tight-comment',
  'too-deep',
  'too-large',
  'unclosed-bracket',
  'unclosed-quote',
  'unknown-alias',
  'yaml',
] as const;

export type SyntaxCode = (typeof SYNTAX_CODES)[number];

/** What is wrong with a text, found while reading it. A reader never throws: it returns these. */
export type Problem =
  | { readonly kind: 'syntax'; readonly code: SyntaxCode; readonly span: Span; readonly detail?: string }
  | {
      readonly kind: 'unknown-key';
      /** The key, not its value. */
      readonly span: Span;
      readonly key: string;
      /** Keys that may stand there and do not yet. */
      readonly known: readonly string[];
    }
  | {
      readonly kind: 'wrong-type';
      readonly span: Span;
      /** A kind of value (`string`, `date-time`) that the message names in the reader's language. */
      readonly expected: string;
      /** What was written, shortened for a message. */
      readonly found: string;
      /** The only values allowed, where there is such a list. */
      readonly allowed: readonly string[];
      /** True when quoting what was written would make it right. */
      readonly quotable: boolean;
      /** The value where it is a block scalar, whose span reaches behind its text. */
      readonly block?: ScalarNode;
    }
  | { readonly kind: 'missing-key'; readonly span: Span; readonly key: string };

export function syntaxProblem(code: SyntaxCode, span: Span, detail?: string): Problem {
  return detail === undefined ? { kind: 'syntax', code, span } : { kind: 'syntax', code, span, detail };
}
