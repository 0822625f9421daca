import { findPath, pathFrom } from './find-path.ts';
import type { FileSystem } from './ports.ts';
import type { RuleFile } from './style-set.ts';
import { folderOf } from './workspace.ts';

/** Folders inside a style that are looked into, and files taken: more is no style. */
const MAX_DEPTH = 8;
const MAX_RULES = 10_000;

/** Reads rule files from styles folders, each rule once: the first folder that has it counts. */
export function createLoader(files: FileSystem, roots: readonly string[]) {
  const rules = new Map<string, RuleFile>();
  const add = (uri: string, check: string) => {
    if (rules.has(check) || rules.size >= MAX_RULES) return;
    const read = files.read(uri);
    if (read.ok) rules.set(check, { uri, check, text: read.text });
  };
  const walk = (folder: string, name: string, depth: number): boolean => {
    const entries = files.list(folder);
    for (const entry of entries) {
      const isHidden = /^[._]/.test(entry.name);
      if (entry.kind === 'folder') {
        if (!isHidden && depth < MAX_DEPTH) walk(entry.uri, `${name}.${entry.name}`, depth + 1);
      } else if (isRuleName(entry.name)) add(entry.uri, `${name}.${entry.name.split('.', 1)[0]}`);
    }
    return entries.length > 0;
  };
  return {
    style: (name: string) =>
      roots
        .map((root) => findPath(files, root, name))
        .some((found) => found !== undefined && walk(found.uri, name, 0)),
    folder: (uri: string | undefined) => uri !== undefined && walk(uri, nameOf(uri), 0),
    rule: (check: string) => {
      for (const root of roots) {
        const found = findPath(files, root, rulePath(check));
        if (found) add(found.uri, check);
      }
      return rules.has(check);
    },
    has: (check: string) => rules.has(check),
    rules: () => [...rules.values()].sort((a, b) => (a.check < b.check ? -1 : 1)),
  };
}

/** Where the file of a rule lies below a styles folder. */
export function rulePath(check: string): string {
  return `${check.split('.').join('/')}.yml`;
}

function nameOf(uri: string): string {
  return pathFrom(folderOf(uri), uri);
}

/** A rule's own cases may lie beside it. */
function isRuleName(name: string): boolean {
  return name.endsWith('.yml') && !/[._-]test\.yml$/.test(name) && !name.startsWith('.');
}
