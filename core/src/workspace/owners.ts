import { nodeAt, type ScalarNode, type YamlNode } from '../syntax/node.ts';

/** Where a plan keeps handles by network. `*` stands for every item. */
const PLACES: readonly (readonly string[])[] = [
  ['brand'],
  ['community', 'influencers', '*'],
  ['community', 'advocates', '*'],
  ['community', 'members', '*'],
  ['competitors', '*'],
];

/** The values of a plan that say that somebody is called so on a network. */
export function ownersOf(plan: YamlNode, networkId: string, handle: string): readonly ScalarNode[] {
  const people = PLACES.flatMap((path) => walk(plan, path)).map((person) =>
    nodeAt(person, ['handles', networkId]),
  );
  const channels = walk(plan, ['channels', '*']).flatMap((channel) => {
    const network = nodeAt(channel, ['network']);
    return network?.kind === 'scalar' && network.value === networkId ? [nodeAt(channel, ['handle'])] : [];
  });
  return [...channels, ...people].flatMap((node) =>
    node?.kind === 'scalar' && isHandle(String(node.value), handle) ? [node] : [],
  );
}

/** True where a plan and a text mean the same handle, with or without its server. */
export function isHandle(written: string, handle: string): boolean {
  const plain = (text: string) => text.trim().replace(/^@/, '').toLowerCase();
  return plain(written) === plain(handle) || plain(written) === plain(handle).split('@')[0];
}

function walk(node: YamlNode | undefined, path: readonly string[]): readonly YamlNode[] {
  const [step, ...rest] = path;
  if (!node || step === undefined) return node ? [node] : [];
  if (step !== '*') return walk(nodeAt(node, [step]), rest);
  if (node.kind === 'scalar') return [];
  const children = node.kind === 'seq' ? node.items : node.pairs.map(({ value }) => value);
  return children.flatMap((child) => walk(child, rest));
}
