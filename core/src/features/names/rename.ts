import { id as idSchema } from '../../model/fields.ts';
import { replaceScalar } from '../../syntax/spell-scalar.ts';
import type { Edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { hasChannelReceipts, hasPostReceipts } from '../../workspace/has-receipts.ts';
import { encodeName } from '../../workspace/media-file.ts';
import { type FilePlaces, filesNamed, placesOf } from '../../workspace/name-places.ts';
import { isNetwork, type Name } from '../../workspace/names.ts';
import { folderOf, planFor, projectOf, sourceAt, type Workspace } from '../../workspace/workspace.ts';
import { postsWithId } from '../../workspace/workspace-index.ts';
import { declarationsOf } from '../navigate/definition.ts';
import { nameAt } from './name-at.ts';
import type { RefusalKey, RenameRefusal } from './rename-words.ts';
import { writeId } from './write-id.ts';

/** A change in one file, and what it is a change of: for whoever looks before agreeing. */
export type RenameStep = {
  readonly uri: string;
  readonly edits: readonly { readonly edit: Edit; readonly part: 'declaration' | 'use' }[];
  /** Where the file goes, if it is itself called so. */
  readonly movesTo?: string;
  readonly refusal?: RenameRefusal;
};

type Prepared =
  | { readonly ok: true; readonly span: Span; readonly name: Name }
  | { readonly ok: false; readonly refusal: RenameRefusal };

/**
 * The name under the cursor, if it can be renamed; undefined where no name stands.
 *
 * @param offset UTF-16 offset in the file.
 */
export function prepareRename(workspace: Workspace, uri: string, offset: number): Prepared | undefined {
  const place = nameAt(workspace, uri, offset)?.place;
  if (!place) return undefined;
  const refuse = (key: RefusalKey) => ({ ok: false, refusal: { key, name: place, id: place.id } }) as const;
  if (place.kind === 'network') return refuse('network');
  const project = projectOf(workspace, uri);
  if (declarationsOf(workspace, project, place).length === 0) return refuse('undeclared');
  if (hasReceipts(workspace, project, place)) return refuse('published');
  return { ok: true, span: place.span, name: place };
}

/** True for what receipts speak of: it went out under its name, and would go out again under another. */
function hasReceipts(workspace: Workspace, project: string, { kind, id }: Name): boolean {
  if (kind === 'post') return hasPostReceipts(workspace, project, id);
  return kind === 'channel' && hasChannelReceipts(workspace, project, id);
}

/**
 * Gives the name under the cursor another id, wherever it stands in its project: in steps, between which
 * a shell may stop or answer others. A step that refuses makes all of them void.
 *
 * @param canMove whether the editor can rename files: a post may be called by its file.
 * @returns a refusal where the new name itself is none, or is taken.
 */
export function rename(
  workspace: Workspace,
  uri: string,
  offset: number,
  newId: string,
  canMove: boolean,
): RenameRefusal | Iterable<RenameStep | undefined> {
  const prepared = prepareRename(workspace, uri, offset);
  if (!prepared) return { key: 'nothing', name: { kind: 'post', id: newId }, id: newId };
  if (!prepared.ok) return prepared.refusal;
  const { name } = prepared;
  const project = projectOf(workspace, uri);
  if (newId === name.id) return [];
  const refusal = clash(workspace, project, name, newId);
  return refusal ? { key: refusal, name, id: newId } : steps(workspace, project, name, newId, canMove);
}

function clash(workspace: Workspace, project: string, name: Name, newId: string): RefusalKey | undefined {
  if (!idSchema.safeParse(newId).success) return 'not-an-id';
  if (hasReceipts(workspace, project, { ...name, id: newId })) return 'was-published';
  if (name.kind === 'post')
    return postsWithId(workspace.index, project, newId).length > 0 ? 'taken' : undefined;
  if (declarationsOf(workspace, project, { ...name, id: newId }).length > 0) return 'taken';
  // A heading with the name of a network speaks to all channels there.
  if (name.kind === 'channel' && isNetwork(newId) && !isOnlyOn(workspace, project, name.id, newId))
    return 'names-network';
  return undefined;
}

/** True for a channel that is the only one on a network. */
function isOnlyOn(workspace: Workspace, project: string, channel: string, network: string): boolean {
  const channels = planFor(workspace, `${project}/a.post.md`)?.plan.channels ?? {};
  const there = Object.entries(channels).filter(([, one]) => one.network === network);
  return there.length === 1 && there[0]?.[0] === channel;
}

function* steps(
  workspace: Workspace,
  project: string,
  name: Name,
  newId: string,
  canMove: boolean,
): Generator<RenameStep | undefined> {
  if (name.kind === 'post')
    for (const uri of filesNamed(workspace, project, name.id))
      yield ownFile(workspace, uri, name, newId, canMove);
  const isAlsoNetwork = name.kind === 'channel' && isOnNetwork(workspace, project, name.id);
  for (const file of placesOf(workspace, project, name)) {
    yield file && fileStep(workspace, file, name, newId, isAlsoNetwork);
  }
}

/** True for a channel that is called like its network: what is under that name is for the network, too. */
function isOnNetwork(workspace: Workspace, project: string, id: string): boolean {
  return planFor(workspace, `${project}/a.post.md`)?.plan.channels[id]?.network === id;
}

function fileStep(
  workspace: Workspace,
  { uri, places }: FilePlaces,
  name: Name,
  newId: string,
  isAlsoNetwork: boolean,
): RenameStep {
  const text = sourceAt(workspace, uri)?.text ?? '';
  const changed = places.filter((place) => !(isAlsoNetwork && place.opensText));
  const refuse = (key: RefusalKey) => ({ uri, edits: [], refusal: { key, name, id: newId } }) as const;
  if (changed.some(({ siblings }) => siblings.includes(newId))) return refuse('beside');
  const edits = changed.map(({ role, node, span: place }) => ({
    edit: node ? replaceScalar(text, node, newId) : { span: place, text: newId },
    part: role,
  }));
  // A name that is written as no text can be changed is left to the person, who would not be told otherwise.
  if (edits.some(({ edit }) => edit === undefined)) return refuse('unwritable');
  return { uri, edits: edits.flatMap(({ edit, part }) => (edit ? [{ edit, part }] : [])) };
}

/** A post that is called by its file: the file is renamed, or the post gets an id of its own. */
function ownFile(workspace: Workspace, uri: string, name: Name, newId: string, canMove: boolean): RenameStep {
  const to = `${folderOf(uri)}/${encodeName(newId)}.post.md`;
  if (canMove && !newId.includes('/')) {
    const isTaken = workspace.entries.has(to);
    return { uri, edits: [], movesTo: to, ...(isTaken ? { refusal: { key: 'file', name, id: newId } } : {}) };
  }
  const edit = writeId(uri, sourceAt(workspace, uri)?.text ?? '', newId);
  if (!edit) return { uri, edits: [], refusal: { key: 'unwritable', name, id: newId } };
  return { uri, edits: [{ edit, part: 'declaration' }] };
}
