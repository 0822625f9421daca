import { span } from '../text/span.ts';
import { blockText } from './block-scalar.ts';

/** A header that leaves the indentation to the text, and does not keep the breaks behind it. */
const HEADER = /^[|>]-?$/;

/** A block scalar: its value, and where it ends. */
export type QuickBlock = {
  readonly style: 'literal' | 'folded';
  readonly value: string;
  /** UTF-16 offset in the text behind its last line. */
  readonly end: number;
};

/** True for the header of a block scalar that `readQuickBlock` may read. */
export function isQuickBlock(header: string): boolean {
  return HEADER.test(header);
}

/**
 * Reads a `|` or `>` scalar. Undefined where there is anything unusual, as in `readQuickYaml`.
 *
 * @param start UTF-16 offset of its header in the text.
 * @param parent the indentation of the key or dash that it belongs to.
 */
export function readQuickBlock(text: string, start: number, parent: number): QuickBlock | undefined {
  const lineFeed = text.indexOf('\n', start);
  let end = lineFeed + 1;
  if (end === 0) return undefined;
  let indent: number | undefined;
  let widestBlank = 0;
  for (let from = end; from < text.length; ) {
    let at = from;
    while (text[at] === ' ') at++;
    const stop = text.indexOf('\n', at);
    const next = stop < 0 ? text.length : stop + 1;
    const isBlank = at === stop || (text[at] === '\r' && at + 1 === stop);
    if (isBlank) {
      widestBlank = Math.max(widestBlank, at - from);
    } else {
      // Blanks without a line break at the end of the text.
      if (at === text.length) return undefined;
      indent ??= at - from;
      if (at - from < indent) break;
      end = next;
    }
    from = next;
  }
  // Blank lines that reach into the text are part of it, or wrong.
  if (indent === undefined || indent <= parent || widestBlank > indent) return undefined;
  const style = text[start] === '|' ? 'literal' : 'folded';
  return { style, value: blockText(text, span(start, end), style, '').text, end };
}
