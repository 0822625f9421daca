import { parseFile } from '../../core/src/model/parse.ts';
import type { ParsedFile } from '../../core/src/model/parsed.ts';
import type { Finding } from '../../core/src/rules/finding.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import { EMPTY_WORKSPACE, type Workspace, withFiles } from '../../core/src/workspace/workspace.ts';
import { readMarked } from './marked.ts';

export const ROOT = 'file:///w';

/** Address of a file in a test's workspace. */
export function uriOf(name: string): string {
  return `${ROOT}/${name}`;
}

/** Parses a text under a name that must be one that Vocero reads. */
export function parse(name: string, text: string): ParsedFile {
  const file = parseFile(uriOf(name), text);
  if (!file) throw new Error(`Vocero does not read files named ${name}.`);
  return file;
}

/** A workspace from names and texts. */
export function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  return withFiles(
    EMPTY_WORKSPACE,
    Object.entries(files).map(([name, text]) => parse(name, text)),
  );
}

/** The findings of every file of a workspace, in the order of the files. */
export function lintAll(workspace: Workspace): readonly Finding[] {
  return [...workspace.entries.keys()].sort().flatMap((uri) => lintFile(workspace, uri));
}

/** What is found in a marked workspace beside what the marks expect, in one comparable form. */
export function checkMarked(marked: string): {
  readonly found: readonly string[];
  readonly expected: readonly string[];
} {
  const files = readMarked(marked);
  const workspace = workspaceOf(Object.fromEntries(files.map((file) => [file.name, file.text])));
  const show = (name: string, text: string, rule: string, start: number, end: number) =>
    `${name} ${start}-${end} ${JSON.stringify(text.slice(start, end))} ${rule}`;
  const found = files.flatMap((file) =>
    lintFile(workspace, uriOf(file.name)).map(({ rule, span }) =>
      show(file.name, file.text, rule, span.start, span.end),
    ),
  );
  const expected = files.flatMap((file) =>
    file.expected.map(({ rule, start, end }) => show(file.name, file.text, rule, start, end)),
  );
  return { found: found.toSorted(), expected: expected.toSorted() };
}
