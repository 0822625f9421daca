import { createHash } from 'node:crypto';
import { isAbsolute, join } from 'node:path';
import * as z from 'zod';
import { fileKind } from '../../../core/src/model/file-kind.ts';
import type { Facts } from '../../../core/src/workspace/facts.ts';
import { textOf, type Workspace } from '../../../core/src/workspace/workspace.ts';
import { digestOfFile, type KeptFacts, readFactsFile, writeFactsFile } from '../node/facts-file.ts';

/** Milliseconds without a change on disk after which facts are written down. */
const PAUSE = 10_000;

const options = z.object({ storage: z.string().refine(isAbsolute) });

/** The folder that a client gives us to keep things in; undefined where it gives none. */
export function readStorage(initializationOptions: unknown): string | undefined {
  return options.safeParse(initializationOptions).data?.storage;
}

/** What is remembered of a folder, while it is scanned. */
export type Recall = {
  /** Undefined where nothing is remembered. */
  readonly facts: KeptFacts | undefined;
  /** Hears of each file of posts that was read, and whether its facts were remembered. */
  readonly count: (isRemembered: boolean) => void;
  /** Call it when the folder has been scanned: says what it was good for, and whether something is to be written down. */
  readonly end: () => boolean;
};

/** What facts are taken from, asked when they are written down. */
export type Rememberable = () => { readonly folders: readonly string[]; readonly workspace: Workspace };

/**
 * Remembers the facts of files from one start of the server to the next, in one file for each folder
 * of the workspace. They are kept under the digest of the text that they were made from, so none can
 * be out of date; losing them costs time alone.
 */
export class WarmStart {
  /** Where to keep them; without it nothing is kept. */
  storage: string | undefined;
  private readonly build: string | undefined;
  private readonly tell: (message: string) => void;
  private timer: NodeJS.Timeout | undefined;
  /** One writing after the other. */
  private writing: Promise<void> = Promise.resolve();
  private isOver = false;

  /**
   * @param build names the code that makes facts; without a name nothing is kept.
   * @param tell takes what is worth a line in a log.
   */
  constructor(build: string | undefined, tell: (message: string) => void) {
    this.build = build;
    this.tell = tell;
  }

  /** Reads what was remembered of a folder of the workspace. */
  async recall(folder: string): Promise<Recall | undefined> {
    const { storage, build } = this;
    if (storage === undefined || build === undefined) return undefined;
    const read = await readFactsFile(pathIn(storage, folder), build);
    if (!read.ok) this.tell(`Nothing is remembered of ${folder}: ${read.reason}.`);
    const facts = read.ok ? read.facts : undefined;
    let [taken, parsed] = [0, 0];
    const count = (isRemembered: boolean) => (isRemembered ? taken++ : parsed++);
    const end = () => {
      this.tell(`Remembered ${taken} files of ${folder}, parsed ${parsed}.`);
      return parsed > 0 || taken < (facts?.files ?? 0);
    };
    return { facts, count, end };
  }

  /** Writes down what there is, in the background; what goes wrong is logged and costs nothing but time. */
  write(rememberable: Rememberable): Promise<void> {
    clearTimeout(this.timer);
    this.writing = this.writing.then(() => this.writeNow(rememberable));
    return this.writing;
  }

  /** Writes down what there is once nothing has changed for a while. */
  writeSoon(rememberable: Rememberable): void {
    clearTimeout(this.timer);
    if (this.storage === undefined) return;
    this.timer = setTimeout(() => void this.write(rememberable), PAUSE).unref();
  }

  /** Ends all writing: what is half written goes. */
  stop(): void {
    this.isOver = true;
    clearTimeout(this.timer);
  }

  private async writeNow(rememberable: Rememberable): Promise<void> {
    const { storage, build } = this;
    const { folders, workspace } = rememberable();
    for (const folder of folders) {
      if (storage === undefined || build === undefined || this.isOver) return;
      try {
        const files = factsBelow(workspace, folder);
        const count = await writeFactsFile(pathIn(storage, folder), build, files, () => this.isOver);
        if (count !== undefined) this.tell(`Wrote down the facts of ${count} files of ${folder}.`);
      } catch (error) {
        this.tell(`Could not write down the facts of ${folder}: ${String(error)}`);
      }
    }
  }
}

/** One file for each folder; its name tells nothing. */
function pathIn(storage: string, folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return join(storage, `facts-${name}.jsonl`);
}

/** Facts of the posts below a folder. Plans have none. */
function* factsBelow(workspace: Workspace, folder: string): Generator<readonly [string, Facts]> {
  for (const [uri, entry] of workspace.entries) {
    if (!uri.startsWith(`${folder}/`) || fileKind(uri) === 'plan') continue;
    yield [digestOfFile(uri, textOf(entry)), entry.facts];
  }
}
