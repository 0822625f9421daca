import { fileKind } from '../../../core/src/model/file-kind.ts';
import { parseFile } from '../../../core/src/model/parse.ts';
import type { ParsedFile } from '../../../core/src/model/parsed.ts';
import { lintFile } from '../../../core/src/rules/lint.ts';
import { styleFileUris } from '../../../core/src/rules/style-file-findings.ts';
import type { Tools } from '../../../core/src/schedule/tools.ts';
import { concernedSets, governorsOf } from '../../../core/src/workspace/active-styles.ts';
import { affectedBy } from '../../../core/src/workspace/affected.ts';
import { concernedByTime } from '../../../core/src/workspace/concerned-by-time.ts';
import type { MediaFile } from '../../../core/src/workspace/media-file.ts';
import { type NeededTools, neededTools } from '../../../core/src/workspace/needed-tools.ts';
import { concernedByPlan } from '../../../core/src/workspace/plan-change.ts';
import type { FileSystem } from '../../../core/src/workspace/ports.ts';
import type { RecordFile } from '../../../core/src/workspace/record-file.ts';
import { withoutRecord, withRecords } from '../../../core/src/workspace/records.ts';
import { NO_STYLES, styleFileAt } from '../../../core/src/workspace/style-set.ts';
import { loadStyles, plannedStyles } from '../../../core/src/workspace/styles.ts';
import { withLedger } from '../../../core/src/workspace/with-ledger.ts';
import {
  EMPTY_WORKSPACE,
  type Entry,
  fileAt,
  folderOf,
  planFor,
  uriOf,
  type Workspace,
  withEntries,
  withFiles,
  withMedia,
  withNow,
  withoutFile,
  withTools,
} from '../../../core/src/workspace/workspace.ts';
import { isUsedMedia, mediaUsersOf } from '../../../core/src/workspace/workspace-index.ts';
import { createPatternGuard } from '../node/pattern-guard.ts';
import { type Basis, isSameBasis, type KeptResult, type Result, rebase } from './kept-result.ts';
import { checkFindings, checkLedger, checkWorkspace } from './paranoia.ts';

/**
 * To ask whom a change affects costs more than to look at a few files again. While a workspace is read
 * hardly any has findings that are kept, and asking would take most of the time.
 */
const WORTH_ASKING = 4;

/**
 * The one mutable cell of the server: the workspace as it is now, and the findings made from it.
 * Everything else asks here and keeps nothing.
 */
export class Session {
  // Plans above a file are read when it is opened, before anything is said of it.
  workspace: Workspace = { ...EMPTY_WORKSPACE, arePlansSought: true };
  /** Grows with every change. */
  changes = 0;
  /** How many posts the workspace holds. */
  posts = 0;
  /** Files whose findings may have changed since somebody last took this set. */
  private touched = new Set<string>();
  /** Folders whose plan changed, and with it the findings of all that lies below. */
  private touchedProjects = new Set<string>();
  private readonly results = new Map<string, KeptResult>();
  /** Files whose findings an edit elsewhere may have changed. */
  private readonly stale = new Set<string>();
  /** Changed files with the workspace before their first change: nobody has worked out yet whom they affect. */
  private readonly unasked = new Map<string, Workspace>();
  private readonly unseenMedia = new Set<string>();
  private unseenMediaListener: (() => void) | undefined;
  private neededToolsListener: ((needed: NeededTools) => void) | undefined;
  private readonly isParanoid: boolean;
  private nextId = 1;
  private listeners: (() => void)[] = [];
  /** Addresses of the configurations of styles that are known. */
  private readonly configs = new Set<string>();
  /** What plans asked for when their styles were last read, as one text. */
  private planned = '[]';
  private readonly files: FileSystem;
  private styleFiles: { readonly basis: Basis; readonly uris: ReadonlySet<string> } | undefined;
  /** Patterns that are stopped stay so for the session. */
  private readonly guard = createPatternGuard(() => this.stylesChanged());

  /**
   * @param files where styles are read from.
   * @param isParanoid checks every update against a rebuild from nothing, and throws where they differ.
   */
  constructor(files: FileSystem, isParanoid: boolean) {
    this.files = files;
    this.isParanoid = isParanoid;
  }

  /** Takes in configurations of styles. Styles are read now, unless all of them are known already. */
  addConfigs(uris: readonly string[]): void {
    const fresh = uris.filter((uri) => !this.configs.has(uri));
    if (fresh.length === 0) return;
    for (const uri of fresh) this.configs.add(uri);
    this.reloadStyles();
  }

  /** Reads all styles again. Nothing is linted anew where nothing has changed. */
  reloadStyles(): void {
    const before = this.workspace;
    const plans = plannedStyles(before);
    this.planned = JSON.stringify(plans);
    if (this.configs.size === 0 && plans.length === 0 && before.styles.plans.size === 0) return;
    const styles = loadStyles(this.files, this.configs, plans, before.styles);
    if (styles === before.styles) return;
    const old = [...this.styleUris()];
    this.workspace = { ...before, styles };
    this.stylesChanged();
    this.touch(old);
  }

