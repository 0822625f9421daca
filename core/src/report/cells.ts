import { eastAsianWidth } from 'get-east-asian-width';
import { graphemes } from '../text/graphemes.ts';
import { isHarmful, visible } from './harmless.ts';

/** What a terminal shows of one grapheme. */
export type Cell = {
  readonly text: string;
  /** Columns of the terminal that it takes. */
  readonly width: number;
  /** UTF-16 offset in the text that was asked about, and length there. */
  readonly at: number;
  readonly length: number;
};

const TAB = 4;
const EMOJI_STYLE = '\ufe0f';
const JOINER = '\u200d';
const DOTTED_CIRCLE = '\u25cc';

/** One line of text as a terminal shows it: tabs as spaces, and what would disturb the reader made visible. */
export function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { text, at } of graphemes(line)) {
    const shown = shownAs(text, column);
    const width = shown === text ? widthOf(text) : textWidth(shown);
    cells.push({ text: shown, width, at, length: text.length });
    column += width;
  }
  return cells;
}

/** Columns of a terminal that a line takes. */
export function textWidth(line: string): number {
  let width = 0;
  for (const { text } of graphemes(line)) width += widthOf(text);
  return width;
}

function shownAs(grapheme: string, column: number): string {
  if (grapheme === '\t') return ' '.repeat(TAB - (column % TAB));
  if (isHarmful(grapheme.codePointAt(0) ?? 0)) return visible(grapheme);
  // A mark without a letter would sit on whatever stands before the line.
  return /^\p{M}/u.test(grapheme) ? DOTTED_CIRCLE + grapheme : grapheme;
}

function widthOf(grapheme: string): number {
  const code = grapheme.codePointAt(0) ?? 0;
  if (/^[\p{M}\p{Default_Ignorable_Code_Point}]/u.test(grapheme)) return 0;
  if (grapheme.includes(EMOJI_STYLE) || grapheme.includes(JOINER))
    return isPictograph(grapheme) ? 2 : eastAsianWidth(code);
  return isFlag(code) && grapheme.length > 2 ? 2 : eastAsianWidth(code);
}

/** Letters are joined too, in Persian and in Devanagari; only pictographs and keycaps become an emoji by it. */
function isPictograph(grapheme: string): boolean {
  return /^[\p{Extended_Pictographic}\p{RI}#*0-9]/u.test(grapheme);
}

function isFlag(code: number): boolean {
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}
