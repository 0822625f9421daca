import { fileURLToPath } from 'node:url';
import { Uri, window, workspace } from 'vscode';
import { publishTargetRequest } from '../../../core/src/contract/publish.ts';
import type { ClientContext } from '../client-context.ts';
import { postOf } from '../posts-tree.ts';
import { isOurs } from '../start-when-needed.ts';
import type { PublishWish } from './publish-run.ts';

type Place = { readonly uri: string; readonly post?: number; readonly offset: number };

/** The post that a command was called for: by a lens, in the list of posts, or the one under the cursor. */
export async function postWish(
  context: ClientContext,
  given: unknown,
  deed: PublishWish['deed'] = 'publish',
) {
  const { publishing, server } = context;
  const place = placeOf(given);
  const target = place && (await saveThenAsk());
  if (!target) {
    window.showInformationMessage(publishing.strings().noPost);
    return undefined;
  }
  const wish: PublishWish = {
    deed,
    folder: target.folder,
    args: [fileURLToPath(target.file), '--post', target.post],
    // Taken back is also what a channel has that the post does not go to any more.
    ...(deed !== 'unschedule' && { channels: target.channels.map(({ id }) => id) }),
  };
  return { wish, target };

  /** What is published is what is on the disk, so what the person sees has to be there first. */
  async function saveThenAsk() {
    if (!place) return undefined;
    const open = workspace.textDocuments.filter((one) => one.isDirty && !one.isUntitled && isOurs(one));
    for (const document of open) await document.save();
    return server.ask(publishTargetRequest, place);
  }
}

function placeOf(given: unknown): Place | undefined {
  const listed = postOf(given);
  if (listed) return { uri: listed.uri, offset: listed.offset };
  const { uri, post, offset } = Object(given);
  if (typeof uri === 'string')
    return { uri, offset: Number(offset) || 0, ...(typeof post === 'number' && { post }) };
  const editor = window.activeTextEditor;
  if (
    !editor ||
    !isOurs(editor.document) ||
    (given instanceof Uri && String(given) !== String(editor.document.uri))
  )
    return given instanceof Uri ? { uri: String(given), offset: 0 } : undefined;
  const { document, selection } = editor;
  return { uri: String(document.uri), offset: document.offsetAt(selection.active) };
}
