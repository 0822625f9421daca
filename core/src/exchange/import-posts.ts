import { freeName } from '../features/new-post.ts';
import type { Plan } from '../model/plan/plan.ts';
import { type DayOrder, dayOrderOf, readWhen } from './dates.ts';
import { draftOf } from './draft.ts';
import type { Incoming } from './format.ts';
import { type Draft, postFile, saysParts } from './post-file.ts';
import type { Remark } from './remark.ts';

export type ImportOptions = {
  /** Channels that all posts go to; undefined where the rows say it, or the plan has one only. */
  readonly channels: readonly string[] | undefined;
  /** Address of the folder for the new files, without a slash at its end. */
  readonly folder: string;
  /** Whether days or months come first; undefined where the dates themselves must tell. */
  readonly dayOrder: DayOrder | undefined;
  /** The text of a file that is there already. */
  readonly read: (uri: string) => string | undefined;
};

export type Imported = {
  readonly row: number;
  readonly uri: string;
  readonly text: string;
  readonly draft: Draft;
  /** True for a file that is there already, and says the same. */
  readonly isKnown: boolean;
};

export type Import = {
  readonly files: readonly Imported[];
  readonly remarks: readonly { readonly row: number; readonly remark: Remark }[];
  /** How days and months were told apart, where the dates themselves told it. */
  readonly dayOrder: DayOrder | undefined;
};

/** Rows of another service as post files with names that are free. Rows that say nothing make none. */
export function importPosts(rows: readonly Incoming[], plan: Plan, options: ImportOptions): Import {
  const found = options.dayOrder ?? dayOrderOf(rows.map(({ time }) => time));
  const files: Imported[] = [];
  const remarks: { row: number; remark: Remark }[] = [];
  const made = new Set<string>();
  for (const row of rows) {
    const drafted = draftOf(row, readWhen(row.time, found), plan, options.channels);
    for (const remark of drafted.remarks) remarks.push({ row: row.row, remark });
    if (drafted.remarks.some(({ kind }) => kind === 'empty')) continue;
    const { draft } = drafted;
    const text = postFile(draft);
    let isKnown = false;
    const uri = freeName(options.folder, titleOf(draft), (name) => {
      if (made.has(name)) return true;
      const known = options.read(name);
      isKnown = known === text;
      return known !== undefined && !isKnown;
    });
    made.add(uri);
    if (!saysParts(uri, text, draft.parts, plan)) remarks.push({ row: row.row, remark: { kind: 'changed' } });
    files.push({ row: row.row, uri, text, draft, isKnown });
  }
  return { files, remarks, dayOrder: options.dayOrder === undefined ? found : undefined };
}

const WORDS_IN_NAME = 8;

/** What a file is named after: the title, else the first words of the text. */
function titleOf({ title, parts }: Draft): string {
  if (title !== '') return title;
  const lines = parts.flatMap((part) => part.split('\n'));
  const line = lines.find((one) => /[\p{L}\p{N}]/u.test(one)) ?? '';
  return line.trim().split(/\s+/).slice(0, WORDS_IN_NAME).join(' ');
}
