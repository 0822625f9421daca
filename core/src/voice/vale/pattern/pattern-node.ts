/** What one character of a text may be, as a pattern says it. */
export type ClassItem =
  /** Code points, both ends included. */
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  /** `\d`, `\w`, `\s`. */
  | { readonly kind: 'short'; readonly letter: 'd' | 'w' | 's'; readonly negated: boolean }
  /** `\p{…}`, as JavaScript spells what stands between the braces. */
  | { readonly kind: 'property'; readonly name: string; readonly negated: boolean };

export type ClassNode = {
  readonly kind: 'class';
  readonly negated: boolean;
  readonly items: readonly ClassItem[];
  /** What is taken out again: `[a-z-[aeiou]]`. */
  readonly without?: ClassNode;
  readonly ignoreCase: boolean;
};

export type GroupKind = 'plain' | 'capture' | 'atomic' | 'ahead' | 'not-ahead' | 'behind' | 'not-behind';

/** A pattern as read. Flags are not in it any more: each node says what holds for it. */
export type PatternNode =
  | { readonly kind: 'char'; readonly code: number; readonly ignoreCase: boolean }
  | ClassNode
  /** `.`: anything but a line feed, or anything at all. */
  | { readonly kind: 'any'; readonly withLines: boolean }
  | { readonly kind: 'word-edge'; readonly negated: boolean }
  | { readonly kind: 'text-start' }
  /** `\z`, or with `orLineFeed` `\Z`: also before a last line feed. */
  | { readonly kind: 'text-end'; readonly orLineFeed: boolean }
  | { readonly kind: 'line-start' }
  | { readonly kind: 'line-end' }
  | { readonly kind: 'back'; readonly to: number | string; readonly ignoreCase: boolean }
  | {
      readonly kind: 'repeat';
      readonly node: PatternNode;
      readonly min: number;
      readonly max: number;
      readonly lazy: boolean;
    }
  | { readonly kind: 'group'; readonly group: GroupKind; readonly name?: string; readonly node: PatternNode }
  | { readonly kind: 'sequence'; readonly nodes: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly nodes: readonly PatternNode[] };

/** Why a pattern cannot be read (`bad-pattern`) or run (`unsupported-pattern`), and where it says so. */
export class PatternError extends Error {
  readonly code: 'bad-pattern' | 'unsupported-pattern';
  /** UTF-16 offset in the pattern. */
  readonly at: number;

  constructor(code: 'bad-pattern' | 'unsupported-pattern', detail: string, at: number) {
    super(detail);
    this.code = code;
    this.at = at;
  }
}
