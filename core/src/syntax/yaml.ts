import { Composer, isAlias, isMap, isScalar, isSeq, Lexer, Parser, type YAMLError } from 'yaml';
import { type Span, span } from '../text/span.ts';
import type { MapNode, Pair, ScalarNode, ScalarStyle, ScalarValue, YamlNode } from './node.ts';
import { type Problem, type SyntaxCode, syntaxProblem } from './problem.ts';
import { readQuickYaml } from './quick-yaml.ts';
import { readByKey } from './yaml-by-key.ts';
import { limitDepth } from './yaml-tokens.ts';

/** Longest YAML that is read, in UTF-16 units. Half a year of posts; a hostile one costs under a second. */
const MAX_YAML = 256 * 1024;
/** Deepest nesting that is read. A plan needs six levels. */
const MAX_DEPTH = 64;
/** Most nodes that aliases may expand to. */
const MAX_EXPANDED = 100_000;
/** Most problems reported for one text: beyond it they are echoes of the first. */
const MAX_PROBLEMS = 20;

/** From this length on, tokens are counted before anything is built of them. */
const COUNT_FROM = 16 * 1024;
/** Most tokens that are read: a file of real posts has one for every six characters. */
const MAX_TOKENS = 60_000;

export type YamlResult = {
  /** Undefined when the text holds no value at all. */
  readonly node: YamlNode | undefined;
  readonly problems: readonly Problem[];
};

/**
 * Reads YAML 1.2 between two offsets of a file. Total: broken text gives problems and what could be
 * understood. All spans speak of the file.
 */
export function parseYaml(fileText: string, region: Span): YamlResult {
  if (region.end - region.start > MAX_YAML) return parseAnyYaml(fileText, region);
  const node = readQuickYaml(fileText.slice(region.start, region.end), region.start);
  if (node) return { node, problems: [] };
  const byKey = readByKey(fileText, region, (part) => parseAnyYaml(fileText, part));
  return byKey ?? parseAnyYaml(fileText, region);
}

/** The same by the full reader, whatever the text. */
export function parseAnyYaml(fileText: string, region: Span): YamlResult {
  if (region.end - region.start > MAX_YAML) {
    return { node: undefined, problems: [syntaxProblem('too-large', span(region.start, region.start))] };
  }
  const text = fileText.slice(region.start, region.end);
  if (text.length > COUNT_FROM && hasTooManyTokens(text)) {
    return { node: undefined, problems: [syntaxProblem('too-large', span(region.start, region.start))] };
  }
  const { documents, deepest } = compose(text);
  const [document, second] = documents;
  if (!document) return { node: undefined, problems: [] };
  const errors = document.errors.map((error) => fromError(error, text, region.start));
  // Too deep comes first: the rest may be an echo of it.
  const tooDeep = deepest === undefined ? [] : [region.start + deepest];
  const problems = [
    ...tooDeep.map((offset) => syntaxProblem('too-deep', span(offset, offset + 1))),
    ...errors,
  ];
  if (second)
    problems.push(syntaxProblem('several-documents', span(region.start + second.range[0], region.end)));
  const reader = createReader(region.start, problems);
  const node = document.contents ? reader(document.contents) : undefined;
  if (node) placeUnclosedQuotes(problems, node, fileText);
  return {
    node: node && isSmall(node, problems) ? node : undefined,
    problems: problems.slice(0, MAX_PROBLEMS),
  };
}

/** The first two documents of a text: more are not read. `deepest` is where it was nested too deep. */
function compose(text: string) {
  let deepest: number | undefined;
  function* tokens() {
    for (const token of new Parser().parse(text)) {
      const offset = limitDepth(token, MAX_DEPTH);
      deepest ??= offset;
      yield token;
    }
  }
  // One dialect, whatever the text asks for: with that of YAML 1.1 a date would depend on the machine's zone.
  const dialect = { version: '1.2', schema: 'core', merge: false, resolveKnownTags: false } as const;
  const composer = new Composer({ ...dialect, uniqueKeys: false, logLevel: 'silent', prettyErrors: false });
  const documents = [];
  for (const document of composer.compose(tokens())) {
    documents.push(document);
    if (documents.length === 2) break;
  }
  return { documents, deepest };
}

