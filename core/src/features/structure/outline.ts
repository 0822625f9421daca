import { sectionBlocks } from '../../model/body-blocks.ts';
import type { ParsedFile, Post } from '../../model/parsed.ts';
import { textsOf } from '../../model/variants.ts';
import type { Language } from '../../rules/words.ts';
import { keyOf, nodeAt, type Pair, pairSpan, spanAt, type YamlNode } from '../../syntax/node.ts';
import type { Part } from '../../syntax/post-body.ts';
import { join, type Span, span } from '../../text/span.ts';
import { fileId } from '../../workspace/facts.ts';
import { isTarget } from '../../workspace/sent.ts';
import { planFor, type Workspace } from '../../workspace/workspace.ts';
import { label } from '../labels.ts';
import { beginningOf } from './beginning-of.ts';

export type OutlineKind = 'section' | 'entry' | 'person' | 'value' | 'post' | 'text' | 'variant' | 'message';

/** Something with a name in a file, and what lies in it. */
export type OutlineItem = {
  readonly name: string;
  /** What else is worth knowing at a glance; empty where nothing is. */
  readonly detail: string;
  readonly kind: OutlineKind;
  readonly span: Span;
  /** The part of `span` that the cursor goes to. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
};

/** What a file holds, in its order: the sections of a plan; posts with their texts, variants and messages. */
export function outline(workspace: Workspace, file: ParsedFile, language: Language): readonly OutlineItem[] {
  if (file.kind === 'plan') return file.node.kind === 'map' ? file.node.pairs.map(planSection) : [];
  const plan = planFor(workspace, file.source.uri)?.plan;
  return file.posts.map((post) =>
    postItem(
      post,
      textsItems(post, (name) => isTarget(name, plan), language),
    ),
  );
}

/** Sections whose entries are groups: their lists are worth showing too. */
const GROUPED = new Set(['brand', 'budget', 'calendar', 'community', 'crisis', 'swot', 'topics', 'voice']);

function planSection(pair: Pair): OutlineItem {
  const name = keyOf(pair);
  const children = childrenOf(pair.value, name === 'team' ? 'person' : 'entry', GROUPED.has(name) ? 1 : 0);
  return { name, detail: plainText(pair.value), kind: 'section', ...placeOf(pair), children };
}

function childrenOf(node: YamlNode, kind: OutlineKind, depth: number): readonly OutlineItem[] {
  if (node.kind === 'scalar') return [];
  const below = (value: YamlNode) => (depth > 0 ? childrenOf(value, 'entry', depth - 1) : []);
  if (node.kind === 'map')
    return node.pairs.map((pair) => ({
      name: keyOf(pair),
      detail: plainText(pair.value) || titleOf(pair.value),
      kind: pair.value.kind === 'scalar' ? 'value' : kind,
      ...placeOf(pair),
      children: below(pair.value),
    }));
  return node.items.map((item, index) => ({
    name: titleOf(item) || plainText(item) || String(index + 1),
    detail: '',
    kind: item.kind === 'scalar' ? 'value' : kind,
    span: item.span,
    selection: item.span,
    children: [],
  }));
}

function placeOf(pair: Pair): Pick<OutlineItem, 'span' | 'selection'> {
  return { span: pairSpan(pair), selection: pair.key.span };
}

function plainText(node: YamlNode): string {
  return node.kind === 'scalar' && node.value !== null ? beginningOf(String(node.value)) : '';
}

/** The keys by which people know an entry, best first. */
const TITLES = [
  'name',
  'statement',
  'task',
  'step',
  'reason',
  'when',
  'word',
  'network',
  'who',
  'from',
  'country',
];

function titleOf(node: YamlNode): string {
  for (const key of TITLES) {
    const found = nodeAt(node, [key]);
    if (found?.kind === 'scalar' && found.value !== null) return beginningOf(String(found.value));
  }
  return '';
}

function postItem(post: Post, texts: readonly OutlineItem[]): OutlineItem {
  const { entry, node, source } = post;
  const [first] = texts;
  const id = entry.id ?? fileId(source.uri);
  const name = entry.title ?? id ?? (first && first.name !== '' ? first.detail || first.name : '#');
  const key = entry.title !== undefined ? 'title' : 'id';
  const named = nodeAt(node, [key])?.span;
  const when = nodeAt(node, ['schedule']);
  const details = [when?.kind === 'scalar' ? String(when.value) : '', (entry.channels ?? []).join(', ')];
  const whole = post.body ? join(post.span, post.body) : spanAt(post.node, []);
  return {
    name: beginningOf(name),
    detail: details.filter((text) => text !== '').join(' · '),
    kind: 'post',
    span: join(whole, post.span),
    selection: named ?? span(whole.start, whole.start),
    children: texts,
  };
}

function textsItems(
  post: Post,
  isName: (name: string) => boolean,
  language: Language,
): readonly OutlineItem[] {
  const { sections } = textsOf(post, isName);
  return sectionBlocks(post, sections).flatMap(({ section, whole, parts }): OutlineItem[] => {
    const { target } = section;
    const [first] = parts;
    const text = first ? beginningOf(first.part.text.text) : '';
    if (target === undefined && parts.length === 1 && text === '') return [];
    const children =
      parts.length > 1 ? parts.map(({ part, span: at }, index) => message(part, at, index)) : [];
    const name = target ?? label('commonText', language);
    const selection = target === undefined ? (first?.span ?? whole) : section.span;
    const kind = target === undefined ? 'text' : 'variant';
    return [{ name, detail: text, kind, span: join(whole, selection), selection, children }];
  });
}

function message(part: Part, at: Span, index: number): OutlineItem {
  const name = String(index + 1);
  return {
    name,
    detail: beginningOf(part.text.text),
    kind: 'message',
    span: at,
    selection: at,
    children: [],
  };
}
