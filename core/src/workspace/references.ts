import type { ParsedFile, Post } from '../model/parsed.ts';
import type { Plan } from '../model/plan/plan.ts';
import { keyOf, type Path, type ScalarNode, type YamlNode } from '../syntax/node.ts';
import { textSpan } from '../syntax/spell-scalar.ts';
import type { Span } from '../text/span.ts';

/** What an id can name. */
export type ReferenceKind =
  | 'network'
  | 'channel'
  | 'pillar'
  | 'objective'
  | 'kpi'
  | 'campaign'
  | 'member'
  | 'post'
  | 'channel-or-network';

/** A place that names something declared elsewhere. */
export type Reference = {
  readonly kind: ReferenceKind;
  readonly id: string;
  /** The id itself, inside its quotes or behind its header. */
  readonly span: Span;
  readonly node: ScalarNode;
};

/** Where ids are used. `*` stands for every key of a map or item of a list, `#` for the keys themselves. */
type Pattern = readonly [path: readonly string[], kind: ReferenceKind];

const IN_PLAN: readonly Pattern[] = [
  [['channels', '*', 'network'], 'network'],
  [['channels', '*', 'objective'], 'objective'],
  [['objectives', '*', 'kpi'], 'kpi'],
  [['objectives', '*', 'owner'], 'member'],
  [['campaigns', '*', 'channels'], 'channel'],
  [['campaigns', '*', 'objective'], 'objective'],
  [['calendar', 'holidays', '*', 'channels'], 'channel'],
  [['calendar', 'blackouts', '*', 'channels'], 'channel'],
  [['budget', 'lines', '*', 'campaign'], 'campaign'],
  [['coverage', '*', 'who'], 'member'],
  [['coverage', '*', 'channels'], 'channel'],
  [['tasks', '*', 'owner'], 'member'],
  [['crisis', 'paused'], 'channel'],
  [['crisis', 'mayLift'], 'member'],
  [['crisis', 'protocol', '*', 'who'], 'member'],
];

const IN_POST: readonly Pattern[] = [
  [['channels'], 'channel'],
  [['schedule', '#'], 'channel'],
  [['variants', '#'], 'channel-or-network'],
  [['firstComment', '#'], 'channel-or-network'],
  [['pillar'], 'pillar'],
  [['objective'], 'objective'],
  [['campaign'], 'campaign'],
  [['after'], 'post'],
  [['author'], 'member'],
  [['approvals', '*', 'by'], 'member'],
];

/** The references in a file's values, in the order of the table above. */
export function referencesIn(file: ParsedFile): readonly Reference[] {
  const { text } = file.source;
  const roots = file.kind === 'plan' ? [file.node] : file.posts.map(({ node }: Post) => node);
  return roots.flatMap((root) => referencesBelow(text, root, file.kind === 'plan'));
}

/** The references below the root of a plan, or of a post. */
export function referencesBelow(fileText: string, root: YamlNode, isPlan: boolean): readonly Reference[] {
  return (isPlan ? IN_PLAN : IN_POST).flatMap((pattern) => matches(fileText, root, pattern));
}

/**
 * What the value at a path names, or with `#` as its last step a key of the map there. A path to an item
 * of a list counts where one value may stand alone.
 */
export function referenceKindAt(document: 'plan' | 'post', path: Path): ReferenceKind | undefined {
  const steps = path.map(String);
  const fits = (pattern: readonly string[], given: readonly string[]) =>
    pattern.length === given.length &&
    pattern.every((step, index) => step === given[index] || (step === '*' && given[index] !== '#'));
  const isItem = typeof path.at(-1) === 'number';
  const patterns = document === 'plan' ? IN_PLAN : IN_POST;
  return patterns.find(
    ([pattern]) => fits(pattern, steps) || (isItem && fits(pattern, steps.slice(0, -1))),
  )?.[1];
}

/** The ids of a kind that a plan declares; undefined where the plan leaves that whole section out. */
export function declaredIn(plan: Plan, kind: ReferenceKind): readonly string[] | undefined {
  const sections = {
    channel: plan.channels,
    pillar: plan.pillars ?? {},
    objective: plan.objectives ?? {},
    campaign: plan.campaigns ?? {},
    kpi: plan.kpis,
    member: plan.team,
  };
  if (kind === 'network' || kind === 'post' || kind === 'channel-or-network') return undefined;
  const section = sections[kind];
  return section && Object.keys(section);
}

function matches(fileText: string, root: YamlNode, [path, kind]: Pattern): readonly Reference[] {
  return walk(root, path).flatMap((node) =>
    typeof node.value === 'string' ? [{ kind, id: node.value, span: textSpan(fileText, node), node }] : [],
  );
}

function walk(node: YamlNode, path: readonly string[]): readonly ScalarNode[] {
  const [step, ...rest] = path;
  if (step === undefined) {
    if (node.kind === 'scalar') return [node];
    // A list may stand wherever one value may.
    return node.kind === 'seq' ? node.items.flatMap((item) => walk(item, [])) : [];
  }
  if (node.kind === 'scalar') return [];
  if (step === '*') {
    const children = node.kind === 'seq' ? node.items : node.pairs.map((pair) => pair.value);
    return children.flatMap((child) => walk(child, rest));
  }
  if (node.kind === 'seq') return [];
  if (step === '#') return node.pairs.map((pair) => pair.key);
  const pair = node.pairs.find((found) => keyOf(found) === step);
  return pair ? walk(pair.value, rest) : [];
}
