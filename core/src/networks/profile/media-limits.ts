import type { Sourced, SourcedNumber } from './sourced.ts';

/** Kinds of media that networks tell apart. A GIF that moves is one of its own. */
export type MediaKind = 'image' | 'gif' | 'video' | 'audio' | 'document';

/** What one file of a kind may be. Bytes, pixels and seconds; a proportion is width ÷ height. */
export type FileLimits = {
  /** Media types, such as `image/png`. */
  readonly types?: Sourced<readonly string[]>;
  readonly bytes?: SourcedNumber;
  readonly minWidth?: SourcedNumber;
  readonly minHeight?: SourcedNumber;
  readonly maxWidth?: SourcedNumber;
  readonly maxHeight?: SourcedNumber;
  /** Width × height. */
  readonly pixels?: SourcedNumber;
  readonly minProportion?: SourcedNumber;
  readonly maxProportion?: SourcedNumber;
  readonly minSeconds?: SourcedNumber;
  readonly maxSeconds?: SourcedNumber;
};

export type MediaLimits = {
  /** Most files in one post, of all kinds together. */
  readonly count?: SourcedNumber;
  /** Most files of one kind in one post. */
  readonly perKind?: { readonly [Kind in MediaKind]?: SourcedNumber };
  /** Whether kinds may stand together in one post. */
  readonly mixed?: Sourced<boolean>;
  /** Whether a post without media is refused. */
  readonly required?: Sourced<boolean>;
  /** Kinds the network takes; others are refused. */
  readonly kinds?: Sourced<readonly MediaKind[]>;
  readonly image?: FileLimits;
  readonly gif?: FileLimits;
  readonly video?: FileLimits;
  readonly audio?: FileLimits;
  readonly document?: FileLimits;
};
