import type { ParsedFile, Post } from '../../model/parsed.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { lineStartAt } from '../../text/source.ts';
import { type Delivery, type SentPost, sentPost } from '../../workspace/sent.ts';
import { type Cursor, ownPath } from './cursor-at.ts';

/** Where a cursor is in the text of a post. */
export type TextPlace = {
  /** What stands between the start of its line and the cursor. */
  readonly before: string;
  /** True in a comment, which nobody is sent. */
  readonly inComment: boolean;
  /** Name of the channel or network that the text is for; undefined for the common text. */
  readonly target: string | undefined;
  /** True in a first comment, which is one message and never a thread. */
  readonly inFirstComment: boolean;
  /** True in the body of a Markdown file, where headings open variants. */
  readonly inBody: boolean;
  readonly sent: SentPost;
  /** What the text at the cursor is sent as, one for each channel that gets it. */
  readonly deliveries: readonly Delivery[];
};

/** The text that a cursor is in; undefined where it is in none. */
export function textAt(
  file: ParsedFile,
  cursor: Cursor,
  post: Post | undefined,
  plan: Plan | undefined,
  offset: number,
): TextPlace | undefined {
  if (!post) return undefined;
  const { text } = file.source;
  if (cursor.kind === 'body') {
    const sent = sentPost(post, plan);
    const section = sent.sections.findLast((one) => one.target === undefined || one.span.start <= offset);
    const body = text.slice(post.body?.start ?? 0, offset);
    return {
      before: text.slice(Math.max(lineStartAt(text, offset), post.body?.start ?? 0), offset),
      inComment: body.lastIndexOf('<!--') > body.lastIndexOf('-->'),
      target: section?.target,
      inFirstComment: false,
      inBody: true,
      sent,
      deliveries: sent.deliveries.filter((delivery) => delivery.section === section),
    };
  }
  if (cursor.kind !== 'yaml' || file.kind !== 'posts') return undefined;
  const { place } = cursor;
  if (place.kind !== 'text' && place.kind !== 'value') return undefined;
  const [key, name, more] = ownPath(file, place.path);
  const isComment = key === 'firstComment';
  const isText =
    more === undefined &&
    ((key === 'text' && name === undefined) || (key === 'variants' && name !== undefined) || isComment);
  if (!isText) return undefined;
  const target = name === undefined ? undefined : String(name);
  const sent = sentPost(post, plan);
  const isFor = ({ section, channelId, networkId }: Delivery) =>
    isComment
      ? target === undefined || target === channelId || target === networkId
      : section?.target === target;
  const start = Math.max(lineStartAt(text, offset), place.kind === 'value' ? place.word.start : 0);
  return {
    before: text.slice(start, offset).trimStart(),
    inComment: false,
    target,
    inFirstComment: isComment,
    inBody: false,
    sent,
    deliveries: sent.deliveries.filter(isFor),
  };
}
