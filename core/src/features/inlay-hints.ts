import type { Post } from '../model/parsed.ts';
import { type Plan, zoneOf } from '../model/plan/plan.ts';
import { firstInstant, parseWrittenTime, resolveTime } from '../model/time.ts';
import { relativeText, weekdayText } from '../rules/date-text.ts';
import type { Language } from '../rules/words.ts';
import { nodeAt, type ScalarNode } from '../syntax/node.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { sentPost } from '../workspace/sent.ts';
import { fileAt, planFor, type Workspace } from '../workspace/workspace.ts';
import { countLine } from './counts/count-line.ts';
import { leftText } from './counts/count-text.ts';
import { leftOf, type PartCount, partCounts } from './counts/part-counts.ts';

/** A few words that the editor shows in the text although they are not in the file. */
export type InlayHint = {
  /** UTF-16 offset behind which it stands. */
  readonly offset: number;
  readonly text: string;
  /** What there is to read about it, as Markdown. */
  readonly about: string;
};

/** What is left of the limit behind each part of each text, and how far away a scheduled time is. */
export function inlayHints(
  workspace: Workspace,
  uri: string,
  range: Span,
  language: Language,
): readonly InlayHint[] {
  const file = fileAt(workspace, uri);
  if (file?.kind !== 'posts') return [];
  const plan = planFor(workspace, uri)?.plan;
  return file.posts
    .filter((post) => overlaps(post.body ? { start: post.span.start, end: post.body.end } : post.span, range))
    .flatMap((post) => [
      ...roomHints(post, plan, language),
      ...(workspace.now === undefined ? [] : timeHints(post, plan, workspace.now, language)),
    ])
    .filter(({ offset }) => contains(range, { start: offset, end: offset }));
}

/** Of all channels that get a part, the one with the least room. */
function roomHints(post: Post, plan: Plan | undefined, language: Language): readonly InlayHint[] {
  const byEnd = new Map<number, PartCount[]>();
  for (const one of partCounts(post, sentPost(post, plan))) {
    if (leftOf(one) === undefined || one.count === 0) continue;
    const same = byEnd.get(one.span.end);
    if (same) same.push(one);
    else byEnd.set(one.span.end, [one]);
  }
  return Array.from(byEnd, ([offset, all]): InlayHint => {
    const [least = all[0]] = all.toSorted((a, b) => (leftOf(a) ?? 0) - (leftOf(b) ?? 0));
    const name = all.length > 1 || (least?.parts ?? 0) > 1 ? `${least?.name}: ` : '';
    const text = least ? `${name}${leftText(least, language)}` : '';
    return { offset, text, about: all.map((one) => countLine(one, language)).join('\n') };
  });
}

function timeHints(
  post: Post,
  plan: Plan | undefined,
  now: number,
  language: Language,
): readonly InlayHint[] {
  const schedule = nodeAt(post.node, ['schedule']);
  const times: readonly { readonly node: ScalarNode; readonly channel: string | undefined }[] =
    schedule?.kind === 'scalar'
      ? [{ node: schedule, channel: post.entry.channels?.[0] }]
      : schedule?.kind === 'map'
        ? schedule.pairs.flatMap(({ key, value }) =>
            value.kind === 'scalar' ? [{ node: value, channel: String(key.value) }] : [],
          )
        : [];
  return times.flatMap(({ node, channel }) => {
    const time = typeof node.value === 'string' ? parseWrittenTime(node.value) : undefined;
    if (!time) return [];
    const zone = channel === undefined ? (plan?.brand?.timezone ?? 'UTC') : zoneOf(plan, channel);
    const instant = firstInstant(resolveTime(time, zone));
    const day = weekdayText(instant, zone, language);
    return [{ offset: node.span.end, text: `${day}, ${relativeText(instant, now, language)}`, about: '' }];
  });
}
