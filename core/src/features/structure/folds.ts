import { sectionBlocks } from '../../model/body-blocks.ts';
import { fileKind } from '../../model/file-kind.ts';
import type { ParsedFile } from '../../model/parsed.ts';
import { rawRoots } from '../../model/raw-roots.ts';
import { textsOf } from '../../model/variants.ts';
import { bodyLines } from '../../syntax/body-lines.ts';
import { pairSpan, type YamlNode } from '../../syntax/node.ts';
import { compareSpans, type Span, span } from '../../text/span.ts';
import { isTarget } from '../../workspace/sent.ts';
import { planFor, type Workspace } from '../../workspace/workspace.ts';

/** What can be folded: everything from the line in which it starts to the line in which it ends. */
export type Fold = { readonly span: Span; readonly kind: 'region' | 'comment' | 'block' };

/** What can be folded in a file: front matter, keys and lists, variants and messages, comments. */
export function folds(workspace: Workspace, file: ParsedFile): readonly Fold[] {
  const { uri, text } = file.source;
  const found: Fold[] = rawRoots(uri, text).flatMap((root) => yamlFolds(root, fileKind(uri) === 'posts'));
  found.push(...commentFolds(text, file));
  if (file.kind === 'posts') {
    const plan = planFor(workspace, uri)?.plan;
    for (const post of file.posts) {
      if (post.body && post.body.start > 0) {
        const end = text.slice(0, post.body.start).trimEnd().length;
        if (end > 0) found.push({ span: span(text.startsWith('\ufeff') ? 1 : 0, end), kind: 'region' });
      }
      const { sections } = textsOf(post, (name) => isTarget(name, plan));
      for (const { section, whole, parts } of sectionBlocks(post, sections)) {
        if (post.body && section.target !== undefined) found.push({ span: whole, kind: 'block' });
        if (parts.length > 1) for (const part of parts) found.push({ span: part.span, kind: 'block' });
      }
    }
  }
  return found
    .map(({ span: { start, end }, kind }) => ({ span: span(start, trimmedEnd(text, start, end)), kind }))
    .filter(({ span: { start, end } }) => text.slice(start, end).includes('\n'))
    .sort((a, b) => compareSpans(a.span, b.span));
}

/** A block of text takes the line break at its end with it, which lies on the next line. */
function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** The pairs and items of a tree, the tree itself where it is a post of a list. */
function yamlFolds(root: YamlNode, isPost: boolean): readonly Fold[] {
  const found: Fold[] = isPost && root.kind === 'map' ? [{ span: root.span, kind: 'block' }] : [];
  const visit = (node: YamlNode): void => {
    if (node.kind === 'scalar') return;
    for (const pair of node.kind === 'map' ? node.pairs : [])
      found.push({ span: pairSpan(pair), kind: 'block' });
    for (const item of node.kind === 'seq' ? node.items : [])
      if (item.kind !== 'scalar') found.push({ span: item.span, kind: 'block' });
    for (const child of node.kind === 'map' ? node.pairs.map(({ value }) => value) : node.items)
      if (child.span.start >= node.span.start) visit(child);
  };
  visit(root);
  return found;
}

/** Runs of comment lines in YAML, and comments in a body. */
function commentFolds(text: string, file: ParsedFile): readonly Fold[] {
  const found: Fold[] = [];
  const body = file.kind === 'posts' ? file.posts[0]?.body : undefined;
  const yamlEnd = body?.start ?? text.length;
  for (const { 0: run, index } of text.slice(0, yamlEnd).matchAll(/^[ \t]*#[^\n]*(?:\n[ \t]*#[^\n]*)+/gm))
    found.push({ span: span(index, index + run.length), kind: 'comment' });
  if (!body) return found;
  for (const line of bodyLines(text.slice(body.start, body.end)))
    if (line.kind === 'comment')
      found.push({ span: span(body.start + line.start, body.start + line.end), kind: 'comment' });
  return found;
}
