import { parseFile } from '../../../core/src/model/parse.ts';
import type { ParsedFile, PlanFile } from '../../../core/src/model/parsed.ts';
import type { Finding } from '../../../core/src/rules/finding.ts';
import { lintFile } from '../../../core/src/rules/lint.ts';
import { affectedBy } from '../../../core/src/workspace/affected.ts';
import {
  EMPTY_WORKSPACE,
  fileAt,
  planFor,
  reindex,
  type Workspace,
  withFiles,
  withoutFile,
} from '../../../core/src/workspace/workspace.ts';

export type Result = {
  /** Changes exactly when the findings do. */
  readonly id: string;
  readonly findings: readonly Finding[];
};

type Cached = Result & { readonly file: ParsedFile; readonly plan: PlanFile | undefined };

/**
 * The one mutable cell of the server: the workspace as it is now, and the findings made from it.
 * Everything else asks here and keeps nothing.
 */
export class Session {
  workspace: Workspace = EMPTY_WORKSPACE;
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

  /** Takes in a file's text; files that Vocero does not read are passed over. */
  setText(uri: string, text: string): void {
    const file = parseFile(uri, text);
    if (file) this.setFiles([file]);
  }

  setFiles(files: readonly ParsedFile[]): void {
    if (files.length > 0)
      this.change(
        withFiles(this.workspace, files),
        files.map((file) => file.source.uri),
      );
  }

  remove(uris: readonly string[]): void {
    const known = uris.filter((uri) => this.workspace.files.has(uri));
    if (known.length > 0) this.change(known.reduce(withoutFile, this.workspace), known);
  }

  /** The findings of a file now; kept until something changes them. */
  result(uri: string): Result {
    const file = fileAt(this.workspace, uri);
    if (!file) return { id: 'none', findings: [] };
    const plan = planFor(this.workspace, uri);
    const kept = this.results.get(uri);
    if (kept && kept.file === file && kept.plan === plan && !this.stale.has(uri)) return kept;
    this.stale.delete(uri);
    const findings = lintFile(this.workspace, uri);
    const isSame = kept !== undefined && JSON.stringify(kept.findings) === JSON.stringify(findings);
    // Unchanged findings in a changed text still move with it: a client that asks again must get the new places.
    const id = isSame && kept.file === file ? kept.id : String(this.nextId++);
    const result = { id, findings, file, plan };
    this.results.set(uri, result);
    return result;
  }

  /** Forgets all findings, as when the language of messages changes. */
  forgetResults(): void {
    this.results.clear();
    this.touch(this.workspace.files.keys());
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
    for (const uri of new Set(uris)) {
      this.posts += postsIn(next, uri) - postsIn(before, uri);
      for (const other of affectedBy(before, next, uri)) {
        this.stale.add(other);
        this.touched.add(other);
      }
      if (!next.files.has(uri)) this.results.delete(uri);
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
    const rebuilt = reindex(this.workspace).index;
    const { ids, referrers, occurrences } = this.workspace.index;
    const same = [
      [ids, rebuilt.ids],
      [referrers, rebuilt.referrers],
      [occurrences, rebuilt.occurrences],
    ].every(([a, b]) => a !== undefined && b !== undefined && sortedJson(a) === sortedJson(b));
    if (!same) throw new Error('The updated index differs from the rebuilt one.');
    for (const [uri, kept] of this.results) {
      const isCurrent =
        kept.file === fileAt(this.workspace, uri) && kept.plan === planFor(this.workspace, uri);
      if (!isCurrent || this.stale.has(uri)) continue;
      const fresh = lintFile(this.workspace, uri);
      if (JSON.stringify(fresh) !== JSON.stringify(kept.findings)) {
        throw new Error(`The kept findings of ${uri} differ from those made from nothing.`);
      }
    }
  }
}

function postsIn(workspace: Workspace, uri: string): number {
  const file = fileAt(workspace, uri);
  return file?.kind === 'posts' ? file.posts.length : 0;
}

function sortedJson(map: Iterable<readonly [string, unknown]>): string {
  return JSON.stringify([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}
