import { Map as PersistentMap } from 'immutable';
import { EMPTY_LEDGER, type Ledger } from '../ledger/ledger.ts';
import { fileKind } from '../model/file-kind.ts';
import { parseFile } from '../model/parse.ts';
import type { ParsedFile, PlanFile } from '../model/parsed.ts';
import type { PostRef } from '../schedule/occurrence.ts';
import type { Tools } from '../schedule/tools.ts';
import { type PackedText, packText, unpackText } from '../text/packed-text.ts';
import { createSource, type Source } from '../text/source.ts';
import { type Facts, factsOf } from './facts.ts';
import type { MediaFile } from './media-file.ts';
import { NO_RECORDS, type Records } from './record-file.ts';
import { NO_STYLES, type Styles, styleFileAt } from './style-set.ts';
import {
  EMPTY_INDEX,
  isUsedMedia,
  updateIndex,
  updateTogether,
  type WorkspaceIndex,
} from './workspace-index.ts';

/**
 * A file in the workspace. At rest only its text and facts are kept, and it is read again when
 * somebody asks: ten thousand parsed posts weigh ten times as much as their texts.
 */
export type Entry = { readonly facts: Facts } & (
  | { readonly kind: 'parsed'; readonly file: ParsedFile }
  | { readonly kind: 'at-rest'; readonly uri: string; readonly text: PackedText }
);

/**
 * All that is known at one moment. Immutable: a change makes a new workspace, which shares with the
 * old one whatever did not change.
 */
export type Workspace = {
  readonly entries: PersistentMap<string, Entry>;
  /** Plans by the folder they are in, sorted by address. Few, and changed rarely. */
  readonly plans: ReadonlyMap<string, readonly string[]>;
  readonly index: WorkspaceIndex;
  /** Media files by address, as far as somebody has looked at them. Only those that a post names are kept. */
  readonly media: PersistentMap<string, MediaFile>;
  readonly styles: Styles;
  /** What was published, and how it went: the receipts of all projects. */
  readonly ledger: Ledger;
  /** The moment it is, in milliseconds since 1970-01-01T00:00Z; undefined where nobody looked at a clock. */
  readonly now: number | undefined;
  /** Libraries that a shell has handed over. */
  readonly tools: Tools;
  /** Metrics, conversations and values of KPIs, as far as somebody has asked for them. */
  readonly records: Records;
  /** True where somebody has looked for plans above the files: only then does a missing one mean anything. */
  readonly arePlansSought: boolean;
};

export const EMPTY_WORKSPACE: Workspace = {
  entries: PersistentMap(),
  plans: new Map(),
  index: EMPTY_INDEX,
  media: PersistentMap(),
  styles: NO_STYLES,
  ledger: EMPTY_LEDGER,
  now: undefined,
  tools: {},
  records: NO_RECORDS,
  arePlansSought: false,
};

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
  const file = plan === undefined ? undefined : fileAt(workspace, plan);
  return file?.kind === 'plan' ? file : undefined;
}

/** A file as read. One at rest is read anew at each call. */
export function fileAt(workspace: Workspace, uri: string): ParsedFile | undefined {
  const entry = workspace.entries.get(uri);
  if (!entry) return undefined;
  return entry.kind === 'parsed' ? entry.file : parseFile(entry.uri, unpackText(entry.text));
}

/** The text of a file, also of one that styles are made of, without reading what it says. */
export function sourceAt(workspace: Workspace, uri: string): Source | undefined {
  const entry = workspace.entries.get(uri);
  if (!entry) {
    const text = styleFileAt(workspace.styles, uri)?.text;
    return text === undefined ? undefined : createSource(uri, text);
  }
  return entry.kind === 'parsed' ? entry.file.source : createSource(entry.uri, unpackText(entry.text));
}

/** A file that was just read, as an entry that keeps all that was read. */
function parsedEntry(file: ParsedFile): Entry {
  return { kind: 'parsed', file, facts: factsOf(file) };
}

/**
 * A file that was just read, as an entry that keeps its text and facts alone. Plans are kept whole:
 * every post asks for its plan.
 */
export function restingEntry(file: ParsedFile): Entry {
  return file.kind === 'plan'
    ? parsedEntry(file)
    : detachedEntry(entryAtRest(file.source.uri, file.source.text, factsOf(file)));
}

/** An entry whose facts point into no text. */
export function detachedEntry(entry: Entry): Entry {
  return { ...entry, facts: detached(entry.facts, uriOf(entry)) };
}

