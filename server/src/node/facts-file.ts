import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import type { Facts } from '../../../core/src/workspace/facts.ts';
import type { KnownFacts } from '../../../core/src/workspace/ports.ts';
import {
  readRememberedFacts,
  recallFacts,
  rememberFacts,
} from '../../../core/src/workspace/remembered-facts.ts';
import { runInSlices } from './slices.ts';

// A line of JSON that says what follows, then one for each file: its digest and its facts.

/** 100,000 posts take about 105 MB; what is far larger was not written by us. */
const MAX_BYTES = 400_000_000;
/** Characters written at once: in between, everything else has its turn. */
const CHUNK = 50_000;
/** A temporary file that is older than this, in milliseconds, belongs to a process that ended before it was done. */
const ABANDONED = 60 * 60_000;
const NO_SUM = '0'.repeat(64);

const header = z.strictObject({
  format: z.literal('vocero-facts'),
  build: z.string(),
  files: z.int().min(0),
  sum: z.string().regex(/^[\da-f]{64}$/),
});

/** What facts were written down, as bytes: they are many, and who needs some of them reads those. Threads may share them. */
export type KeptFacts = { readonly bytes: Uint8Array<SharedArrayBuffer>; readonly files: number };

export type ReadFacts =
  | { readonly ok: true; readonly facts: KeptFacts }
  /** `reason` is for a log. */
  | { readonly ok: false; readonly reason: string };

/** The name under which the facts of a file are kept: whatever else they could depend on is in here or in the build. */
export function digestOfFile(uri: string, text: string): string {
  return createHash('sha256').update(`${uri}\0${text}`).digest('hex');
}

/**
 * Reads facts that were written down, in slices. All of them or none: what is damaged in one place is
 * trusted in no other.
 *
 * @param build what wrote them must have been the same.
 */
export async function readFactsFile(path: string, build: string): Promise<ReadFacts> {
  try {
    const whole = await readBytes(path);
    const end = whole.indexOf(LINE_FEED);
    const head = header.parse(JSON.parse(Buffer.from(whole.subarray(0, Math.max(0, end))).toString()));
    if (head.build !== build) return { ok: false, reason: 'another version wrote them' };
    const bytes = whole.subarray(end + 1);
    const hash = createHash('sha256');
    await runInSlices(pieces(bytes), (piece) => hash.update(piece));
    if (hash.digest('hex') !== head.sum) return { ok: false, reason: 'the checksum does not fit' };
    let files = 0;
    await runInSlices(linesOf(bytes), () => files++);
    if (files !== head.files) return { ok: false, reason: 'the number of files does not fit' };
    return { ok: true, facts: { bytes, files } };
  } catch (error) {
    // Nothing that lies on a disk may keep a server from starting.
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

async function readBytes(path: string): Promise<Uint8Array<SharedArrayBuffer>> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await file.stat();
    if (!found.isFile() || found.size > MAX_BYTES) throw new Error('it is no file of ours');
    const bytes = new Uint8Array(new SharedArrayBuffer(found.size));
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, at, bytes.length - at, at);
      if (bytesRead === 0) throw new Error('it became shorter');
      at += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

/** Bytes of which a checksum is made at once. */
const PIECE = 1_000_000;

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += PIECE) yield bytes.subarray(start, start + PIECE);
}

const LINE_FEED = 0x0a;
/** A line is a list of two: the digest of a file, then its facts. */
const BEFORE_DIGEST = '["';
const BEHIND_DIGEST = '",';
const DIGEST = 64;
const FACTS_AT = BEFORE_DIGEST.length + DIGEST + BEHIND_DIGEST.length;

/** The place of the facts of one file, in bytes. */
type Line = { readonly digest: string; readonly start: number; readonly end: number };

function* linesOf(bytes: Uint8Array<SharedArrayBuffer>): Generator<Line> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let start = 0; start < buffer.length; ) {
    const end = buffer.indexOf(LINE_FEED, start);
    // The last line ends too.
    if (end < 0) throw new Error('the end is missing');
    const head = buffer.toString('latin1', start, start + FACTS_AT);
    const digest = head.slice(BEFORE_DIGEST.length, -BEHIND_DIGEST.length);
    const isOurs =
      head.startsWith(BEFORE_DIGEST) && head.endsWith(BEHIND_DIGEST) && /^[\da-f]{64}$/.test(digest);
    if (!isOurs || buffer[end - 1] !== CLOSING) throw new Error('a line is none of ours');
    yield { digest, start: start + FACTS_AT, end: end - 1 };
    start = end + 1;
  }
}

/** `]` */
const CLOSING = 0x5d;

/** Finds facts in what was written down. Each is read and judged when it is asked for. */
export async function openKeptFacts({ bytes }: KeptFacts): Promise<KnownFacts> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lines = new Map<string, Line>();
  await runInSlices(linesOf(bytes), (line) => lines.set(line.digest, line));
  return (uri, text) => {
    const line = lines.size > 0 ? lines.get(digestOfFile(uri, text)) : undefined;
    return line && readFacts(buffer.toString('utf8', line.start, line.end), uri, text);
  };
}

function readFacts(json: string, uri: string, text: string): Facts | undefined {
  try {
    const facts = readRememberedFacts(JSON.parse(json));
    return facts && recallFacts(facts, uri, text);
  } catch (error) {
    // Under a checksum that fits, only somebody else's hand leaves what is no JSON.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Counts what this process writes: two writings at once must not share a temporary file. */
let writings = 0;

/**
 * Writes facts down, a little at a time, beside the file and then in its place: who reads meanwhile
 * gets the old ones or the new.
 *
 * @param isStale asked between two pieces; then everything stays as it was.
 * @returns how many files were written down; undefined when it was given up.
 * @throws what the operating system refuses.
 */
export async function writeFactsFile(
  path: string,
  build: string,
  files: Iterable<readonly [digest: string, facts: Facts]>,
  isStale: () => boolean,
): Promise<number | undefined> {
  // Only the owner reads it: it holds links and dates that may not be public yet.
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await removeAbandoned(path);
  const draft = `${path}.${process.pid}.${writings++}.tmp`;
  try {
    const count = await writeDraft(draft, build, files, isStale);
    if (count !== undefined) await rename(draft, path);
    return count;
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeDraft(
  draft: string,
  build: string,
  files: Iterable<readonly [digest: string, facts: Facts]>,
  isStale: () => boolean,
): Promise<number | undefined> {
  const file = await open(draft, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    const head = (count: number, sum: string) =>
      `${JSON.stringify({ format: 'vocero-facts', build, files: count, sum }).padEnd(300)}\n`;
    // Its place is kept until the sum is known: the whole never has to be in memory.
    await file.write(head(0, NO_SUM));
    let [chunk, count] = ['', 0];
    const flush = async () => {
      hash.update(chunk);
      await file.write(chunk);
      chunk = '';
    };
    for (const [name, facts] of files) {
      chunk += `${JSON.stringify([name, rememberFacts(facts)])}\n`;
      count++;
      if (chunk.length < CHUNK) continue;
      if (isStale()) return undefined;
      await flush();
    }
    await flush();
    await file.write(head(count, hash.digest('hex')), 0);
    return isStale() ? undefined : count;
  } finally {
    await file.close();
  }
}

async function removeAbandoned(path: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(path)}.`) || !name.endsWith('.tmp')) continue;
    const other = join(folder, name);
    const found = await stat(other).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > ABANDONED) await rm(other, { force: true });
  }
}
