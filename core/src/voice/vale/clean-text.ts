import { concat, type Mapped, replaced, verbatim } from '../../text/mapped.ts';
import { type Span, span } from '../../text/span.ts';

/**
 * A text as Vale reads it: line breaks are line feeds, and `&rsquo;` is an apostrophe. Places that are
 * no prose are `*`, sign for sign, which is what code is for Vale's rules too.
 */
export function cleanText(text: string, masked: readonly Span[]): Mapped {
  const spoken = masked.length === 0 ? text : mask(text, masked);
  const whole = { text: spoken, pieces: verbatim(text, span(0, text.length)).pieces };
  if (!/\r|&rsquo;/.test(spoken)) return whole;
  const parts: Mapped[] = [];
  let at = 0;
  for (const found of spoken.matchAll(/\r\n?|&rsquo;/g)) {
    const end = found.index + found[0].length;
    if (found.index > at) parts.push(verbatim(spoken, span(at, found.index)));
    parts.push(replaced(found[0].startsWith('\r') ? '\n' : "'", span(found.index, end)));
    at = end;
  }
  if (at < spoken.length) parts.push(verbatim(spoken, span(at, spoken.length)));
  return concat(parts);
}

function mask(text: string, masked: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of masked.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    result += text.slice(at, from) + text.slice(from, end).replace(/[^\r\n]/g, '*');
    at = Math.min(end, text.length);
  }
  return result + text.slice(at);
}