/** Facts of their own: an engine makes a part of a text by pointing into it, and would keep every text for its links. */
function detached(facts: Facts, uri: string): Facts {
  const copy: Facts = JSON.parse(JSON.stringify(facts));
  const at = <One extends PostRef>(one: One): One => ({ ...one, uri });
  return { ...copy, definitions: copy.definitions.map(at), occurrences: copy.occurrences.map(at) };
}

/** A file of posts of which the facts are known. */
export function entryAtRest(uri: string, text: string, facts: Facts): Entry {
  return { kind: 'at-rest', uri, text: packText(text), facts };
}

/** The whole text of a file. */
export function textOf(entry: Entry): string {
  return entry.kind === 'parsed' ? entry.file.source.text : unpackText(entry.text);
}

/** Adds or replaces files, in time that does not grow with the workspace (unless one is a new plan). */
export function withFiles(workspace: Workspace, files: readonly ParsedFile[]): Workspace {
  return withEntries(workspace, files.map(parsedEntry));
}

/** Adds or replaces several files at once, kept as their entries say. */
export function withEntries(workspace: Workspace, entriesInOrder: readonly Entry[]): Workspace {
  // Of two entries for one file the last counts.
  const last = new Map(entriesInOrder.map((entry) => [uriOf(entry), entry]));
  const added = [...last].map(([uri, entry]) => withKnownFacts(entry, workspace.entries.get(uri)?.facts));
  const plans = addPlans(workspace.plans, added);
  const entries = workspace.entries.withMutations((map) => {
    for (const entry of added) map.set(uriOf(entry), entry);
  });
  if (plans !== workspace.plans) return reindex({ ...workspace, entries, plans });
  const fileAll = (index: WorkspaceIndex) =>
    added.reduce((current, entry) => {
      const uri = uriOf(entry);
      const before = workspace.entries.get(uri)?.facts;
      return updateIndex(current, projectOf(workspace, uri), uri, before, entry.facts);
    }, index);
  const index = added.length > 1 ? updateTogether(workspace.index, fileAll) : fileAll(workspace.index);
  return { ...workspace, entries, plans, index };
}

/**
 * Facts that did not change stay the same value: an edit of a post's text then touches no index, and
 * no neighbour has to ask what is new.
 */
function withKnownFacts(entry: Entry, known: Facts | undefined): Entry {
  const isKnown = known !== undefined && JSON.stringify(known) === JSON.stringify(entry.facts);
  return isKnown ? { ...entry, facts: known } : entry;
}

/** The address of an entry's file. */
export function uriOf(entry: Entry): string {
  return entry.kind === 'parsed' ? entry.file.source.uri : entry.uri;
}

/** Forgets a file. */
export function withoutFile(workspace: Workspace, uri: string): Workspace {
  const entry = workspace.entries.get(uri);
  if (!entry) return workspace;
  const entries = workspace.entries.delete(uri);
  if (fileKind(uri) === 'plan') {
    return reindex({ ...workspace, entries, plans: removePlan(workspace.plans, uri) });
  }
  const index = updateIndex(workspace.index, projectOf(workspace, uri), uri, entry.facts, undefined);
  return { ...workspace, entries, index };
}

/** Takes in what was seen of media files. What no post names any more is passed over. */
export function withMedia(workspace: Workspace, seen: ReadonlyMap<string, MediaFile>): Workspace {
  const media = workspace.media.withMutations((map) => {
    for (const [uri, file] of seen) {
      if (isUsedMedia(workspace.index, uri)) map.set(uri, file);
      else map.delete(uri);
    }
  });
  return { ...workspace, media };
}

/** Hands over libraries beside those that are there. */
export function withTools(workspace: Workspace, tools: Tools): Workspace {
  return { ...workspace, tools: { ...workspace.tools, ...tools } };
}

/** Says what time it is, in milliseconds since 1970-01-01T00:00Z. */
export function withNow(workspace: Workspace, now: number | undefined): Workspace {
  return { ...workspace, now };
}

/** The same workspace with its index made from nothing: what every update must equal. */
export function reindex(workspace: Workspace): Workspace {
  const index = updateTogether(EMPTY_INDEX, (empty) => {
    let current = empty;
    for (const [uri, { facts }] of workspace.entries)
      current = updateIndex(current, projectOf(workspace, uri), uri, undefined, facts);
    return current;
  });
  return { ...workspace, index };
}

function addPlans(plans: Workspace['plans'], entries: readonly Entry[]): Workspace['plans'] {
  const added = entries
    .map(uriOf)
    .filter((uri) => fileKind(uri) === 'plan' && !plans.get(folderOf(uri))?.includes(uri));
  if (added.length === 0) return plans;
  const next = new Map(plans);
  for (const uri of added) {
    const folder = folderOf(uri);
    next.set(folder, [...new Set([...(next.get(folder) ?? []), uri])].sort());
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
