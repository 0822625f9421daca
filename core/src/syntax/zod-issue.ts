import type * as z from 'zod';
import { keyOf, nodeAt, type Path, pairOf, type ScalarNode, spanAt, type YamlNode } from './node.ts';
import type { Problem } from './problem.ts';
import { keysAt } from './schema-walk.ts';

export type Issue = z.core.$ZodIssue;

/** Most unknown keys told of one map. */
const MAX_KEYS = 100;

/** Turns what zod refused into problems at the places that the person wrote. */
export function describeIssue(issue: Issue, root: YamlNode, schema: z.ZodType): readonly Problem[] {
  const path = plainPath(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue.keys.slice(0, MAX_KEYS), path, root, schema);
    case 'invalid_key':
      return [wrongKey(issue, path, root)];
    default:
      return [wrongValue(issue, path, root)];
  }
}

function unknownKeys(
  keys: readonly string[],
  path: Path,
  root: YamlNode,
  schema: z.ZodType,
): readonly Problem[] {
  const node = nodeAt(root, path);
  const present = new Set(node?.kind === 'map' ? node.pairs.map(keyOf) : []);
  const known = Object.keys(keysAt(schema, path)).filter((name) => !present.has(name));
  return keys.map((key) => {
    const place = pairOf(node, key)?.key.span ?? spanAt(root, path);
    return { kind: 'unknown-key', span: place, key, known };
  });
}

/**
 * What the person got wrong: of several allowed shapes only the issues of the one that they tried to
 * write, which is the one that got furthest, and among equals the one that refuses the value rather
 * than its type.
 */
export function meantIssues(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const score = (branch: readonly Issue[]) =>
    branch.reduce(
      (most, { path, code }) => Math.max(most, path.length * 2 + (code === 'invalid_type' ? 0 : 1)),
      0,
    );
  const best = issue.errors
    .filter((branch) => branch.length > 0)
    .reduce<readonly Issue[]>(
      (chosen, branch) => (chosen.length === 0 || score(branch) > score(chosen) ? branch : chosen),
      [],
    );
  if (best.length === 0) return [issue];
  return best.flatMap((inner) => meantIssues({ ...inner, path: [...issue.path, ...inner.path] } as Issue));
}

function wrongKey(issue: Issue, path: Path, root: YamlNode): Problem {
  const key = String(path.at(-1) ?? '');
  const node = pairOf(nodeAt(root, path.slice(0, -1)), key)?.key;
  const inner = issue.code === 'invalid_key' ? issue.issues[0] : undefined;
  const wanted = inner ? expectation(inner) : { expected: 'id', allowed: [] };
  const found = shorten(key);
  const place = node?.span ?? spanAt(root, path);
  return { kind: 'wrong-type', span: place, found, quotable: false, ...wanted, ...blockOf(node) };
}

function wrongValue(issue: Issue, path: Path, root: YamlNode): Problem {
  const node = nodeAt(root, path);
  const last = path.at(-1);
  if (!node && typeof last === 'string') {
    return { kind: 'missing-key', span: spanAt(root, path), key: last };
  }
  const place = node && isWritten(node) ? node.span : placeOfEmpty(root, path);
  const wanted = expectation(issue);
  const quotable = wanted.expected === 'string' && node?.kind === 'scalar' && isQuotable(node);
  const found = node ? shown(node) : '';
  return { kind: 'wrong-type', span: place, found, quotable, ...wanted, ...blockOf(node) };
}

function blockOf(node: YamlNode | undefined): { readonly block?: ScalarNode } {
  const isBlock = node?.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');
  return isBlock ? { block: node } : {};
}

/** True when quotation marks would make a text of it; with a tag such as `!!int` they would not. */
function isQuotable(node: ScalarNode): boolean {
  return node.value !== null && node.style === 'plain' && !node.isTagged;
}

function isWritten(node: YamlNode): boolean {
  return node.span.end > node.span.start;
}

/** A value that was left out has no place of its own; its key has. */
function placeOfEmpty(root: YamlNode, path: Path) {
  const pair = pairOf(nodeAt(root, path.slice(0, -1)), String(path.at(-1) ?? ''));
  return pair?.key.span ?? spanAt(root, path);
}

function expectation(issue: Issue): { readonly expected: string; readonly allowed: readonly string[] } {
  switch (issue.code) {
    case 'invalid_type':
      return { expected: issue.expected === 'record' ? 'object' : issue.expected, allowed: [] };
    case 'invalid_value':
      return { expected: 'one-of', allowed: issue.values.map(String) };
    case 'too_small':
      return { expected: `at-least ${issue.minimum}`, allowed: [] };
    case 'too_big':
      return { expected: `at-most ${issue.maximum}`, allowed: [] };
    default:
      // Our own fields carry the name of what they expect as their message.
      return { expected: /^[a-z-]+$/.test(issue.message) ? issue.message : 'other', allowed: [] };
  }
}

/** A value as a message shows it. */
export function shown(node: YamlNode): string {
  if (node.kind !== 'scalar') return node.kind === 'seq' ? '[…]' : '{…}';
  return shorten(node.value === null ? '' : String(node.value));
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** A path as nodes take it. */
export function plainPath(path: readonly PropertyKey[]): Path {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}
