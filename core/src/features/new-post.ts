import { stringify } from 'yaml';
import { fileKind } from '../model/file-kind.ts';
import { wallMinutes } from '../model/time.ts';
import { fileId } from '../workspace/facts.ts';
import { hasPostReceipts } from '../workspace/has-receipts.ts';
import { folderOf, planFor, projectOf, type Workspace } from '../workspace/workspace.ts';

export type NewPostChoices = {
  readonly channels: readonly { readonly id: string; readonly network: string }[];
  /** Folder in which new posts of this plan belong. */
  readonly folder: string;
};

export type NewPost = {
  /** A file that does not exist yet as far as the server knows. */
  readonly uri: string;
  readonly text: string;
  /** UTF-16 offset in `text` at which writing starts. */
  readonly cursor: number;
};

/** What a new post may choose from, by the plan that governs a file or folder. */
export function newPostChoices(workspace: Workspace, uri: string): NewPostChoices {
  const channels = planFor(workspace, inside(uri))?.plan.channels ?? {};
  return {
    channels: Object.entries(channels).map(([id, { network }]) => ({ id, network })),
    folder: folderFor(workspace, uri),
  };
}

/**
 * The first text of a new post and a free name for it, made from its title.
 *
 * @param exists tells whether a file is already there; the workspace knows only what it reads.
 */
export function newPost(
  workspace: Workspace,
  uri: string,
  title: string,
  channels: readonly string[],
  exists: (uri: string) => boolean,
): NewPost {
  const folder = folderFor(workspace, uri);
  const free = freeName(folder, title, (one) => exists(one) || isNameTaken(workspace, one));
  // Quoted where a plain `2026.10` would be a number.
  const list = channels.map((id) => stringify(id, { lineWidth: 0 }).trimEnd()).join(', ');
  const text = `---\nchannels: [${list}]\nstatus: draft\n---\n`;
  return { uri: free, text, cursor: text.length };
}

/**
 * True for the address of a file that is there, and for one whose post would count as published: something that
 * went out was called so.
 */
export function isNameTaken(workspace: Workspace, uri: string): boolean {
  const id = fileId(uri);
  return (
    workspace.entries.has(uri) ||
    (id !== undefined && hasPostReceipts(workspace, projectOf(workspace, uri), id))
  );
}

/** The address of a post in a folder, named after its title, that is not taken yet. */
export function freeName(folder: string, title: string, isTaken: (uri: string) => boolean): string {
  const stem = slug(title);
  let free = `${folder}/${encodeURIComponent(stem)}.post.md`;
  for (let number = 2; isTaken(free); number++) {
    free = `${folder}/${encodeURIComponent(`${stem}-${number}`)}.post.md`;
  }
  return free;
}

/** A file name of the title's words: letters of any script and digits, joined by hyphens. */
export function slug(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  // Some file systems take no more than 255 bytes; a title of 60 letters is a sentence already.
  const stem = [...(words ?? ['post']).join('-')].slice(0, 60).join('').replace(/-+$/, '');
  // Windows keeps these for devices, whatever follows the point.
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(stem) ? `${stem}-post` : stem;
}

/** A folder stands for what would lie in it. */
function inside(uri: string): string {
  return fileKind(uri) ? uri : `${uri.replace(/\/$/, '')}/new.post.md`;
}

/** The folder asked for when it is one; beside the post that is open; else where the plan's posts are. */
function folderFor(workspace: Workspace, uri: string): string {
  if (fileKind(uri) === 'post') return folderOf(uri);
  const isFile = fileKind(uri) !== undefined || /\.\w+$/.test(uri);
  const project = projectOf(workspace, inside(uri)) || (isFile ? folderOf(uri) : uri.replace(/\/$/, ''));
  if (!isFile && uri.replace(/\/$/, '') !== project) return uri.replace(/\/$/, '');
  return folderOfLatest(workspace, project) ?? `${project}/posts`;
}

/** The folder of the post that is planned last, where people are writing now; without dates, the last by name. */
function folderOfLatest(workspace: Workspace, project: string): string | undefined {
  let latest: { readonly uri: string; readonly minutes: number } | undefined;
  for (const [uri, { facts }] of workspace.entries) {
    if (fileKind(uri) !== 'post' || !uri.startsWith(`${project}/`)) continue;
    const minutes = Math.max(-Infinity, ...facts.occurrences.map(({ time }) => wallMinutes(time.wall)));
    const isLater = !latest || minutes > latest.minutes || (minutes === latest.minutes && uri > latest.uri);
    if (isLater) latest = { uri, minutes };
  }
  return latest && folderOf(latest.uri);
}
