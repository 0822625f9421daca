import type { NewKey } from '../model/insert-key.ts';
import { insertKey } from '../model/insert-key.ts';
import type { PlanFile } from '../model/parsed.ts';
import { nodeAt, type Path, spanAt } from '../syntax/node.ts';
import { contains } from '../text/span.ts';
import type { FileEdit } from './finding.ts';

/**
 * True where something at a path of the plan was refused: what seems to be missing there may be what was
 * written, and is told already.
 */
export function isSlipped({ node, problems }: PlanFile, path: Path): boolean {
  if (problems.length === 0) return false;
  const place = spanAt(node, path);
  return problems.some((problem) => contains(place, problem.span));
}

/** The edits that add a key to a map of the plan; none where there is no place for it. */
export function addKey(file: PlanFile, path: Path, key: NewKey): readonly FileEdit[] {
  const map = nodeAt(file.node, path);
  const { text, uri } = file.source;
  const edit = map?.kind === 'map' ? insertKey(text, map, key) : undefined;
  return edit ? [{ uri, edit }] : [];
}
