import type { Post } from '../model/parsed.ts';
import { nodeAt, type YamlNode } from '../syntax/node.ts';
import { withoutComments } from '../syntax/post-body.ts';
import { scalarText } from '../syntax/scalar-text.ts';
import type { Mapped } from '../text/mapped.ts';
import type { SentPost } from './sent.ts';

/** Every text of a post as its author wrote it, first comments too, whether a channel receives it or not. */
export function writtenTexts({ node, source }: Post, { sections }: SentPost): readonly Mapped[] {
  const comments = scalarsOf(nodeAt(node, ['firstComment'])).map((scalar) =>
    withoutComments(scalarText(source.text, scalar)),
  );
  return [...sections.flatMap(({ parts }) => parts.map(({ text }) => text)), ...comments];
}

function scalarsOf(node: YamlNode | undefined) {
  const values = node?.kind === 'map' ? node.pairs.map(({ value }) => value) : node ? [node] : [];
  return values.flatMap((value) =>
    value.kind === 'scalar' && typeof value.value === 'string' ? [value] : [],
  );
}
