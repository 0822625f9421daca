import { mediaUri } from '../../workspace/media-file.ts';
import type { FolderEntry } from '../../workspace/ports.ts';
import { mediumByName } from '../../workspace/sent-media.ts';
import { folderOf } from '../../workspace/workspace.ts';
import { ownPath } from '../cursor/cursor-at.ts';
import type { Completer, CompletionAsk } from './completion.ts';
import { putValue, typedAt } from './put.ts';

/** Most folders that are looked into for one answer, and most files that are offered. */
const MAX_FOLDERS = 12;
const MAX_FILES = 200;
/** Most entries that are read of one folder. */
const MAX_ENTRIES = 2_000;

/** Media files by their path from the post: those of the folder that is typed, and of the folders in it. */
export const media: Completer = function* (ask) {
  const { cursor, file, offset } = ask;
  if (cursor.kind !== 'yaml' || cursor.place.kind !== 'value' || file.kind !== 'posts') return;
  const { place } = cursor;
  const [key, , name, more] = ownPath(file, place.path);
  if (key !== 'media' || name !== 'file' || more !== undefined) return;
  const typed = typedAt(file.source.text, place, offset);
  const base = typed.slice(0, typed.lastIndexOf('/') + 1);
  const used = new Set(ask.post?.entry.media?.map((one) => one.file));
  for (const path of filesBelow(ask, base)) {
    if (used.has(path) && path !== typed) continue;
    yield { label: path, kind: 'file', filter: path, ...putValue(place, path) };
  }
  const up = /^(?:\.\.\/)*$/.test(base) ? `${base}../` : undefined;
  if (up !== undefined && mediaUri(file.source.uri, up) !== undefined) {
    yield { label: up, kind: 'folder', goesOn: true, filter: up, ...putValue(place, up) };
  }
};

/** Media files in a folder and in those inside it, nearest first. */
function* filesBelow({ file, ports }: CompletionAsk, base: string): Generator<string> {
  const root = base === '' ? folderOf(file.source.uri) : mediaUri(file.source.uri, base);
  if (root === undefined) return;
  const waiting: { readonly uri: string; readonly path: string }[] = [{ uri: root, path: base }];
  let files = 0;
  for (let index = 0; index < waiting.length && index < MAX_FOLDERS; index++) {
    const folder = waiting[index];
    for (const entry of folder ? ports.list(folder.uri).slice(0, MAX_ENTRIES) : []) {
      const path = `${folder?.path}${entry.name}`;
      if (entry.kind === 'folder') {
        if (isLookedInto(entry)) waiting.push({ uri: entry.uri, path: `${path}/` });
      } else if (mediumByName(entry.name) && files++ < MAX_FILES) yield path;
    }
  }
}

function isLookedInto({ name }: FolderEntry): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}
