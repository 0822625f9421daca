import { insertKey, lineBreakOf } from '../../model/insert-key.ts';
import type { Post } from '../../model/parsed.ts';
import { type Plan, zoneOf } from '../../model/plan/plan.ts';
import { wallAt, wallMinutes, wallOf } from '../../model/time.ts';
import { instantOf, type Occurrence, writtenTimes } from '../../schedule/occurrence.ts';
import { clockText, dateText, rewriteTime } from '../../schedule/write-time.ts';
import { nodeAt, type ScalarNode } from '../../syntax/node.ts';
import { replaceScalar } from '../../syntax/spell-scalar.ts';
import type { Edit } from '../../text/edit.ts';
import { span } from '../../text/span.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { freeTimeOn, instantAt } from './free-times.ts';
import type { Move, MoveTarget } from './move.ts';

const DAY = 24 * 60;

/**
 * The edits that give a post another time, or a first one: each changes one value, in the form in which
 * the time is written. Undefined where the file is laid out in a way that has no place for it.
 */
export function moveEdits(
  workspace: Workspace,
  plan: Plan | undefined,
  post: Post,
  { channels, to }: Move,
): readonly Edit[] | undefined {
  const times = writtenTimes(post).filter(({ channel }) => channels.includes(channel));
  const scalars = new Map<ScalarNode, Occurrence>();
  for (const time of times) {
    const node = scalarOf(post, time.channel);
    if (node && !scalars.has(node)) scalars.set(node, time);
  }
  if (scalars.size > 0) {
    const edits = [...scalars].map(([node, time]) => rewritten(workspace, plan, post, node, time, to));
    return edits.every((edit) => edit !== undefined) ? edits : undefined;
  }
  // Without channels there is one time for all that will come.
  const alone = nodeAt(post.node, ['schedule']);
  if (alone?.kind === 'map') return undefined;
  const zone = plan?.brand?.timezone ?? 'UTC';
  const instant = instantOfTarget(workspace, plan, post, to);
  if (alone?.kind === 'scalar' && alone.span.start < alone.span.end) {
    const written = rewriteTime(String(alone.value), instant, wallAt(instant, zone));
    const edit = written === undefined ? undefined : replaceScalar(post.source.text, alone, written);
    return edit && [edit];
  }
  const wall = wallAt(instant, zoneOf(plan, channels[0] ?? post.entry.channels?.[0] ?? ''));
  return firstTime(post, alone, `${dateText(wall)} ${clockText(wall)}`);
}

function rewritten(
  workspace: Workspace,
  plan: Plan | undefined,
  post: Post,
  node: ScalarNode,
  time: Occurrence,
  to: MoveTarget,
): Edit | undefined {
  const zone = zoneOf(plan, time.channel);
  const isSameTime = to.kind === 'day';
  const moved = isSameTime ? (to.day - to.from) * DAY : 0;
  const instant = isSameTime
    ? instantOf(time, zone) + moved * 60_000
    : instantOfTarget(workspace, plan, post, to);
  const wall = isSameTime ? wallOf(wallMinutes(time.time.wall) + moved) : wallAt(instant, zone);
  const written = rewriteTime(String(node.value), instant, wall);
  return written === undefined ? undefined : replaceScalar(post.source.text, node, written);
}

function instantOfTarget(workspace: Workspace, plan: Plan | undefined, post: Post, to: MoveTarget): number {
  const minute = to.kind === 'time' ? to.minute : undefined;
  if (minute === undefined) return freeTimeOn(workspace, plan, post, post.entry.channels ?? [], to.day);
  return instantAt(to.day * DAY + minute, plan?.brand?.timezone ?? 'UTC');
}

/** Writes a first time: into the empty value of the key, as a new key, or as front matter where there is none. */
function firstTime(
  post: Post,
  empty: ReturnType<typeof nodeAt>,
  written: string,
): readonly Edit[] | undefined {
  const { text } = post.source;
  if (empty) {
    const hasSpace = /[ \t]$/.test(text.slice(0, empty.span.start));
    return [{ span: empty.span, text: hasSpace ? written : ` ${written}` }];
  }
  const key = `schedule: ${written}`;
  const edit =
    post.node.kind === 'map' ? insertKey(text, post.node, { block: () => key, flow: key }) : undefined;
  if (edit) return [edit];
  if (post.body?.start !== 0) return undefined;
  const line = lineBreakOf(text);
  return [{ span: span(0, 0), text: `---${line}${key}${line}---${line}` }];
}

/** Where the time of a post on a channel is written. */
function scalarOf({ node }: Post, channel: string): ScalarNode | undefined {
  const whole = nodeAt(node, ['schedule']);
  const found = whole?.kind === 'map' ? nodeAt(whole, [channel]) : whole;
  return found?.kind === 'scalar' ? found : undefined;
}
