import { span } from '../text/span.ts';
import type { Pair, ScalarNode, ScalarStyle, ScalarValue, YamlNode } from './node.ts';
import { isQuickBlock, readQuickBlock } from './quick-block.ts';
import { readQuickFlow } from './quick-flow.ts';
import { plainValue, readQuoted } from './quick-scalar.ts';

/**
 * Reads the YAML that front matter and rule files are mostly written in: maps and lists in block style, values and
 * `[…]` and `{…}` on one line, texts behind `|` and `>`. Undefined where there is anything else, also anything wrong, so that the full reader
 * decides. It gives the same nodes as that one in a tenth of the time.
 *
 * @param base UTF-16 offset of the text in its file; spans speak of the file.
 */
export function readQuickYaml(text: string, base = 0): YamlNode | undefined {
  if (/[\t\x85\u2028\u2029\ufeff]|\r(?!\n)/.test(text)) return undefined;
  const lines = readLines(text, base);
  const [first] = lines ?? [];
  if (!lines || !first) return undefined;
  const reader = new QuickReader(text, base, lines);
  const node = reader.readBlock(0);
  return node && reader.isDone ? node : undefined;
}

/** Deeper nesting is left to the full reader, which knows where to stop. */
const MAX_DEPTH = 12;

/** A line with something in it: where that starts in the file, and how far it is indented. */
type Line = { readonly start: number; readonly indent: number; readonly content: string };

function readLines(text: string, base: number): Line[] | undefined {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const lineFeed = text.indexOf('\n', start);
    const stop = lineFeed < 0 ? text.length : lineFeed;
    let [from, to] = [start, text[stop - 1] === '\r' ? stop - 1 : stop];
    // Other white space than blanks is part of a value.
    while (from < to && text[from] === ' ') from++;
    while (to > from && text[to - 1] === ' ') to--;
    const isMark = from === start && /[-.%]/.test(text[from] ?? '') && MARK.test(text.slice(from, to));
    const isOpening = isMark && lines.length === 0 && to - from === 3 && text[from] === '-' && stop === to;
    if (isMark && !isOpening) return undefined;
    if (from < to && text[from] !== '#' && !isMark) {
      lines.push({ start: base + from, indent: from - start, content: text.slice(from, to) });
    }
    start = stop + 1;
  }
  return lines;
}

/** What parts documents, or speaks to the reader of YAML. */
const MARK = /^(?:---|\.\.\.|%)/;

const KEY =
  /^(?:'((?:[^']|'')*)'|"([^"\\]*)"|([^\s\-?:,[\]{}#&*!|>'"%@`](?:[^:#]|:(?! |$)|(?<! )#)*?)) *:(?= |$)/;

/** What starts a value that is none of those read here. */
const UNUSUAL = /^[-?:,[\]{}&*!|>%@`](?!\S)|^[,[\]{}&*!|>%@`]/;

class QuickReader {
  readonly #text: string;
  readonly #base: number;
  readonly #lines: Line[];
  #at = 0;
  #depth = 0;

  constructor(text: string, base: number, lines: Line[]) {
    this.#text = text;
    this.#base = base;
    this.#lines = lines;
  }

  get isDone(): boolean {
    return this.#at === this.#lines.length;
  }

