import type { CountUnit } from '../../networks/network.ts';
import type { EntityKind } from '../../networks/profile/entity.ts';
import type { MediaKind } from '../../networks/profile/media-limits.ts';
import type { Span } from '../../text/span.ts';

/** A stretch of a text that is shown in one way. */
export type PreviewRun = {
  readonly text: string;
  /** What the network makes of it; undefined for plain text. */
  readonly kind?: EntityKind;
  /** Beyond what the network takes. */
  readonly isOver?: true;
  /** Behind “see more”. */
  readonly isFolded?: true;
};

export type PreviewCount = {
  readonly count: number;
  readonly max: number;
  readonly unit: CountUnit;
};

export type PreviewMedium = {
  /** Address of the file; undefined where the path can name none beside the post. */
  readonly uri: string | undefined;
  readonly name: string;
  readonly medium: MediaKind | undefined;
  readonly alt: string | undefined;
  /** Somebody looked, and it is not there. */
  readonly isMissing: boolean;
  /** Width by height in pixels, where they are known. */
  readonly size: readonly [number, number] | undefined;
};

export type PreviewPart = {
  readonly runs: readonly PreviewRun[];
  /** By the limit that people know first; undefined where the network has none. */
  readonly count: PreviewCount | undefined;
  readonly isOver: boolean;
  /** Its place in the file. */
  readonly span: Span;
  readonly media: readonly PreviewMedium[];
  /** The first link of a text without media: what is known of it without asking the network. */
  readonly card: { readonly host: string; readonly path: string } | undefined;
  readonly poll:
    | { readonly options: readonly string[]; readonly open: string; readonly isMultiple: boolean }
    | undefined;
};

export type PreviewChannel = {
  readonly id: string;
  /** The network's name for itself. */
  readonly network: string;
  readonly networkId: string;
  readonly brand: string;
  /** As the network writes it; undefined where the plan names none. */
  readonly handle: string | undefined;
  readonly initials: string;
  /** BCP 47 tag of its texts. */
  readonly language: string | undefined;
  /** When it goes out, in words. */
  readonly when: string | undefined;
  readonly title: string | undefined;
  readonly warning: string | undefined;
  readonly isMediaFirst: boolean;
  readonly parts: readonly PreviewPart[];
  readonly firstComment: PreviewPart | undefined;
  /** Where the place of the fold comes from; undefined where nothing is folded. */
  readonly fold: { readonly source: string; readonly read: string } | undefined;
  /** How this network counts, in a sentence. */
  readonly counting: string | undefined;
};

/** How one post will look. */
export type Preview =
  | {
      readonly kind: 'post';
      readonly uri: string;
      readonly name: string;
      /** The post and its text in the file: as long as the cursor is in here, this is the one. */
      readonly span: Span;
      readonly channels: readonly PreviewChannel[];
    }
  | { readonly kind: 'none'; readonly why: 'no-post' | 'no-plan' | 'no-channels' };
