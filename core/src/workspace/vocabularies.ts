import type { Listed } from '../voice/config/ini.ts';
import type { StyleVocabulary } from '../voice/vale/style-rule.ts';
import { addressOf, findPath } from './find-path.ts';
import type { FileSystem } from './ports.ts';
import type { Missing } from './style-set.ts';

/** Folders inside a vocabulary that are looked into. */
const MAX_DEPTH = 8;

/** Reads the words that vocabularies accept and reject; those that are not there are added to what is missing. */
export function loadVocabulary(
  files: FileSystem,
  roots: readonly string[],
  names: readonly Listed[],
  missing: Missing[],
): StyleVocabulary {
  const accept: string[] = [];
  const reject: string[] = [];
  for (const item of names) {
    const folders = roots.flatMap((root) =>
      ['config/vocabularies', 'Vocab'].map((kind) => ({ root, path: `${kind}/${item.text}` })),
    );
    const found = folders.map(({ root, path }) => findPath(files, root, path)).find(Boolean);
    if (!found) {
      const looked = folders.map(({ root, path }) => addressOf(root, path));
      if (!missing.some(({ kind }) => kind === 'styles-path'))
        missing.push({ kind: 'vocabulary', item, looked });
      continue;
    }
    for (const { uri, name } of filesBelow(files, found.uri, 0)) {
      const words = name === 'accept.txt' ? accept : name === 'reject.txt' ? reject : undefined;
      const read = words && files.read(uri);
      if (words && read?.ok) words.push(...wordsOf(read.text));
    }
  }
  return { accept, reject };
}

function* filesBelow(
  files: FileSystem,
  folder: string,
  depth: number,
): Generator<{ readonly uri: string; readonly name: string }> {
  for (const entry of files.list(folder)) {
    if (entry.kind === 'file') yield entry;
    else if (depth < MAX_DEPTH) yield* filesBelow(files, entry.uri, depth + 1);
  }
}

function wordsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('# '));
}
