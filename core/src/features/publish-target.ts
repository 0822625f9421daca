import { networks } from '../networks/registry.gen.ts';
import type { Finding } from '../rules/finding.ts';
import { findingText } from '../rules/format-message.ts';
import type { Language } from '../rules/words.ts';
import { publishedName } from '../workspace/delivery-states.ts';
import { fileAt, planFor, projectOf, type Workspace } from '../workspace/workspace.ts';

/** A post that somebody wants to publish. */
export type PublishTarget = {
  readonly file: string;
  /** Address of the project's folder, with a slash at the end. */
  readonly folder: string;
  /** The post as the command line names it: `#2` for the second of its file. */
  readonly post: string;
  /** The name in receipts; undefined where it has none. */
  readonly name: string | undefined;
  readonly title: string;
  readonly channels: readonly { readonly id: string; readonly network: string }[];
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
};

/**
 * The post at a place of a file, with what speaks against publishing it. Undefined where there is none, or no plan.
 *
 * @param at UTF-16 offset, or the post's position in its file.
 */
export function publishTarget(
  workspace: Workspace,
  uri: string,
  at: number | { readonly post: number },
  findings: readonly Finding[],
  language: Language,
): PublishTarget | undefined {
  const file = fileAt(workspace, uri);
  const plan = planFor(workspace, uri)?.plan;
  if (file?.kind !== 'posts' || !plan) return undefined;
  const post =
    (typeof at === 'number' ? file.posts.findLast(({ span }) => span.start <= at) : file.posts[at.post]) ??
    file.posts[0];
  if (!post) return undefined;
  const next = file.posts[post.index + 1]?.span.start ?? Number.POSITIVE_INFINITY;
  const from = post.index === 0 ? 0 : post.span.start;
  const own = findings.filter(({ span }) => span.start >= from && span.start < next);
  const told = (severity: Finding['severity']) =>
    own.filter((one) => one.severity === severity).map((one) => findingText(one, language));
  const name = publishedName(post);
  return {
    file: uri,
    folder: projectOf(workspace, uri),
    post: `#${post.index + 1}`,
    name,
    title: post.entry.title ?? name ?? uri.slice(uri.lastIndexOf('/') + 1),
    channels: [...new Set(post.entry.channels ?? [])].map((id) => {
      const network = plan.channels[id]?.network ?? '';
      return {
        id,
        network: Object.hasOwn(networks, network) ? (networks[network]?.name ?? network) : network,
      };
    }),
    errors: told('error'),
    warnings: told('warning'),
  };
}
