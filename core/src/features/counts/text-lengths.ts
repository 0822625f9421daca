import type { Language } from '../../rules/words.ts';
import type { Span } from '../../text/span.ts';
import { sentPost } from '../../workspace/sent.ts';
import { fileAt, planFor, type Workspace } from '../../workspace/workspace.ts';
import { barText, countText, leftText, partText } from './count-text.ts';
import { leftOf, partCounts } from './part-counts.ts';

/** How long one part of a post is on one channel, in words for people. */
export type TextLength = {
  /** Position of the post in the file, from 0. */
  readonly post: number;
  /** The channel as people read it. */
  readonly name: string;
  readonly bar: string;
  /** `214 / 280`. */
  readonly count: string;
  /** “66 left”, or “12 over”. */
  readonly left: string;
  /** “part 2 of 3”; empty for what is no thread. */
  readonly part: string;
  /** What is left in the unit of the network, negative where it is too long; undefined without a limit. */
  readonly room: number | undefined;
  readonly span: Span;
  /** What is too much for this channel. */
  readonly overflow: Span | undefined;
};

/** The length of every part of every post of a file on each of its channels, in the order of the file. */
export function textLengths(workspace: Workspace, uri: string, language: Language): readonly TextLength[] {
  const file = fileAt(workspace, uri);
  if (file?.kind !== 'posts') return [];
  const plan = planFor(workspace, uri)?.plan;
  return file.posts.flatMap((post) =>
    partCounts(post, sentPost(post, plan)).map(
      (one): TextLength => ({
        post: post.index,
        name: one.name,
        bar: one.count === undefined || one.max === undefined ? '' : barText(one.count, one.max),
        count: countText(one, language),
        left: leftText(one, language),
        part: partText(one, language),
        room: leftOf(one),
        span: one.span,
        overflow: one.overflow && one.overflow.end > one.overflow.start ? one.overflow : undefined,
      }),
    ),
  );
}
