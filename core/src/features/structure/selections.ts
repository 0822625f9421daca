import { sectionBlocks } from '../../model/body-blocks.ts';
import type { ParsedFile, Post } from '../../model/parsed.ts';
import { rawRoots } from '../../model/raw-roots.ts';
import { type Texts, textsOf } from '../../model/variants.ts';
import { pairSpan, type YamlNode } from '../../syntax/node.ts';
import { textSpan } from '../../syntax/spell-scalar.ts';
import { toFile } from '../../text/mapped.ts';
import { contains, type Span, span, touches } from '../../text/span.ts';
import { sentencesOf } from '../../voice/sentences.ts';
import { wordsOf } from '../../voice/words.ts';
import { entitiesOf } from '../../workspace/entities-of.ts';
import { isTarget, sentPost } from '../../workspace/sent.ts';
import { planFor, type Workspace } from '../../workspace/workspace.ts';

/**
 * The stretches around a cursor from the smallest to the whole file, each inside the next: a word, a
 * hashtag or link, a sentence, a paragraph, a message, a variant; a value, its key, what is around it.
 *
 * @param offset UTF-16 offset in the file.
 */
export function selectionsAt(workspace: Workspace, file: ParsedFile, offset: number): readonly Span[] {
  const { uri, text } = file.source;
  const found: Span[] = [
    span(0, text.length),
    ...rawRoots(uri, text).flatMap((root) => yamlSpans(text, root, offset)),
  ];
  if (file.kind === 'posts') {
    const plan = planFor(workspace, uri)?.plan;
    for (const post of file.posts) {
      if (!(post.body ? true : touches(post.span, offset))) continue;
      found.push(post.span, ...(post.body ? [post.body] : []));
      const texts = textsOf(post, (name) => isTarget(name, plan));
      found.push(...textSpans(post, texts, offset));
      found.push(...entitiesOf(sentPost(post, plan)).map((entity) => entity.span));
    }
  }
  return nested(found, offset);
}

function yamlSpans(text: string, root: YamlNode, offset: number): readonly Span[] {
  const found: Span[] = [];
  const visit = (node: YamlNode): void => {
    if (!touches(node.span, offset)) return;
    found.push(node.span);
    if (node.kind === 'scalar') {
      found.push(textSpan(text, node));
      return;
    }
    if (node.kind === 'seq') node.items.forEach(visit);
    else
      for (const pair of node.pairs) {
        found.push(pairSpan(pair));
        visit(pair.key);
        visit(pair.value);
      }
  };
  visit(root);
  const word = /[\p{L}\p{M}\p{N}_]+/gu;
  for (const { 0: match, index } of text.slice(root.span.start, root.span.end).matchAll(word))
    found.push(span(root.span.start + index, root.span.start + index + match.length));
  return found;
}

function textSpans(post: Post, { sections }: Texts, offset: number): readonly Span[] {
  const found: Span[] = [];
  for (const { section, whole, parts } of sectionBlocks(post, sections)) {
    if (!touches(whole, offset)) continue;
    found.push(whole, section.span);
    for (const { part, span: place } of parts) {
      if (!touches(place, offset)) continue;
      const { text: mapped } = part;
      const add = (start: number, end: number) => found.push(toFile(mapped, start, end));
      found.push(place);
      for (const { 0: paragraph, index } of mapped.text.matchAll(/[^\n]+(?:\n[^\n]+)*/g))
        add(index, index + paragraph.length);
      for (const { start, end } of sentencesOf(mapped.text)) add(start, end);
      for (const { start, end } of wordsOf(mapped.text)) add(start, end);
    }
  }
  return found;
}

/** Of the spans that touch a cursor those that lie in each other, the smallest first, each once. */
function nested(spans: readonly Span[], offset: number): readonly Span[] {
  const around = spans
    .filter((one) => one.end > one.start && touches(one, offset))
    // Of two words that touch at the cursor the one behind it counts.
    .sort((a, b) => a.end - a.start - (b.end - b.start) || b.start - a.start);
  const chain: Span[] = [];
  for (const one of around) {
    const last = chain.at(-1);
    if (!last || (contains(one, last) && (one.start !== last.start || one.end !== last.end))) chain.push(one);
  }
  return chain;
}
