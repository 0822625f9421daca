import type { FileEdit } from '../../rules/finding.ts';
import type { Edit } from '../../text/edit.ts';
import { fileAt, planFor, type Workspace } from '../../workspace/workspace.ts';
import { isNameTaken } from '../new-post.ts';
import { copyPost } from './copy-post.ts';
import type { Move } from './move.ts';
import { moveEdits } from './move-edits.ts';

/** All that some moves change, to be done or undone at once. */
export type MoveResult = {
  readonly edits: readonly FileEdit[];
  readonly created: readonly { readonly uri: string; readonly text: string }[];
  /** How many posts move, and how many do not: those that come again, and those whose file has no place for a time. */
  readonly moved: number;
  readonly refused: number;
};

/**
 * Moves posts to other times, or copies of them.
 *
 * @param exists tells whether a file is already there; the workspace knows only what it reads.
 */
export function makeMoves(
  workspace: Workspace,
  moves: readonly Move[],
  copies: boolean,
  exists: (uri: string) => boolean,
): MoveResult {
  const edits: FileEdit[] = [];
  const created: { uri: string; text: string }[] = [];
  const seen = new Set<string>();
  let moved = 0;
  for (const move of moves) {
    const file = fileAt(workspace, move.uri);
    const post = file?.kind === 'posts' ? file.posts[move.index] : undefined;
    // A post that comes again would move with all of its times.
    if (!post || (post.entry.repeat !== undefined && !copies)) continue;
    const own = moveEdits(workspace, planFor(workspace, move.uri)?.plan, post, move);
    if (!own) continue;
    if (!copies) {
      edits.push(...fresh(move.uri, own, seen));
      moved++;
      continue;
    }
    const isTaken = (uri: string) =>
      exists(uri) || isNameTaken(workspace, uri) || created.some((one) => one.uri === uri);
    const copy = copyPost(post, own, isTaken);
    if (!copy) continue;
    if (copy.kind === 'file') created.push({ uri: copy.uri, text: copy.text });
    else edits.push({ uri: move.uri, edit: copy.edit });
    moved++;
  }
  return { edits, created, moved, refused: moves.length - moved };
}

/** Two cards of one post may share the value that says when it goes out; it changes once. */
function fresh(uri: string, edits: readonly Edit[], seen: Set<string>): readonly FileEdit[] {
  return edits.flatMap((edit) => {
    const place = `${uri} ${edit.span.start} ${edit.span.end}`;
    if (seen.has(place) && edit.span.start < edit.span.end) return [];
    seen.add(place);
    return [{ uri, edit }];
  });
}
