import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { ReadPosts } from '../../../core/src/workspace/scan.ts';
import type { KeptFacts } from './facts-file.ts';
import type { ReaderData } from './reader-thread.ts';
import { letOthersRun } from './slices.ts';

/** From so many files on, threads pay: of what they take in memory a process keeps some 50 MB. */
export const MANY = 20_000;
/** Files for which one more thread is started. */
const SHARE = 20_000;
const MAX_READERS = 4;
/** Files that a reader is given at once. What it answers is taken in in one go, and while that lasts nothing is answered. */
const ORDER = 50;
/** Orders that a reader has: while one is taken in, it works on another. */
const ORDERS = 2;

export type ReadBeside = {
  /** Bundle or source of `reader-thread.ts`. */
  readonly thread: string;
  readonly facts: KeptFacts | undefined;
  /** Takes in what was read, in any order. */
  readonly take: (posts: readonly ReadPosts[]) => void;
  /** Asked between two pieces; work that nobody wants any more stops there. */
  readonly isStale: () => boolean;
  readonly log: (message: string) => void;
};

/** A reader and what it was told to read. */
type Reader = { readonly worker: Worker; readonly orders: (readonly string[])[] };
type Answer = { readonly reader: Reader; readonly posts: readonly ReadPosts[] };

/**
 * Reads many files of posts on threads of their own, so that whoever types waits for none of it.
 *
 * @returns the files that were not read: all that were left when it became stale, or those of a thread that failed.
 */
export async function readBeside(uris: readonly string[], options: ReadBeside): Promise<readonly string[]> {
  const { thread, facts, take, isStale, log } = options;
  const left = [...uris];
  const answers: Answer[] = [];
  const readers = new Set<Reader>();
  let wake = (): void => undefined;
  const isDone = () => ![...readers].some(({ orders }) => orders.length > 0);
  const give = (reader: Reader) => {
    while (reader.orders.length < ORDERS && left.length > 0) {
      const order = left.splice(-ORDER);
      reader.orders.push(order);
      reader.worker.postMessage(order);
    }
  };
  const fail = (reader: Reader, reason: string) => {
    if (!readers.delete(reader)) return;
    log(`A reader of posts ended early (${reason}). What it was given is read without it.`);
    left.push(...reader.orders.flat());
    wake();
  };
  // Its memory is given back as a whole when it ends, so its garbage may grow, and is cleared away less often.
  setFlagsFromString('--min-semi-space-size=16');
  const workerData: ReaderData = { facts };
  for (let number = 0; number < readersFor(uris.length); number++) {
    const worker = new Worker(thread, { workerData, execArgv: [], stdout: true, stderr: true });
    const reader: Reader = { worker, orders: [] };
    readers.add(reader);
    worker.on('message', (posts: readonly ReadPosts[]) => {
      answers.push({ reader, posts });
      wake();
    });
    worker.on('error', (error) => fail(reader, String(error)));
    worker.on('exit', (code) => fail(reader, `exit code ${code}`));
    give(reader);
  }
  try {
    while (!isStale() && (answers.length > 0 || !isDone())) {
      const answer = answers.shift();
      if (!answer) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      // A reader answers its orders one after the other.
      answer.reader.orders.shift();
      give(answer.reader);
      take(answer.posts);
      await letOthersRun();
    }
  } finally {
    const workers = [...readers].map(({ worker }) => worker);
    for (const { orders } of readers) left.push(...orders.flat());
    readers.clear();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return left;
}

function readersFor(files: number): number {
  return Math.max(1, Math.min(MAX_READERS, availableParallelism(), Math.ceil(files / SHARE)));
}
