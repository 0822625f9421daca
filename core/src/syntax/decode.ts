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
    for (const issue of issues) problems.push(...describeIssue(issue, current, schema));
    const pruned = pruneAll(current, issues);
    if (pruned === undefined) break;
    current = pruned;
  }
  return { value: undefined, node: current, problems };
}

/** Cuts what the issues speak of. Undefined when the root itself is refused. */
function pruneAll(root: YamlNode, issues: readonly Issue[]): YamlNode | undefined {
  const paths = issues.flatMap((issue) => cuts(root, issue));
  // From the back, so that earlier positions in a list keep their meaning.
  const unique = new Map(paths.map((path) => [JSON.stringify(path), path]));
  const ordered = [...unique.values()].sort((a, b) => comparePaths(b, a));
  let current: YamlNode | undefined = root;
  for (const path of ordered) current = current && without(current, path);
  return current === root ? undefined : current;
}

function cuts(root: YamlNode, issue: Issue): readonly Path[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
  // A missing key cannot be cut: what lacks it goes instead.
  return [nodeAt(root, path) ? path : path.slice(0, -1)];
}

function comparePaths(a: Path, b: Path): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [left = 0, right = 0] = [a[index], b[index]];
    if (left === right) continue;
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return String(left) < String(right) ? -1 : 1;
  }
  return a.length - b.length;
}

function without(node: YamlNode, path: Path): YamlNode | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return undefined;
  if (node.kind === 'scalar') return node;
  if (node.kind === 'seq') {
    const items = node.items.flatMap((item, index) =>
      index === Number(step) ? (without(item, rest) ?? []) : item,
    );
    return { ...node, items };
  }
  const pairs = node.pairs.flatMap((pair) => {
    if (String(pair.key.value) !== String(step)) return pair;
    const value = without(pair.value, rest);
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
