import { Lexer } from 'yaml';
import { type Mapped, toFile } from '../text/mapped.ts';
import { compareSpans, type Span, span } from '../text/span.ts';
import type { YamlNode } from './node.ts';

/** A comment in a file that silences rules for the next block, or for the whole file. */
export type Directive = {
  /** The comment. */
  readonly span: Span;
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  /** Why; empty when nobody said. */
  readonly reason: string;
  /** What it silences: findings that start in here. */
  readonly scope: Span;
};

const NAMES = /(vocero-disable(?:-file)?)([ \t]+[^:\r\n]*?)?[ \t]*(?::[ \t]*([\s\S]*?))?[ \t]*$/;
const COMMENT = /<!--([\s\S]*?)-->/g;
/** Directives in Markdown comments: `<!-- vocero-disable tone/jargon: the customer's words -->`. */
export function bodyDirectives(body: Mapped, file: Span): readonly Directive[] {
  if (!body.text.includes('vocero-disable')) return [];
  const found: Directive[] = [];
  const blocks = blocksIn(body.text);
  for (const comment of body.text.matchAll(COMMENT)) {
    const end = comment.index + comment[0].length;
    const block = nextBlock(body.text, blocks, end);
    const scope = block && toFile(body, block.start, block.end);
    const place = (start: number, stop: number) =>
      toFile(body, comment.index + 4 + start, comment.index + 4 + stop);
    const directive = readDirective(comment[1] ?? '', toFile(body, comment.index, end), place, scope, file);
    if (directive) found.push(directive);
  }
  return found;
}

/** Directives in YAML comments: `# vocero-disable schedule/too-close: the launch runs in a burst`. */
export function yamlDirectives(
  fileText: string,
  region: Span,
  root: YamlNode | undefined,
): readonly Directive[] {
  const text = fileText.slice(region.start, region.end);
  if (!text.includes('vocero-disable')) return [];
  const found: Directive[] = [];
  const entries = root ? entriesIn(root) : [];
  for (const { offset, source } of comments(text)) {
    const start = region.start + offset;
    const place = (from: number, to: number) => span(start + 1 + from, start + 1 + to);
    const whole = span(start, start + source.length);
    const scope = firstFrom(entries, whole.end);
    const directive = readDirective(source.slice(1), whole, place, scope, region);
    if (directive) found.push(directive);
  }
  return found;
}

function readDirective(
  comment: string,
  whole: Span,
  place: (start: number, end: number) => Span,
  next: Span | undefined,
  file: Span,
): Directive | undefined {
  const trimmed = comment.trimEnd();
  const match = NAMES.exec(trimmed);
  if (!match || trimmed.slice(0, match.index).trim() !== '') return undefined;
  const listStart = match.index + (match[1] ?? '').length;
  const rules = [...(match[2] ?? '').matchAll(/[^\s,]+/g)].map((name) => ({
    id: name[0],
    span: place(listStart + name.index, listStart + name.index + name[0].length),
  }));
  const isForFile = match[1] === 'vocero-disable-file';
  const scope = isForFile ? file : (next ?? span(whole.end, whole.end));
  return { span: whole, rules, reason: (match[3] ?? '').trim(), scope };
}

/** The comments of a YAML text: a `#` inside a text is none, so only the lexer knows. */
function* comments(text: string): Generator<{ readonly offset: number; readonly source: string }> {
  let offset = 0;
  let previous = '';
  for (const token of new Lexer().lex(text)) {
    const isMarker = token === DOCUMENT || token === FLOW_ERROR_END || token === SCALAR;
    if (token.startsWith('#') && previous !== SCALAR) yield { offset, source: token };
    if (!isMarker) offset += token.length;
    previous = token;
  }
}

// What the lexer says between the pieces of the text: these stand for nothing in it.
const DOCUMENT = '\u0002';
const FLOW_ERROR_END = '\u0018';
const SCALAR = '\u001f';

/** The entries of all maps and lists by their start; of several at one place only the largest. */
function entriesIn(root: YamlNode): readonly Span[] {
  const largest = new Map<number, Span>();
  const visit = (node: YamlNode): void => {
    if (node.kind === 'scalar') return;
    const children =
      node.kind === 'seq'
        ? node.items.map((item) => ({ entry: item.span, child: item }))
        : node.pairs.map(({ key, value }) => ({ entry: span(key.span.start, value.span.end), child: value }));
    for (const { entry, child } of children) {
      const known = largest.get(entry.start);
      if (!known || known.end < entry.end) largest.set(entry.start, entry);
      visit(child);
    }
  };
  visit(root);
  return [...largest.values()].sort(compareSpans);
}

/** Runs of lines that are not blank. */
function blocksIn(text: string): readonly Span[] {
  const blocks: Span[] = [];
  let start = -1;
  for (let offset = 0; offset < text.length; ) {
    const lineFeed = text.indexOf('\n', offset);
    const next = lineFeed < 0 ? text.length : lineFeed + 1;
    const isBlank = text.slice(offset, next).trim() === '';
    if (!isBlank && start < 0) start = offset;
    if (isBlank && start >= 0) {
      blocks.push(span(start, offset));
      start = -1;
    }
    offset = next;
  }
  if (start >= 0) blocks.push(span(start, text.length));
  return blocks;
}

/** The block behind a comment: what follows on its line or below it, else the next one. */
function nextBlock(text: string, blocks: readonly Span[], offset: number): Span | undefined {
  const lineFeed = text.indexOf('\n', offset);
  const isAlone = lineFeed >= 0 && text.slice(offset, lineFeed).trim() === '';
  const from = isAlone ? lineFeed + 1 : offset;
  const index = firstIndex(blocks, (block) => block.end > from);
  const block = blocks[index];
  return block && span(Math.max(block.start, from), block.end);
}

function firstFrom(entries: readonly Span[], offset: number): Span | undefined {
  return entries[firstIndex(entries, (entry) => entry.start >= offset)];
}

/** Index of the first item that passes a test which all behind it pass too. */
function firstIndex<Item>(items: readonly Item[], passes: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && passes(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
