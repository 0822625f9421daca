import { type Span, span } from '../text/span.ts';
import { keyOf, type Pair, type YamlNode } from './node.ts';
import type { Problem } from './problem.ts';
import { readQuickYaml } from './quick-yaml.ts';

/** Shorter texts are read as a whole, in UTF-16 units: it costs no time that anybody notices. */
const LONG = 4 * 1024;

/** What may change how the text behind it is read. */
const REACHES_FURTHER: ReadonlySet<string> = new Set([
  'unclosed-quote',
  'unclosed-bracket',
  'unknown-alias',
  'several-documents',
  'too-deep',
  'too-large',
  'alias-bomb',
  'yaml',
]);

type Result = { readonly node: YamlNode | undefined; readonly problems: readonly Problem[] };

/**
 * Reads a long map key by key: while somebody types in one key of a plan, the others are whole, and the full reader,
 * which takes ten times as long, has only that one to read. Undefined where a key cannot be read by itself.
 *
 * @param readFully reads what is not quickly read, between two offsets of the file.
 */
export function readByKey(
  fileText: string,
  region: Span,
  readFully: (part: Span) => Result,
): { readonly node: YamlNode; readonly problems: readonly Problem[] } | undefined {
  if (region.end - region.start < LONG) return undefined;
  const parts = partsOf(fileText, region);
  if (!parts) return undefined;
  const pairs: Pair[] = [];
  const problems: Problem[] = [];
  const keys = new Set<string>();
  for (const part of parts) {
    const quick = readQuickYaml(fileText.slice(part.start, part.end), part.start);
    const { node, problems: own } = quick ? { node: quick, problems: [] } : readFully(part);
    const [pair, second] = node?.kind === 'map' ? node.pairs : [];
    if (!pair || second || keys.has(keyOf(pair))) return undefined;
    if (own.some((one) => one.kind !== 'syntax' || REACHES_FURTHER.has(one.code))) return undefined;
    keys.add(keyOf(pair));
    pairs.push(pair);
    problems.push(...own);
  }
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return undefined;
  return { node: { kind: 'map', span: span(first.key.span.start, last.value.span.end), pairs }, problems };
}

/** The keys of a map that stands at the margin, each with what belongs to it; undefined where there is something else. */
function partsOf(fileText: string, region: Span): readonly Span[] | undefined {
  const text = fileText.slice(region.start, region.end);
  if (/^(?:---|\.\.\.|%|[?&*!@`"'[{|>])/m.test(text)) return undefined;
  const starts = Array.from(text.matchAll(/^[^\s#-]/gm), ({ index }) => region.start + index);
  const [first] = starts;
  if (first === undefined || /^ *[^\s#]/m.test(fileText.slice(region.start, first))) return undefined;
  return starts.map((start, index) => span(start, starts[index + 1] ?? region.end));
}
