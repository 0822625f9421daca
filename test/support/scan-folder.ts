import type { FileSystem } from '../../core/src/workspace/ports.ts';
import { find, readFile, readReceipts } from '../../core/src/workspace/scan.ts';

/** Everything that is found below a folder, read. */
export function* scanFolder(files: FileSystem, root: string) {
  for (const { kind, uri } of find(files, root)) {
    const read =
      kind === 'file' ? readFile(files, uri) : kind === 'ledger' ? readReceipts(files, uri) : undefined;
    if (read) yield read;
    else if (kind === 'config') yield { kind, uri } as const;
  }
}