/** Text in which every character is a token of its own costs a hundred times what it looks like. */
function hasTooManyTokens(text: string): boolean {
  let count = 0;
  for (const _ of new Lexer().lex(text)) {
    if (++count > MAX_TOKENS) return true;
  }
  return false;
}

type Collection = {
  readonly items: readonly unknown[];
  readonly range?: readonly number[] | null;
  readonly flow?: boolean;
};

function createReader(base: number, problems: Problem[]) {
  const anchors = new Map<string, unknown>();
  const done = new Map<unknown, YamlNode>();
  let flowDepth = 0;
  const place = (range: readonly number[] | null | undefined): Span =>
    span(base + (range?.[0] ?? 0), base + (range?.[1] ?? range?.[0] ?? 0));

  const read = (item: unknown): YamlNode | undefined => {
    if (isAlias(item)) {
      const known = done.get(anchors.get(item.source));
      if (!known) problems.push(syntaxProblem('unknown-alias', place(item.range), item.source));
      return known ?? emptyAt(place(item.range));
    }
    if (isScalar(item) || isMap(item) || isSeq(item)) {
      // Known by its name before it is done, so that an alias inside it finds nothing older.
      if (item.anchor !== undefined) anchors.set(item.anchor, item);
      if (!isScalar(item) && item.flow) flowDepth++;
      const node = isScalar(item)
        ? readScalar(item, place(item.range), flowDepth > 0)
        : isMap(item)
          ? readMap(item)
          : readSeq(item);
      if (!isScalar(item) && item.flow) flowDepth--;
      done.set(item, node);
      return node;
    }
    return undefined;
  };

  /** Where an item ends in the text: an alias ends where it stands, not where its anchor does. */
  const endOf = (item: unknown, node: YamlNode): number =>
    (isAlias(item) ? place(item.range) : node.span).end;

  const readMap = (item: Collection): MapNode => {
    const pairs: Pair[] = [];
    const keys = new Set<string>();
    let end = 0;
    for (const entry of item.items) {
      const { key, value } = entry as { key: unknown; value: unknown };
      const keyNode = isScalar(key) ? readKey(key, place(key.range), flowDepth > 0) : undefined;
      if (!keyNode) {
        problems.push(syntaxProblem('key-not-text', place(rangeOf(key))));
        continue;
      }
      if (isScalar(key) && key.anchor !== undefined) {
        anchors.set(key.anchor, key);
        done.set(key, keyNode);
      }
      const name = String(keyNode.value);
      if (keys.has(name)) problems.push(syntaxProblem('duplicate-key', keyNode.span, name));
      keys.add(name);
      const node = read(value) ?? emptyAt(span(keyNode.span.end, keyNode.span.end));
      end = endOf(value, node);
      pairs.push({ key: keyNode, value: node });
    }
    return { kind: 'map', span: item.flow ? place(item.range) : tighten(place(item.range), end), pairs };
  };

  const readSeq = (item: Collection): YamlNode => {
    let end = 0;
    const items = item.items.map((entry) => {
      const node = read(entry) ?? emptyAt(place(item.range));
      end = endOf(entry, node);
      return node;
    });
    return { kind: 'seq', span: item.flow ? place(item.range) : tighten(place(item.range), end), items };
  };

  return read;
}

/** Block collections end with the blank lines behind them; a reader means the last thing in them. */
function tighten(whole: Span, end: number): Span {
  return end > whole.start ? span(whole.start, end) : whole;
}

function emptyAt(place: Span): ScalarNode {
  return { kind: 'scalar', span: place, value: null, style: 'plain' };
}

function rangeOf(item: unknown): readonly number[] | undefined {
  return isMap(item) || isSeq(item) || isAlias(item) ? (item.range ?? undefined) : undefined;
}

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

