import type { Profiler } from 'node:inspector';
import { fileURLToPath } from 'node:url';
import { type BundleMap, mapBundle } from './bundle-map.ts';

type Costs = Map<string, number>;

/** The functions and packages that took the most time, as text: their own time, and with what they called. */
export function summarize(profile: Profiler.Profile, lines: number): string {
  const maps = new Map<string, BundleMap>();
  const fileOf = ({ url, lineNumber }: Profiler.ProfileNode['callFrame']): string => {
    if (!url.endsWith('.cjs')) return url;
    const path = url.startsWith('file:') ? fileURLToPath(url) : url;
    const map = maps.get(path) ?? mapBundle(path);
    maps.set(path, map);
    return map(lineNumber);
  };
  const label = ({ callFrame }: Profiler.ProfileNode) => {
    const name = callFrame.functionName || '(anonymous)';
    return `${name.length > 60 ? `${name.slice(0, 60)}…` : name}  ${fileOf(callFrame)}`;
  };
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(
    profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)),
  );
  const [own, whole, packages]: [Costs, Costs, Costs] = [new Map(), new Map(), new Map()];
  let busy = 0;
  for (const [id, time] of timeByNode(profile)) {
    const node = nodes.get(id);
    if (!node || node.callFrame.functionName === '(idle)') continue;
    busy += time;
    add(own, label(node), time);
    add(packages, packageOf(node, fileOf(node.callFrame)), time);
    const onStack = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const above = nodes.get(at);
      if (above) onStack.add(label(above));
    }
    for (const each of onStack) add(whole, each, time);
  }
  const part = (title: string, costs: Costs) => `${title}\n${top(costs, busy, lines)}`;
  return [
    `${(busy / 1000).toFixed(0)} ms on the processor`,
    part('own time', own),
    part('by package or file', packages),
    part('with what they call', whole),
  ].join('\n\n');
}

/** Microseconds spent in each node itself. */
function timeByNode({ samples = [], timeDeltas = [] }: Profiler.Profile): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (const [index, id] of samples.entries()) times.set(id, (times.get(id) ?? 0) + (timeDeltas[index] ?? 0));
  return times;
}

function packageOf({ callFrame }: Profiler.ProfileNode, file: string): string {
  if (file === '')
    return callFrame.functionName.startsWith('RegExp') ? '(regular expressions)' : callFrame.functionName;
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? file;
}

function add(costs: Costs, key: string, time: number): void {
  costs.set(key, (costs.get(key) ?? 0) + time);
}

function top(costs: Costs, total: number, lines: number): string {
  return [...costs]
    .sort(([, a], [, b]) => b - a)
    .slice(0, lines)
    .map(
      ([key, time]) =>
        `${((100 * time) / total).toFixed(1).padStart(6)} %  ${(time / 1000).toFixed(0).padStart(6)} ms  ${key}`,
    )
    .join('\n');
}
