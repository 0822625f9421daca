import type { Post } from '../model/parsed.ts';
import { nodeAt, type ScalarNode } from '../syntax/node.ts';
import { replaceScalar } from '../syntax/spell-scalar.ts';
import type { Span } from '../text/span.ts';
import type { FileEdit } from './finding.ts';

/** The edits that write another time where one of a post is written; none where that cannot be. */
export function replaceTime(
  { node, source }: Post,
  place: Span,
  rewrite: (text: string) => string | undefined,
): readonly FileEdit[] {
  const schedule = nodeAt(node, ['schedule']);
  const all = schedule?.kind === 'map' ? schedule.pairs.map(({ value }) => value) : [schedule];
  const scalar = all.find(
    (one): one is ScalarNode => one?.kind === 'scalar' && one.span.start === place.start,
  );
  const text = scalar && rewrite(String(scalar.value));
  const edit = text === undefined ? undefined : scalar && replaceScalar(source.text, scalar, text);
  return edit ? [{ uri: source.uri, edit }] : [];
}
