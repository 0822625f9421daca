import { freeName } from '../features/new-post.ts';
import { parseFile } from '../model/parse.ts';
import type { Plan } from '../model/plan/plan.ts';
import { textsOf } from '../model/variants.ts';
import { writtenTimes } from '../schedule/occurrence.ts';
import { shinglesOf, similarity } from '../text/similarity.ts';
import { isTarget } from '../workspace/sent.ts';
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
  /**
   * `same` for a file that is there already, and says the same; `edited` for one of the same row in which somebody has
   * worked since.
   */
  readonly known: 'same' | 'edited' | undefined;
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
    let isFound: Imported['known'];
    const uri = freeName(options.folder, titleOf(draft), (name) => {
      if (made.has(name)) return true;
      const known = options.read(name);
      isFound = known === undefined ? undefined : knownAs(name, known, text, plan);
      return known !== undefined && !isFound;
    });
    made.add(uri);
    if (!saysParts(uri, text, draft.parts, plan)) remarks.push({ row: row.row, remark: { kind: 'changed' } });
    files.push({ row: row.row, uri, text, draft, known: isFound });
  }
  return { files, remarks, dayOrder: options.dayOrder === undefined ? found : undefined };
}

/** Texts that have so much in common are one text before and after somebody worked on it. */
const SAME = 0.5;

/**
 * What a file that is there has to do with one that a row would become: it was made of the same row where it goes to
 * the same channels at the same time and says about the same, whatever became of its status.
 */
function knownAs(uri: string, there: string, made: string, plan: Plan): Imported['known'] {
  if (there === made) return 'same';
  const [one, other] = [there, made].map((text) => {
    const file = parseFile(uri, text);
    const post = file?.kind === 'posts' ? file.posts[0] : undefined;
    if (!post) return undefined;
    const times = writtenTimes(post).map(({ channel, time }) => [channel, time]);
    const { sections } = textsOf(post, (name) => isTarget(name, plan));
    const said = sections.flatMap(({ parts }) => parts.map((part) => part.text.text)).join('\n');
    return { plan: JSON.stringify([post.entry.channels, times]), said };
  });
  if (!one || !other || one.plan !== other.plan) return undefined;
  const isAlike = one.said === other.said || similarity(shinglesOf(one.said), shinglesOf(other.said)) >= SAME;
  return isAlike ? 'edited' : undefined;
}

const WORDS_IN_NAME = 8;

/** What a file is named after: the title, else the first words of the text. */
function titleOf({ title, parts }: Draft): string {
  if (title !== '') return title;
  const lines = parts.flatMap((part) => part.split('\n'));
  const line = lines.find((one) => /[\p{L}\p{N}]/u.test(one)) ?? '';
  return line.trim().split(/\s+/).slice(0, WORDS_IN_NAME).join(' ');
}
