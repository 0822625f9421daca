import { fileKind } from '../../model/file-kind.ts';
import type { Span } from '../../text/span.ts';
import { sourceAt, type Workspace } from '../../workspace/workspace.ts';
import { isSameName, nameAt } from '../names/name-at.ts';

/**
 * The places of a post that say together to which channel it goes: its list, its time, its texts and
 * their headings. Who types another channel into one means all of them. Names of a plan are none:
 * other files use them too, and renaming is the way.
 *
 * @param offset UTF-16 offset in the file.
 */
export function linkedRangesAt(workspace: Workspace, uri: string, offset: number): readonly Span[] {
  const found = nameAt(workspace, uri, offset);
  const text = sourceAt(workspace, uri)?.text;
  if (!found || text === undefined || fileKind(uri) === 'plan') return [];
  const { place, all } = found;
  if (place.kind !== 'channel' && place.kind !== 'network') return [];
  const linked = all
    .filter((one) => isSameName(one, place) && one.post === place.post)
    .map(({ span }) => span)
    // What is spelt with escapes would not stay the same text.
    .filter(({ start, end }) => text.slice(start, end) === place.id);
  return linked.length > 1 ? linked : [];
}
