import { networks } from '../../networks/registry.gen.ts';
import { pathFrom } from '../../workspace/find-path.ts';
import { declaredIn, type ReferenceKind } from '../../workspace/references.ts';
import { networkOf } from '../../workspace/sent.ts';
import { postsNamedLike } from '../../workspace/workspace-index.ts';
import { describeThing } from '../describe/thing.ts';
import { label } from '../labels.ts';
import type { CompletionAsk } from './completion.ts';

/** Something that has an id. */
export type Id = {
  readonly id: string;
  readonly detail: string | undefined;
  readonly documentation: () => string;
};

/** Most ids of posts that are offered at once; typing more letters finds the others. */
export const MAX_POSTS = 100;

/** The ids of a kind that may be named at a place. Those of the post at hand come first. */
export function idsFor(ask: CompletionAsk, kind: ReferenceKind, typed: string): readonly Id[] {
  const { plan, post, language } = ask;
  if (kind === 'post') return postIds(ask, typed);
  if (kind === 'network') return Object.keys(networks).map(networkId);
  const declared = plan ? (declaredIn(plan, kind === 'channel-or-network' ? 'channel' : kind) ?? []) : [];
  const documented = (id: string): Id => ({
    id,
    detail: detailOf(ask, kind, id),
    documentation: () => (plan ? describeThing(plan, kind, id, language) : ''),
  });
  if (kind !== 'channel' && kind !== 'channel-or-network') return declared.map(documented);
  const own = (post?.entry.channels ?? []).filter((id) => declared.includes(id));
  const channels = [...new Set([...own, ...declared])].map(documented);
  if (kind === 'channel') return channels;
  const ofPost = new Set(own.flatMap((id) => plan?.channels[id]?.network ?? []));
  const shared = [...ofPost].filter((id) => !declared.includes(id) && networkOf(id));
  return [
    ...channels,
    ...shared.map((id) => ({
      ...networkId(id),
      detail: label('onNetwork', language, { name: networkOf(id)?.name ?? id }),
    })),
  ];
}

function networkId(id: string): Id {
  return { id, detail: networkOf(id)?.name, documentation: () => '' };
}

function detailOf({ plan }: CompletionAsk, kind: ReferenceKind, id: string): string | undefined {
  if (!plan) return undefined;
  const named = (record: Readonly<Record<string, { readonly name?: string | undefined }>> | undefined) =>
    record?.[id]?.name;
  switch (kind) {
    case 'channel':
    case 'channel-or-network': {
      const network = plan.channels[id]?.network;
      return network === undefined || network === id
        ? plan.channels[id]?.handle
        : (networkOf(network)?.name ?? network);
    }
    case 'pillar':
      return named(plan.pillars);
    case 'campaign':
      return named(plan.campaigns);
    case 'objective':
      return plan.objectives?.[id]?.statement;
    case 'kpi':
      return named(plan.kpis);
    case 'member':
      return named(plan.team) ?? plan.team?.[id]?.role;
    default:
      return undefined;
  }
}

function postIds({ workspace, project, post }: CompletionAsk, typed: string): readonly Id[] {
  const found = postsNamedLike(workspace.index, project, typed, MAX_POSTS);
  return found
    .filter(({ uri, index }) => uri !== post?.source.uri || index !== post.index)
    .map(({ id, uri }) => ({ id, detail: pathFrom(project, uri), documentation: () => '' }));
}
