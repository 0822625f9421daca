import type { Post } from '../model/parsed.ts';
import { nodeAt, pairOf } from '../syntax/node.ts';
import { removeItem, removePair } from '../syntax/remove-item.ts';
import type { FileEdit } from './finding.ts';
import type { Words } from './rule.ts';

/** The title of a fix that takes a channel out of a post. */
export const DROP: Words = {
  en: 'Leave {channel} out of this post',
  es: 'Quitar {channel} de esta publicación',
};

/**
 * The edits that take a channel out of a post, with the time that it has for itself. None where it is the only one, or
 * where something of it is written in a way that leaves no clean cut.
 */
export function dropChannel({ node, source }: Post, channel: string): readonly FileEdit[] {
  const list = nodeAt(node, ['channels']);
  const times = nodeAt(node, ['schedule']);
  const time = times?.kind === 'map' ? removePair(source.text, times, channel) : undefined;
  const hasOwnTime = times?.kind === 'map' && pairOf(times, channel) !== undefined;
  if (list?.kind !== 'seq' || (hasOwnTime && !time)) return [];
  const places = list.items.flatMap((item, index) =>
    item.kind === 'scalar' && String(item.value) === channel ? [index] : [],
  );
  const [place] = places;
  if (place === undefined || places.length > 1) return [];
  const edit = removeItem(source.text, list, place);
  if (!edit) return [];
  return [edit, ...(time ? [time] : [])].map((one) => ({ uri: source.uri, edit: one }));
}
