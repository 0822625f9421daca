import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * True when a file still holds exactly a text. False for one that changed since it was read, and for
 * one that is not UTF-8, which writing would damage.
 */
export function holds(uri: string, text: string): boolean {
  return readFileSync(fileURLToPath(uri)).equals(Buffer.from(text));
}

/**
 * Replaces the text of a file in place: owner, mode and links stay as they are, and a disk that turns
 * out to be full leaves the old text.
 *
 * @returns false when the file does not hold the old text any more, also because it was rewritten under
 * another name; it is left as it is.
 */
export function rewrite(uri: string, before: string, after: string): boolean {
  const file = openSync(fileURLToPath(uri), 'r+');
  try {
    // Right before writing and on the very file that is written: between rounds of checks somebody may save.
    if (!readFileSync(file).equals(Buffer.from(before))) return false;
    replace(file, before, after);
    return true;
  } finally {
    closeSync(file);
  }
}

function replace(file: number, before: string, after: string): void {
  try {
    overwrite(file, after);
  } catch (error) {
    overwrite(file, before);
    throw error;
  }
}

function overwrite(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, at);
  ftruncateSync(file, bytes.length);
}
