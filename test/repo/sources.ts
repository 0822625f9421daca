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
  /** What it takes, by the names it is exported under; undefined where that may be everything. */
  readonly names: readonly string[] | undefined;
};

/** The TypeScript files below some folders. */
export function sourcesIn(...folders: readonly string[]): readonly SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('node_modules'))
    .map((path) => ({ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The code of a file without its comments: words about imports are no imports. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|[\s;{}])\/\/[^\n]*/g, '');
}

const STATEMENT = /^[ \t]*(?:import|export)\s+(type\s+)?(?:[\w*${},\s]*?\sfrom\s+)?['"]([^'"\n]+)['"]/gm;
const CALL = /(?:\{([\w\s,:]*)\}\s*=\s*await\s+)?\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;
const REQUIRE = /\bcreateRequire\([^()]*\)\(\s*['"]([^'"\n]+)['"]\s*\)/g;
const EXPORT =
  /^export\s+(?:declare\s+|abstract\s+|async\s+)*(?:const\s+enum|const|let|function\s*\*?|class|type|interface|enum)\s+(\w+)/gm;
const EXPORT_LIST = /^export\s+(?:type\s+|const\s+|let\s+)?\{([^}]*)\}/gm;

/** What a file imports, statically or by a call. */
export function importsOf({ path, text }: SourceFile): readonly Import[] {
  const code = withoutComments(text);
  const found = [
    ...[...code.matchAll(STATEMENT)].map((match) => ({
      specifier: match[2] ?? '',
      isTypeOnly: match[1] !== undefined || onlyTypes(match[0]),
      names: namesIn(match[0]),
    })),
    ...[...code.matchAll(CALL)].map((match) => ({
      specifier: match[2] ?? '',
      isTypeOnly: false,
      names: match[1] === undefined ? undefined : listed(match[1]).map(([name]) => name),
    })),
    ...[...code.matchAll(REQUIRE)].map((match) => ({
      specifier: match[1] ?? '',
      isTypeOnly: false,
      names: undefined,
    })),
  ];
  return found.map(({ specifier, isTypeOnly, names }) => ({
    from: path,
    specifier,
    target: specifier.startsWith('.')
      ? relative(root, join(root, dirname(path), specifier)).replaceAll('\\', '/')
      : undefined,
    isTypeOnly,
    names,
  }));
}

/** The names that a file exports. */
export function exportsOf({ text }: SourceFile): readonly string[] {
  const code = withoutComments(text);
  return [
    ...[...code.matchAll(EXPORT)].map((match) => match[1] ?? ''),
    ...[...code.matchAll(EXPORT_LIST)].flatMap((match) => listed(match[1] ?? '').map(([, name]) => name)),
  ];
}

/** The package that an import without a path names. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function namesIn(statement: string): readonly string[] | undefined {
  if (/\*\s+as\s|\bexport\s+\*/.test(statement)) return undefined;
  return listed(/\{([^}]*)\}/.exec(statement)?.[1] ?? '').map(([name]) => name);
}

/** The names in braces, each as it is called before and after `as` or a colon. */
function listed(names: string): readonly (readonly [before: string, after: string])[] {
  return names
    .split(',')
    .map((name) => name.trim().replace(/^type\s+/, ''))
    .filter(Boolean)
    .map((name) => {
      const [before = name, after = before] = name.split(/\s+as\s+|\s*:\s*/);
      return [before, after];
    });
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
