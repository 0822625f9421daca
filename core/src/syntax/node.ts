import type { Span } from '../text/span.ts';

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';
export type ScalarValue = string | number | boolean | null;

/** A single value. Its text with a map back to the file is made on demand by `scalarText`. */
export type ScalarNode = {
  readonly kind: 'scalar';
  /** The value as written, with its quotes or its `|` header; empty where a value is left out. */
  readonly span: Span;
  readonly value: ScalarValue;
  readonly style: ScalarStyle;
  /** Set where a tag such as `!!int` says what the value is. */
  readonly isTagged?: true;
  /** Set inside `[…]` and `{…}`, where fewer signs may be written plainly. */
  readonly inFlow?: true;
};

export type Pair = { readonly key: ScalarNode; readonly value: YamlNode };

export type MapNode = { readonly kind: 'map'; readonly span: Span; readonly pairs: readonly Pair[] };

export type SeqNode = { readonly kind: 'seq'; readonly span: Span; readonly items: readonly YamlNode[] };

/** YAML as read: values with their places. Where the file uses an alias, both places share one node. */
export type YamlNode = ScalarNode | MapNode | SeqNode;

/** Steps from a node to one inside it: keys of maps, positions in lists. */
export type Path = readonly (string | number)[];

export function keyOf(pair: Pair): string {
  return String(pair.key.value);
}

/** A key with its value; the key alone where the value is an alias, which stands elsewhere. */
export function pairSpan({ key, value }: Pair): Span {
  return { start: key.span.start, end: Math.max(key.span.end, value.span.end) };
}

/** Where a finding about a whole file is shown: at its first key, above which a comment may stand. */
export function headOf(root: YamlNode): Span {
  const first = root.kind === 'map' ? root.pairs[0]?.key.span : undefined;
  return first ?? { start: root.span.start, end: root.span.start };
}

/** The pair with a key, if the node is a map that has it. */
export function pairOf(node: YamlNode | undefined, key: string): Pair | undefined {
  if (node?.kind !== 'map') return undefined;
  if (node.pairs.length <= FEW) return node.pairs.find((pair) => keyOf(pair) === key);
  const known = pairsByKey.get(node) ?? indexPairs(node);
  return known.get(key);
}

/** Up to here looking through the pairs is quicker than keeping an index of them. */
const FEW = 16;

/** Made once for each large map: a broken file asks for every key of it. */
const pairsByKey = new WeakMap<MapNode, ReadonlyMap<string, Pair>>();

function indexPairs(node: MapNode): ReadonlyMap<string, Pair> {
  // From the back, because of two pairs with one key the first counts.
  const index = new Map(node.pairs.toReversed().map((pair) => [keyOf(pair), pair]));
  pairsByKey.set(node, index);
  return index;
}

/** The node at a path, if there is one. */
export function nodeAt(node: YamlNode | undefined, path: Path): YamlNode | undefined {
  let current = node;
  for (const step of path) {
    if (current === undefined) return undefined;
    current = current.kind === 'seq' ? current.items[Number(step)] : pairOf(current, String(step))?.value;
  }
  return current;
}

/** The span of what stands at a path; of the nearest thing around it where nothing does. */
export function spanAt(node: YamlNode, path: Path): Span {
  for (let length = path.length; length >= 0; length--) {
    const found = nodeAt(node, path.slice(0, length));
    if (found) return found.span;
  }
  return node.span;
}

/**
 * The value of a node as plain data. Objects have no prototype, so that a key such as `__proto__`
 * is only a key. Nodes that are shared by aliases give shared values.
 */
export function toValue(node: YamlNode): unknown {
  const seen = new Map<YamlNode, unknown>();
  const convert = (current: YamlNode): unknown => {
    if (current.kind === 'scalar') return current.value;
    const known = seen.get(current);
    if (known !== undefined) return known;
    const value = current.kind === 'seq' ? current.items.map(convert) : toObject(current, convert);
    seen.set(current, value);
    return value;
  };
  return convert(node);
}

function toObject(node: MapNode, convert: (node: YamlNode) => unknown): Record<string, unknown> {
  const object: Record<string, unknown> = Object.create(null);
  for (const pair of node.pairs) {
    const key = keyOf(pair);
    if (!(key in object)) object[key] = convert(pair.value);
  }
  return object;
}
