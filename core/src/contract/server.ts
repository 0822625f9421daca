import type * as lengths from '../features/counts/text-lengths.ts';
import type * as feature from '../features/new-post.ts';

/**
 * What client and server say to each other beyond LSP. Method names with their types, so that both
 * sides import the same line.
 */

/** What a client hands over when it starts the server, beside settings. */
export type StartOptions = {
  /** Absolute path of a folder of the client's own, in which the server may keep what makes its next start quicker. */
  readonly storage?: string;
  /** Ids of commands of the client that the server may put behind an answer; others are left out. */
  readonly commands?: readonly string[];
};

/** Notification server → client: what the server is doing and what it knows, for the status item. */
export const statusNotification = 'vocero/status';
export type StatusParams = {
  /** `incomplete` when the person stopped the reading: findings that need other files are missing. */
  readonly state: 'indexing' | 'ready' | 'incomplete';
  /** Files with a plan or posts that were read so far. */
  readonly files: number;
  /** Posts in them. */
  readonly posts: number;
};

/** Request client → server: what a new post in a folder may choose from. */
export const newPostChoicesRequest = 'vocero/newPostChoices';
export type NewPostChoicesParams = {
  /** Where the person asked: a file or folder. The plan that governs it answers. */
  readonly uri: string;
};
export type NewPostChoices = feature.NewPostChoices;

/** Request client → server: the file name and first text of a new post. */
export const newPostRequest = 'vocero/newPost';
export type NewPostParams = {
  readonly uri: string;
  readonly title: string;
  readonly channels: readonly string[];
};
export type NewPost = feature.NewPost;

/** Request client → server: how long each part of a document is on each channel, for the status bar and what is too long. */
export const textLengthsRequest = 'vocero/textLengths';
export type TextLengthsParams = { readonly uri: string };
type Place = { readonly line: number; readonly character: number };
type PlaceRange = { readonly start: Place; readonly end: Place };
export type TextLengths = {
  readonly lengths: readonly (Omit<lengths.TextLength, 'span' | 'overflow'> & {
    readonly range: PlaceRange;
    readonly overflow?: PlaceRange;
  })[];
};

/** Command of the server: gives a post the next time at which its channels are free. Its arguments are the address of the file and the position of the post in it. */
export const nextSlotCommand = 'vocero.server.nextFreeSlot';
