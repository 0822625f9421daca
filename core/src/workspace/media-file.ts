import type { MediaKind } from '../networks/profile/media-limits.ts';

/** What is known of a picture, video or other file that a post names. */
export type MediaFile =
  /** `beside` are the names of media files in the folder where it was looked for, as far as that could be listed. */
  | { readonly kind: 'missing'; readonly beside?: readonly string[] }
  | {
      readonly kind: 'file';
      readonly bytes: number;
      /** Media type such as `image/png`; undefined where neither content nor name tells. */
      readonly type: string | undefined;
      readonly medium: MediaKind | undefined;
      /** Pixels as they are shown, after rotation; undefined where the header does not tell. */
      readonly width?: number;
      readonly height?: number;
      readonly seconds?: number;
    };

/**
 * The address of a media file, from the address of the post that names it.
 *
 * @param file a path with `/` or `\`, relative to the post.
 * @returns undefined where the path is no relative one, or leads out of the file system: nothing is
 * looked for there.
 */
export function mediaUri(post: string, file: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|[\\/])/i.test(file) || file.includes('\0')) return undefined;
  const match = /^([\w+.-]+:\/\/[^/]*)(\/.*)\//.exec(post) ?? /^([\w+.-]+:\/\/[^/]*)(\/)/.exec(post);
  if (!match) return undefined;
  const folders = (match[2] ?? '').split('/').filter((name) => name !== '');
  for (const name of file.split(/[\\/]/)) {
    if (name === '' || name === '.') continue;
    if (name !== '..') folders.push(encodeName(name));
    else if (folders.pop() === undefined) return undefined;
  }
  return `${match[1]}/${folders.join('/')}`;
}

/**
 * A file's or folder's name as a part of an address, in the one spelling that is used inside. Not left to Node, whose
 * `pathToFileURL` spells `[`, `]`, `|` and `~` differently between versions.
 */
export function encodeName(name: string): string {
  if (/^[\w.-]*$/.test(name)) return name;
  return encodeURIComponent(name.toWellFormed())
    .replace(/%(?:24|26|2B|2C|3A|3B|3D|40)/g, decodeURIComponent)
    .replaceAll('~', '%7E');
}
