import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type Editor, type Style, startEditor } from '../client/editor.ts';
import type { RunContext } from '../run-context.ts';
import type { GeneratedFile } from '../workspace/posts.ts';
import type { WrittenWorkspace } from '../workspace/write-workspace.ts';

/** Starts the product on a workspace, opens a file, and waits until all work of starting is over. */
export async function openIdle(
  { programs }: Pick<RunContext, 'programs'>,
  workspace: WrittenWorkspace,
  file: GeneratedFile,
  style: Style,
): Promise<Editor> {
  const editor = await startEditor(programs, programs.server, workspace.folder, style);
  openFile(editor, workspace, file);
  await editor.ready;
  await untilIdle(editor);
  return editor;
}

/** Starts the floor and opens the same file in it. */
export async function openEcho(
  { programs }: Pick<RunContext, 'programs'>,
  workspace: WrittenWorkspace,
  file: GeneratedFile,
  style: Style,
): Promise<Editor> {
  const editor = await startEditor(programs, programs.echo, workspace.folder, style);
  openFile(editor, workspace, file);
  return editor;
}

export function openFile(editor: Editor, { folder }: WrittenWorkspace, { path, text }: GeneratedFile): void {
  editor.open(pathToFileURL(join(folder, path)).href, text);
}

/** Looks at the processor's use this often, and so many quiet looks in a row mean that nothing is left to do. */
const LOOK = 200;
const QUIET_LOOKS = 4;

/** Waits until a process uses next to no time: what nobody looks at is linted after the scan, in pauses. */
async function untilIdle(editor: Editor): Promise<void> {
  let last = (await editor.ask('usage')).cpu;
  for (let quiet = 0; quiet < QUIET_LOOKS; ) {
    await setTimeout(LOOK);
    const { cpu } = await editor.ask('usage');
    quiet = cpu - last < 20 ? quiet + 1 : 0;
    last = cpu;
  }
}
