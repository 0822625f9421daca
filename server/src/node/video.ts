import { createFile, MP4BoxBuffer } from 'mp4box';
import type { Description } from './probe-media.ts';

// A bundle of its own: the library is large, and only videos need it.

/** Pieces of a video that are looked at: its index may stand at either end. */
const MAX_CHUNKS = 32;

/**
 * Describes an MP4 or MOV, whose index may be at the end: the library says where to go on.
 *
 * @param head the first bytes of the file, and `read` gives some from an offset in bytes on; none behind the end.
 * @param byName what the name of the file says, which stays where the file does not.
 * @returns undefined for what is no such video, or is damaged.
 */
export function readVideo(
  head: Uint8Array,
  byName: Description,
  read: (at: number) => Uint8Array,
): Description | undefined {
  if (String.fromCharCode(...head.subarray(4, 8)) !== 'ftyp') return undefined;
  const reader = createFile();
  const result: { movie?: ReturnType<typeof reader.getInfo> } = {};
  reader.onReady = (movie) => {
    result.movie = movie;
  };
  try {
    let [at, bytes] = [0, head];
    for (let chunk = 0; chunk < MAX_CHUNKS && bytes.length > 0 && !result.movie; chunk++) {
      const next = reader.appendBuffer(MP4BoxBuffer.fromArrayBuffer(new Uint8Array(bytes).buffer, at));
      if (next <= at) break;
      at = next;
      bytes = read(at);
    }
  } catch (error) {
    // A damaged file is told by what its name says.
    if (error instanceof Error) return undefined;
    throw error;
  }
  const { movie } = result;
  if (!movie) return undefined;
  const seconds = movie.duration / movie.timescale;
  const [video] = movie.videoTracks;
  const length = Number.isFinite(seconds) && seconds > 0 ? { seconds } : {};
  if (!video) return { ...byName, ...length };
  const isQuickTime = movie.brands[0] === 'qt  ';
  const size = { width: Math.round(video.track_width), height: Math.round(video.track_height) };
  return { type: isQuickTime ? 'video/quicktime' : 'video/mp4', medium: 'video', ...length, ...size };
}
