import { keyOf, type MapNode, type Pair, type ScalarNode, type YamlNode } from '../../syntax/node.ts';
import type { Span } from '../../text/span.ts';
import type { StyleProblem, StyleProblemCode } from './style-problem.ts';

/** A text in a rule file and its place there. */
export type Placed = { readonly text: string; readonly span: Span };

/** A key of a map with what it stands for. */
export type PlacedPair = { readonly key: Placed; readonly value: Placed };

/**
 * The fields of a rule file, read as leniently as Vale does: keys in any case; numbers and truth values
 * are texts where a text is wanted; one value is a list of one; a list of maps is one map.
 */
export class RuleFields {
  readonly problems: StyleProblem[] = [];
  readonly #pairs: ReadonlyMap<string, Pair>;
  readonly #root: MapNode;

  constructor(root: MapNode) {
    this.#root = root;
    // From the front: of two pairs with one key the last one counts.
    this.#pairs = new Map(root.pairs.map((pair) => [keyOf(pair).toLowerCase(), pair]));
  }

  report(code: StyleProblemCode, span: Span, params: StyleProblem['params']): void {
    this.problems.push({ code, span, params });
  }

  has(key: string): boolean {
    const node = this.#node(key);
    return node !== undefined && !(node.kind === 'scalar' && node.value === null);
  }

  /** Where a key stands; the head of the file where it does not. */
  spanOf(key: string): Span {
    const start = this.#root.span.start;
    return this.#pairs.get(key)?.key.span ?? { start, end: start };
  }

  valueSpanOf(key: string): Span {
    return this.#node(key)?.span ?? this.spanOf(key);
  }

  text(key: string): string | undefined {
    const node = this.#node(key);
    if (!node || !this.has(key)) return undefined;
    if (node.kind === 'scalar') return scalarText(node);
    this.#wrongType(key, 'text');
    return undefined;
  }

  flag(key: string, otherwise: boolean): boolean {
    const node = this.#node(key);
    if (!node || !this.has(key)) return otherwise;
    const value = node.kind === 'scalar' ? node.value : undefined;
    if (typeof value === 'boolean') return value;
    if (typeof value === 'number') return value !== 0;
    if (typeof value === 'string' && /^(?:1|0|t|f|true|false)?$/i.test(value)) return /^(?:1|t)/i.test(value);
    this.#wrongType(key, 'boolean');
    return otherwise;
  }

  number(key: string, otherwise: number): number {
    const node = this.#node(key);
    if (!node || !this.has(key)) return otherwise;
    const value = node.kind === 'scalar' && typeof node.value !== 'object' ? Number(node.value) : Number.NaN;
    if (Number.isFinite(value)) return value;
    this.#wrongType(key, 'number');
    return otherwise;
  }

  list(key: string): readonly Placed[] {
    const node = this.#node(key);
    if (!node || !this.has(key)) return [];
    return this.#texts(key, node) ?? [];
  }

  /** The items of a list that are maps, each as fields of its own. */
  maps(key: string): readonly RuleFields[] {
    const node = this.#node(key);
    if (!node || !this.has(key)) return [];
    const items = node.kind === 'seq' ? node.items : [node];
    return items.flatMap((item) => {
      if (item.kind === 'map') return [new RuleFields(item)];
      this.report('wrong-type', item.span, { key, expected: 'map' });
      return [];
    });
  }

  /** The pairs of a map, or of all maps of a list; of two with one key the last one counts. */
  pairs(key: string): readonly PlacedPair[] {
    const node = this.#node(key);
    if (!node || !this.has(key)) return [];
    const found = new Map<string, PlacedPair>();
    for (const part of node.kind === 'seq' ? node.items : [node]) {
      if (part.kind !== 'map') {
        this.#wrongType(key, 'map');
        return [];
      }
      for (const pair of part.pairs) {
        const name = keyOf(pair);
        if (pair.value.kind === 'scalar') {
          found.set(name, { key: { text: name, span: pair.key.span }, value: placed(pair.value) });
        } else this.report('wrong-type', pair.value.span, { key: name, expected: 'text' });
      }
    }
    return [...found.values()];
  }

  /** Reports keys that rules of this kind do not have. True when there is none. */
  allowOnly(keys: ReadonlySet<string>, kind: string): boolean {
    const unknown = [...this.#pairs].filter(([key]) => !keys.has(key));
    for (const [, pair] of unknown) {
      this.report('unknown-key', pair.key.span, { key: keyOf(pair), extends: kind });
    }
    return unknown.length === 0;
  }

  #node(key: string): YamlNode | undefined {
    return this.#pairs.get(key)?.value;
  }

  #texts(key: string, node: YamlNode): readonly Placed[] | undefined {
    if (node.kind === 'scalar') return [placed(node)];
    if (node.kind === 'seq' && node.items.every((item) => item.kind === 'scalar')) {
      return node.items.map((item) => placed(item));
    }
    this.#wrongType(key, 'list');
    return undefined;
  }

  #wrongType(key: string, expected: string): void {
    this.report('wrong-type', this.valueSpanOf(key), { key, expected });
  }
}

function placed(node: ScalarNode): Placed {
  return { text: scalarText(node), span: node.span };
}

/** Vale's decoder writes truth as `1` and `0`. */
function scalarText(node: ScalarNode): string {
  if (typeof node.value === 'boolean') return node.value ? '1' : '0';
  return node.value === null ? '' : String(node.value);
}
