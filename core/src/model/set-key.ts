import { pairOf, type YamlNode } from '../syntax/node.ts';
import { replaceScalar, spellWhole } from '../syntax/spell-scalar.ts';
import type { Edit } from '../text/edit.ts';
import { insertKey } from './insert-key.ts';

/**
 * Gives a key of a map a text, whether it is there or not; all else stays to the letter.
 *
 * @returns no edit where it says so already; undefined where the map is laid out in a way that has no place for it.
 */
export function setKey(
  fileText: string,
  map: YamlNode,
  key: string,
  value: string,
): readonly Edit[] | undefined {
  if (map.kind !== 'map') return undefined;
  const known = pairOf(map, key)?.value;
  if (known?.kind === 'scalar' && known.value === value) return [];
  const line = `${key}: ${spellWhole(value)}`;
  const edit =
    known?.kind === 'scalar' && known.value !== null
      ? replaceScalar(fileText, known, value)
      : known
        ? undefined
        : insertKey(fileText, map, { block: () => line, flow: line });
  return edit && [edit];
}