  /** True for a file that has findings of its own: one that is read, or one that styles are made of. */
  knows(uri: string): boolean {
    return this.workspace.entries.has(uri) || this.styleUris().has(uri);
  }

  /** Every file that may have findings. */
  *uris(): Generator<string> {
    yield* this.workspace.entries.keys();
    yield* this.styleUris();
  }

  /** The files of the styles that concern some file here. */
  private styleUris(): ReadonlySet<string> {
    const { workspace, guard } = this;
    const { entries, styles } = workspace;
    if (styles === NO_STYLES) return new Set();
    const basis = [entries, styles, guard.stopped.size];
    if (this.styleFiles && isSameBasis(this.styleFiles.basis, basis)) return this.styleFiles.uris;
    const uris = styleFileUris(concernedSets(workspace, entries.keys()), guard);
    this.styleFiles = { basis, uris };
    return uris;
  }

  private stylesChanged(): void {
    this.changes++;
    this.touch(this.uris());
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

  /** Media files that posts name and nobody has looked at since, each once. */
  takeUnseenMedia(): readonly string[] {
    const taken = [...this.unseenMedia];
    this.unseenMedia.clear();
    return taken;
  }

  /** Calls back, each time there are media files to look at where there were none. */
  onUnseenMedia(listener: () => void): void {
    this.unseenMediaListener = listener;
  }

  /**
   * Takes in what was seen of media files.
   *
   * @returns the files that name them.
   */
  setMedia(seen: ReadonlyMap<string, MediaFile>): readonly string[] {
    this.workspace = withMedia(this.workspace, seen);
    this.changes++;
    const users = new Set([...seen.keys()].flatMap((uri) => [...mediaUsersOf(this.workspace.index, uri)]));
    for (const uri of users) this.stale.add(uri);
    this.touch(users);
    return [...users];
  }

  /**
   * Takes in a file of a ledger, or forgets it where there is no text.
   *
   * @returns the files with posts of which something new is known.
   */
  setLedger(uri: string, text: string | undefined): readonly string[] {
    const { workspace, concerned } = withLedger(this.workspace, uri, text);
    this.workspace = workspace;
    this.changes++;
    if (this.isParanoid) checkLedger(this.workspace);
    for (const file of concerned) this.stale.add(file);
    this.touch(concerned);
    return [...concerned];
  }

  /** Takes in files of metrics, conversations and KPIs. No finding depends on them. */
  addRecords(files: Iterable<RecordFile>): void {
    this.workspace = withRecords(this.workspace, files);
    this.changes++;
    this.touch([]);
  }

  /** Forgets such a file. */
  forgetRecord(uri: string): void {
    this.workspace = withoutRecord(this.workspace, uri);
    this.changes++;
    this.touch([]);
  }

  /** Notes that media files may have changed on disk. Those that no post names are passed over. */
  forgetMedia(uris: readonly string[]): void {
    this.noteUnseen(uris.filter((uri) => isUsedMedia(this.workspace.index, uri)));
  }

  /** Calls back, each time a change makes libraries necessary that are not there. */
  onNeededTools(listener: (needed: NeededTools) => void): void {
    this.neededToolsListener = listener;
  }

  /** Takes libraries; happens once for each, and what was found without them is found anew. */
  setTools(tools: Tools): void {
    this.workspace = withTools(this.workspace, tools);
    this.changes++;
    this.forgetResults();
  }

  /**
   * Says what time it is, in milliseconds since 1970-01-01T00:00Z.
   *
   * @returns the files whose findings the time that has passed may have changed.
   */
  setNow(now: number): readonly string[] {
    const concerned = concernedByTime(this.workspace, this.workspace.now, now);
    this.workspace = withNow(this.workspace, now);
    if (concerned.size === 0) return [];
    this.changes++;
    for (const uri of concerned) this.stale.add(uri);
    this.touch(concerned);
    return [...concerned];
  }

  /** The findings of a file now; kept until something changes them. */
  result(uri: string): Result {
    if (!this.knows(uri)) return { id: 'none', findings: [] };
    const known = this.knownResult(uri);
    if (known) return known;
    const kept = this.results.get(uri);
    const [entry] = this.basisOf(uri);
    this.stale.delete(uri);
    const findings = lintFile(this.workspace, uri, this.guard);
    // Unchanged findings in a changed text still move with it: a client that asks again must get the new places.
    const isSame =
      kept !== undefined &&
      kept.basis[0] === entry &&
      JSON.stringify(kept.findings) === JSON.stringify(findings);
    const id = isSame ? kept.id : String(this.nextId++);
    // Linting may have stopped a pattern, so what the findings rest on is looked at behind it.
    const result = { id, findings, basis: this.basisOf(uri) };
    this.results.set(uri, result);
    return result;
  }

  /** The findings of a file where they are known already. */
  knownResult(uri: string): Result | undefined {
    // Whoever is affected by a change has to be known before anything is kept: it would be out of date at once.
    this.settleAffected(uri);
    const kept = this.results.get(uri);
    return kept && !this.stale.has(uri) && isSameBasis(kept.basis, this.basisOf(uri)) ? kept : undefined;
  }

  private basisOf(uri: string): Basis {
    const { workspace, guard } = this;
    const plan = planFor(workspace, uri);
    const entry = workspace.entries.get(uri);
    if (!entry) return [styleFileAt(workspace.styles, uri), workspace.styles, plan, guard.stopped.size];
    return [entry, plan, ...governorsOf(workspace, uri, plan), guard.stopped.size];
  }

  /** Forgets all findings, as when the language of messages changes. */
  forgetResults(): void {
    this.results.clear();
    this.touch(this.uris());
  }

  /** The files that may have new findings, each once, and the folders in which every file may. */
  takeTouched(): { readonly files: ReadonlySet<string>; readonly projects: ReadonlySet<string> } {
    this.settleAffected();
    const taken = { files: this.touched, projects: this.touchedProjects };
    this.touched = new Set();
    this.touchedProjects = new Set();
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
    const mayAll = uris.length > 1 && this.results.size <= uris.length * WORTH_ASKING;
    if (mayAll) this.noteAffected(this.results.keys());
    for (const uri of new Set(uris)) {
      this.posts += postsIn(next, uri) - postsIn(before, uri);
      if (!mayAll && !this.unasked.has(uri)) this.unasked.set(uri, before);
      if (!next.entries.has(uri)) this.results.delete(uri);
      if (fileKind(uri) === 'plan') this.notePlan(fileAt(before, uri), fileAt(next, uri), folderOf(uri));
      this.noteUnseen((next.entries.get(uri)?.facts.media ?? []).filter((media) => !next.media.has(media)));
    }
    const isPlanned = uris.some((uri) => fileKind(uri) === 'plan');
    if (isPlanned && JSON.stringify(plannedStyles(next)) !== this.planned) this.reloadStyles();
    if (this.isParanoid) this.checkAgainstRebuild(uris);
    this.noteNeededTools(before, uris);
    this.touch(uris);
    // A configuration matters from the first file on that it concerns.
    if (uris.some((uri) => !before.entries.has(uri))) this.touch(this.styleUris());
  }

  /** A plan says something else now: that concerns its whole project, unless it is known to concern less. */
  private notePlan(before: ParsedFile | undefined, after: ParsedFile | undefined, folder: string): void {
    const concerned =
      before?.kind === 'plan' && after?.kind === 'plan'
        ? concernedByPlan(this.workspace, before, after)
        : undefined;
    if (concerned && before?.kind === 'plan' && after?.kind === 'plan')
      this.noteAffected(rebase(this.results, before, after, concerned));
    else this.touchedProjects.add(folder);
  }

  /**
   * Works out whom the changes so far affect, put off until somebody asks for the findings of another
   * file: a burst of key presses in one file is compared once, from before the first to behind the last.
   *
   * @param asked a file of which nobody needs to know whom it affects.
   */
  private settleAffected(asked?: string): void {
    if (
      this.unasked.size === 0 ||
      (this.unasked.size === 1 && asked !== undefined && this.unasked.has(asked))
    )
      return;
    this.noteAffected(this.affected());
    this.unasked.clear();
  }

  private affected(): ReadonlySet<string> {
    const all = [...this.unasked].map(([uri, before]) => affectedBy(before, this.workspace, uri));
    return new Set(all.flatMap((uris) => [...uris]));
  }

  private noteAffected(uris: Iterable<string>): void {
    for (const uri of uris) {
      this.stale.add(uri);
      this.touched.add(uri);
    }
  }

  /** Asks the plans only where one changed: every key press comes by here. */
  private noteNeededTools(before: Workspace, uris: readonly string[]): void {
    const hasFirstSeries = before.index.series.size === 0 && this.workspace.index.series.size > 0;
    if (!hasFirstSeries && !uris.some((uri) => fileKind(uri) === 'plan')) return;
    const needed = neededTools(this.workspace);
    if (needed) this.neededToolsListener?.(needed);
  }

  private noteUnseen(uris: readonly string[]): void {
    const isFirst = this.unseenMedia.size === 0;
    for (const uri of uris) this.unseenMedia.add(uri);
    if (isFirst && uris.length > 0) this.unseenMediaListener?.();
  }

  private touch(uris: Iterable<string>): void {
    for (const uri of uris) this.touched.add(uri);
    const listeners = this.listeners;
    this.listeners = [];
    for (const listener of listeners) listener();
  }

  private checkAgainstRebuild(changed: readonly string[]): void {
    const affected = this.affected();
    const isKept = ([uri, { basis }]: readonly [string, KeptResult]) =>
      !this.stale.has(uri) && !affected.has(uri) && isSameBasis(basis, this.basisOf(uri));
    checkWorkspace(this.workspace, changed);
    checkFindings(this.workspace, new Map([...this.results].filter(isKept)), this.guard);
  }
}

function postsIn(workspace: Workspace, uri: string): number {
  return workspace.entries.get(uri)?.facts.posts ?? 0;
}
