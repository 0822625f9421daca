import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decodeWindows } from '../../../../core/src/exchange/decode-windows.ts';
import type { Cli } from '../cli.ts';
import { Failure, isSystemError } from '../failure.ts';
import { namedPath } from '../paths.ts';
import { reasonText } from '../words.ts';

const MAX_BYTES = 16 * 1024 * 1024;

/**
 * The text of a file that a spreadsheet or service has written: UTF-8, UTF-16 with its mark, or what
 * spreadsheets on Windows write in western Europe and the Americas.
 *
 * @throws {Failure} when it cannot be read, or is too large.
 */
export function readTableFile(cli: Cli, typed: string): string {
  const { words } = cli;
  const { uri, kind } = namedPath(typed, cli);
  if (kind === 'folder') throw new Failure(words.notATable(typed), words.sayTable);
  const bytes = readBytes(cli, uri, typed);
  if (bytes.length > MAX_BYTES) throw new Failure(words.tableTooLarge(typed), words.splitTable);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    cli.note(words.readAsWindows(typed));
    return decodeWindows(bytes);
  }
}

function readBytes({ words }: Cli, uri: string, typed: string): Uint8Array {
  try {
    return readFileSync(fileURLToPath(uri));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new Failure(words.notReadable(typed, reasonText(words, error.code)));
  }
}
