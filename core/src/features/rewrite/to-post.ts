import { firstWords } from '../../model/first-words.ts';
import { lineBreakOf } from '../../model/insert-key.ts';
import { type PairBlock, pairBlocks } from '../../model/pair-blocks.ts';
import type { Post } from '../../model/parsed.ts';
import { rawRoots } from '../../model/raw-roots.ts';
import { nodeAt, type YamlNode } from '../../syntax/node.ts';
import { span } from '../../text/span.ts';
import { pathFrom } from '../../workspace/find-path.ts';
import { folderOf } from '../../workspace/workspace.ts';
import type { CodeAction } from '../code-actions.ts';
import { freeName, isNameTaken } from '../new-post.ts';
import { action, type RewriteContext, readPost, writtenIn } from './context.ts';
import { commentsIn, entryOf } from './kept.ts';
import { itemRegion, postRegion } from './post-region.ts';

const TEXTS = new Set(['text', 'variants']);

/** Moves an entry of a list to a file of its own beside it; comments go with what they speak of. */
export function toPost(context: RewriteContext): readonly CodeAction[] {
  const { file, post, plan, changesFiles, exists, workspace } = context;
  const { uri, text } = file.source;
  if (post.body || !changesFiles || file.problems.length > 0) return [];
  const made = fileText(text, post, rawRoots(uri, text)[post.index]);
  if (made === undefined) return [];
  const folder = folderOf(uri);
  const name = post.entry.id ?? post.entry.title ?? firstWords(post) ?? 'post';
  const to = freeName(
    folder,
    name,
    (one) =>
      exists(one) || (post.entry.id === undefined ? isNameTaken(workspace, one) : workspace.entries.has(one)),
  );
  const item = itemRegion(text, post);
  const after = readPost(to, made, 0);
  const removed = text.slice(item.start, item.end);
  const isSame =
    after !== undefined &&
    entryOf(after) === entryOf(post) &&
    writtenIn(after, plan) === writtenIn(post, plan) &&
    commentsIn(removed).every((comment) => made.includes(comment));
  if (!isSame) return [];
  const rest = text.slice(0, item.start) + text.slice(item.end);
  const cut = { span: item, text: '' };
  const isEmpty = rest.trim() === '';
  const files = [
    { kind: 'create', uri: to, text: made } as const,
    ...(isEmpty ? [{ kind: 'delete', uri } as const] : []),
  ];
  return [
    action(context, 'convert', 'toPost', { file: pathFrom(folder, to) }, isEmpty ? [] : [cut], { files }),
  ];
}

/** The entry as a Markdown file with front matter; undefined where it is written in `{…}`. */
function fileText(text: string, post: Post, root: YamlNode | undefined): string | undefined {
  const region = postRegion(text, post);
  const known = root?.kind === 'map' ? pairBlocks(text, root, region) : undefined;
  if (!root || !known) return undefined;
  const lineBreak = lineBreakOf(text);
  const { indent, blocks } = known;
  const above = dedented(text.slice(itemRegion(text, post).start, region.start), indent);
  const front = blocks
    .filter(({ key }) => !TEXTS.has(key))
    .map((block) => keyLines(text, block, indent, post));
  const common = textBlock(text, blocks, root, 'text', lineBreak);
  const variants = nodeAt(root, ['variants']);
  const variantBlock = blocks.find(({ key }) => key === 'variants');
  const inner =
    variants?.kind === 'map' && variantBlock
      ? pairBlocks(text, variants, linesBelow(text, variantBlock))
      : undefined;
  const texts = variants?.kind === 'map' ? variants.pairs : [];
  const body = [
    common,
    ...texts.map(({ key, value }, at) => {
      const lead = inner?.blocks[at]?.lead ?? span(0, 0);
      const comments =
        (at === 0 && variantBlock ? text.slice(variantBlock.lead.start, variantBlock.lead.end) : '') +
        text.slice(lead.start, lead.end);
      const content = value.kind === 'scalar' ? String(value.value ?? '') : '';
      return [`# ${String(key.value)}`, inComments(comments, lineBreak), content]
        .filter((one) => one.trim() !== '')
        .map(trimmed)
        .join(lineBreak + lineBreak);
    }),
  ].filter((one) => one !== '');
  const written = body.join(lineBreak + lineBreak).replace(/\r?\n/g, lineBreak);
  const keys = above + front.join('');
  return `---${lineBreak}${keys}${keys === '' || keys.endsWith('\n') ? '' : lineBreak}---${lineBreak}${written}${lineBreak}`;
}

/** The lines below that of a key. */
function linesBelow(text: string, { lines }: PairBlock) {
  return span(text.indexOf('\n', lines.start) + 1, lines.end);
}

function keyLines(text: string, { lead, lines }: PairBlock, indent: number, post: Post): string {
  const own = text.slice(lines.start, lines.end);
  // The first key stands behind the dash of its item.
  const isFirst = lines.start <= post.span.start;
  return (
    dedented(text.slice(lead.start, lead.end), indent) +
    dedented(isFirst ? ' '.repeat(indent) + own.slice(indent) : own, indent)
  );
}

/** Lines with so many spaces fewer before them; those that have fewer lose all. */
function dedented(lines: string, indent: number): string {
  return lines.replace(new RegExp(`^ {1,${Math.max(1, indent)}}`, 'gm'), '');
}

function textBlock(
  text: string,
  blocks: readonly PairBlock[],
  root: YamlNode,
  key: string,
  lineBreak: string,
): string {
  const block = blocks.find((one) => one.key === key);
  const node = nodeAt(root, [key]);
  const content = node?.kind === 'scalar' ? String(node.value ?? '') : '';
  const comments = block ? inComments(text.slice(block.lead.start, block.lead.end), lineBreak) : '';
  return [comments, trimmed(content)].filter((one) => one !== '').join(lineBreak);
}

function trimmed(text: string): string {
  return text.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd();
}

/** Comments of YAML as comments of Markdown. */
function inComments(lines: string, lineBreak: string): string {
  return Array.from(
    lines.matchAll(/^[ \t]*#[ \t]?(.*?)\r?$/gm),
    ([, comment = '']) => `<!-- ${comment.trim()} -->`,
  ).join(lineBreak);
}
