import { span } from '../../text/span.ts';
import { type FilePlaces, filesNamed, placesOf } from '../../workspace/name-places.ts';
import type { Name } from '../../workspace/names.ts';
import { projectOf, type Workspace } from '../../workspace/workspace.ts';
import { nameAt } from '../names/name-at.ts';
import type { Target } from './definition.ts';

/** A search for all places of a name, in steps, between which a shell may stop or answer others. */
export type ReferenceSearch = Iterable<readonly Target[]>;

/**
 * Every place of the name under the cursor in its project, plan and posts alike.
 *
 * @param offset UTF-16 offset in the file.
 * @param withDeclaration whether the place where it is declared counts.
 * @returns undefined where no name stands there.
 */
export function referencesAt(
  workspace: Workspace,
  uri: string,
  offset: number,
  withDeclaration: boolean,
): ReferenceSearch | undefined {
  const found = nameAt(workspace, uri, offset);
  return found && search(workspace, projectOf(workspace, uri), found.place, withDeclaration);
}

function* search(
  workspace: Workspace,
  project: string,
  name: Name,
  withDeclaration: boolean,
): Generator<readonly Target[]> {
  if (name.kind === 'post' && withDeclaration) {
    // A file that is called like its post declares it at its very start.
    const start = span(0, 0);
    yield filesNamed(workspace, project, name.id).map((uri) => ({ uri, selection: start, whole: start }));
  }
  for (const file of placesOf(workspace, project, name)) yield file ? targets(file, withDeclaration) : [];
}

function targets({ uri, places }: FilePlaces, withDeclaration: boolean): readonly Target[] {
  return places
    .filter(({ role }) => withDeclaration || role === 'use')
    .map(({ span: selection, whole }) => ({ uri, selection, whole }));
}
