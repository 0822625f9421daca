/** How `core` sees the world. Shells implement these; addresses are URIs. */

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
};
