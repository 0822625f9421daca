import type { Span } from '../../text/span.ts';
import type { StyleLevel } from './style-alert.ts';

/** The kinds of rules that Vale has, as `extends` names them. */
export const STYLE_KINDS = [
  'existence',
  'substitution',
  'occurrence',
  'repetition',
  'consistency',
  'conditional',
  'capitalization',
  'metric',
  'readability',
  'spelling',
  'sequence',
  'script',
] as const;

export type StyleKind = (typeof STYLE_KINDS)[number];

/** Words that a team accepts or bans, one regular expression each. */
export type StyleVocabulary = { readonly accept: readonly string[]; readonly reject: readonly string[] };

/** A rule of a style, ready to run. A caller may give it another `level` by making a copy. */
export type StyleRule = {
  /** `Style.Rule`. */
  readonly check: string;
  readonly kind: StyleKind;
  readonly level: StyleLevel;
  /** As written, with its `%s`. */
  readonly message: string;
  readonly description?: string;
  readonly link?: string;
  /** As written; any of them is enough. */
  readonly scopes: readonly string[];
  /** Most alerts in one file; 0 means any number. */
  readonly limit: number;
  /** True when what it finds in a block depends on nothing else, so that it may be kept. */
  readonly isLocal: boolean;
  readonly find: Find;
};

/** What a rule finds in a block. */
export type Find = (block: FoundIn, memory: FileMemory) => readonly StyleMatch[];

/** What rules see of a block. */
export type FoundIn = {
  readonly text: string;
  /** Counts of the file's parts by name (`heading_h1`, `list`, `pre`), on the block that is the whole. */
  readonly counts?: Readonly<Record<string, number>>;
};

/** What rules remember from one block of a file to the next, by the rule's name. */
export type FileMemory = Map<string, Set<string>>;

/** What a rule found: UTF-16 offsets in the block's text. */
export type StyleMatch = {
  /** Undefined where a rule speaks of the block as a whole. */
  readonly span: Span | undefined;
  readonly match: string;
  readonly message: string;
  readonly description?: string;
  readonly replacements: readonly string[];
};
