import type { CST } from 'yaml';

/**
 * Empties the collections of a token that are nested deeper than `max`, so that whoever walks it may
 * call itself. Walks with a list of its own: the depth is the attacker's choice.
 *
 * @returns the UTF-16 offset of the first collection that was emptied.
 */
export function limitDepth(root: CST.Token, max: number): number | undefined {
  let first: number | undefined;
  const waiting: { readonly token: CST.Token; readonly depth: number }[] = [{ token: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { token, depth } = next;
    if (token.type === 'document') {
      if (token.value) waiting.push({ token: token.value, depth });
    } else if (token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection') {
      if (depth >= max) {
        token.items.length = 0;
        first = Math.min(first ?? token.offset, token.offset);
        continue;
      }
      for (const { key, value } of token.items) {
        if (key) waiting.push({ token: key, depth: depth + 1 });
        if (value) waiting.push({ token: value, depth: depth + 1 });
      }
    }
  }
  return first;
}
