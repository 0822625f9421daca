import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { readPosts } from '../../../core/src/workspace/scan.ts';
import { type KeptFacts, openKeptFacts } from './facts-file.ts';
import { diskFiles } from './file-system.ts';

// A thread that reads files of posts for the server: it is told addresses and answers what is in the files.

/** What a reader is started with. */
export type ReaderData = { readonly facts: KeptFacts | undefined };

async function answer(port: MessagePort, { facts }: ReaderData): Promise<void> {
  const known = facts && (await openKeptFacts(facts));
  port.on('message', (uris: readonly string[]) => {
    port.postMessage(uris.flatMap((uri) => readPosts(diskFiles, uri, known) ?? []));
  });
}

if (parentPort) void answer(parentPort, workerData);
