import type { HunspellFiles } from '../voice/vale/spelling/hunspell.ts';
import { findPath } from './find-path.ts';
import type { FileSystem } from './ports.ts';
import type { StyleAssets } from './style-set.ts';

const NO_ASSETS: StyleAssets = { dictionaries: new Map(), wordLists: new Map() };

const SPELLING = /^\s*["']?extends["']?\s*:\s*["']?spelling\b/im;
const SEQUENCE = /^\s*["']?extends["']?\s*:\s*["']?sequence\b/im;
const DICTIONARY_FOLDER = /^\s*dicpath\s*:\s*["']?([^"'\r\n#]+)/im;
/** Where Vale looks for dictionaries and for lists of words, below a styles folder. */
const DICTIONARIES = 'config/dictionaries';
const IGNORED = ['config/ignore', ''];
/** Files of a kind that are read at most, and folders inside folders. */
const MAX_FILES = 200;
const MAX_DEPTH = 4;

/** Reads dictionaries and lists of words below styles folders, and finds a tagger where rules need one. */
export function loadAssets(
  files: FileSystem,
  roots: readonly string[],
  rules: readonly { readonly text: string }[],
  usesBuiltIn: boolean,
): StyleAssets {
  const spelling = rules.filter(({ text }) => SPELLING.test(text));
  const tagger = rules.some(({ text }) => SEQUENCE.test(text)) ? files.tagger?.() : undefined;
  if (spelling.length === 0 && !usesBuiltIn) return { ...NO_ASSETS, tagger };
  const folders = spelling.flatMap(({ text }) => DICTIONARY_FOLDER.exec(text)?.[1]?.trim() ?? []);
  const dictionaries = new Map<string, HunspellFiles>();
  for (const root of roots) {
    for (const path of [DICTIONARIES, ...folders])
      readDictionaries(files, findPath(files, root, path)?.uri, dictionaries);
  }
  const wordLists = new Map<string, string>();
  for (const root of spelling.length > 0 ? roots : []) {
    for (const path of IGNORED) {
      const folder = findPath(files, root, path)?.uri;
      if (folder !== undefined) readLists(files, folder, '', wordLists, 0);
    }
  }
  return { dictionaries, wordLists, tagger };
}

function readDictionaries(
  files: FileSystem,
  folder: string | undefined,
  into: Map<string, HunspellFiles>,
): void {
  const entries = folder === undefined ? [] : files.list(folder);
  for (const { name, uri } of entries) {
    const key = name.replace(/\.dic$/, '');
    const partner = entries.find((entry) => entry.name === `${key}.aff`);
    if (!name.endsWith('.dic') || !partner || into.has(key)) continue;
    const [dic, aff] = [files.read(uri), files.read(partner.uri)];
    if (dic.ok && aff.ok) into.set(key, { aff: aff.text, dic: dic.text });
  }
}

function readLists(
  files: FileSystem,
  folder: string,
  path: string,
  into: Map<string, string>,
  depth: number,
): void {
  for (const { kind, name, uri } of files.list(folder)) {
    if (kind === 'folder') {
      if (depth < MAX_DEPTH) readLists(files, uri, `${path}${name}/`, into, depth + 1);
    } else if (name.endsWith('.txt') && into.size < MAX_FILES && !into.has(path + name)) {
      const read = files.read(uri);
      if (read.ok) into.set(path + name, read.text);
    }
  }
}
