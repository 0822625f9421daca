import { Lexer } from 'yaml';
import { type Mapped, toFile } from '../text/mapped.ts';
import { compareSpans, type Span, span } from '../text/span.ts';
import { type BodyLine, bodyLines } from './body-lines.ts';
import { pairSpan, type YamlNode } from './node.ts';

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

const DIRECTIVE = /^\s*(vocero-disable(?:-file)?)(?=[\s:]|$)/;

/** Directives in Markdown comments: `<!-- vocero-disable tone/jargon: the customer's words -->`. */
export function bodyDirectives(body: Mapped, file: Span): readonly Directive[] {
  if (!body.text.includes('vocero')) return [];
  const found: Directive[] = [];
  const lines = [...bodyLines(body.text)];
  const blocks = blocksOf(lines);
  for (const line of lines) {
    if (line.kind !== 'comment') continue;
    const block = blocks[firstIndex(blocks, ({ end }) => end > line.next)];
    const scope = block && toFile(body, Math.max(block.start, line.next), block.end);
    const inside = line.start + '<!--'.length;
    const place = (start: number, stop: number) => toFile(body, inside + start, inside + stop);
    const comment = body.text.slice(inside, line.end - '-->'.length);
    const directive = readDirective(comment, toFile(body, line.start, line.end), place, scope, file);
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
  if (!text.includes('vocero')) return [];
  const found: Directive[] = [];
  const scopeBehind = yamlScopes(root);
  const file = span(0, fileText.length);
  for (const { offset, source } of comments(text)) {
    const start = region.start + offset;
    const place = (from: number, to: number) => span(start + 1 + from, start + 1 + to);
    const whole = span(start, start + source.length);
    const scope = scopeBehind(whole.end);
    const directive = readDirective(source.slice(1), whole, place, scope, file);
    if (directive) found.push(directive);
  }
  return found;
}

/** What other linters call it, and slips of ours. */
const MEANT = /^\s*vocero[-_ ]*(?:disabled?|ignore|silence|off)\b/i;

function readDirective(
  comment: string,
  whole: Span,
  place: (start: number, end: number) => Span,
  next: Span | undefined,
  file: Span,
): Directive | undefined {
  const opening = DIRECTIVE.exec(comment);
  if (!opening) {
    // Close to an instruction, and none: it must not look as if it did something.
    const isMeant = MEANT.test(comment);
    return isMeant
      ? { span: whole, rules: [], reason: comment.trim(), scope: span(whole.end, whole.end) }
      : undefined;
  }
  const listStart = opening[0].length;
  const colon = comment.indexOf(':', listStart);
  const listEnd = colon < 0 ? comment.length : colon;
  const rules = [...comment.slice(listStart, listEnd).matchAll(/[^\s,]+/g)].map((name) => ({
    id: name[0],
    span: place(listStart + name.index, listStart + name.index + name[0].length),
  }));
  const isForFile = opening[1] === 'vocero-disable-file';
  const scope = isForFile ? file : (next ?? span(whole.end, whole.end));
  return { span: whole, rules, reason: comment.slice(listEnd + 1).trim(), scope };
}

/** The comments of a YAML text: a `#` inside a text is none, so only the lexer knows. */
function* comments(text: string): Generator<{ readonly offset: number; readonly source: string }> {
  let offset = 0;
  let previous = '';
  for (const token of new Lexer().lex(text)) {
    // What follows the mark of a scalar is text, even where it looks like a mark.
    const isText = previous === SCALAR;
    const isMarker = !isText && (token === DOCUMENT || token === FLOW_ERROR_END || token === SCALAR);
    if (token.startsWith('#') && !isText) yield { offset, source: token };
    if (!isMarker) offset += token.length;
    previous = isText ? '' : token;
  }
}

// What the lexer says between the pieces of the text: these stand for nothing in it.
const DOCUMENT = '\u0002';
const FLOW_ERROR_END = '\u0018';
const SCALAR = '\u001f';

/** What a comment in YAML silences: the first entry behind an offset, and of several that start there the largest. */
export function yamlScopes(root: YamlNode | undefined): (offset: number) => Span | undefined {
  const entries = root ? entriesIn(root) : [];
  return (offset) => entries[firstIndex(entries, (entry) => entry.start >= offset)];
}

/** The entries of all maps and lists by their start; of several at one place only the largest. */
function entriesIn(root: YamlNode): readonly Span[] {
  const largest = new Map<number, Span>();
  const visit = (node: YamlNode): void => {
    if (node.kind === 'scalar') return;
    const children =
      node.kind === 'seq'
        ? node.items.map((item) => ({ entry: item.span, child: item }))
        : node.pairs.map((pair) => ({ entry: pairSpan(pair), child: pair.value }));
    for (const { entry, child } of children) {
      const known = largest.get(entry.start);
      if (!known || known.end < entry.end) largest.set(entry.start, entry);
      visit(child);
    }
  };
  visit(root);
  return [...largest.values()].sort(compareSpans);
}

/** Runs of lines that are not blank; a code fence is one run, whatever stands in it. */
function blocksOf(lines: readonly BodyLine[]): readonly Span[] {
  const blocks: Span[] = [];
  let start: number | undefined;
  for (const line of lines) {
    if (line.kind !== 'blank') {
      start ??= line.start;
    } else if (start !== undefined) {
      blocks.push(span(start, line.start));
      start = undefined;
    }
  }
  const last = lines.at(-1);
  if (start !== undefined && last) blocks.push(span(start, last.next));
  return blocks;
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
