import { insertKey } from '../model/insert-key.ts';
import { firstInstant, resolveTime } from '../model/time.ts';
import { clockText, dateText, rewriteTime } from '../schedule/write-time.ts';
import { nodeAt } from '../syntax/node.ts';
import { replaceScalar } from '../syntax/spell-scalar.ts';
import type { Edit } from '../text/edit.ts';
import { span } from '../text/span.ts';
import { calendarOf } from '../workspace/calendar-of.ts';
import { boundsOf } from '../workspace/post-bounds.ts';
import { fileAt, planFor, projectOf, type Workspace } from '../workspace/workspace.ts';
import { SOON, sharedSlots } from './completion/slots.ts';

/**
 * The edit that gives a post the next time at which all of its channels are free: behind its own time, or
 * the first from now on. Undefined where there is none, or where its channels have times of their own.
 *
 * @param index position of the post in its file.
 */
export function nextSlotEdit(workspace: Workspace, uri: string, index: number): Edit | undefined {
  const file = fileAt(workspace, uri);
  const post = file?.kind === 'posts' ? file.posts[index] : undefined;
  const { now } = workspace;
  if (!post || now === undefined) return undefined;
  const plan = planFor(workspace, uri)?.plan;
  const project = projectOf(workspace, uri);
  const calendars = (post.entry.channels ?? []).flatMap(
    (id) => calendarOf(workspace, project, plan, id) ?? [],
  );
  const { schedule } = post.entry;
  const node = nodeAt(post.node, ['schedule']);
  const zone = calendars[0]?.zone ?? 'UTC';
  const own = schedule && 'kind' in schedule && typeof schedule.kind === 'string' ? schedule : undefined;
  if (schedule !== undefined && own === undefined) return undefined;
  const first = now + SOON;
  const from = own ? Math.max(first, firstInstant(resolveTime(own, zone)) + 60_000) : first;
  const bounds = boundsOf(workspace, plan, post, calendars[0]?.channelId ?? '');
  const [slot] = sharedSlots(calendars, post, bounds, from, 1);
  if (!slot) return undefined;
  const text = `${dateText(slot.wall)} ${clockText(slot.wall)}`;
  const { text: fileText } = post.source;
  if (node?.kind === 'scalar' && own)
    return replaceScalar(fileText, node, rewriteTime(String(node.value), slot.instant, slot.wall) ?? text);
  // A value that is missing or was refused is not in the tree, but its key is in the file.
  const end = fileText.indexOf('\n', post.span.end);
  const written = /^([ \t]*(?:-[ \t]+)?schedule:)([ \t]*)(\S?)/m.exec(
    fileText.slice(post.span.start, end < 0 ? undefined : end),
  );
  if (written?.[3]) return undefined;
  if (written) {
    const at = post.span.start + written.index + (written[1]?.length ?? 0);
    return { span: span(at, at + (written[2]?.length ?? 0)), text: ` ${text}` };
  }
  return post.node.kind === 'map'
    ? insertKey(fileText, post.node, { block: () => `schedule: ${text}`, flow: `schedule: ${text}` })
    : undefined;
}
