import type { ParsedFile, Post } from '../../model/parsed.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { Language } from '../../rules/words.ts';
import type { Span } from '../../text/span.ts';
import type { FolderEntry } from '../../workspace/ports.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Cursor } from '../cursor/cursor-at.ts';

export type CompletionKind =
  | 'key'
  | 'choice'
  | 'reference'
  | 'post'
  | 'time'
  | 'file'
  | 'folder'
  | 'tag'
  | 'mention'
  | 'emoji'
  | 'snippet'
  | 'rule'
  | 'text';

/** Something that may be put at the cursor. Items come in the order in which they are worth reading. */
export type Completion = {
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words beside the label. */
  readonly detail?: string | undefined;
  /** What there is to read about it, as Markdown; worked out for the one that somebody looks at. */
  readonly documentation?: (() => string) | undefined;
  readonly span: Span;
  readonly text: string;
  /** UTF-16 offsets in `text` at which somebody goes on writing, in order; at its end where there is none. */
  readonly stops?: readonly number[] | undefined;
  /** What typed letters are compared with, where that is not the label. */
  readonly filter?: string | undefined;
  /** True where more is offered behind it: a key is followed by its value. */
  readonly goesOn?: boolean | undefined;
  readonly isPreferred?: boolean | undefined;
};

/** An emoji with its names in one language. */
export type EmojiName = { readonly emoji: string; readonly name: string; readonly words: readonly string[] };

/** What completion asks of the world outside. */
export type CompletionPorts = {
  /** What lies in a folder; nothing where it cannot be listed. */
  readonly list: (folder: string) => readonly FolderEntry[];
  /** The names of emoji, as soon as somebody has them. */
  readonly emoji: (language: Language) => readonly EmojiName[];
};

/** A place at which something is to be completed, and all that is known there. */
export type CompletionAsk = {
  readonly workspace: Workspace;
  readonly file: ParsedFile;
  /** UTF-16 offset of the cursor in the file. */
  readonly offset: number;
  readonly cursor: Cursor;
  /** The post that the cursor is in. */
  readonly post: Post | undefined;
  readonly plan: Plan | undefined;
  readonly project: string;
  readonly language: Language;
  readonly ports: CompletionPorts;
};

/** One kind of thing that is offered; nothing where it does not belong. */
export type Completer = (ask: CompletionAsk) => Iterable<Completion>;
