import { LINK_PLACEHOLDER } from '../../model/link.ts';
import type { Post } from '../../model/parsed.ts';
import { nodeAt, pairOf, pairSpan } from '../../syntax/node.ts';
import { toFile } from '../../text/mapped.ts';
import { type Span, span, touches } from '../../text/span.ts';
import type { Name } from '../../workspace/names.ts';
import { namesIn } from '../../workspace/names.ts';
import { ownersOf } from '../../workspace/owners.ts';
import { sentPost } from '../../workspace/sent.ts';
import { entitiesIn, textsSent } from '../../workspace/sent-entities.ts';
import { sentMedia } from '../../workspace/sent-media.ts';
import { fileAt, planFor, projectOf, sourceAt, type Workspace } from '../../workspace/workspace.ts';
import { postsWithId } from '../../workspace/workspace-index.ts';
import { nameAt } from '../names/name-at.ts';

/** Where something is said, and from where one gets there. */
export type Target = {
  readonly uri: string;
  /** The name itself. */
  readonly selection: Span;
  /** All that is said of it. */
  readonly whole: Span;
};

export type Definition = {
  /** The word under the cursor. */
  readonly origin: Span;
  readonly targets: readonly Target[];
};

const START = span(0, 0);

/**
 * Where what stands under the cursor is declared: a name in the plan, a post by its id, the file of a
 * medium, the address behind `{link}`, or whose handle a mention is.
 *
 * @param offset UTF-16 offset in the file.
 */
export function definitionAt(workspace: Workspace, uri: string, offset: number): Definition | undefined {
  const found = nameAt(workspace, uri, offset);
  if (found) {
    const targets = declarationsOf(workspace, projectOf(workspace, uri), found.place);
    return targets.length > 0 ? { origin: found.place.span, targets } : undefined;
  }
  const file = fileAt(workspace, uri);
  if (file?.kind !== 'posts') return undefined;
  for (const post of file.posts) {
    const definition = mediumAt(workspace, post, offset) ?? textAt(workspace, post, offset);
    if (definition) return definition;
  }
  return undefined;
}

/** Where a name is declared: nowhere for a network, in several places where somebody slipped. */
export function declarationsOf(workspace: Workspace, project: string, name: Name): readonly Target[] {
  if (name.kind === 'post')
    return postsWithId(workspace.index, project, name.id).map(({ uri, span: at = START }) => ({
      uri,
      selection: at,
      whole: at,
    }));
  const plan = planFor(workspace, `${project}/a.post.md`);
  if (!plan) return [];
  const { uri, text } = plan.source;
  return namesIn(uri, text, plan.plan)
    .filter(({ role, kind, id }) => role === 'declaration' && kind === name.kind && id === name.id)
    .map(({ span: selection, whole }) => ({ uri, selection, whole }));
}

function mediumAt(workspace: Workspace, post: Post, offset: number): Definition | undefined {
  const medium = sentMedia(post, workspace).find((one) => touches(one.span, offset));
  if (!medium?.uri || medium.known?.kind === 'missing') return undefined;
  return { origin: medium.span, targets: [{ uri: medium.uri, selection: START, whole: START }] };
}

/** What stands in a text: the placeholder of the link, or somebody's handle. */
function textAt(workspace: Workspace, post: Post, offset: number): Definition | undefined {
  const { uri, text } = post.source;
  const plan = planFor(workspace, uri);
  const sent = sentPost(post, plan?.plan);
  const from = Math.max(0, offset - LINK_PLACEHOLDER.length);
  const at = text.slice(0, offset + LINK_PLACEHOLDER.length).indexOf(LINK_PLACEHOLDER, from);
  const parts = sent.sections.flatMap((section) => section.parts);
  const link = pairOf(nodeAt(post.node, []), 'link');
  if (at >= 0 && link && parts.some((part) => part.text.pieces.some(({ source }) => touches(source, at)))) {
    const origin = span(at, at + LINK_PLACEHOLDER.length);
    return { origin, targets: [{ uri, selection: link.value.span, whole: pairSpan(link) }] };
  }
  if (!plan) return undefined;
  for (const delivery of sent.deliveries) {
    for (const mapped of textsSent(delivery)) {
      for (const entity of entitiesIn(mapped, delivery.network)) {
        if (entity.kind !== 'mention') continue;
        const origin = toFile(mapped, entity.start, entity.end);
        if (!touches(origin, offset)) continue;
        const source = sourceAt(workspace, plan.source.uri);
        const owners = source ? ownersOf(plan.node, delivery.networkId, entity.value) : [];
        const targets = owners.map((node) => ({
          uri: plan.source.uri,
          selection: node.span,
          whole: node.span,
        }));
        return targets.length > 0 ? { origin, targets } : undefined;
      }
    }
  }
  return undefined;
}
