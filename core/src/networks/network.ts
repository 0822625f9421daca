import type { Entity } from './profile/entity.ts';
import type { Look } from './profile/look.ts';
import type { MediaKind, MediaLimits } from './profile/media-limits.ts';
import type { Sourced, SourcedNumber } from './profile/sourced.ts';

/** What a network counts a text in. */
export type CountUnit = 'weighted' | 'graphemes' | 'code-points' | 'utf16' | 'bytes';

/** One limit on a text, and how that network counts towards it. */
export type TextLimit = {
  readonly unit: CountUnit;
  readonly max: SourcedNumber;
  /**
   * True where the content warning counts too: what is counted is the warning and then the text.
   * Whoever measures puts it in front.
   */
  readonly includesWarning?: boolean;
  /**
   * The count of a text as its author wrote it, `{link}` filled in; what the network's `wire` makes of
   * it is part of counting. 0 for an empty text, never negative.
   */
  readonly count: (text: string) => number;
  /**
   * UTF-16 offset in `text` from which it no longer fits into `max` units, always at the start of
   * something a reader sees whole (a grapheme, a link). Undefined when all of it fits.
   */
  readonly overflowAt: (text: string, max: number) => number | undefined;
};

/** How many of something one part may have. */
export type CountLimits = {
  readonly hashtags?: SourcedNumber;
  readonly mentions?: SourcedNumber;
  readonly links?: SourcedNumber;
  readonly cashtags?: SourcedNumber;
};

export type PollLimits = {
  readonly options: { readonly min: SourcedNumber; readonly max: SourcedNumber };
  readonly option: TextLimit;
  readonly question?: TextLimit;
  /** How long a poll is open, in minutes. */
  readonly minutes?: { readonly min?: SourcedNumber; readonly max?: SourcedNumber };
  /** Whether a post may have a poll and media; left out where nobody says. */
  readonly withMedia?: Sourced<boolean>;
};

/** What a network can do for a publisher; `unknown` is left out. */
export type Support = {
  /** Several parts that follow each other. */
  readonly threads?: Sourced<boolean>;
  readonly altText?: Sourced<boolean>;
  /** The network itself publishes at a given time: how far ahead that may be, in minutes. */
  readonly nativeScheduling?: Sourced<false | { readonly min?: number; readonly max?: number }>;
  readonly editing?: Sourced<boolean>;
  readonly firstComment?: Sourced<boolean>;
  readonly polls?: Sourced<boolean>;
  /** False where an address in the text is no link that readers can follow. */
  readonly clickableLinks?: Sourced<boolean>;
};

/** Limits that hold for an account, all of them optional: what is not stated is not checked. */
export type Limits = {
  /** Limits on the text of one part, the one that people know first. Empty where the network has none. */
  readonly text: readonly TextLimit[];
  /**
   * Limits on the text of a part with media, by the kind of its first file, where they are others than
   * those of `text`. {@link textLimitsOf} chooses.
   */
  readonly captions?: { readonly [Kind in MediaKind]?: readonly TextLimit[] };
  /** Fewest and most parts of a thread. */
  readonly parts?: SourcedNumber;
  readonly title?: readonly TextLimit[];
  readonly altText?: readonly TextLimit[];
  readonly firstComment?: readonly TextLimit[];
  /** Limits on the address that a post points to, where it is sent beside the text. */
  readonly link?: readonly TextLimit[];
  readonly counts?: CountLimits;
  readonly poll?: PollLimits;
  readonly media?: MediaLimits;
  /** Most posts in any 24 hours. */
  readonly postsPerDay?: SourcedNumber;
  /** Characters that the network refuses in a title or text. */
  readonly forbidden?: Sourced<readonly string[]>;
};

/** A platform with its own rules. One file in this folder each; the file name is the id. */
export type Network = Limits & {
  /** The name the platform gives itself. */
  readonly name: string;
  /** What is sent and how it is counted, for people: a sentence or two in English and in Spanish. */
  readonly counting?: { readonly en: string; readonly es: string };
  /**
   * Links, mentions, hashtags and cashtags as this network finds them, in order and without overlap,
   * with UTF-16 offsets in the text as written. Counting, rules, hover, preview and publishing ask here.
   */
  readonly entities: (text: string) => readonly Entity[];
  /**
   * A part as it travels to the network: escapes, markup, shortened links. The text itself where the
   * network takes it as it is written.
   */
  readonly wire?: (text: string) => string;
  /**
   * UTF-16 offset in a reply from which its text counts. Before it stand mentions that the network takes
   * from whom the reply is to. Left out where all of a reply counts.
   */
  readonly replyStart?: (text: string) => number;
  /**
   * The whole of what a mention names there, as `Entity.value` has it; tells a handle of another network
   * from one of this.
   */
  readonly handle?: RegExp;
  /** How it shows a post to readers. */
  readonly look?: Look;
  readonly supports: Support;
  /** Kinds of account with limits of their own, such as X Premium; a channel's `account` names one. */
  readonly accounts?: Readonly<Record<string, Partial<Limits>>>;
  /** What one post costs by API, in US dollars. */
  readonly price?: { readonly post: SourcedNumber; readonly postWithLink: SourcedNumber };
};