  readBlock(indent: number): YamlNode | undefined {
    if (++this.#depth > MAX_DEPTH) return undefined;
    const isList = this.#lines[this.#at]?.content.startsWith('- ');
    const node = isList ? this.#readList(indent) : this.#readMap(indent);
    this.#depth--;
    return node;
  }

  #readMap(indent: number): YamlNode | undefined {
    const pairs: Pair[] = [];
    const known = new Set<string>();
    for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
      const found = KEY.exec(line.content);
      if (!found) break;
      const key = readKey(found, line.start);
      if (known.has(String(key.value))) return undefined;
      known.add(String(key.value));
      this.#at++;
      const value = this.#readValue(line, found[0].length);
      if (!value) return undefined;
      pairs.push({ key, value });
    }
    const first = pairs[0];
    const last = pairs.at(-1);
    if (!first || !last) return undefined;
    return { kind: 'map', span: span(first.key.span.start, last.value.span.end), pairs };
  }

  #readValue(line: Line, from: number): YamlNode | undefined {
    const rest = line.content.slice(from).replace(/^ +/, '');
    const start = line.start + line.content.length - rest.length;
    if (rest !== '' && !rest.startsWith('#')) return this.#readInline(rest, start, line.indent);
    const next = this.#lines[this.#at];
    if (next && next.indent >= line.indent && next.content.startsWith('- '))
      return this.readBlock(next.indent);
    if (next && next.indent > line.indent) return this.readBlock(next.indent);
    return undefined;
  }

  #readList(indent: number): YamlNode | undefined {
    const items: YamlNode[] = [];
    const start = this.#lines[this.#at]?.start ?? 0;
    for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
      if (!line.content.startsWith('- ')) break;
      const rest = line.content.slice(2).replace(/^ +/, '');
      const at = line.content.length - rest.length;
      const item = KEY.test(rest) ? this.#readMapItem(line, rest, at) : this.#readItem(line, rest, at);
      if (!item) return undefined;
      items.push(item);
    }
    return { kind: 'seq', span: span(start, items.at(-1)?.span.end ?? start), items };
  }

  /** A map whose first key stands behind the dash: the others stand below that key. */
  #readMapItem({ start, indent }: Line, content: string, at: number): YamlNode | undefined {
    this.#lines[this.#at] = { start: start + at, indent: indent + at, content };
    return this.readBlock(indent + at);
  }

  #readItem({ start, indent }: Line, rest: string, at: number): YamlNode | undefined {
    if (rest.startsWith('#') || /^-(?:\s|$)/.test(rest)) return undefined;
    this.#at++;
    return this.#readInline(rest, start + at, indent);
  }

  #readInline(rest: string, start: number, indent: number): YamlNode | undefined {
    if (isQuickBlock(rest)) return this.#readText(start, indent);
    const next = this.#lines[this.#at];
    // What is indented further goes on with the value.
    if (next && next.indent > indent) return undefined;
    if (/^[[{]/.test(rest)) return readQuickFlow(rest, start);
    const quoted = readQuoted(rest);
    if (quoted) {
      const isAlone = /^(?: +#| *$)/.test(rest.slice(quoted.length));
      return isAlone ? scalar(start, quoted.length, quoted.value, quoted.style) : undefined;
    }
    if (/^['"]/.test(rest) || UNUSUAL.test(rest)) return undefined;
    const plain = rest.replace(/ +#.*$/, '').replace(/ +$/, '');
    if (/: |:$/.test(plain)) return undefined;
    const value = plainValue(plain);
    return value === undefined ? undefined : scalar(start, plain.length, value, 'plain');
  }

  #readText(start: number, indent: number): YamlNode | undefined {
    const read = readQuickBlock(this.#text, start - this.#base, indent);
    if (!read) return undefined;
    const end = this.#base + read.end;
    // Its lines are text, whatever they look like.
    for (let line = this.#lines[this.#at]; line && line.start < end; line = this.#lines[this.#at]) this.#at++;
    return scalar(start, end - start, read.value, read.style);
  }
}

function readKey(found: RegExpExecArray, start: number): ScalarNode {
  const [, single, double, plain = ''] = found;
  if (single !== undefined) {
    return scalar(start, single.length + 2, single.replaceAll("''", "'"), 'single');
  }
  if (double !== undefined) return scalar(start, double.length + 2, double, 'double');
  return scalar(start, plain.length, plain, 'plain');
}

function scalar(start: number, length: number, value: ScalarValue, style: ScalarStyle): ScalarNode {
  return { kind: 'scalar', span: span(start, start + length), value, style };
}
