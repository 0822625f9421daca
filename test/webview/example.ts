import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseFile } from '../../core/src/model/parse.ts';
import {
  EMPTY_WORKSPACE,
  type Workspace,
  withFiles,
  withNow,
  withTools,
} from '../../core/src/workspace/workspace.ts';
import { TOOLS } from '../support/project.ts';

const examples = join(import.meta.dirname, '../../examples');

/** One of the example workspaces, on a day in the middle of its posts. */
export function exampleWorkspace(name: 'orbit-cli' | 'cafe-andino'): {
  readonly workspace: Workspace;
  readonly plan: string;
} {
  const folder = join(examples, name);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
    if (!/\.(?:post\.md|posts\.yaml|plan\.yaml)$/.test(path)) return [];
    const uri = pathToFileURL(join(folder, path)).href;
    return parseFile(uri, readFileSync(join(folder, path), 'utf8')) ?? [];
  });
  const plan = files.find(({ kind }) => kind === 'plan')?.source.uri ?? '';
  const workspace = withNow(
    withTools(withFiles(EMPTY_WORKSPACE, files), TOOLS),
    Date.parse('2026-12-09T09:20Z'),
  );
  return { workspace, plan };
}
