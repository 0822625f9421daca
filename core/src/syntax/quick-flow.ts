import { span } from '../text/span.ts';
import type { Pair, ScalarNode, ScalarStyle, ScalarValue, YamlNode } from './node.ts';
import { plainValue, readQuoted } from './quick-scalar.ts';

/** Deeper nesting is left to the full reader, which knows where to stop. */
const MAX_DEPTH = 6;

/** Names, dates with a time and addresses; what could mean more in `[…]` is left to the full reader. */
const PLAIN = /^[\p{L}\p{N}¡¿](?:[^\s,[\]{}:#]|:(?=[\p{L}\p{N}/])| +(?=[^\s,[\]{}:#]))*/u;

/**
 * Reads a `[…]` or `{…}` that ends on its line, with nothing behind it. Undefined where there is anything unusual, as
 * in `readQuickYaml`.
 *
 * @param start UTF-16 offset of the text in its file.
 */
export function readQuickFlow(text: string, start: number): YamlNode | undefined {
  const reader = new FlowReader(text, start);
  const node = reader.readValue();
  return node && reader.isDone ? node : undefined;
}

class FlowReader {
  readonly #text: string;
  readonly #start: number;
  #at = 0;
  #depth = 0;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
  }

  get isDone(): boolean {
    return /^(?: +#| *$)/.test(this.#text.slice(this.#at));
  }

  readValue(): YamlNode | undefined {
    const sign = this.#text[this.#at];
    if (sign !== '[' && sign !== '{') return this.#readScalar();
    if (++this.#depth > MAX_DEPTH) return undefined;
    const node = sign === '[' ? this.#readList() : this.#readMap();
    this.#depth--;
    return node;
  }

  #readList(): YamlNode | undefined {
    const start = this.#at;
    const items: YamlNode[] = [];
    const isWhole = this.#readItems(']', () => {
      const item = this.readValue();
      // Behind a value, a colon would make a key of it.
      return item !== undefined && this.#isBehind(item) && items.push(item) > 0;
    });
    return isWhole ? { kind: 'seq', span: this.#spanFrom(start), items } : undefined;
  }

  #readMap(): YamlNode | undefined {
    const start = this.#at;
    const pairs: Pair[] = [];
    const known = new Set<string>();
    const isWhole = this.#readItems('}', () => {
      const key = this.#readKey();
      if (!key || known.has(String(key.value)) || !this.#text.startsWith(': ', this.#at)) return false;
      known.add(String(key.value));
      this.#at++;
      this.#skipBlanks();
      const value = this.readValue();
      return value !== undefined && this.#isBehind(value) && pairs.push({ key, value }) > 0;
    });
    return isWhole ? { kind: 'map', span: this.#spanFrom(start), pairs } : undefined;
  }

  /** Reads up to the closing bracket, which it passes; false where something is unusual. */
  #readItems(close: string, readItem: () => boolean): boolean {
    this.#at++;
    this.#skipBlanks();
    if (this.#take(close)) return true;
    for (;;) {
      if (!readItem()) return false;
      this.#skipBlanks();
      if (this.#take(close)) return true;
      if (!this.#take(',')) return false;
      this.#skipBlanks();
      if (this.#text[this.#at] === close) return false;
    }
  }

  #isBehind({ kind }: YamlNode): boolean {
    const rest = this.#text.slice(this.#at);
    return kind === 'scalar' ? /^ *[,\]}]/.test(rest) : /^ *(?:[,\]}]|$)/.test(rest);
  }

  #readKey(): ScalarNode | undefined {
    const key = /^[\p{L}\p{N}](?:[\p{L}\p{N}_./-]| +(?=[\p{L}\p{N}]))*/u.exec(
      this.#text.slice(this.#at),
    )?.[0];
    return key === undefined ? undefined : this.#scalar(key.length, key, 'plain');
  }

  #readScalar(): ScalarNode | undefined {
    const rest = this.#text.slice(this.#at);
    const quoted = readQuoted(rest);
    if (quoted) return this.#scalar(quoted.length, quoted.value, quoted.style);
    const plain = PLAIN.exec(rest)?.[0];
    const value = plain === undefined ? undefined : plainValue(plain);
    return plain === undefined || value === undefined
      ? undefined
      : this.#scalar(plain.length, value, 'plain');
  }

  #scalar(length: number, value: ScalarValue, style: ScalarStyle): ScalarNode {
    const start = this.#at;
    this.#at += length;
    return { kind: 'scalar', span: this.#spanFrom(start), value, style, inFlow: true };
  }

  #spanFrom(start: number) {
    return span(this.#start + start, this.#start + this.#at);
  }

  #take(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }

  #skipBlanks(): void {
    while (this.#text[this.#at] === ' ') this.#at++;
  }
}
