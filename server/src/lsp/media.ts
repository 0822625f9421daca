import type { MediaFile } from '../../../core/src/workspace/media-file.ts';
import { createProbe } from '../node/probe-media.ts';
import { nextTurn, runInSlices } from '../node/slices.ts';
import type { ServerState } from './server-state.ts';

/** Media files told to the session at once: each time the files that name them are looked at again. */
const BATCH = 50;

/**
 * Looks at media files that posts name and nobody has looked at, while everything else goes on. Whoever
 * types never waits for it: what is not known yet gives no finding.
 *
 * @param onSeen is told after each batch which files name what was seen.
 */
export async function lookAtMedia(
  { session }: ServerState,
  onSeen: (users: readonly string[]) => void,
): Promise<void> {
  await nextTurn();
  const uris = session.takeUnseenMedia();
  const probe = await createProbe(uris);
  let seen = new Map<string, MediaFile>();
  const flush = () => {
    if (seen.size > 0) onSeen(session.setMedia(seen));
    seen = new Map();
  };
  await runInSlices(uris, (uri) => {
    seen.set(uri, probe(uri));
    if (seen.size >= BATCH) flush();
  });
  flush();
}
