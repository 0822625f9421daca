import type { Facts } from './facts.ts';

/** How `core` sees the world. Shells implement these; addresses are URIs. */

import type { TagWords } from '../voice/vale/tagging/tagger.ts';

export type FolderEntry = { readonly uri: string; readonly name: string; readonly kind: 'file' | 'folder' };

export type ReadResult =
  | { readonly ok: true; readonly text: string }
  /** `reason` is for a person: what kept the file from being read. */
  | { readonly ok: false; readonly reason: string };

export type FileSystem = {
  /** What lies in a folder, in a fixed order; nothing where it cannot be listed. Links to folders are left out. */
  readonly list: (folder: string) => readonly FolderEntry[];
  /** The text of a file as UTF-8, without the byte order mark taken off. */
  readonly read: (uri: string) => ReadResult;
  /** Tells parts of speech of English words, where there is a tagger; asked only for a style that needs it. */
  readonly tagger?: () => TagWords | undefined;
};

/** Runs patterns that come from elsewhere and may take for ever. */
export type PatternGuard = {
  /** What was too slow and is left out for as long as the guard lives. */
  readonly stopped: ReadonlySet<string>;
  /**
   * Runs one pass over a text, and says so when it took too long: then what was to blame is among the
   * stopped, and the pass may be run again without it.
   *
   * @param size length of the text in UTF-16 units.
   * @param work tells of each thing before it starts with it; the empty name is for what cannot be left out.
   */
  readonly pass: <Result>(
    size: number,
    work: (starting: (name: string) => void) => Result,
  ) => { readonly ok: true; readonly value: Result } | { readonly ok: false };
};

/** For where patterns are known: nothing is ever stopped. */
export const NO_GUARD: PatternGuard = {
  stopped: new Set(),
  pass: (_size, work) => ({ ok: true, value: work(() => undefined) }),
};

/**
 * What is known of a file with this very text, from an earlier time. Undefined where nothing is, and for
 * plans, which are kept whole.
 */
export type KnownFacts = (uri: string, text: string) => Facts | undefined;
