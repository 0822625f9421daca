import { Map as PersistentMap } from 'immutable';
import { groupBy } from '../text/group-by.ts';
import { foldLedger, type PostLedger } from './fold-ledger.ts';
import type { LedgerLine } from './ledger-line.ts';
import { type LedgerFile, readLedger } from './read-ledger.ts';

/** Where a project keeps its ledger, below the folder of its plan. */
export const RECEIPTS = '.vocero/receipts';

type Known = LedgerFile & {
  /** Its lines by the post they are about. */
  readonly posts: ReadonlyMap<string, readonly LedgerLine[]>;
};

/** What happened to the posts of all projects. Immutable; a file that changed makes only the posts anew that it speaks of. */
export type Ledger = {
  readonly files: PersistentMap<string, Known>;
  /** By the folder of the project, then by the post. */
  readonly projects: PersistentMap<string, PersistentMap<string, PostLedger>>;
};

export const EMPTY_LEDGER: Ledger = { files: PersistentMap(), projects: PersistentMap() };

const ADDRESS = /^(.*)\/\.vocero\/receipts\/[^/]+\.jsonl$/;

/** The folder of the project that a file of a ledger belongs to; undefined for the address of any other file. */
export function ledgerProject(uri: string): string | undefined {
  return ADDRESS.exec(uri)?.[1];
}

/** A ledger in which one file has another text, or is gone; and the posts of its project of which something may be new. */
export function withLedgerFile(
  ledger: Ledger,
  uri: string,
  text: string | undefined,
): { readonly ledger: Ledger; readonly posts: ReadonlySet<string> } {
  const project = ledgerProject(uri);
  if (project === undefined) return { ledger, posts: new Set() };
  const before = ledger.files.get(uri);
  const now = text === undefined ? undefined : known(readLedger(text));
  const files = now ? ledger.files.set(uri, now) : ledger.files.delete(uri);
  const posts = new Set<string>();
  for (const post of new Set([...(before?.posts.keys() ?? []), ...(now?.posts.keys() ?? [])])) {
    const [old, fresh] = [before?.posts.get(post), now?.posts.get(post)];
    if (JSON.stringify(old) !== JSON.stringify(fresh)) posts.add(post);
  }
  const others = [...files].flatMap(([other, file]) => (ledgerProject(other) === project ? [file] : []));
  let ofProject = ledger.projects.get(project) ?? PersistentMap<string, PostLedger>();
  for (const post of posts) {
    const lines = others.flatMap((file) => file.posts.get(post) ?? []);
    ofProject = lines.length > 0 ? ofProject.set(post, foldLedger(lines)) : ofProject.delete(post);
  }
  const projects =
    ofProject.size > 0 ? ledger.projects.set(project, ofProject) : ledger.projects.delete(project);
  return { ledger: { files, projects }, posts };
}

function known(file: LedgerFile): Known {
  return { ...file, posts: groupBy(file.lines, ({ post }) => post) };
}

/** All that is known of a post of a project; undefined where nobody ever tried to publish it. */
export function postLedger(
  ledger: Ledger,
  project: string,
  post: string | undefined,
): PostLedger | undefined {
  return post === undefined ? undefined : ledger.projects.get(project)?.get(post);
}

/** What is wrong with the files of a project's ledger, sorted by address. */
export function ledgerProblems(
  { files }: Ledger,
  project: string,
): readonly { readonly uri: string; readonly damaged: readonly number[]; readonly isNewer: boolean }[] {
  return [...files]
    .filter(([uri, file]) => ledgerProject(uri) === project && (file.damaged.length > 0 || file.isNewer))
    .map(([uri, { damaged, isNewer }]) => ({ uri, damaged, isNewer }))
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));
}
