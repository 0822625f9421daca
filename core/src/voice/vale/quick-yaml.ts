import type { MapNode, Pair, ScalarNode, ScalarStyle, ScalarValue, YamlNode } from '../../syntax/node.ts';
import { span } from '../../text/span.ts';

/**
 * Reads the YAML that rule files are mostly written in: maps and lists in block style, values on one line.
 * Undefined where there is anything else, also anything wrong, so that the full reader decides. It gives
 * the same nodes as that one in a tenth of the time, which is what reading a few hundred rules costs.
 */
export function readQuickYaml(text: string): MapNode | undefined {
  if (/[\t\r\ufeff]/.test(text)) return undefined;
  const lines = readLines(text);
  if (!lines || lines.length === 0) return undefined;
  const reader = new QuickReader(lines);
  const node = reader.readMap(0);
  return node && reader.isDone ? node : undefined;
}

/** A line with something in it: where that starts in the text, and how far it is indented. */
type Line = { readonly start: number; readonly indent: number; readonly content: string };

function readLines(text: string): readonly Line[] | undefined {
  const lines: Line[] = [];
  let start = 0;
  for (const whole of text.split('\n')) {
    const content = whole.trim();
    const indent = whole.length - whole.trimStart().length;
    const isFirst = lines.length === 0;
    if (content !== '' && !content.startsWith('#') && !(isFirst && whole === '---')) {
      if (/^(?:---|\.\.\.|%)/.test(whole)) return undefined;
      lines.push({ start: start + indent, indent, content });
    }
    start += whole.length + 1;
  }
  return lines;
}

const KEY =
  /^(?:'((?:[^']|'')*)'|"([^"\\]*)"|([^\s\-?:,[\]{}#&*!|>'"%@`](?:[^:#]|:(?! |$)|(?<! )#)*?)) *:(?= |$)/;

/** What starts a value that is none of those read here. */
const UNUSUAL = /^[-?:,[\]{}&*!|>%@`](?!\S)|^[,[\]{}&*!|>%@`]/;

class QuickReader {
  readonly #lines: readonly Line[];
  #at = 0;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  get isDone(): boolean {
    return this.#at === this.#lines.length;
  }

  readMap(indent: number): MapNode | undefined {
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
    const rest = line.content.slice(from).trimStart();
    if (rest !== '' && !rest.startsWith('#')) {
      return this.#readScalar(rest, line.start + line.content.length - rest.length, line.indent);
    }
    const next = this.#lines[this.#at];
    if (next && next.indent >= line.indent && /^- /.test(next.content)) return this.#readList(next.indent);
    if (next && next.indent > line.indent) return this.readMap(next.indent);
    return undefined;
  }

  #readList(indent: number): YamlNode | undefined {
    const items: YamlNode[] = [];
    const start = this.#lines[this.#at]?.start ?? 0;
    for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
      if (!/^- /.test(line.content)) break;
      const rest = line.content.slice(2).trimStart();
      if (rest.startsWith('#') || KEY.test(rest)) return undefined;
      this.#at++;
      const item = this.#readScalar(rest, line.start + line.content.length - rest.length, indent);
      if (!item) return undefined;
      items.push(item);
    }
    return { kind: 'seq', span: span(start, items.at(-1)?.span.end ?? start), items };
  }

  #readScalar(rest: string, start: number, indent: number): ScalarNode | undefined {
    const next = this.#lines[this.#at];
    // What is indented further goes on with the value.
    if (next && next.indent > indent) return undefined;
    const quoted = /^(?:'((?:[^']|'')*)'|"((?:[^"\\]|\\["\\])*)")(?= +#|\s*$)/.exec(rest);
    if (quoted) {
      const isSingle = quoted[1] !== undefined;
      const value = isSingle
        ? (quoted[1] ?? '').replaceAll("''", "'")
        : (quoted[2] ?? '').replace(/\\(["\\])/g, '$1');
      return scalar(start, quoted[0].length, value, isSingle ? 'single' : 'double');
    }
    if (/^['"]/.test(rest) || UNUSUAL.test(rest)) return undefined;
    const plain = rest.replace(/ +#.*$/, '').trimEnd();
    if (/: |:$/.test(plain)) return undefined;
    const value = plainValue(plain);
    return value === undefined ? undefined : scalar(start, plain.length, value, 'plain');
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

/** The value of a plain scalar; undefined for numbers that are not plainly decimal. */
function plainValue(plain: string): ScalarValue | undefined {
  if (/^(?:~|[Nn]ull|NULL)$/.test(plain)) return null;
  if (/^(?:[Tt]rue|TRUE)$/.test(plain)) return true;
  if (/^(?:[Ff]alse|FALSE)$/.test(plain)) return false;
  if (/^[-+]?\d{1,15}(?:\.\d{1,15})?$/.test(plain)) return Number(plain);
  return /^[-+.]?(?:[\d.]|inf|nan)/i.test(plain) && /^[-+.\da-fox_e]*$|inf$|nan$/i.test(plain)
    ? undefined
    : plain;
}
