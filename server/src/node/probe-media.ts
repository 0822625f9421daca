import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { imageSize } from 'image-size';
import type { MediaFile } from '../../../core/src/workspace/media-file.ts';
import { mediumByName } from '../../../core/src/workspace/sent-media.ts';

/** Bytes read at once. Headers of pictures are far shorter, but for photographs with a large profile in front. */
const CHUNK = 256 * 1024;

/** A pipe under the name of a picture must not keep us waiting for somebody to write into it. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

const IMAGE_TYPES: Readonly<Record<string, string>> = { jpg: 'image/jpeg', svg: 'image/svg+xml' };
const OTHER_TYPES: Readonly<Record<string, string>> = {
  '.mp4': 'video/mp4',
  '.m4v': 'video/mp4',
  '.mov': 'video/quicktime',
  '.webm': 'video/webm',
  '.mkv': 'video/x-matroska',
  '.avi': 'video/x-msvideo',
  '.mpeg': 'video/mpeg',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.wav': 'audio/wav',
  '.ogg': 'audio/ogg',
  '.flac': 'audio/flac',
  '.pdf': 'application/pdf',
};

/** Looks at one file: what it is, read from its header and never from the whole of it. What is no readable file counts as missing. */
export type Probe = (uri: string) => MediaFile;

type VideoReader = typeof import('./video.ts');

/** A probe for some files. What reads videos is large, so it is loaded when there is one among them. */
export async function createProbe(uris: readonly string[]): Promise<Probe> {
  const hasVideo = uris.some((uri) => mediumByName(uri) === 'video');
  const reader = hasVideo ? await import('./video.ts') : undefined;
  return (uri) => probe(uri, reader);
}

function probe(uri: string, reader: VideoReader | undefined): MediaFile {
  let file: number | undefined;
  try {
    const path = fileURLToPath(uri);
    file = openSync(path, READ);
    const stat = fstatSync(file);
    if (!stat.isFile()) return { kind: 'missing' };
    return { kind: 'file', bytes: stat.size, ...describe(file, stat.size, path, reader) };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { kind: 'missing', ...besides(uri) };
    throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Of larger folders nobody wants to wait for a guess. */
const MAX_BESIDE = 2_000;

/** What lies where a file was looked for: its name is perhaps only misspelt. */
function besides(uri: string): { readonly beside?: readonly string[] } {
  try {
    const entries = readdirSync(dirname(fileURLToPath(uri)), { withFileTypes: true });
    const names = entries.flatMap((entry) => (entry.isDirectory() ? [] : [entry.name]));
    const media = names.length > MAX_BESIDE ? [] : names.filter((name) => mediumByName(name) !== undefined);
    return media.length > 0 ? { beside: media.sort() } : {};
  } catch (error) {
    // The folder itself is not there, or may not be read.
    if (error instanceof Error && 'code' in error) return {};
    throw error;
  }
}

export type Description = Omit<Extract<MediaFile, { kind: 'file' }>, 'kind' | 'bytes'>;

function describe(file: number, size: number, path: string, reader: VideoReader | undefined): Description {
  const byName = { type: OTHER_TYPES[extname(path).toLowerCase()], medium: mediumByName(path) };
  const head = readAt(file, 0, Math.min(size, CHUNK));
  return readImage(head) ?? reader?.readVideo(head, byName, (at) => readAt(file, at, CHUNK)) ?? byName;
}

function readImage(head: Uint8Array): Description | undefined {
  try {
    const { type = '', width, height, orientation = 1 } = imageSize(head);
    // From 5 on the picture lies on its side.
    const shown = orientation >= 5 ? { width: height, height: width } : { width, height };
    const medium = type === 'gif' ? 'gif' : 'image';
    return { type: IMAGE_TYPES[type] ?? `image/${type}`, medium, ...shown };
  } catch (error) {
    // The library throws for all it does not know, and for headers that are cut off.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function readAt(file: number, at: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, at));
}
