import type { Post } from '../model/parsed.ts';
import { nodeAt } from '../syntax/node.ts';
import { removeItem } from '../syntax/remove-item.ts';
import type { FileEdit } from './finding.ts';
import type { Words } from './rule.ts';

/** The title of a fix that takes a channel out of a post. */
export const DROP: Words = {
  en: 'Leave {channel} out of this post',
  es: 'Quitar {channel} de esta publicación',
};

/** The edits that take a channel out of a post. None where it is the only one, or has a time of its own. */
export function dropChannel({ node, source, entry }: Post, channel: string): readonly FileEdit[] {
  const list = nodeAt(node, ['channels']);
  const hasOwnTime = entry.schedule !== undefined && Object.hasOwn(entry.schedule, channel);
  if (list?.kind !== 'seq' || hasOwnTime) return [];
  const places = list.items.flatMap((item, index) =>
    item.kind === 'scalar' && String(item.value) === channel ? [index] : [],
  );
  const [place] = places;
  if (place === undefined || places.length > 1) return [];
  const edit = removeItem(source.text, list, place);
  return edit ? [{ uri: source.uri, edit }] : [];
}
