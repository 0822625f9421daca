import { fileId } from './facts.ts';
import { type Name, type NamePlace, namesIn } from './names.ts';
import { planFor, projectOf, sourceAt, type Workspace } from './workspace.ts';
import { postsWithId, referrersOf } from './workspace-index.ts';

/** The places of a name in one file. */
export type FilePlaces = { readonly uri: string; readonly places: readonly NamePlace[] };

/**
 * Where a name stands in a project, file by file, in steps: whoever asks may stop between two of them.
 * Found at the time of asking, so that typing pays nothing for it. Ids of posts are in the index; for
 * the others a text that does not spell the name is passed over unread.
 *
 * @param project the folder of the plan.
 */
export function* placesOf(
  workspace: Workspace,
  project: string,
  name: Name,
): Generator<FilePlaces | undefined> {
  const plan = planIn(workspace, project);
  for (const uri of candidates(workspace, project, name)) {
    const text = sourceAt(workspace, uri)?.text;
    // An escape may spell any sign.
    if (text === undefined || !(text.includes(name.id) || /\\[xuU]/.test(text))) {
      yield undefined;
      continue;
    }
    const places = namesIn(uri, text, plan).filter(({ kind, id }) => kind === name.kind && id === name.id);
    yield places.length > 0 ? { uri, places } : undefined;
  }
}

function planIn(workspace: Workspace, project: string) {
  return planFor(workspace, `${project}/a.post.md`)?.plan;
}

function* candidates(workspace: Workspace, project: string, { kind, id }: Name): Generator<string> {
  if (kind === 'post') {
    const defined = postsWithId(workspace.index, project, id).map(({ uri }) => uri);
    yield* new Set([...defined, ...referrersOf(workspace.index, project, id)]);
    return;
  }
  for (const uri of workspace.entries.keys()) if (projectOf(workspace, uri) === project) yield uri;
}

/** The files whose name is the id of their post, under which others refer to it. */
export function filesNamed(workspace: Workspace, project: string, id: string): readonly string[] {
  return postsWithId(workspace.index, project, id)
    .filter(({ uri, span }) => span === undefined && fileId(uri) === id)
    .map(({ uri }) => uri);
}
