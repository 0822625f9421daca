import { type ReadPosts, readPosts } from '../../../core/src/workspace/scan.ts';
import { detachedEntry } from '../../../core/src/workspace/workspace.ts';
import { type KeptFacts, openKeptFacts } from '../node/facts-file.ts';
import { diskFiles } from '../node/file-system.ts';
import { MANY, readBeside } from '../node/readers.ts';
import { runInSlices } from '../node/slices.ts';
import type { ServerState } from './server-state.ts';

/**
 * Reads files of posts, many of them on threads beside this one.
 *
 * @returns false when nobody wanted the rest any more.
 */
export async function readAllPosts(
  { readerThread, log }: ServerState,
  uris: readonly string[],
  kept: KeptFacts | undefined,
  take: (read: ReadPosts) => void,
  isStale: () => boolean,
): Promise<boolean> {
  const isBeside = readerThread !== undefined && uris.length >= MANY;
  const left = isBeside
    ? await readBeside(uris, {
        thread: readerThread,
        facts: kept,
        take: (posts) => posts.forEach(take),
        isStale,
        log,
      })
    : uris;
  if (isStale()) return false;
  const known = kept && left.length > 0 ? await openKeptFacts(kept) : undefined;
  function* readHere() {
    for (const uri of left) yield readPosts(diskFiles, uri, known);
  }
  const takeHere = (read: ReadPosts | undefined) => {
    if (read?.kind === 'read' && !read.isRemembered) take({ ...read, entry: detachedEntry(read.entry) });
    else if (read) take(read);
  };
  return await runInSlices(readHere(), takeHere, isStale);
}
