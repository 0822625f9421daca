import type { Span } from '../../../text/span.ts';

const OPENING = '$("[\'';
const CLOSING = ',)"]!;.?:\'';
const UNSPLIT = /^(?:[A-Za-z]\.){2,}$|^[A-Z][a-z]{1,2}\.$/;

/** A word that may be looked up in a dictionary, its apostrophes straight. */
export type SpokenWord = { readonly text: string; readonly span: Span };

/**
 * Words as Vale looks them up: what stands between white space, without the signs around it. What has no
 * letter is no word. UTF-16 offsets in the text.
 */
export function spokenWords(text: string): readonly SpokenWord[] {
  return [...text.matchAll(/\S+/gu)].flatMap(({ 0: found, index }) => {
    const plain = found.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"');
    let start = 0;
    let end = plain.length;
    while (!UNSPLIT.test(plain.slice(start, end))) {
      if (end - start > 1 && OPENING.includes(plain[start] ?? ' ')) start++;
      else if (end - start > 1 && CLOSING.includes(plain[end - 1] ?? ' ')) end--;
      else break;
    }
    const word = plain.slice(start, end);
    return /\p{L}/u.test(word) ? [{ text: word, span: { start: index + start, end: index + end } }] : [];
  });
}
