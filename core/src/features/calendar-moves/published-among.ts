import { occurrencesOf } from '../../schedule/occurrence.ts';
import { stateOn } from '../../workspace/delivery-states.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { Move } from './move.ts';

/** States in which something of a post is out, may be, or is with the network: a new date would no longer say when it went out. */
const OUT: ReadonlySet<string> = new Set(['published', 'partly', 'unknown', 'held']);

/** How many of the posts that are to be moved are out already, on any of the channels that they move on. */
export function publishedAmong(workspace: Workspace, moves: readonly Move[]): number {
  return moves.filter(({ uri, index, channels }) => {
    const file = fileAt(workspace, uri);
    const post = file?.kind === 'posts' ? file.posts[index] : undefined;
    if (!post) return false;
    const all = channels.length > 0 ? channels : occurrencesOf(post).map(({ channel }) => channel);
    return all.some((channel) => OUT.has(stateOn(workspace, post, channel)));
  }).length;
}
