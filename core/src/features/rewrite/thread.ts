import { partSpan } from '../../model/body-blocks.ts';
import { insertBreak } from '../../model/insert-break.ts';
import { removeBreak } from '../../model/remove-break.ts';
import { textsOf } from '../../model/variants.ts';
import type { Part, Section } from '../../syntax/post-body.ts';
import type { Edit } from '../../text/edit.ts';
import { toFile } from '../../text/mapped.ts';
import { overlaps } from '../../text/span.ts';
import { isTarget, sentPost } from '../../workspace/sent.ts';
import type { CodeAction } from '../code-actions.ts';
import { action, editedPost, plainBreaks, type RewriteContext } from './context.ts';

/** Splits the message under the cursor, at the cursor or between its paragraphs. */
export function splitMessage(context: RewriteContext): readonly CodeAction[] {
  const { section, index } = messageAt(context);
  const part = section?.parts[index];
  if (!section || !part || !takesThreads(context, section)) return [];
  const gaps = Array.from(part.text.text.matchAll(/\s+/g), ({ 0: gap, index: start }) => ({
    start,
    end: start + gap.length,
    isParagraph: /\n\s*\n/.test(gap),
  }));
  const near = gaps.findLast(({ start }) => toFile(part.text, start, start).start <= context.range.start);
  const here = near && toFile(part.text, near.start, near.end).end >= context.range.start ? [near] : [];
  const offers = [
    ['splitHere', here],
    ['splitParagraphs', gaps.filter(({ isParagraph }) => isParagraph)],
  ] as const;
  return offers.flatMap(([title, cuts]) => {
    const edits = cuts.map(({ start, end }) =>
      insertBreak(context.post, toFile(part.text, start, end), toFile(part.text, end, end).start),
    );
    const text = part.text.text;
    const pieces = [...cuts, { start: text.length }].map(({ start }, at) =>
      text.slice(cuts[at - 1]?.end ?? 0, start),
    );
    const wanted = section.parts.flatMap((one) => (one === part ? pieces : [one.text.text]));
    return cuts.length > 0 && isAsWanted(context, section, edits, wanted)
      ? [action(context, 'thread', title, {}, edits)]
      : [];
  });
}

/** Joins the message under the cursor to the next, or all messages of its thread. */
export function joinThread(context: RewriteContext): readonly CodeAction[] {
  const { section, index } = messageAt(context);
  if (!section || section.parts.length < 2) return [];
  const texts = section.parts.map(({ text }) => text.text);
  const edits = section.parts.slice(1).map((next, at) => {
    const before = section.parts[at];
    return before && removeBreak(context.post, before, next);
  });
  const joined = (from: number, count: number) => [
    ...texts.slice(0, from),
    texts.slice(from, from + count).join('\n\n'),
    ...texts.slice(from + count),
  ];
  const offers = [
    ...(index < texts.length - 1 ? [['joinNext', [edits[index]], joined(index, 2)] as const] : []),
    ...(texts.length > 2 ? [['joinAll', edits, joined(0, texts.length)] as const] : []),
  ];
  return offers.flatMap(([title, all, wanted]) =>
    isAsWanted(context, section, all, wanted) ? [action(context, 'thread', title, {}, all)] : [],
  );
}

/** The text under the cursor and which of its messages; one that has none there has its last before it. */
function messageAt({ post, plan, range }: RewriteContext): {
  readonly section?: Section;
  readonly index: number;
} {
  const { sections } = textsOf(post, (name) => isTarget(name, plan));
  for (const section of sections) {
    const index = section.parts.findIndex((part) => overlaps(partSpan(part), range));
    if (index >= 0) return { section, index };
    const [first, last] = [section.parts[0], section.parts.at(-1)];
    if (first && last && partSpan(first).start <= range.start && range.start <= partSpan(last).end) {
      const before = section.parts.findLastIndex((part) => partSpan(part).end <= range.start);
      return { section, index: Math.max(0, before) };
    }
  }
  return { index: -1 };
}

/** False where no channel that gets a text can send a thread. */
function takesThreads({ post, plan }: RewriteContext, section: Section): boolean {
  const { deliveries } = sentPost(post, plan);
  const own = deliveries.filter(({ section: one }) => one?.span.start === section.span.start);
  return own.length === 0 || own.some(({ network }) => network?.supports.threads?.value === true);
}

/** True where edits make just these messages of a text: not so in a code fence, or where a style cannot hold them. */
function isAsWanted(
  context: RewriteContext,
  { target }: Section,
  edits: readonly (Edit | undefined)[],
  wanted: readonly string[],
): edits is readonly Edit[] {
  if (edits.some((edit) => edit === undefined)) return false;
  const post = editedPost(
    context,
    edits.flatMap((edit) => edit ?? []),
  );
  const sections = post ? textsOf(post, (name) => isTarget(name, context.plan)).sections : [];
  const made = sections.find((section) => section.target === target)?.parts.map(textOf);
  return JSON.stringify(made) === JSON.stringify(wanted.map(plainBreaks));
}

function textOf({ text }: Part): string {
  return plainBreaks(text.text);
}
