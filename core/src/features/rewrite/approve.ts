import { insertKey, lineBreakOf } from '../../model/insert-key.ts';
import { pairBlocks } from '../../model/pair-blocks.ts';
import type { Post } from '../../model/parsed.ts';
import { zoneOf } from '../../model/plan/plan.ts';
import { setKey } from '../../model/set-key.ts';
import { wallAt } from '../../model/time.ts';
import { approversOf, neededApprovals } from '../../rules/approvals.ts';
import { clockText, dateText } from '../../schedule/write-time.ts';
import { nodeAt, type SeqNode, type YamlNode } from '../../syntax/node.ts';
import { removeItem } from '../../syntax/remove-item.ts';
import { spellWhole } from '../../syntax/spell-scalar.ts';
import { applyEdits, type Edit } from '../../text/edit.ts';
import { lineStartAt } from '../../text/source.ts';
import { span } from '../../text/span.ts';
import { bareDeliveries } from '../../workspace/bare-deliveries.ts';
import { digestOf, isDigestOf } from '../../workspace/digest.ts';
import { sentPost } from '../../workspace/sent.ts';
import type { CodeAction } from '../code-actions.ts';
import { action, editsTo, type RewriteContext, readPost } from './context.ts';
import { postRegion } from './post-region.ts';
import { whoAmI } from './who-am-i.ts';

/** Digits of a digest that are written: enough that no two texts share them by chance. */
const DIGITS = 16;

/** Approving a post, or taking that back, in the name of the person at the editor. */
export function approve(context: RewriteContext): readonly CodeAction[] {
  const { post, plan, me, file } = context;
  // A slip may hide who has approved, and a text that nobody can read is not to be approved.
  if (!plan || post.node.kind !== 'map' || post.node.pairs.length === 0 || file.problems.length > 0)
    return [];
  const who = whoAmI(plan, me);
  const refuse = (title: 'whoAreYou' | 'mayNotApprove' | 'ownPost' | 'nothing') => {
    const made = action(context, 'approve', title, { who: who ?? '' }, []);
    return [{ ...made, disabled: made.title }];
  };
  if (who === undefined) return refuse('whoAreYou');
  const { approvals = [], status, author } = post.entry;
  const mine = approvals.find(({ by }) => by === who);
  const withdraw = mine ? withdrawal(context, who) : [];
  const sent = sentPost(post, plan);
  // An approval is for what somebody gets: behind the first words it would be for something else.
  const isNothing = sent.deliveries.length === 0 || bareDeliveries(post, sent).length > 0;
  if (isNothing) return [...refuse('nothing'), ...withdraw];
  const whole = digestOf(post, sent);
  const digest = whole.slice(0, 'sha256:'.length + DIGITS);
  // Where approvals are asked for, one without a digest cannot tell what it was for.
  const isCurrent =
    mine !== undefined &&
    (mine.digest === undefined ? neededApprovals(plan) === 0 : isDigestOf(mine.digest, whole));
  if (isCurrent && status === 'approved') return withdraw;
  const count = counted(post, who, plan);
  if (count === undefined) return [...refuse(author === who ? 'ownPost' : 'mayNotApprove'), ...withdraw];
  const needed = neededApprovals(plan);
  const isEnough = count >= needed;
  const text = approved(context, who, digest, isEnough ? 'approved' : 'review');
  const title = mine && !isCurrent ? 'approveAgain' : needed > 1 ? 'approveOneOf' : 'approve';
  const params = { who, count: String(count), needed: String(needed) };
  const edits = text === undefined ? [] : editsTo(context, text);
  return [...(edits.length > 0 ? [action(context, 'approve', title, params, edits)] : []), ...withdraw];
}

/** How many approvals there are with one's own; undefined where that does not count. */
function counted(post: Post, who: string, plan: NonNullable<RewriteContext['plan']>): number | undefined {
  const others = post.entry.approvals ?? [];
  const all = approversOf({ ...post, entry: { ...post.entry, approvals: [...others, { by: who }] } }, plan);
  return all.includes(who) ? all.length : undefined;
}

/** The file with an approval and a status; undefined where the post is laid out in a way that has no place for them. */
function approved(context: RewriteContext, who: string, digest: string, status: string): string | undefined {
  const { uri, text } = context.file.source;
  const { index } = context.post;
  const { now } = context.workspace;
  const at = now === undefined ? undefined : wallAt(now, zoneOf(context.plan, ''));
  const entry = [
    ['by', who],
    ...(at ? [['at', `${dateText(at)} ${clockText(at)}`] as const] : []),
    ['digest', digest],
  ] as const;
  let changed: string | undefined = text;
  for (const step of [
    (post: Post) => setKey(post.source.text, post.node, 'status', status),
    (post: Post) => noteApproval(post, entry),
  ]) {
    const post: Post | undefined = changed === undefined ? undefined : readPost(uri, changed, index);
    const edits: readonly Edit[] | undefined = post && step(post);
    changed = changed !== undefined && edits ? applyEdits(changed, edits) : undefined;
  }
  const after = changed === undefined ? undefined : readPost(uri, changed, index);
  return after?.entry.status === status && after.entry.approvals?.some(({ by }) => by === who)
    ? changed
    : undefined;
}

