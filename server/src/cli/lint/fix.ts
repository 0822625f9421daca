import { safeEdits } from '../../../../core/src/features/code-actions.ts';
import { parseFile } from '../../../../core/src/model/parse.ts';
import type { FileEdit, Finding } from '../../../../core/src/rules/finding.ts';
import { applyEdits } from '../../../../core/src/text/edit.ts';
import { sourceAt, type Workspace, withFiles } from '../../../../core/src/workspace/workspace.ts';

export type Fixed = {
  readonly workspace: Workspace;
  /** What is left to find. */
  readonly findings: readonly Finding[];
  /** For each finding that was fixed, the files that were edited for it. */
  readonly fixes: readonly (readonly string[])[];
  /** The new texts of the files that changed. */
  readonly texts: ReadonlyMap<string, string>;
};

/** Fixes that wait for others come in the next round; two that undo each other must not go on for ever. */
const MAX_ROUNDS = 10;

/** Applies the safe fixes that edit only files which may be edited, until none is left. Writes nothing. */
export async function fix(
  before: Workspace,
  mayEdit: (uri: string) => boolean,
  lint: (workspace: Workspace) => Promise<readonly Finding[]>,
): Promise<Fixed> {
  const texts = new Map<string, string>();
  let workspace = before;
  const fixes: (readonly string[])[] = [];
  for (let round = 0; ; round++) {
    const findings = await lint(workspace);
    const fixable = findings.filter((finding) => safeFix(finding)?.every(({ uri }) => mayEdit(uri)));
    const edits = safeEdits(fixable);
    if (edits.length === 0 || round === MAX_ROUNDS) return { workspace, findings, fixes, texts };
    for (const uris of applied(fixable, edits)) fixes.push(uris);
    for (const [uri, text] of editedTexts(workspace, edits)) texts.set(uri, text);
    workspace = withTexts(workspace, texts);
  }
}

function safeFix(finding: Finding): readonly FileEdit[] | undefined {
  const edits = finding.fixes.find(({ safe }) => safe)?.edits;
  return edits?.length === 0 ? undefined : edits;
}

function applied(findings: readonly Finding[], edits: readonly FileEdit[]): readonly (readonly string[])[] {
  const chosen = new Set(edits);
  return findings
    .map((finding) => safeFix(finding) ?? [])
    .filter((own) => own.length > 0 && own.every((edit) => chosen.has(edit)))
    .map((own) => own.map(({ uri }) => uri));
}

function editedTexts(workspace: Workspace, edits: readonly FileEdit[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const uri of new Set(edits.map((edit) => edit.uri))) {
    const ofFile = edits.filter((edit) => edit.uri === uri).map(({ edit }) => edit);
    const source = sourceAt(workspace, uri);
    if (source) texts.set(uri, applyEdits(source.text, ofFile));
  }
  return texts;
}

function withTexts(workspace: Workspace, texts: ReadonlyMap<string, string>): Workspace {
  const parsed = [...texts].flatMap(([uri, text]) => parseFile(uri, text) ?? []);
  return withFiles(workspace, parsed);
}
