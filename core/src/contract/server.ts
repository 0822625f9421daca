/**
 * What client and server say to each other beyond LSP. Method names with their types, so that both
 * sides import the same line.
 */

/** Notification server → client: what the server is doing and what it knows, for the status item. */
export const statusNotification = 'vocero/status';
export type StatusParams = {
  readonly state: 'indexing' | 'ready';
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
export type NewPostChoices = {
  readonly channels: readonly { readonly id: string; readonly network: string }[];
  /** Folder in which new posts of this plan belong. */
  readonly folder: string;
};

/** Request client → server: the file name and first text of a new post. */
export const newPostRequest = 'vocero/newPost';
export type NewPostParams = {
  readonly uri: string;
  readonly title: string;
  readonly channels: readonly string[];
};
export type NewPost = {
  /** A file that does not exist yet as far as the server knows. */
  readonly uri: string;
  readonly text: string;
  /** UTF-16 offset in `text` at which writing starts. */
  readonly cursor: number;
};
