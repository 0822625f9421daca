import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { RECEIPTS } from '../../../../core/src/ledger/ledger.ts';
import { type LedgerLine, writeLine } from '../../../../core/src/ledger/ledger-line.ts';

/** A file that has grown to this goes on in the next one, in bytes: readers take a file whole. */
const LARGE = 1024 * 1024;

/** Lines of two branches are both kept; the order makes no difference. Locks are nobody else's business. */
const BESIDE: Readonly<Record<string, string>> = {
  '.gitattributes': 'receipts/*.jsonl merge=union\nmetrics/*.jsonl merge=union\n',
  '.gitignore': 'locks/\n',
};

/**
 * Appends to the ledger of a project, and comes back when it is on the disk.
 *
 * @param folder of the project's plan.
 * @param writer who writes: machines and CI have files of their own, so that merges meet no conflict.
 * @returns the file that was written to.
 */
export function appendToLedger(folder: string, writer: string, line: LedgerLine): string {
  const path = pathFor(folder, writer, line.at.slice(0, 7));
  appendDurably(path, writeLine(line));
  return path;
}

/** Names this machine and folder, and says nothing about them. */
export function writerName(folder: string): string {
  return createHash('sha256').update(`${hostname()}\0${folder}`).digest('hex').slice(0, 8);
}

function pathFor(folder: string, writer: string, month: string): string {
  for (let number = 1; ; number++) {
    const name = `${month}.${writer}${number === 1 ? '' : `.${number}`}.jsonl`;
    const path = join(folder, RECEIPTS, name);
    if (!existsSync(path) || sizeOf(path) < LARGE) return path;
  }
}

function sizeOf(path: string): number {
  const file = openSync(path, 'r');
  try {
    return fstatSync(file).size;
  } finally {
    closeSync(file);
  }
}

/** Appends whole lines: one that was cut off before does not run into them. */
export function appendDurably(path: string, text: string): void {
  const isNew = !existsSync(path);
  if (isNew) makeFolder(dirname(path));
  const file = openSync(path, 'a+');
  try {
    const { size } = fstatSync(file);
    const last = Buffer.alloc(1);
    if (size > 0) readSync(file, last, 0, 1, size - 1);
    writeSync(file, size > 0 && last.toString() !== '\n' ? `\n${text}` : text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (isNew) flushFolder(dirname(path));
}

function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const own = dirname(folder);
  for (const [name, text] of Object.entries(BESIDE)) {
    if (!existsSync(join(own, name))) writeFileSync(join(own, name), text);
  }
}

/** A new file is there after a crash only if its folder was flushed too. Windows has no such thing. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
