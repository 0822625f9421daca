import type { Span } from '../../../text/span.ts';

/**
 * Words of an English sentence as the Penn Treebank cuts them: signs are words of their own, and so are
 * `n't`, `'s`, `'ll` and the like. UTF-16 offsets in the sentence.
 */
export function treebankWords(sentence: string): readonly Span[] {
  const words: Span[] = [];
  const add = (start: number, end: number) => {
    if (end > start) words.push({ start, end });
  };
  for (const { 0: found, index } of sentence.matchAll(/\S+/gu)) {
    let start = index;
    let end = index + found.length;
    const behind: Span[] = [];
    while (start < end && /[("'[{<$#@&%]/u.test(sentence[start] ?? '')) add(start, ++start);
    for (;;) {
      const rest = sentence.slice(start, end);
      const closing = /(?:\.{3}|…|[,;:!?)\]}>"'%])$/u.exec(rest);
      const isLastPeriod =
        /[^.]\.$/.test(rest) && !/^(?:\p{L}\.)+$/u.test(rest) && end >= sentence.trimEnd().length;
      const length = closing ? closing[0].length : isLastPeriod ? 1 : 0;
      if (length === 0 || length >= rest.length) break;
      behind.unshift({ start: end - length, end });
      end -= length;
    }
    const joined = /(?:n't|'(?:s|S|ll|re|ve|d|m))$/u.exec(sentence.slice(start, end));
    const cut = joined && joined.index > 0 ? end - joined[0].length : end;
    addParts(sentence, start, cut, add);
    add(cut, end);
    words.push(...behind);
  }
  return words;
}

/** Signs inside a word that part it: dashes, brackets, colons and commas not between digits. */
function addParts(
  sentence: string,
  start: number,
  end: number,
  add: (from: number, to: number) => void,
): void {
  let from = start;
  for (const found of sentence.slice(start, end).matchAll(/--|[—–()[\]{}]|[,:](?!\d)/gu)) {
    const at = start + found.index;
    add(from, at);
    add(at, at + found[0].length);
    from = at + found[0].length;
  }
  add(from, end);
}
