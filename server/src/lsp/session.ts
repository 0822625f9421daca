import { parseFile } from '../../../core/src/model/parse.ts';
import type { PlanFile } from '../../../core/src/model/parsed.ts';
import type { Finding } from '../../../core/src/rules/finding.ts';
import { lintFile } from '../../../core/src/rules/lint.ts';
import { affectedBy } from '../../../core/src/workspace/affected.ts';
import {
  EMPTY_WORKSPACE,
  type Entry,
  planFor,
  reindex,
  uriOf,
  type Workspace,
  withEntries,
  withFiles,
  withoutFile,
} from '../../../core/src/workspace/workspace.ts';
import type { WorkspaceIndex } from '../../../core/src/workspace/workspace-index.ts';

export type Result = {
  /** Changes exactly when the findings do. */
  readonly id: string;
  readonly findings: readonly Finding[];
};

type Cached = Result & { readonly entry: Entry; readonly plan: PlanFile | undefined };

/**
 * The one mutable cell of the server: the workspace as it is now, and the findings made from it.
 * Everything else asks here and keeps nothing.
 */
export class Session {
  workspace: Workspace = EMPTY_WORKSPACE;
  /** Grows with every change. */
  changes = 0;
  /** How many posts the workspace holds. */
  posts = 0;
  /** Files whose findings may have changed since somebody last took this set. */
  private touched = new Set<string>();
  private readonly results = new Map<string, Cached>();
  /** Files whose findings an edit elsewhere may have changed. */
  private readonly stale = new Set<string>();
  private readonly isParanoid: boolean;
  private nextId = 1;
  private listeners: (() => void)[] = [];

  /** @param isParanoid checks every update against a rebuild from nothing, and throws where they differ. */
  constructor(isParanoid: boolean) {
    this.isParanoid = isParanoid;
  }

  /** Takes in a text that is being worked on: what was read of it is kept. Files that Vocero does not read are passed over. */
  setText(uri: string, text: string): void {
    const file = parseFile(uri, text);
    if (file) this.change(withFiles(this.workspace, [file]), [uri]);
  }

  /** Takes in files that nobody has open, as their entries say. */
  setEntries(entries: readonly Entry[]): void {
    if (entries.length > 0) this.change(withEntries(this.workspace, entries), entries.map(uriOf));
  }

  remove(uris: readonly string[]): void {
    const known = uris.filter((uri) => this.workspace.entries.has(uri));
    if (known.length > 0) this.change(known.reduce(withoutFile, this.workspace), known);
  }

  /** The findings of a file now; kept until something changes them. */
  result(uri: string): Result {
    const entry = this.workspace.entries.get(uri);
    if (!entry) return { id: 'none', findings: [] };
    const plan = planFor(this.workspace, uri);
    const kept = this.results.get(uri);
    if (kept && kept.entry === entry && kept.plan === plan && !this.stale.has(uri)) return kept;
    this.stale.delete(uri);
    const findings = lintFile(this.workspace, uri);
    // Unchanged findings in a changed text still move with it: a client that asks again must get the new places.
    const isSame = kept?.entry === entry && JSON.stringify(kept.findings) === JSON.stringify(findings);
    const id = isSame ? kept.id : String(this.nextId++);
    const result = { id, findings, entry, plan };
    this.results.set(uri, result);
    return result;
  }

  /** Forgets all findings, as when the language of messages changes. */
  forgetResults(): void {
    this.results.clear();
    this.touch(this.workspace.entries.keys());
  }

  /** The files that may have new findings, each once. A plan that changed stands for its whole project. */
  takeTouched(): ReadonlySet<string> {
    const taken = this.touched;
    this.touched = new Set();
    return taken;
  }

  /** Calls back once: at the next change, or at once when there are changes that nobody took yet. */
  onceChanged(listener: () => void): void {
    if (this.touched.size > 0) listener();
    else this.listeners.push(listener);
  }

  private change(next: Workspace, uris: readonly string[]): void {
    const before = this.workspace;
    this.workspace = next;
    this.changes++;
    for (const uri of new Set(uris)) {
      this.posts += postsIn(next, uri) - postsIn(before, uri);
      for (const other of affectedBy(before, next, uri)) {
        this.stale.add(other);
        this.touched.add(other);
      }
      if (!next.entries.has(uri)) this.results.delete(uri);
    }
    if (this.isParanoid) this.checkAgainstRebuild();
    this.touch(uris);
  }

  private touch(uris: Iterable<string>): void {
    for (const uri of uris) this.touched.add(uri);
    const listeners = this.listeners;
    this.listeners = [];
    for (const listener of listeners) listener();
  }

  private checkAgainstRebuild(): void {
    const same = canonical(reindex(this.workspace).index) === canonical(this.workspace.index);
    if (!same) throw new Error('The updated index differs from the rebuilt one.');
    for (const [uri, kept] of this.results) {
      const isCurrent =
        kept.entry === this.workspace.entries.get(uri) && kept.plan === planFor(this.workspace, uri);
      if (!isCurrent || this.stale.has(uri)) continue;
      const fresh = lintFile(this.workspace, uri);
      if (JSON.stringify(fresh) !== JSON.stringify(kept.findings)) {
        throw new Error(`The kept findings of ${uri} differ from those made from nothing.`);
      }
    }
  }
}

function postsIn(workspace: Workspace, uri: string): number {
  return workspace.entries.get(uri)?.facts.posts ?? 0;
}

/** One text for one index, whatever the order in which it came to be. */
function canonical(index: WorkspaceIndex): string {
  const sortKeys = (_key: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return JSON.stringify(index, sortKeys);
}