type Fields = readonly (readonly [key: string, value: string])[];

function noteApproval(post: Post, fields: Fields): readonly Edit[] | undefined {
  const { text } = post.source;
  const list = nodeAt(post.node, ['approvals']);
  const flow = `{ ${fields.map(([key, value]) => `${key}: ${spellWhole(value)}`).join(', ')} }`;
  const lineBreak = lineBreakOf(text);
  const block = (indent: string) =>
    fields
      .map(([key, value], at) => `${indent}${at === 0 ? '- ' : '  '}${key}: ${spellWhole(value)}`)
      .join(lineBreak);
  if (!list && post.node.kind === 'map') {
    const edit = insertKey(text, post.node, {
      block: (indent) => `approvals:${lineBreak}${block(`${indent}  `)}`,
      flow: `approvals: [${flow}]`,
    });
    return edit && [edit];
  }
  if (list?.kind !== 'seq') return undefined;
  const [, who] = fields[0] ?? [];
  const mine = list.items.find((item) => scalarText(nodeAt(item, ['by'])) === who);
  if (mine) return renewed(post, mine, fields);
  const last = list.items.at(-1);
  if (!last) return [{ span: list.span, text: `[${flow}]` }];
  if (text[list.span.start] === '[') return [{ span: span(last.span.end, last.span.end), text: `, ${flow}` }];
  const start = lineStartAt(text, last.span.start);
  const dash = text.slice(start, last.span.start);
  const end = last.span.start + text.slice(last.span.start, last.span.end).trimEnd().length;
  const rest = /[^\r\n]*/y;
  rest.lastIndex = end;
  const at = end + (rest.exec(text)?.[0].length ?? 0);
  if (!/^ *-[ ]+$/.test(dash)) return undefined;
  return [{ span: span(at, at), text: `${lineBreak}${block(dash.slice(0, dash.indexOf('-')))}` }];
}

/** The approval that is there, for what is there now. */
function renewed(post: Post, item: YamlNode, fields: Fields): readonly Edit[] | undefined {
  const [replaced, added] = [true, false].map((isThere) =>
    fields.slice(1).filter(([key]) => (nodeAt(item, [key]) !== undefined) === isThere),
  );
  const edits = (replaced ?? []).map(([key, value]) => setKey(post.source.text, item, key, value));
  const flow = (added ?? []).map(([key, value]) => `${key}: ${spellWhole(value)}`);
  if (flow.length > 0 && item.kind === 'map') {
    const block = (indent: string) => flow.join(`${lineBreakOf(post.source.text)}${indent}`);
    const edit = insertKey(post.source.text, item, { block, flow: flow.join(', ') });
    edits.push(edit && [edit]);
  }
  return edits.every((edit) => edit !== undefined) ? edits.flat() : undefined;
}

/** Takes one's own approval back; where too few are left, the post is under review again. */
function withdrawal(context: RewriteContext, who: string): readonly CodeAction[] {
  const { file, post, plan } = context;
  const { uri, text } = file.source;
  const list = nodeAt(post.node, ['approvals']);
  if (list?.kind !== 'seq' || !plan) return [];
  const edit = withoutItem(context, list, who);
  const removed = edit && applyEdits(text, [edit]);
  const left = removed === undefined ? undefined : readPost(uri, removed, post.index);
  if (!left || removed === undefined || left.entry.approvals?.some(({ by }) => by === who)) return [];
  const isShort = approversOf(left, plan).length < Math.max(1, neededApprovals(plan));
  const status =
    isShort && left.entry.status === 'approved'
      ? setKey(left.source.text, left.node, 'status', 'review')
      : [];
  if (!status) return [];
  return [action(context, 'approve', 'withdraw', { who }, editsTo(context, applyEdits(removed, status)))];
}

function withoutItem({ file, post }: RewriteContext, list: SeqNode, who: string): Edit | undefined {
  const { text } = file.source;
  const index = list.items.findIndex((item) => scalarText(nodeAt(item, ['by'])) === who);
  if (list.items.length > 1) return removeItem(text, list, index);
  if (post.node.kind !== 'map') return undefined;
  const { blocks } = pairBlocks(text, post.node, postRegion(text, post)) ?? { blocks: [] };
  const lines = blocks.find(({ key }) => key === 'approvals')?.lines;
  // The first key of an item in a list stands behind its dash.
  if (!lines || text.slice(lines.start, lines.end).trimStart().startsWith('-')) return undefined;
  return { span: lines, text: '' };
}

function scalarText(node: YamlNode | undefined): string | undefined {
  return node?.kind === 'scalar' ? String(node.value) : undefined;
}