function readScalar(
  item: { value: unknown; type?: string; tag?: string },
  place: Span,
  inFlow: boolean,
): ScalarNode {
  const style = STYLES[item.type ?? 'PLAIN'] ?? 'plain';
  const scalar = { kind: 'scalar', span: place, value: toScalar(item.value), style } as const;
  const node = inFlow ? ({ ...scalar, inFlow: true } as const) : scalar;
  return item.tag === undefined ? node : { ...node, isTagged: true };
}

/** A key is text: what a plain one says is what is written, so that `2026.10` is not `2026.1`. */
function readKey(
  item: { value: unknown; type?: string; source?: string },
  place: Span,
  inFlow: boolean,
): ScalarNode {
  const node = readScalar(item, place, inFlow);
  return node.style === 'plain' && item.source !== undefined ? { ...node, value: item.source } : node;
}

function toScalar(value: unknown): ScalarValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : String(value);
}

/** Decides whether aliases blow a small text up, without ever expanding it. */
function isSmall(root: YamlNode, problems: Problem[]): boolean {
  const sizes = new Map<YamlNode, number>();
  const size = (node: YamlNode): number => {
    if (node.kind === 'scalar') return 1;
    const known = sizes.get(node);
    if (known !== undefined) return known;
    const children = node.kind === 'seq' ? node.items : node.pairs.map((pair) => pair.value);
    const total = children.reduce((sum, child) => sum + size(child), 1);
    sizes.set(node, total);
    return total;
  };
  if (size(root) <= MAX_EXPANDED) return true;
  problems.push(syntaxProblem('alias-bomb', span(root.span.start, root.span.start + 1)));
  return false;
}

/**
 * The parser notices a missing quotation mark where the text ends; the person looks for it where the
 * value starts, which is the last value there is.
 */
function placeUnclosedQuotes(problems: Problem[], root: YamlNode, fileText: string): void {
  const index = problems.findIndex(
    (problem) => problem.kind === 'syntax' && problem.code === 'unclosed-quote',
  );
  if (index < 0) return;
  const last = lastScalar(root);
  if (last.style !== 'double' && last.style !== 'single') return;
  const lineEnd = fileText.slice(last.span.start, last.span.end).search(/\r?\n/);
  const end = lineEnd < 0 ? last.span.end : last.span.start + lineEnd;
  problems[index] = syntaxProblem('unclosed-quote', span(last.span.start, end));
}

function lastScalar(node: YamlNode): ScalarNode {
  if (node.kind === 'scalar') return node;
  const last = node.kind === 'seq' ? node.items.at(-1) : node.pairs.at(-1)?.value;
  return last ? lastScalar(last) : emptyAt(node.span);
}

const CODES: Readonly<Record<string, SyntaxCode>> = {
  BAD_ALIAS: 'bad-start',
  BAD_DQ_ESCAPE: 'bad-escape',
  BAD_INDENT: 'bad-indent',
  BAD_SCALAR_START: 'bad-start',
  BLOCK_AS_IMPLICIT_KEY: 'nested-colon',
  MULTILINE_IMPLICIT_KEY: 'no-colon',
  MULTIPLE_DOCS: 'several-documents',
  RESOURCE_EXHAUSTION: 'too-deep',
  TAB_AS_INDENT: 'tab-indent',
};

/** What one code of the parser says of several slips, told apart by its words. The sign that is missing is a group. */
const BY_MESSAGE: readonly (readonly [RegExp, SyntaxCode])[] = [
  [/^Missing closing .*quote/, 'unclosed-quote'],
  [/end with a ([\]}])$/, 'unclosed-bracket'],
  [/^Missing , /, 'no-comma'],
  [/followed by map values|^Missing space after :/, 'no-colon'],
  [/^Comments must be separated/, 'tight-comment'],
];

function fromError(error: YAMLError, text: string, base: number): Problem {
  const [start, end] = error.pos;
  const known = BY_MESSAGE.find(([message]) => message.test(error.message));
  const code = known?.[1] ?? CODES[error.code] ?? 'yaml';
  const stop = Math.min(Math.max(end, start + 1), text.length);
  // Words of the parser are in one language; the sign it misses is in none.
  const sign = known?.[0].exec(error.message)?.[1];
  return syntaxProblem(code, span(base + Math.min(start, stop), base + stop), sign);
}
