import { parseFile } from '../../core/src/model/parse.ts';
import type { ParsedFile } from '../../core/src/model/parsed.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import { affectedBy } from '../../core/src/workspace/affected.ts';
import {
  EMPTY_WORKSPACE,
  restingEntry,
  type Workspace,
  withEntries,
  withFiles,
  withNow,
} from '../../core/src/workspace/workspace.ts';
import type { Row } from '../report/row.ts';
import type { RunContext } from '../run-context.ts';
import { median } from '../stats.ts';
import { generatePlan } from '../workspace/plan.ts';
import { type GeneratedFile, generatePosts } from '../workspace/posts.ts';

/** Files taken in at once, as the server does. */
const BATCH = 50;
const NOW = Date.UTC(2019, 6, 1);

/** What changes in a post: its text alone; or its time, which its neighbours feel. */
const EDITS: Readonly<Record<string, (text: string) => string>> = {
  text: (text) => `${text}One more word`,
  time: (text) => text.replace(/(\d{4}-\d{2}-\d{2} \d{2}):\d{2}/g, '$1:17'),
};

/**
 * One edit of a post to all findings that it changes, in all files, inside one process; and how long
 * reading and indexing everything took before. Held against the same in the smallest workspace.
 */
export async function measureOneEdit({ effort, say }: RunContext): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const floors = new Map<string, number>();
  for (const size of effort.indexes) {
    say(`one edit among ${size.toLocaleString('en')} posts`);
    const { workspace, sample, milliseconds } = build(size);
    const count = size.toLocaleString('en');
    const reading = milliseconds / size;
    const add = (name: string, figures: Row['figures'], headline: string, isHeld: boolean) => {
      const value = figures[headline] ?? Number.NaN;
      const floor = floors.get(name) ?? value;
      floors.set(name, floor);
      const isLast = isHeld && size === effort.indexes.at(-1);
      // However many posts there are, one edit costs the same; a quarter is left to noise.
      const goal = isLast ? { goal: { of: 'ratio', max: 1.25 } as const } : {};
      rows.push({ group: 'edit', name: `${name}, ${count} posts`, figures, headline, floor, ...goal });
    };
    add('reading and indexing, each post', { p50: reading, 'in all': milliseconds }, 'p50', false);
    for (const [name, edit] of Object.entries(EDITS)) {
      add(`${name} of a post`, measure(workspace, sample, edit), 'p50', true);
    }
  }
  return rows;
}

function build(size: number) {
  const sample: GeneratedFile[] = [];
  const plan = restingEntry(parse('social.plan.yaml', generatePlan()));
  let workspace = withNow(withEntries(EMPTY_WORKSPACE, [plan]), NOW);
  let batch: GeneratedFile[] = [];
  let milliseconds = 0;
  const take = () => {
    const start = performance.now();
    workspace = withEntries(
      workspace,
      batch.map(({ path, text }) => restingEntry(parse(path, text))),
    );
    milliseconds += performance.now() - start;
    batch = [];
  };
  for (const file of generatePosts(1, size)) {
    // From among those that all workspaces share.
    if (sample.length < 1_000) sample.push(file);
    batch.push(file);
    if (batch.length === BATCH) take();
  }
  take();
  return { workspace, sample, milliseconds };
}

function measure(before: Workspace, sample: readonly GeneratedFile[], edit: (text: string) => string) {
  const all: number[] = [];
  const index: number[] = [];
  let files = 0;
  const step = Math.max(1, Math.floor(sample.length / 60));
  const edited = sample.filter((_, at) => at % step === 0);
  for (const { path, text } of edited) {
    const uri = uriOf(path);
    const start = performance.now();
    const after = withFiles(before, [parse(path, edit(text))]);
    const affected = affectedBy(before, after, uri);
    index.push(performance.now() - start);
    for (const one of [uri, ...affected]) lintFile(after, one);
    all.push(performance.now() - start);
    files += affected.size;
  }
  return { p50: median(all), 'index alone': median(index), 'other files': files / edited.length };
}

function parse(path: string, text: string): ParsedFile {
  const file = parseFile(uriOf(path), text);
  if (!file) throw new Error(`Vocero does not read ${path}.`);
  return file;
}

function uriOf(path: string): string {
  return `file:///bench/${path}`;
}
