import { nodeAt, type ScalarNode, type YamlNode } from '../syntax/node.ts';
import { spellScalar, textSpan } from '../syntax/spell-scalar.ts';
import type { Edit } from '../text/edit.ts';
import { contains, type Span } from '../text/span.ts';
import type { Post } from './parsed.ts';

/**
 * Puts another text in a place of a post: in its Markdown body, or in the value that holds the place.
 * Undefined where the style of that value cannot spell the text there.
 */
export function editText(post: Post, place: Span, text: string): Edit | undefined {
  if (post.body && contains(post.body, place)) return { span: place, text };
  const fileText = post.source.text;
  const node = valueAround(post, place);
  if (!node || !contains(textSpan(fileText, node), place)) return undefined;
  if (text === '') return isSafeToCut(fileText, node, place) ? { span: place, text } : undefined;
  const spelt = spellScalar(text, node.style, {
    before: fileText.slice(node.span.start, place.start),
    after: fileText.slice(place.end, node.span.end),
    inFlow: node.inFlow === true,
  });
  return spelt === undefined ? undefined : { span: place, text: spelt };
}

/** The value that holds a place, of those in which texts are sent. */
export function valueAround(post: Post, place: Span): ScalarNode | undefined {
  const roots = ['link', 'text', 'variants', 'firstComment'].flatMap((key) => nodeAt(post.node, [key]) ?? []);
  return roots.flatMap(scalarsIn).find((node) => contains(node.span, place));
}

function scalarsIn(node: YamlNode): readonly ScalarNode[] {
  if (node.kind === 'scalar') return [node];
  const inner = node.kind === 'map' ? node.pairs.map(({ value }) => value) : node.items;
  return inner.flatMap(scalarsIn);
}

/** What is left must not begin or end a line with white space, nor be nothing: styles read those otherwise. */
function isSafeToCut(fileText: string, node: ScalarNode, place: Span): boolean {
  const inside = textSpan(fileText, node);
  const before = fileText.slice(inside.start, place.start);
  const after = fileText.slice(place.end, inside.end);
  return /\S$/.test(before) && /^(?:$|\s*[\p{L}\p{N}#@])/u.test(after);
}
