import { id as idSchema } from '../../model/fields.ts';
import { fileKind } from '../../model/file-kind.ts';
import { nodeAt } from '../../syntax/node.ts';
import { replaceScalar } from '../../syntax/spell-scalar.ts';
import type { Edit } from '../../text/edit.ts';
import { fileId } from '../../workspace/facts.ts';
import { hasPostReceipts } from '../../workspace/has-receipts.ts';
import { mediaUri } from '../../workspace/media-file.ts';
import { namesIn } from '../../workspace/names.ts';
import { relativePath } from '../../workspace/relative-path.ts';
import { sentMedia } from '../../workspace/sent-media.ts';
import { fileAt, folderOf, planFor, projectOf, sourceAt, type Workspace } from '../../workspace/workspace.ts';
import { postsWithId, referrersOf } from '../../workspace/workspace-index.ts';
import { writeId } from './write-id.ts';

/** A file or folder that is about to be somewhere else. Addresses in the spelling used inside, without a slash at the end. */
export type FileMove = { readonly from: string; readonly to: string };

/** What to change in a file before anything moves. */
export type MoveEdits = { readonly uri: string; readonly edits: readonly Edit[] };

/**
 * The edits that keep posts what they are while files move: paths of media still lead to the same files, and
 * a post that is called by its file stays the post that others wait for and that receipts speak of. In steps,
 * between which a shell may stop.
 */
export function* editsForMoves(
  workspace: Workspace,
  moves: readonly FileMove[],
): Generator<MoveEdits | undefined> {
  const renames = new Map<string, Map<string, string>>();
  const kept = new Map<string, string>();
  for (const uri of workspace.entries.keys()) {
    const fate = fateOf(workspace, uri, movedTo(moves, uri));
    if (fate?.kind === 'keeps') kept.set(uri, fate.id);
    if (fate?.kind !== 'renames') continue;
    for (const referrer of fate.referrers) {
      const known = renames.get(referrer) ?? new Map<string, string>();
      renames.set(referrer, known.set(fate.id, fate.newId));
    }
    yield undefined;
  }
  for (const uri of workspace.entries.keys()) {
    const own = kept.get(uri);
    const id = own === undefined ? undefined : writeId(uri, sourceAt(workspace, uri)?.text ?? '', own);
    const edits = [
      ...(id ? [id] : []),
      ...mediaEdits(workspace, uri, moves),
      ...referenceEdits(workspace, uri, renames.get(uri)),
    ];
    yield edits.length > 0 ? { uri, edits } : undefined;
  }
}

/** The folders of plans whose receipts would be left behind: where the plan moves and its folder does not. */
export function receiptsLeftBehind(workspace: Workspace, moves: readonly FileMove[]): readonly string[] {
  return [...workspace.plans].flatMap(([folder, plans]) => {
    const stays = movedTo(moves, folder) === undefined;
    const isLeft = plans.every((plan) => folderOf(movedTo(moves, plan) ?? plan) !== folder);
    return stays && isLeft && workspace.ledger.projects.has(folder) ? [folder] : [];
  });
}

/** Where a file will be; undefined for one that stays. */
function movedTo(moves: readonly FileMove[], uri: string): string | undefined {
  let best: FileMove | undefined;
  for (const move of moves)
    if (
      (uri === move.from || uri.startsWith(`${move.from}/`)) &&
      move.from.length > (best?.from.length ?? -1)
    )
      best = move;
  return best && best.to + uri.slice(best.from.length);
}

type Fate =
  /** Its id is written into it, so that its file may be called otherwise. */
  | { readonly kind: 'keeps'; readonly id: string }
  /** It is called like its file, and those that refer to it follow. */
  | {
      readonly kind: 'renames';
      readonly id: string;
      readonly newId: string;
      readonly referrers: readonly string[];
    };

/** What becomes of the id of a post that has none but its file's name; undefined where nothing changes. */
function fateOf(workspace: Workspace, uri: string, to: string | undefined): Fate | undefined {
  if (to === undefined || fileKind(uri) !== 'post' || fileKind(to) !== 'post') return undefined;
  const [id, newId] = [fileId(uri), fileId(to)];
  if (id === undefined || newId === undefined || id === newId) return undefined;
  const project = projectOf(workspace, uri);
  const definitions = workspace.entries.get(uri)?.facts.definitions ?? [];
  if (!definitions.some((one) => one.span === undefined)) return undefined;
  // What went out goes out again under another name, and what has the name of something that went out never does.
  if (hasPostReceipts(workspace, project, id) || hasPostReceipts(workspace, project, newId))
    return { kind: 'keeps', id };
  const referrers = referrersOf(workspace.index, project, id);
  if (referrers.length === 0) return undefined;
  const isFree = postsWithId(workspace.index, project, newId).length === 0;
  return isFree && idSchema.safeParse(newId).success
    ? { kind: 'renames', id, newId, referrers }
    : { kind: 'keeps', id };
}

/** Paths of media as they must be once post and media are where they go. */
function mediaEdits(workspace: Workspace, uri: string, moves: readonly FileMove[]): readonly Edit[] {
  const media = workspace.entries.get(uri)?.facts.media ?? [];
  const home = movedTo(moves, uri) ?? uri;
  const isTouched =
    folderOf(home) !== folderOf(uri) || media.some((one) => movedTo(moves, one) !== undefined);
  if (media.length === 0 || !isTouched) return [];
  const file = fileAt(workspace, uri);
  if (file?.kind !== 'posts') return [];
  const edits = file.posts.flatMap((post) =>
    sentMedia(post, workspace).flatMap(({ index, path, uri: before }): readonly Edit[] => {
      const node = nodeAt(post.node, ['media', index, 'file']);
      if (before === undefined || node?.kind !== 'scalar') return [];
      const target = movedTo(moves, before) ?? before;
      if (mediaUri(home, path) === target) return [];
      const edit = replaceScalar(file.source.text, node, relativePath(folderOf(home), target));
      return edit ? [edit] : [];
    }),
  );
  // What an alias repeats stands in the file once.
  return [...new Map(edits.map((edit) => [edit.span.start, edit])).values()];
}

function referenceEdits(
  workspace: Workspace,
  uri: string,
  renames: ReadonlyMap<string, string> | undefined,
): readonly Edit[] {
  const text = renames && sourceAt(workspace, uri)?.text;
  if (text === undefined) return [];
  return namesIn(uri, text, planFor(workspace, uri)?.plan).flatMap(({ kind, role, id, node }) => {
    const newId = kind === 'post' && role === 'use' ? renames?.get(id) : undefined;
    const edit = newId !== undefined && node ? replaceScalar(text, node, newId) : undefined;
    return edit ? [edit] : [];
  });
}
