import type { WallTime } from '../model/time.ts';

/** A post as it leaves for one account of another service, at one time. */
export type Outgoing = {
  readonly uri: string;
  readonly channel: string;
  /** Id of the channel's network. */
  readonly network: string;
  /** What is sent, part by part, `{link}` filled in; line breaks are line feeds. */
  readonly parts: readonly string[];
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly instant: number;
  /** The same moment on the wall clock of the channel. */
  readonly wall: WallTime;
  readonly zone: string;
  readonly title: string | undefined;
  /** With the parameters of its campaign; undefined where no part of the text has it, so that it is not sent. */
  readonly link: string | undefined;
  readonly media: readonly OutgoingMedium[];
  /** Ids of its campaign and pillar. */
  readonly labels: readonly string[];
  readonly hasPoll: boolean;
  readonly warning: string | undefined;
};

/** A picture or video: an address on the web, or a path from the post's file. */
export type OutgoingMedium = { readonly file: string; readonly alt: string | undefined };

/** How much of a post a service can be told. */
export type Takes = {
  /** A thread as one post of several parts, as a post with comments, or not at all. */
  readonly threads: 'parts' | 'comments' | 'no';
  /** Addresses of media of one post. */
  readonly media: number;
  readonly altText: boolean;
  /** A title, for posts on a network. */
  readonly title: (network: string) => boolean;
  /** Minutes past the hour must be divisible by this. */
  readonly minutes: number;
  /** Most posts in one file. */
  readonly rows: number;
};

/** A post as another service, or a spreadsheet, describes it. */
export type Incoming = {
  /** The line of the table as spreadsheets count, from 1; the position in a list that is no table. */
  readonly row: number;
  readonly parts: readonly string[];
  /** Set where a quotation mark is missing: what follows may be other rows. */
  readonly isBroken?: boolean;
  /** As written; empty where there is none. */
  readonly time: string;
  readonly channels: readonly string[];
  readonly title: string;
  readonly links: readonly string[];
  readonly media: readonly { readonly file: string; readonly alt: string | undefined }[];
  readonly labels: readonly string[];
  /** Names of columns that hold something which has no place here. */
  readonly unknown: readonly string[];
};

/** A file form of another service. One file in `formats/` each; the file name is the id. */
export type ExchangeFormat = {
  readonly service: string;
  readonly takes: Takes;
  /** True where the file names no accounts: they are chosen when it is uploaded. */
  readonly isForOneAccount: boolean;
  /** What somebody must do with the file that its form does not tell. */
  readonly hint: 'choose-day-first' | 'set-integrations' | undefined;
  /** Settings that the service asks for and the post does not have. */
  readonly missingSettings?: (post: Outgoing) => readonly string[] | 'unknown-network';
  readonly write: (posts: readonly Outgoing[]) => string;
  /** Undefined where the text is nothing like this form. */
  readonly read: (text: string) => readonly Incoming[] | undefined;
};
