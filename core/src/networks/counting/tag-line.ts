import type { Span } from '../../text/span.ts';
import type { Entity } from '../profile/entity.ts';

const TAG = /^#[\p{L}\p{M}\p{N}_]+$/u;

/**
 * The last line of a text where it consists of hashtags alone. On networks with tags of their own those
 * are meant, and the line is no part of the text. Undefined where there is none.
 *
 * @returns its hashtags, and the span of the line with the empty lines above it, in UTF-16 units.
 */
export function tagLine(text: string): (Span & { readonly tags: readonly Entity[] }) | undefined {
  const end = text.trimEnd().length;
  const opening = text.lastIndexOf('\n', end - 1) + 1;
  const words = [...text.slice(opening, end).matchAll(/\S+/g)];
  if (words.length === 0 || !words.every(([word]) => TAG.test(word))) return undefined;
  const tags = words.map(({ 0: word, index }): Entity => {
    const start = opening + index;
    return { kind: 'hashtag', value: word.slice(1), start, end: start + word.length };
  });
  return { start: text.slice(0, opening).trimEnd().length, end: text.length, tags };
}
