import { pairOf } from '../syntax/node.ts';
import { spellScalar, spellWhole } from '../syntax/spell-scalar.ts';
import type { Edit } from '../text/edit.ts';
import { span } from '../text/span.ts';
import { insertFirst, insertKey, lineBreakOf, type NewKey } from './insert-key.ts';
import type { Post } from './parsed.ts';

const STEP = '  ';

/**
 * Gives a post a text of its own for a channel or network, behind all that is there.
 *
 * @param parts what it says, one message each.
 * @returns undefined where the file is laid out in a way that has no place for it.
 */
export function addVariant(post: Post, target: string, parts: readonly string[]): Edit | undefined {
  const fileText = post.source.text;
  const lineBreak = lineBreakOf(fileText);
  const text = parts.join(`${lineBreak}${lineBreak}---${lineBreak}${lineBreak}`);
  if (post.body) {
    const end = post.body.start + fileText.slice(post.body.start, post.body.end).trimEnd().length;
    const around = lineBreak + lineBreak;
    return { span: span(end, end), text: `${around}# ${target}${around}${text}` };
  }
  const { node } = post;
  if (node.kind !== 'map') return undefined;
  const variants = pairOf(node, 'variants');
  const variant = keyWith(target, text, lineBreak);
  if (variants?.value.kind === 'map' && variants.value.pairs.length > 0)
    return insertFirst(fileText, variants, variant);
  if (variants) return undefined;
  return insertKey(fileText, node, {
    block: (indent) => `variants:${lineBreak}${indent}${STEP}${variant.block(indent + STEP)}`,
    flow: `variants: { ${variant.flow} }`,
  });
}

/** A key with a text: over several lines where the text has some. */
export function keyWith(name: string, text: string, lineBreak: string): NewKey {
  const key = spellWhole(name);
  const quoted = `${key}: "${spellScalar(text, 'double') ?? ''}"`;
  return {
    block: (indent) =>
      isBlock(text) ? `${key}: |-${lineBreak}${literal(text, indent + STEP, lineBreak)}` : quoted,
    flow: quoted,
  };
}

/** True for a text that `|` can hold as it is. */
function isBlock(text: string): boolean {
  return (
    text.includes('\n') &&
    text.split(/\r?\n/).every((line) => line === '' || spellScalar(`x${line}`, 'literal') !== undefined) &&
    /^\S/.test(text)
  );
}

function literal(text: string, indent: string, lineBreak: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => (line.trim() === '' ? '' : indent + line))
    .join(lineBreak);
}
