import { fileKind } from '../model/file-kind.ts';
import type { Plan } from '../model/plan/plan.ts';
import { rawRoots } from '../model/raw-roots.ts';
import { networks } from '../networks/registry.gen.ts';
import { splitFrontMatter } from '../syntax/front-matter.ts';
import { nodeAt, pairOf, pairSpan, type ScalarNode, type YamlNode } from '../syntax/node.ts';
import { splitBody } from '../syntax/post-body.ts';
import { textSpan } from '../syntax/spell-scalar.ts';
import { verbatim } from '../text/mapped.ts';
import { compareSpans, type Span } from '../text/span.ts';
import { type ReferenceKind, referencesBelow } from './references.ts';

/** What a name can be the name of. */
export type NameKind = Exclude<ReferenceKind, 'channel-or-network'> | 'audience';

/** A name that is declared in one place and used in others. */
export type Name = { readonly kind: NameKind; readonly id: string };

/** A place where a name stands. */
export type NamePlace = Name & {
  readonly role: 'declaration' | 'use';
  /** The name itself, inside its quotes. */
  readonly span: Span;
  /** What belongs to it: a declaration with all it says, else the name alone. */
  readonly whole: Span;
  /** The value or key; undefined for a heading in a Markdown body. */
  readonly node: ScalarNode | undefined;
  /** True where it names who gets a text of its own: there a network may stand as well as a channel. */
  readonly opensText: boolean;
  /** Other keys beside it, where it is a key itself. */
  readonly siblings: readonly string[];
  /** Position of the post in its file, from 0. */
  readonly post: number;
};

/** The section of a plan in which names of a kind are declared. */
const SECTIONS: readonly (readonly [section: string, kind: NameKind])[] = [
  ['channels', 'channel'],
  ['pillars', 'pillar'],
  ['objectives', 'objective'],
  ['campaigns', 'campaign'],
  ['kpis', 'kpi'],
  ['audiences', 'audience'],
  ['team', 'member'],
];

/**
 * Every place of a file where something is named, in the order of the file and each once. Read from the
 * text as it is: a name in a value that is otherwise refused is one too.
 *
 * @param plan the plan that governs the file: it tells channels from networks.
 */
export function namesIn(uri: string, text: string, plan: Plan | undefined): readonly NamePlace[] {
  const isPlan = fileKind(uri) === 'plan';
  const places = new Map<number, NamePlace>();
  for (const [post, root] of rawRoots(uri, text).entries()) {
    const found = [
      ...(isPlan ? declarations(text, root) : postIds(text, root, post)),
      ...uses(text, root, plan, isPlan, post),
    ];
    for (const place of found) if (!places.has(place.span.start)) places.set(place.span.start, place);
  }
  if (fileKind(uri) === 'post') for (const place of headings(text, plan)) places.set(place.span.start, place);
  return [...places.values()].sort((a, b) => compareSpans(a.span, b.span));
}

function declarations(text: string, root: YamlNode): readonly NamePlace[] {
  return SECTIONS.flatMap(([section, kind]) => {
    const map = nodeAt(root, [section]);
    if (map?.kind !== 'map') return [];
    const siblings = map.pairs.map(({ key }) => String(key.value));
    return map.pairs.map((pair): NamePlace => {
      const span = textSpan(text, pair.key);
      const id = String(pair.key.value);
      return {
        kind,
        id,
        role: 'declaration',
        span,
        whole: pairSpan(pair),
        node: pair.key,
        opensText: false,
        siblings,
        post: 0,
      };
    });
  });
}

function postIds(text: string, root: YamlNode, post: number): readonly NamePlace[] {
  const node = nodeAt(root, ['id']);
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') return [];
  const place = { span: textSpan(text, node), whole: root.span, node, opensText: false, siblings: [], post };
  return [{ kind: 'post', id: node.value, role: 'declaration', ...place }];
}

function uses(
  text: string,
  root: YamlNode,
  plan: Plan | undefined,
  isPlan: boolean,
  post: number,
): readonly NamePlace[] {
  const keys = isPlan ? [] : ['schedule', 'variants', 'firstComment'].map((key) => pairOf(root, key)?.value);
  const place = (kind: NameKind, id: string, span: Span, node: ScalarNode): NamePlace => {
    const map = keys.find((found) => found?.kind === 'map' && found.pairs.some(({ key }) => key === node));
    const siblings = map?.kind === 'map' ? map.pairs.map(({ key }) => String(key.value)) : [];
    return { kind, id, role: 'use', span, whole: span, node, opensText: false, siblings, post };
  };
  const known = referencesBelow(text, root, isPlan).map(({ kind, id, span, node }) =>
    kind === 'channel-or-network'
      ? { ...place(targetKind(id, plan), id, span, node), opensText: true }
      : place(kind, id, span, node),
  );
  return isPlan ? [...known, ...audiences(text, root, place)] : known;
}

/** Channels say whom they speak to in words; where those are the name of an audience, that is meant. */
function audiences(
  text: string,
  root: YamlNode,
  place: (kind: NameKind, id: string, span: Span, node: ScalarNode) => NamePlace,
): readonly NamePlace[] {
  const declared = nodeAt(root, ['audiences']);
  const channels = nodeAt(root, ['channels']);
  if (declared?.kind !== 'map' || channels?.kind !== 'map') return [];
  const ids = new Set(declared.pairs.map(({ key }) => String(key.value)));
  return channels.pairs.flatMap(({ value }) => {
    const audience = nodeAt(value, ['audience']);
    const nodes = audience?.kind === 'seq' ? audience.items : audience ? [audience] : [];
    return nodes.flatMap((node) =>
      node.kind === 'scalar' && typeof node.value === 'string' && ids.has(node.value)
        ? [place('audience', node.value, textSpan(text, node), node)]
        : [],
    );
  });
}

function headings(text: string, plan: Plan | undefined): readonly NamePlace[] {
  const { body } = splitFrontMatter(text);
  const isTarget = (name: string) => isNetwork(name) || isChannel(name, plan);
  const { sections } = splitBody(verbatim(text, body), isTarget);
  const siblings = sections.flatMap(({ target }) => target ?? []);
  return sections.flatMap(({ target: id, span }): NamePlace[] => {
    if (id === undefined) return [];
    const place = { span, whole: span, node: undefined, opensText: true, siblings, post: 0 };
    return [{ kind: targetKind(id, plan), id, role: 'use', ...place }];
  });
}

function targetKind(id: string, plan: Plan | undefined): 'channel' | 'network' {
  return isChannel(id, plan) || !isNetwork(id) ? 'channel' : 'network';
}

function isChannel(id: string, plan: Plan | undefined): boolean {
  return plan !== undefined && Object.hasOwn(plan.channels, id);
}

/** True for the name of a network, which nobody here declares. */
export function isNetwork(id: string): boolean {
  return Object.hasOwn(networks, id);
}
