import { LINK_PLACEHOLDER } from '../../model/link.ts';
import type { ParsedFile, Post } from '../../model/parsed.ts';
import type { EntityKind } from '../../networks/profile/entity.ts';
import { bodyLines } from '../../syntax/body-lines.ts';
import { nodeAt, type YamlNode } from '../../syntax/node.ts';
import { scalarText } from '../../syntax/scalar-text.ts';
import { type Mapped, toFile, verbatim } from '../../text/mapped.ts';
import { lineStartAt } from '../../text/source.ts';
import { compareSpans, overlaps, type Span, span } from '../../text/span.ts';
import { entitiesOf } from '../../workspace/entities-of.ts';
import { isTarget, sentPost } from '../../workspace/sent.ts';
import { planFor, type Workspace } from '../../workspace/workspace.ts';
import { writtenTexts } from '../../workspace/written-texts.ts';
import type { TokenKind } from './token-kinds.ts';

/** A word with a meaning of its own, on one line. */
export type Token = { readonly span: Span; readonly kind: TokenKind };

const ENTITIES: Readonly<Record<EntityKind, TokenKind>> = {
  cashtag: 'hashtag',
  hashtag: 'hashtag',
  link: 'postLink',
  mention: 'mention',
};

/**
 * What in the texts of posts is more than words: mentions, hashtags and links as the networks see them that
 * get the text, placeholders, headings of variants, breaks of threads. In the order of the file; no two
 * share a character, and none goes over a line break.
 *
 * @param range only what touches it.
 */
export function tokens(workspace: Workspace, file: ParsedFile, range?: Span): readonly Token[] {
  if (file.kind === 'plan') return [];
  const { uri, text } = file.source;
  const plan = planFor(workspace, uri)?.plan;
  const found = file.posts.flatMap((post): readonly Token[] => {
    if (range && !post.body && !overlaps(post.span, range)) return [];
    const sent = sentPost(post, plan);
    const isName = (name: string) => isTarget(name, plan);
    return [
      ...structure(post, isName),
      ...writtenTexts(post, sent).flatMap(placeholders),
      ...entitiesOf(sent).map((entity) => ({ span: entity.span, kind: ENTITIES[entity.kind] })),
    ];
  });
  const wanted = range ? found.filter((token) => overlaps(token.span, range)) : found;
  return apart(wanted.flatMap((token) => byLine(text, token)));
}

/** Headings and breaks of a body, or of the values that hold the texts. */
function structure({ body, node, source }: Post, isName: (name: string) => boolean): readonly Token[] {
  if (body) return lineTokens(source.text, verbatim(source.text, body), isName);
  const variants = nodeAt(node, ['variants']);
  const keys = variants?.kind === 'map' ? variants.pairs.map(({ key }) => key) : [];
  const texts = [
    nodeAt(node, ['text']),
    ...(variants?.kind === 'map' ? variants.pairs.map(({ value }) => value) : []),
  ];
  return [
    ...keys.map((key): Token => ({ span: key.span, kind: 'variantHeading' })),
    ...texts.flatMap((value) => valueTokens(source.text, value)),
  ];
}

function valueTokens(fileText: string, node: YamlNode | undefined): readonly Token[] {
  if (node?.kind !== 'scalar' || typeof node.value !== 'string' || !node.value.includes('---')) return [];
  return lineTokens(fileText, scalarText(fileText, node), () => false);
}

function lineTokens(fileText: string, text: Mapped, isName: (name: string) => boolean): readonly Token[] {
  const found: Token[] = [];
  for (const line of bodyLines(text.text)) {
    if (line.kind === 'break') {
      const at = toFile(text, line.start, line.start + 3);
      found.push({ span: at, kind: 'threadBreak' });
    } else if (line.kind === 'heading' && isName(line.name)) {
      const name = toFile(text, line.nameStart, line.nameStart + line.name.length);
      found.push({ span: span(lineStartAt(fileText, name.start), name.end), kind: 'variantHeading' });
    }
  }
  return found;
}

function placeholders(text: Mapped): readonly Token[] {
  const found: Token[] = [];
  for (
    let at = text.text.indexOf(LINK_PLACEHOLDER);
    at >= 0;
    at = text.text.indexOf(LINK_PLACEHOLDER, at + 1)
  )
    found.push({ span: toFile(text, at, at + LINK_PLACEHOLDER.length), kind: 'placeholder' });
  return found;
}

/** A token in the pieces that it has on each line: editors take none over several. */
function byLine(text: string, { span: { start, end }, kind }: Token): readonly Token[] {
  const whole = text.slice(start, end);
  if (!whole.includes('\n')) return [{ span: span(start, end), kind }];
  return Array.from(whole.matchAll(/[^\s][^\r\n]*/g), ({ 0: line, index }) => ({
    span: span(start + index, start + index + line.length),
    kind,
  }));
}

/** Of tokens that share characters the one that starts first, and of those the first that was found. */
function apart(all: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  let end = 0;
  for (const token of all.toSorted((a, b) => compareSpans(a.span, b.span))) {
    if (token.span.start < end || token.span.end === token.span.start) continue;
    kept.push(token);
    ({ end } = token.span);
  }
  return kept;
}
