import type { Post } from '../model/parsed.ts';
import type { MediaKind } from '../networks/profile/media-limits.ts';
import { nodeAt, spanAt } from '../syntax/node.ts';
import { textSpan } from '../syntax/spell-scalar.ts';
import type { Span } from '../text/span.ts';
import { type MediaFile, mediaUri } from './media-file.ts';
import type { Workspace } from './workspace.ts';

/** A file that goes out with a post. */
export type SentMedium = {
  /** Position in the post's `media`, from 0. */
  readonly index: number;
  /** The path as the author wrote it. */
  readonly path: string;
  /** Where it is written. */
  readonly span: Span;
  /** Its address; undefined where the path can name no file beside the post. */
  readonly uri: string | undefined;
  /** What is known of it; undefined as long as nobody has looked. */
  readonly known: MediaFile | undefined;
  /** What it is: by its content, or by its name as long as the content is not known. */
  readonly medium: MediaKind | undefined;
  readonly alt: string | undefined;
};

/** The media of a post, in the order in which they are shown. */
export function sentMedia({ entry, node, source }: Post, { media }: Workspace): readonly SentMedium[] {
  return (entry.media ?? []).map(({ file: path, alt }, index) => {
    const scalar = nodeAt(node, ['media', index, 'file']);
    const span = scalar?.kind === 'scalar' ? textSpan(source.text, scalar) : spanAt(node, ['media', index]);
    const uri = mediaUri(source.uri, path);
    const known = uri === undefined ? undefined : media.get(uri);
    const medium = (known?.kind === 'file' ? known.medium : undefined) ?? mediumByName(path);
    return { index, path, span, uri, known, medium, alt };
  });
}

const EXTENSIONS: Readonly<Record<string, MediaKind>> = {
  avif: 'image',
  bmp: 'image',
  gif: 'gif',
  heic: 'image',
  jpeg: 'image',
  jpg: 'image',
  png: 'image',
  svg: 'image',
  tif: 'image',
  tiff: 'image',
  webp: 'image',
  avi: 'video',
  m4v: 'video',
  mkv: 'video',
  mov: 'video',
  mp4: 'video',
  mpeg: 'video',
  webm: 'video',
  aac: 'audio',
  flac: 'audio',
  m4a: 'audio',
  mp3: 'audio',
  ogg: 'audio',
  wav: 'audio',
  pdf: 'document',
};

/** Extensions of files that posts may name, in small letters. */
export const MEDIA_EXTENSIONS: readonly string[] = Object.keys(EXTENSIONS);

/** What a file is, as its extension has it. */
export function mediumByName(path: string): MediaKind | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined;
}
