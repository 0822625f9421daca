import { graphemes } from '../../text/graphemes.ts';

// Nothing below U+0300 composes or has a composed form that differs from it.
const MAY_DIFFER = /[\u0300-\uffff]/;

/** A text in NFC; the same string when it is. */
export function toNfc(text: string): string {
  return MAY_DIFFER.test(text) ? text.normalize('NFC') : text;
}

/**
 * Offset in a text of the grapheme at an offset of its NFC. Composition happens inside graphemes
 * only, so they can be walked side by side.
 */
export function offsetBeforeNfc(text: string, offset: number): number {
  let normalized = 0;
  let last = 0;
  for (const grapheme of graphemes(text)) {
    if (normalized > offset) break;
    last = grapheme.at;
    normalized += grapheme.text.normalize('NFC').length;
  }
  return last;
}
