import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** A source file of the repository, its path from the root with `/`. */
export type SourceFile = { readonly path: string; readonly text: string };

export type Import = {
  readonly from: string;
  /** As written. */
  readonly specifier: string;
  /** Path from the root for a file of the repository, else undefined. */
  readonly target: string | undefined;
  readonly isTypeOnly: boolean;
};

/** The TypeScript files below some folders. */
export function sourcesIn(...folders: readonly string[]): readonly SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The code of a file without its comments: words about imports are no imports. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|[\s;{}])\/\/[^\n]*/g, '');
}

const STATEMENT = /^[ \t]*(?:import|export)\s+(type\s+)?(?:[\w*${},\s]*?\sfrom\s+)?['"]([^'"\n]+)['"]/gm;
const CALL = /\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

/** What a file imports, statically or by a call. */
export function importsOf({ path, text }: SourceFile): readonly Import[] {
  const code = withoutComments(text);
  const found = [
    ...[...code.matchAll(STATEMENT)].map((match) => ({
      specifier: match[2] ?? '',
      isTypeOnly: match[1] !== undefined || onlyTypes(match[0]),
    })),
    ...[...code.matchAll(CALL)].map((match) => ({ specifier: match[1] ?? '', isTypeOnly: false })),
  ];
  return found.map(({ specifier, isTypeOnly }) => ({
    from: path,
    specifier,
    target: specifier.startsWith('.')
      ? relative(root, join(root, dirname(path), specifier)).replaceAll('\\', '/')
      : undefined,
    isTypeOnly,
  }));
}

/** True for `import { type A, type B } from`, which leaves nothing at run time that matters here. */
function onlyTypes(statement: string): boolean {
  const names =
    /\{([^}]*)\}/
      .exec(statement)?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean) ?? [];
  return names.length > 0 && names.every((name) => name.startsWith('type '));
}
