import { touches } from '../../text/span.ts';
import { fileAt, planFor, projectOf, type Workspace } from '../../workspace/workspace.ts';
import { cursorAt, postAt } from '../cursor/cursor-at.ts';
import { counts } from './counts.ts';
import type { Hover, HoverAsk, HoverOptions } from './hover.ts';
import { keyMeaning } from './key-meaning.ts';
import { moments } from './moments.ts';
import { ruleReasons } from './rule-reasons.ts';
import { textMarks } from './text-marks.ts';
import { things } from './things.ts';

type Source = (ask: HoverAsk) => Iterable<Hover>;

/** In the order in which one reads them. */
const SOURCES: readonly Source[] = [moments, things, textMarks, counts, ruleReasons, keyMeaning];

/**
 * All there is to read about an offset of a file.
 *
 * @param offset UTF-16 offset in the file.
 */
export function hoversAt(
  workspace: Workspace,
  uri: string,
  offset: number,
  options: HoverOptions,
): readonly Hover[] {
  const file = fileAt(workspace, uri);
  if (!file) return [];
  const ask: HoverAsk = {
    ...options,
    workspace,
    file,
    offset,
    cursor: cursorAt(file, offset),
    post: postAt(file, offset),
    plan: file.kind === 'plan' ? file.plan : planFor(workspace, uri)?.plan,
    project: projectOf(workspace, uri),
  };
  return SOURCES.flatMap((source) => [...source(ask)]).filter(
    ({ span, markdown }) => markdown !== '' && touches(span, offset),
  );
}
