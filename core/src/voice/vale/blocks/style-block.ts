import type { Mapped } from '../../../text/mapped.ts';
import type { Span } from '../../../text/span.ts';
import type { Control } from '../control.ts';
import type { Searched } from './searched-text.ts';

/** A part of a text that rules look at as one. */
export type StyleBlock = {
  /** What rules read, with a map back to the file. */
  readonly mapped: Mapped;
  /** Its names for scopes, dotted: `text.heading.h1.md`. */
  readonly scope: string;
  /** On the block that is the whole: how often each part of the file occurs. */
  readonly counts?: Readonly<Record<string, number>>;
  /** What comments in the text have switched off in this block. */
  readonly control: Control;
  /** Set where code and the like stand in the block as `*`: what holds one of these is not judged. */
  readonly masks?: readonly Span[];
  /** Set on blocks of markup: where Vale looks for what it has found in this one. */
  readonly searched?: Searched | undefined;
};

/** Which pieces of blocks some rule asks for; the others are not made. */
export type Wanted = {
  readonly sentences: boolean;
  readonly paragraphs: boolean;
  readonly summary: boolean;
  readonly raw: boolean;
};
