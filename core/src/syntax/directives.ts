import { LineCounter, Parser } from 'yaml';
import { type Mapped, toFile } from '../text/mapped.ts';
import { type Span, span } from '../text/span.ts';
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
/** The next run of lines that are not blank. */
const BLOCK = /(?:[ \t]*\r?\n)*((?:[^\r\n]*\S[^\r\n]*(?:\r?\n|$))+)/y;

/** Directives in Markdown comments: `<!-- vocero-disable tone/jargon: the customer's words -->`. */
export function bodyDirectives(body: Mapped, file: Span): readonly Directive[] {
  if (!body.text.includes('vocero-disable')) return [];
  const found: Directive[] = [];
  for (const comment of body.text.matchAll(COMMENT)) {
    const end = comment.index + comment[0].length;
    BLOCK.lastIndex = end;
    const block = BLOCK.exec(body.text);
    const scope = block ? toFile(body, BLOCK.lastIndex - (block[1]?.length ?? 0), BLOCK.lastIndex) : file;
    const place = (start: number, stop: number) =>
      toFile(body, comment.index + 4 + start, comment.index + 4 + stop);
    const directive = readDirective(
      comment[1] ?? '',
      toFile(body, comment.index, end),
      place,
      block ? scope : undefined,
      file,
    );
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
  for (const { offset, source } of comments(text)) {
    const start = region.start + offset;
    const place = (from: number, to: number) => span(start + 1 + from, start + 1 + to);
    const whole = span(start, start + source.length);
    const scope = root && nextEntry(root, whole.end);
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

/** The comments of a YAML text: a `#` inside a text is none, so only the parser knows. */
function comments(text: string): readonly { offset: number; source: string }[] {
  const found: { offset: number; source: string }[] = [];
  const visit = (token: unknown): void => {
    if (typeof token !== 'object' || token === null) return;
    if ('type' in token && token.type === 'comment' && 'offset' in token && 'source' in token) {
      found.push({ offset: Number(token.offset), source: String(token.source) });
      return;
    }
    for (const value of Object.values(token)) {
      if (Array.isArray(value)) for (const item of value) visit(item);
      else visit(value);
    }
  };
  const counter = new LineCounter();
  for (const token of new Parser(counter.addNewLine).parse(text)) visit(token);
  return found;
}

/** The smallest entry of a map or list that starts first behind an offset. */
function nextEntry(root: YamlNode, offset: number): Span | undefined {
  const entries: Span[] = [];
  const visit = (node: YamlNode): void => {
    if (node.kind === 'scalar' || node.span.end < offset) return;
    const children =
      node.kind === 'seq'
        ? node.items.map((item) => ({ entry: item.span, child: item }))
        : node.pairs.map((pair) => ({
            entry: span(pair.key.span.start, pair.value.span.end),
            child: pair.value,
          }));
    for (const { entry, child } of children) {
      if (entry.start >= offset) {
        entries.push(entry);
        return;
      }
      visit(child);
    }
  };
  visit(root);
  const first = Math.min(...entries.map((entry) => entry.start));
  return entries.filter((entry) => entry.start === first).sort((a, b) => b.end - a.end)[0];
}
