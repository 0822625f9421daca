import { KNOWN_TAGS } from './known-tags.ts';
import { KNOWN_WORDS, LINKING_WORDS } from './known-words.ts';

/** Shortest and longest tag, in letters, that is worth taking apart. */
const SHORTEST = 8;
const LONGEST = 60;
/** A word of fewer letters is found in too many others. */
const SHORTEST_WORD = 4;

const TAGS: ReadonlyMap<string, readonly number[]> = new Map(
  KNOWN_TAGS.map((tag) => [tag.toLowerCase(), [...tag.matchAll(/\p{Lu}/gu)].map(({ index }) => index)]),
);

/**
 * Writes the words of a hashtag with capitals: `blackfriday` → `BlackFriday`. Only the case of letters
 * changes.
 *
 * @param tag without `#`, in one case throughout.
 * @returns undefined where it is one word, or where it is not sure what its words are.
 */
export function capitalsOf(tag: string): string | undefined {
  const letters = tag.toLowerCase();
  // Taking an accent away must leave every letter where it was.
  const plain = [...letters.normalize('NFC')]
    .map((letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .join('');
  if (plain.length !== tag.length || plain.length < SHORTEST || plain.length > LONGEST) return undefined;
  const starts = TAGS.get(plain) ?? wordStarts(plain);
  if (!starts || starts.length < 2) return undefined;
  return [...letters]
    .map((letter, index) => (starts.includes(index) ? letter.toUpperCase() : letter))
    .join('');
}

/** Where the known words start that a tag consists of; undefined where there is no way or more than one. */
function wordStarts(tag: string): readonly number[] | undefined {
  // Ways to read the tag from each letter on, two at most: more than one is not sure.
  const ways: (readonly (readonly number[])[])[] = [];
  ways[tag.length] = [[]];
  for (let start = tag.length - 1; start >= 0; start--) {
    const found: (readonly number[])[] = [];
    for (let end = start + 2; end <= tag.length && found.length < 2; end++) {
      const rest = ways[end] ?? [];
      if (rest.length > 0 && isWord(tag, start, end)) found.push(...rest.map((starts) => [start, ...starts]));
    }
    ways[start] = found.slice(0, 2);
  }
  const [only, other] = ways[0] ?? [];
  return other ? undefined : only;
}

function isWord(tag: string, start: number, end: number): boolean {
  const word = tag.slice(start, end);
  if (start > 0 && end < tag.length && LINKING_WORDS.has(word)) return true;
  return word.length >= SHORTEST_WORD && KNOWN_WORDS.has(word);
}
