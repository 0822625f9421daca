import { Map as PersistentMap } from 'immutable';
import type { ParsedFile, PlanFile } from '../model/parsed.ts';
import { type Facts, factsOf } from './facts.ts';
import { EMPTY_INDEX, updateIndex, type WorkspaceIndex } from './workspace-index.ts';

type Entry = { readonly file: ParsedFile; readonly facts: Facts };

/**
 * All that is known at one moment. Immutable: a change makes a new workspace, which shares with the
 * old one whatever did not change.
 */
export type Workspace = {
  readonly files: PersistentMap<string, Entry>;
  /** Plans by the folder they are in, sorted by address. Few, and changed rarely. */
  readonly plans: ReadonlyMap<string, readonly string[]>;
  readonly index: WorkspaceIndex;
};

export const EMPTY_WORKSPACE: Workspace = { files: PersistentMap(), plans: new Map(), index: EMPTY_INDEX };

/** Folder of a file or folder address, without a slash at the end. */
export function folderOf(uri: string): string {
  const slash = uri.lastIndexOf('/');
  return slash < 0 ? '' : uri.slice(0, slash);
}

/**
 * The folder whose plan governs a file: its own or the nearest above that holds a plan. Files
 * without a plan form a project of their own, named by the empty text.
 */
export function projectOf(workspace: Workspace, uri: string): string {
  for (let folder = folderOf(uri); folder !== ''; folder = folderOf(folder)) {
    if (workspace.plans.has(folder)) return folder;
  }
  return '';
}

/** The plan that governs a file. Of several in one folder the first by name. */
export function planFor(workspace: Workspace, uri: string): PlanFile | undefined {
  const plan = workspace.plans.get(projectOf(workspace, uri))?.[0];
  const file = plan === undefined ? undefined : workspace.files.get(plan)?.file;
  return file?.kind === 'plan' ? file : undefined;
}

export function fileAt(workspace: Workspace, uri: string): ParsedFile | undefined {
  return workspace.files.get(uri)?.file;
}

/** Adds or replaces one file, in time that does not grow with the workspace (unless it is a new plan). */
export function withFile(workspace: Workspace, file: ParsedFile): Workspace {
  return withFiles(workspace, [file]);
}

/** Adds or replaces several files at once. */
export function withFiles(workspace: Workspace, files: readonly ParsedFile[]): Workspace {
  const plans = addPlans(workspace.plans, files);
  const entries = files.map((file) => ({ file, facts: factsOf(file) }));
  const next = workspace.files.withMutations((map) => {
    for (const entry of entries) map.set(entry.file.source.uri, entry);
  });
  if (plans !== workspace.plans) return reindex({ files: next, plans, index: EMPTY_INDEX });
  let index = workspace.index;
  for (const { file, facts } of entries) {
    const { uri } = file.source;
    index = updateIndex(index, projectOf(workspace, uri), uri, workspace.files.get(uri)?.facts, facts);
  }
  return { files: next, plans, index };
}

/** Forgets a file. */
export function withoutFile(workspace: Workspace, uri: string): Workspace {
  const entry = workspace.files.get(uri);
  if (!entry) return workspace;
  const files = workspace.files.delete(uri);
  if (entry.file.kind === 'plan') {
    return reindex({ files, plans: removePlan(workspace.plans, uri), index: EMPTY_INDEX });
  }
  const index = updateIndex(workspace.index, projectOf(workspace, uri), uri, entry.facts, undefined);
  return { ...workspace, files, index };
}

/** The same workspace with its index made from nothing: what every update must equal. */
export function reindex(workspace: Workspace): Workspace {
  let index = EMPTY_INDEX;
  for (const [uri, { facts }] of workspace.files) {
    index = updateIndex(index, projectOf(workspace, uri), uri, undefined, facts);
  }
  return { ...workspace, index };
}

function addPlans(plans: Workspace['plans'], files: readonly ParsedFile[]): Workspace['plans'] {
  const added = files.filter(
    ({ kind, source }) => kind === 'plan' && !plans.get(folderOf(source.uri))?.includes(source.uri),
  );
  if (added.length === 0) return plans;
  const next = new Map(plans);
  for (const { source } of added) {
    const folder = folderOf(source.uri);
    next.set(folder, [...new Set([...(next.get(folder) ?? []), source.uri])].sort());
  }
  return next;
}

function removePlan(plans: Workspace['plans'], uri: string): Workspace['plans'] {
  const next = new Map(plans);
  const rest = (next.get(folderOf(uri)) ?? []).filter((plan) => plan !== uri);
  if (rest.length > 0) next.set(folderOf(uri), rest);
  else next.delete(folderOf(uri));
  return next;
}
