import type { StyleFormat } from '../vale/lint-options.ts';

const FORMATS: readonly (readonly [RegExp, StyleFormat])[] = [
  [/^(?:md|mdown|markdown|markdn)$/, 'markdown'],
  [/^(?:html?|shtml|xhtml)$/, 'html'],
  [/^txt$/, 'text'],
];

/**
 * How a file that is no post is read, by its ending.
 *
 * @param formats endings that are read as another, from `[formats]` in a `.vale.ini`.
 * @returns undefined for endings of markup, data and code, of which the prose is not told apart.
 */
export function textFormat(path: string, formats: ReadonlyMap<string, string>): StyleFormat | undefined {
  const ending = endingOf(path).slice(1);
  const read = formats.get(ending) ?? ending;
  return FORMATS.find(([pattern]) => pattern.test(read))?.[1];
}

/** The ending of a file with its dot, in small letters; '' where it has none. */
export function endingOf(path: string): string {
  return /\.[^./]+$/.exec(path)?.[0].toLowerCase() ?? '';
}
