import { keyWith } from '../../model/add-variant.ts';
import { fileKind } from '../../model/file-kind.ts';
import { lineBreakOf } from '../../model/insert-key.ts';
import { pairBlocks } from '../../model/pair-blocks.ts';
import type { ParsedFile, Post } from '../../model/parsed.ts';
import { rawRoots } from '../../model/raw-roots.ts';
import { textsOf } from '../../model/variants.ts';
import { nodeAt } from '../../syntax/node.ts';
import { replaceScalar, spellWhole } from '../../syntax/spell-scalar.ts';
import { applyEdits, type Edit } from '../../text/edit.ts';
import { lineStartAt } from '../../text/source.ts';
import { fileId } from '../../workspace/facts.ts';
import { pathFrom } from '../../workspace/find-path.ts';
import { relativePath } from '../../workspace/relative-path.ts';
import { isTarget } from '../../workspace/sent.ts';
import { sentMedia } from '../../workspace/sent-media.ts';
import { fileAt, folderOf, projectOf, type Workspace } from '../../workspace/workspace.ts';
import type { CodeAction } from '../code-actions.ts';
import { lineEdits } from '../format/line-edits.ts';
import { action, type RewriteContext, readPost, writtenIn } from './context.ts';
import { commentsIn, entryOf } from './kept.ts';

/** Moves a post with a file of its own into the nearest list of posts, or into a new one beside it. */
export function toList(context: RewriteContext): readonly CodeAction[] {
  const { file, post, plan, workspace, changesFiles, exists } = context;
  const { uri } = file.source;
  if (!post.body || !changesFiles || file.problems.length > 0) return [];
  const list = nearestList(workspace, uri);
  const to = list?.source.uri ?? `${folderOf(uri)}/posts.posts.yaml`;
  if (!list && exists(to)) return [];
  const before = list?.source.text ?? '';
  const moved = atHome(context, folderOf(to));
  const made = moved && listText(moved, context, list, before);
  const index = list?.kind === 'posts' ? list.posts.length : 0;
  const after = made === undefined ? undefined : readPost(to, made, index);
  const comments = commentsIn(post.source.text.slice(post.span.start, post.span.end));
  const isSame =
    after !== undefined &&
    moved !== undefined &&
    entryOf(after) === entryOf({ ...moved, entry: { ...moved.entry, id: idOf(post) } }) &&
    writtenIn(after, plan) === writtenIn(moved, plan) &&
    comments.every((comment) => made?.includes(comment) === true);
  if (!isSame || made === undefined) return [];
  const edits = list ? lineEdits(before, made).map((edit) => ({ uri: to, edit })) : [];
  const files = [
    ...(list ? [] : [{ kind: 'create', uri: to, text: made } as const]),
    { kind: 'delete', uri } as const,
  ];
  const name = pathFrom(projectOf(workspace, uri) || folderOf(to), to);
  return [{ ...action(context, 'convert', 'toList', { file: name }, [], { files }), edits }];
}

/** The list in the folder of a post, else the one with which its address has most in common. */
function nearestList(workspace: Workspace, uri: string): (ParsedFile & { kind: 'posts' }) | undefined {
  const project = projectOf(workspace, uri);
  const folder = folderOf(uri);
  let best: { readonly uri: string; readonly shared: number } | undefined;
  for (const other of workspace.entries.keys()) {
    if (fileKind(other) !== 'posts' || projectOf(workspace, other) !== project) continue;
    const shared = folderOf(other) === folder ? Number.POSITIVE_INFINITY : sharedLength(other, uri);
    if (!best || shared > best.shared || (shared === best.shared && other < best.uri))
      best = { uri: other, shared };
  }
  const file = best && fileAt(workspace, best.uri);
  return file?.kind === 'posts' && file.problems.length === 0 ? file : undefined;
}

function sharedLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** The post as it would stand in a folder: paths of its media lead to the same files from there. */
function atHome({ workspace, post }: RewriteContext, folder: string): Post | undefined {
  const { text, uri } = post.source;
  if (folder === folderOf(uri)) return post;
  const edits = sentMedia(post, workspace).flatMap(
    ({ index, uri: target }): readonly (Edit | undefined)[] => {
      const node = nodeAt(post.node, ['media', index, 'file']);
      if (target === undefined || node?.kind !== 'scalar') return [];
      return [replaceScalar(text, node, relativePath(folder, target))];
    },
  );
  if (edits.some((edit) => edit === undefined)) return undefined;
  return readPost(
    uri,
    applyEdits(
      text,
      edits.flatMap((edit) => edit ?? []),
    ),
    0,
  );
}

