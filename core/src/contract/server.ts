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

/** The name of a request with the types of what is asked and answered. */
export type ServerRequest<Params, Result> = {
  readonly method: string;
  /** Never there: it only carries the types. */
  readonly types?: (params: Params) => Result;
};

/**
 * Notification server → client: what was answered about the workspace may not hold any more. Comes at most
 * a few times in a second while somebody types; a client that shows nothing of it may pass it over.
 */
export const changedNotification = 'vocero/changed';

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

