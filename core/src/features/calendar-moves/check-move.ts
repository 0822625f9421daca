import { parseFile } from '../../model/parse.ts';
import type { ParsedFile, Post } from '../../model/parsed.ts';
import { type Plan, zoneOf } from '../../model/plan/plan.ts';
import type { Finding } from '../../rules/finding.ts';
import { findingText, momentText } from '../../rules/format-message.ts';
import { lintFile } from '../../rules/lint.ts';
import type { Language } from '../../rules/words.ts';
import { instantOf, writtenTimes } from '../../schedule/occurrence.ts';
import { applyEdits } from '../../text/edit.ts';
import { contains } from '../../text/span.ts';
import { fileAt, planFor, type Workspace, withFiles } from '../../workspace/workspace.ts';
import { nearestFreeTime, onClock } from './free-times.ts';
import type { Move } from './move.ts';
import { moveEdits } from './move-edits.ts';

/** A moment on the wall clock of the plan's zone, with its words. */
export type CheckedTime = { readonly day: number; readonly minute: number; readonly text: string };

/** What a move would mean, known before it is made. */
export type MoveCheck = {
  /** Where the card would land; undefined where it cannot be moved. */
  readonly lands: CheckedTime | undefined;
  /** What findings would say of the new time and do not say of the old one. */
  readonly conflicts: readonly string[];
  /** The nearest time without conflicts, where there are some. */
  readonly nearest: CheckedTime | undefined;
};

const NO_MOVE: MoveCheck = { lands: undefined, conflicts: [], nearest: undefined };

/** What depends on when a post goes out. */
const ABOUT_TIME = /^(?:schedule|crisis)\//;

/**
 * Tries a move on a copy of the workspace and asks the same rules that judge the file: what they say
 * there and not here is what speaks against it.
 */
export function checkMove(workspace: Workspace, move: Move, language: Language): MoveCheck {
  const plan = planFor(workspace, move.uri)?.plan;
  const post = postAt(fileAt(workspace, move.uri), move.index);
  const edits = post && moveEdits(workspace, plan, post, move);
  if (!post || !edits) return NO_MOVE;
  const file = parseFile(move.uri, applyEdits(post.source.text, edits));
  const moved = postAt(file, move.index);
  if (!file || !moved) return NO_MOVE;
  const tried = withFiles(workspace, [file]);
  const told = (finding: Finding) => findingText(finding, language);
  const known = new Set(aboutTime(lintFile(workspace, move.uri), post).map(told));
  const conflicts = aboutTime(lintFile(tried, move.uri), moved)
    .map(told)
    .filter((text) => !known.has(text));
  const lands = landing(moved, move.channels, plan);
  const zone = plan?.brand?.timezone ?? 'UTC';
  const timeAt = (instant: number): CheckedTime => ({
    ...onClock(instant, zone),
    text: momentText(instant, zone, language),
  });
  const nearest =
    conflicts.length > 0 && lands !== undefined
      ? nearestFreeTime(workspace, plan, post, move.channels, lands)
      : undefined;
  return {
    lands: lands === undefined ? undefined : timeAt(lands),
    conflicts: [...new Set(conflicts)],
    nearest: nearest === undefined ? undefined : timeAt(nearest),
  };
}

function postAt(file: ParsedFile | undefined, index: number): Post | undefined {
  return file?.kind === 'posts' ? file.posts[index] : undefined;
}

function aboutTime(findings: readonly Finding[], { span, body }: Post): readonly Finding[] {
  const places = body ? [span, body] : [span];
  return findings.filter(
    (finding) => ABOUT_TIME.test(finding.rule) && places.some((place) => contains(place, finding.span)),
  );
}

/** The instant at which a moved post goes out on the channels that were meant. */
function landing(moved: Post, channels: readonly string[], plan: Plan | undefined): number | undefined {
  const times = writtenTimes(moved);
  const time = times.find(({ channel }) => channels.includes(channel)) ?? times[0];
  return time && instantOf(time, zoneOf(plan, time.channel));
}