function idOf({ entry, source }: Post): string | undefined {
  return entry.id ?? fileId(source.uri);
}

/** The text of a list with the post at its end; undefined where it is laid out in a way that has no place for it. */
function listText(
  post: Post,
  { plan }: RewriteContext,
  list: ParsedFile | undefined,
  before: string,
): string | undefined {
  const lineBreak = lineBreakOf(before === '' ? post.source.text : before);
  const lines = itemLines(post, lineBreak, (name) => isTarget(name, plan));
  const [first] = list ? rawRoots(list.source.uri, before) : [];
  const dash = first ? before.slice(lineStartAt(before, first.span.start), first.span.start) : '- ';
  if (!lines || !/^ *- +$/.test(dash)) return undefined;
  const indent = dash.slice(0, dash.indexOf('-'));
  const [above, item] = lines;
  const shown = [
    ...above,
    ...item.map((line, at) => (line === '' ? '' : `${at === 0 ? '- ' : '  '}${line}`)),
  ];
  const added = shown.map((line) => (line === '' ? '' : indent + line)).join(lineBreak);
  const start = before.trim() === '' ? before : before.trimEnd() + lineBreak;
  const hasGaps = /\n[ \t]*\r?\n[ \t]*-[ \t]/.test(before);
  return `${start}${hasGaps ? lineBreak : ''}${added}${lineBreak}`;
}

/** What stands above an entry and the entry itself, as lines without indentation. */
function itemLines(
  post: Post,
  lineBreak: string,
  isName: (name: string) => boolean,
): readonly [readonly string[], readonly string[]] | undefined {
  const { text } = post.source;
  const [root] = rawRoots(post.source.uri, text);
  const known = root?.kind === 'map' ? pairBlocks(text, root, post.span) : undefined;
  if (root && root.kind === 'map' && root.pairs.length > 0 && !known) return undefined;
  const blocks = known?.blocks ?? [];
  const [first] = blocks;
  const above = first ? split(text.slice(first.lead.start, first.lead.end)) : [];
  const id = idOf(post);
  const keys = blocks.flatMap(({ lead, lines }, at) => [
    ...(at === 0 ? [] : split(text.slice(lead.start, lead.end))),
    ...split(text.slice(lines.start, lines.end)),
  ]);
  const named = post.entry.id === undefined && id !== undefined ? [`id: ${spellWhole(id)}`] : [];
  return [above.filter((line) => line !== ''), [...named, ...keys, ...texts(post, lineBreak, isName)]];
}

/** The texts of a post as values, with the comments that stand in them. */
function texts(post: Post, lineBreak: string, isName: (name: string) => boolean): readonly string[] {
  const { text } = post.source;
  const { sections } = textsOf(post, isName);
  const raw = sections.map((section, at) => {
    const feed = text.indexOf('\n', section.span.end);
    const start = section.target === undefined ? section.span.start : feed < 0 ? text.length : feed + 1;
    const next = sections[at + 1];
    const end = next ? lineStartAt(text, next.span.start) : (post.body?.end ?? text.length);
    return { target: section.target, content: trimmed(text.slice(Math.min(start, end), end)) };
  });
  const variants = raw.filter(({ target }) => target !== undefined);
  const common = raw.find(({ target, content }) => target === undefined && content !== '');
  return [
    ...(common ? split(keyWith('text', common.content, lineBreak).block('')) : []),
    ...(variants.length > 0 ? ['variants:'] : []),
    ...variants.flatMap(({ target = '', content }) =>
      split(`  ${keyWith(target, content, lineBreak).block('  ')}`),
    ),
  ];
}

function trimmed(text: string): string {
  const start = text.length - text.replace(/^(?:[ \t]*\r?\n)+/, '').length;
  return text.slice(start).trimEnd();
}

function split(lines: string): readonly string[] {
  return lines
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .filter((line, _, all) => all.length > 1 || line !== '');
}
