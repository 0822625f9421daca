import type * as z from 'zod';
import { keyOf, nodeAt, type Path, pairOf, spanAt, toValue, type YamlNode } from './node.ts';
import type { Problem } from './problem.ts';
import { describeIssue, type Issue, meantIssues, plainPath } from './zod-issue.ts';

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
  const problems = new Map<string, Problem>();
  const cut: CutFrom = new Map();
  const decoded = (value: z.output<Schema> | undefined, rest: YamlNode) => ({
    value,
    node: rest,
    problems: [...problems.values()],
  });
  let current = node;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const result = schema.safeParse(toValue(current));
    if (result.success) return decoded(result.data, current);
    const issues = result.error.issues.flatMap(meantIssues);
    for (const issue of issues) {
      if (problems.size >= MAX_PROBLEMS) break;
      if (isEcho(issue, current, cut)) continue;
      // Two places may share one node by an alias; what is wrong with it is told once.
      for (const problem of describeIssue(issue, current, schema))
        problems.set(keyOfProblem(problem), problem);
    }
    const pruned = pruneAll(current, issues, cut);
    if (pruned === undefined) break;
    current = pruned;
  }
  return decoded(undefined, current);
}

/** What to cut, as a tree over the steps of all paths, so that one walk over the nodes cuts it all. */
type Cuts = { isCut: boolean; readonly below: Map<string, Cuts> };

/** What was cut out of maps and lists, by what is left of them. */
type CutFrom = Map<YamlNode, ReadonlySet<string>>;

/** True when an issue only speaks of a hole that was cut for an earlier one. */
function isEcho(issue: Issue, root: YamlNode, cut: CutFrom): boolean {
  const path = plainPath(issue.path);
  const found = nodeAt(root, path);
  if (found) return issue.code === 'too_small' && cut.has(found);
  const around = nodeAt(root, path.slice(0, -1));
  return around !== undefined && (cut.get(around)?.has(String(path.at(-1))) ?? false);
}

function keyOfProblem(problem: Problem): string {
  const { start, end } = problem.span;
  const what =
    problem.kind === 'wrong-type' ? problem.expected : problem.kind === 'syntax' ? problem.code : problem.key;
  return `${problem.kind} ${start} ${end} ${what}`;
}

/** Cuts what the issues speak of. Undefined when the root itself is refused. */
function pruneAll(root: YamlNode, issues: readonly Issue[], cut: CutFrom): YamlNode | undefined {
  const all: Cuts = { isCut: false, below: new Map() };
  for (const issue of issues) for (const path of cuts(root, issue)) addCut(all, path);
  return all.below.size > 0 ? without(root, all, cut) : undefined;
}

function cuts(root: YamlNode, issue: Issue): readonly Path[] {
  const path = plainPath(issue.path);
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

function without(node: YamlNode, all: Cuts, cut: CutFrom): YamlNode | undefined {
  if (all.isCut) return undefined;
  if (node.kind === 'scalar' || all.below.size === 0) return node;
  const gone = new Set(cut.get(node));
  const inside = (child: YamlNode, step: string) => {
    const below = all.below.get(step);
    const rest = below ? without(child, below, cut) : child;
    if (!rest) gone.add(step);
    return rest;
  };
  const left: YamlNode =
    node.kind === 'seq'
      ? { ...node, items: node.items.flatMap((item, index) => inside(item, String(index)) ?? []) }
      : {
          ...node,
          pairs: node.pairs.flatMap((pair) => {
            const value = inside(pair.value, keyOf(pair));
            return value ? { ...pair, value } : [];
          }),
        };
  if (gone.size > 0) cut.set(left, gone);
  return left;
}

/** The place of a value in a decoded file, by its path; of the nearest thing around it otherwise. */
function placeOf(decoded: { readonly node: YamlNode }, path: Path) {
  return spanAt(decoded.node, path);
}

/** The place of a key in a decoded file, by the path of the map and the key. */
export function keyPlace(decoded: { readonly node: YamlNode }, path: Path, key: string) {
  return pairOf(nodeAt(decoded.node, path), key)?.key.span ?? placeOf(decoded, path);
}
