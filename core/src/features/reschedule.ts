import type { ParsedFile, Post } from '../model/parsed.ts';
import { firstInstant, wallAt, wallMinutes, wallOf } from '../model/time.ts';
import type { Finding } from '../rules/finding.ts';
import { momentText } from '../rules/format-message.ts';
import type { Language } from '../rules/words.ts';
import { occurrencesOf, resolveOccurrence } from '../schedule/occurrence.ts';
import { freeSlots, isFreeAt } from '../schedule/slots.ts';
import { rewriteTime } from '../schedule/write-time.ts';
import { nodeAt } from '../syntax/node.ts';
import { replaceScalar } from '../syntax/spell-scalar.ts';
import { overlaps, type Span } from '../text/span.ts';
import { calendarOf } from '../workspace/calendar-of.ts';
import { boundsOf } from '../workspace/post-bounds.ts';
import { planFor, projectOf, type Workspace } from '../workspace/workspace.ts';
import type { CodeAction } from './code-actions.ts';
import { label } from './labels.ts';

/** Days that are looked through for a free time. */
const DAYS = 60;

/** Moves to the next free time, for the findings that touch a range and that another time would help. */
export function moveActions(
  workspace: Workspace,
  file: ParsedFile,
  findings: readonly Finding[],
  range: Span,
  language: Language,
): readonly CodeAction[] {
  if (file.kind !== 'posts') return [];
  const seen = new Set<string>();
  return findings.flatMap((finding): CodeAction[] => {
    const { move } = finding;
    const post = move && file.posts[move.index];
    const place = `${move?.index} ${finding.span.start}`;
    if (!post || !overlaps(finding.span, range) || seen.has(place)) return [];
    seen.add(place);
    const moved = nextFree(workspace, post, move.channel);
    if (!moved) return [];
    const title = label('move', language, { when: momentText(moved.instant, moved.zone, language) });
    const edits = [{ uri: file.source.uri, edit: moved.edit }];
    const isPreferred = finding.fixes.length === 0;
    return [{ title, kind: 'fix', finding, edits, isPreferred, silence: undefined }];
  });
}

/**
 * The next time at which a post may go out on a channel and on all others that share its written time,
 * behind its time and within its bounds.
 */
function nextFree(workspace: Workspace, post: Post, channelId: string) {
  const { uri, text } = post.source;
  const plan = planFor(workspace, uri)?.plan;
  const project = projectOf(workspace, uri);
  const all = occurrencesOf(post);
  const own = all.find(({ channel }) => channel === channelId);
  const node = own && scalarOf(post, channelId);
  const calendars = all
    .filter(({ span }) => span.start === own?.span.start)
    .map(({ channel }) => calendarOf(workspace, project, plan, channel));
  const calendar = calendarOf(workspace, project, plan, channelId);
  if (!own || !node || !calendar || own.repeat) return undefined;
  const { zone } = calendar;
  const bounds = boundsOf(workspace, plan, post, channelId);
  const from = Math.max(firstInstant(resolveOccurrence(own, zone)), bounds.from);
  const { until } = bounds;
  for (const slot of freeSlots(calendar, from, { ignoring: own, days: DAYS })) {
    if (slot.instant > until) return undefined;
    const time =
      own.time.kind === 'wall'
        ? { ...own.time, wall: slot.wall }
        : { ...own.time, wall: wallOf(slot.instant / 60_000 + own.time.offsetMinutes) };
    if (wallMinutes(slot.wall) === wallMinutes(wallAt(firstInstant(resolveOccurrence(own, zone)), zone)))
      continue;
    if (!calendars.every((one) => one === undefined || isFreeAt(one, time, own))) continue;
    const written = rewriteTime(String(node.value), slot.instant, slot.wall);
    const edit = written === undefined ? undefined : replaceScalar(text, node, written);
    return edit && { edit, instant: slot.instant, zone };
  }
  return undefined;
}

/** Where the time of a post on a channel is written. */
function scalarOf({ node }: Post, channel: string) {
  const whole = nodeAt(node, ['schedule']);
  const found = whole?.kind === 'map' ? nodeAt(whole, [channel]) : whole;
  return found?.kind === 'scalar' ? found : undefined;
}
