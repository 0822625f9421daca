import type * as z from 'zod';
import { nodeAt, type Path, pairOf, spanAt, toValue, type YamlNode } from './node.ts';
import type { Problem } from './problem.ts';
import { describeIssue, type Issue } from './zod-issue.ts';

export type Decoded<Value> = {
  /** Undefined only when nothing could be understood. */
  readonly value: Value | undefined;
  /** The node without what was refused: paths into `value` are paths into it. */
  readonly node: YamlNode;
  readonly problems: readonly Problem[];
};

/** Refused parts are cut away this many times; what is still refused then is nested beyond use. */
const MAX_ROUNDS = 12;

/** Most problems told of one value: who wrote more has pasted something that is no plan. */
const MAX_PROBLEMS = 200;

/**
 * Reads a node as a zod schema says. A value that is refused becomes a problem at its own place and
 * is left out, so that the rest of the file stays usable.
 */
export function decode<Schema extends z.ZodType>(schema: Schema, node: YamlNode): Decoded<z.output<Schema>> {
  const problems: Problem[] = [];
  let current = node;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const result = schema.safeParse(toValue(current));
    if (result.success) return { value: result.data, node: current, problems };
    const issues = result.error.issues;
    for (const issue of issues) {
      if (problems.length >= MAX_PROBLEMS) break;
      for (const problem of describeIssue(issue, current, schema)) problems.push(problem);
    }
    const pruned = pruneAll(current, issues);
    if (pruned === undefined) break;
    current = pruned;
  }
  return { value: undefined, node: current, problems };
}

/** What to cut, as a tree over the steps of all paths, so that one walk over the nodes cuts it all. */
type Cuts = { isCut: boolean; readonly below: Map<string, Cuts> };

/** Cuts what the issues speak of. Undefined when the root itself is refused. */
function pruneAll(root: YamlNode, issues: readonly Issue[]): YamlNode | undefined {
  const all: Cuts = { isCut: false, below: new Map() };
  for (const issue of issues) for (const path of cuts(root, issue)) addCut(all, path);
  return all.below.size > 0 ? without(root, all) : undefined;
}

function cuts(root: YamlNode, issue: Issue): readonly Path[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
  // A missing key cannot be cut: what lacks it goes instead.
  return [nodeAt(root, path) ? path : path.slice(0, -1)];
}

function addCut(all: Cuts, path: Path): void {
  let current = all;
  for (const step of path) {
    const key = String(step);
    const next = current.below.get(key) ?? { isCut: false, below: new Map() };
    current.below.set(key, next);
    current = next;
  }
  current.isCut = true;
}

function without(node: YamlNode, all: Cuts): YamlNode | undefined {
  if (all.isCut) return undefined;
  if (node.kind === 'scalar' || all.below.size === 0) return node;
  const inside = (child: YamlNode, step: string) => {
    const below = all.below.get(step);
    return below ? without(child, below) : child;
  };
  if (node.kind === 'seq')
    return { ...node, items: node.items.flatMap((item, index) => inside(item, String(index)) ?? []) };
  const pairs = node.pairs.flatMap((pair) => {
    const value = inside(pair.value, String(pair.key.value));
    return value ? { ...pair, value } : [];
  });
  return { ...node, pairs };
}

/** The place of a value in a decoded file, by its path; of the nearest thing around it otherwise. */
export function placeOf(decoded: { readonly node: YamlNode }, path: Path) {
  return spanAt(decoded.node, path);
}

/** The place of a key in a decoded file, by the path of the map and the key. */
export function keyPlace(decoded: { readonly node: YamlNode }, path: Path, key: string) {
  return pairOf(nodeAt(decoded.node, path), key)?.key.span ?? placeOf(decoded, path);
}
