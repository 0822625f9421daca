import type { Style } from '../../../core/src/report/style.ts';
import type { Language } from '../../../core/src/rules/words.ts';
import type { CliWords } from './words.ts';

/**
 * 0: nothing to object to. 1: findings, a text over its limit, or something that did not go out. 2: wrong
 * usage, or a failure. 3: something may be out, and nobody knows. 4: something goes out later.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

/** What a command has to work with. */
export type Cli = {
  readonly language: Language;
  readonly words: CliWords;
  /** Folder that relative paths start from, without links in it. */
  readonly cwd: string;
  /** Colours of standard output. */
  readonly style: Style;
  /** Columns that a report may take. */
  readonly columns: number;
  /** Writes to standard output; fails when nobody reads it any more. */
  readonly out: (text: string) => Promise<void>;
  /** Says something beside the result, on standard error. */
  readonly note: (text: string) => void;
};
