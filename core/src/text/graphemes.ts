import { countGraphemes as countSegments, splitGraphemes } from 'unicode-segmenter/grapheme';

// Without CR, so that one test also decides that no pair of characters forms one grapheme.
const ASCII = /^[\t\n\x20-\x7e]*$/;

/**
 * Counts grapheme clusters (UAX #29, extended), what a reader takes for one character.
 * `Intl.Segmenter` would give another Unicode version on every host; the package pins one.
 */
export function countGraphemes(text: string): number {
  return ASCII.test(text) ? text.length : countSegments(text);
}

/** Grapheme clusters of a text in order, each with its UTF-16 offset. */
export function* graphemes(text: string): Generator<{ readonly text: string; readonly at: number }> {
  let at = 0;
  for (const segment of splitGraphemes(text)) {
    yield { text: segment, at };
    at += segment.length;
  }
}
