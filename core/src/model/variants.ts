import { nodeAt } from '../syntax/node.ts';
import { type PlainHeading, type Section, splitBody } from '../syntax/post-body.ts';
import { scalarText } from '../syntax/scalar-text.ts';
import { verbatim } from '../text/mapped.ts';
import type { Post } from './parsed.ts';

export type Texts = {
  /** The common text first, then the variants in the order of the file. */
  readonly sections: readonly Section[];
  /** Level-1 headings that open no variant. */
  readonly headings: readonly PlainHeading[];
};

/**
 * The texts of a post: common, and for single channels or networks.
 *
 * @param isTarget decides whether a name is that of a channel or network.
 */
export function textsOf(post: Post, isTarget: (name: string) => boolean): Texts {
  if (post.body) return splitBody(verbatim(post.source.text, post.body), isTarget);
  const sections: Section[] = [];
  const read = (path: readonly string[], target: string | undefined) => {
    const node = nodeAt(post.node, path);
    if (node?.kind !== 'scalar' || typeof node.value !== 'string') return;
    // A value opens no variants: its headings are text.
    const { sections: own } = splitBody(scalarText(post.source.text, node), () => false);
    sections.push(...own.map((section) => ({ ...section, target, span: node.span })));
  };
  read(['text'], undefined);
  for (const name of Object.keys(post.entry.variants ?? {})) read(['variants', name], name);
  return { sections, headings: [] };
}

/** The section that a channel gets: its own, else its network's, else the common text. */
export function sectionFor(
  sections: readonly Section[],
  channelId: string,
  networkId: string | undefined,
): Section | undefined {
  const named = (name: string | undefined) => sections.find((section) => section.target === name);
  return named(channelId) ?? (networkId === undefined ? undefined : named(networkId)) ?? named(undefined);
}
