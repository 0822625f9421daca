import type { Edit } from '../text/edit.ts';
import { toFile } from '../text/mapped.ts';
import { type Span, span } from '../text/span.ts';
import type { ScalarNode, ScalarStyle } from './node.ts';
import { scalarText } from './scalar-text.ts';

/** What a text stands between inside its scalar, as written in the file; empty where it is all of it. */
export type Around = {
  readonly before: string;
  readonly after: string;
  /** True inside `[…]` or `{…}`, where a plain scalar may hold none of these signs and no comma. */
  readonly inFlow: boolean;
};

/** All of a scalar, wherever it stands. */
const ALONE: Around = { before: '', after: '', inFlow: true };

/**
 * Writes a text so that a scalar of a style reads it back (YAML 1.2.2, chapters 7.3 and 8.1): what
 * goes between the quotes, or into the lines of a block. Undefined where that style cannot hold it;
 * a plain one also cannot where the whole would be read as a number, a truth value or nothing.
 */
export function spellScalar(text: string, style: ScalarStyle, around: Around = ALONE): string | undefined {
  const isBlock = style === 'literal' || style === 'folded';
  if (!isBlock && isFolded(text, around)) return undefined;
  if (style === 'double') return escapeDouble(text);
  if (UNPRINTABLE.test(text)) return undefined;
  if (style === 'single') return text.replaceAll("'", "''");
  if (style === 'plain')
    return isPlain(around.before + text + around.after, around.inFlow) ? text : undefined;
  // At the start of a line white space would be indentation.
  return /^(?:\s|$)/.test(text) ? undefined : text;
}

/** The edit that gives a scalar another text and keeps its style where that can hold it. */
export function replaceScalar(fileText: string, node: ScalarNode, text: string): Edit | undefined {
  const place = textSpan(fileText, node);
  if (node.style === 'single' || node.style === 'double') {
    const spelt = spellScalar(text, node.style);
    return spelt === undefined ? undefined : { span: place, text: spelt };
  }
  if (node.style === 'plain') return { span: place, text: spellWhole(text) };
  // With its header goes a line break at its end, which would still belong to the value.
  const inside = isTrimmed(node) ? spellScalar(text, node.style) : undefined;
  return inside === undefined
    ? { span: span(node.span.start, place.end), text: spellWhole(text) }
    : { span: place, text: inside };
}

/** A whole value, plain if it can be, else in double quotes, which hold everything. */
export function spellWhole(text: string): string {
  return spellScalar(text, 'plain') ?? `"${escapeDouble(text)}"`;
}

/** Where the text of a scalar stands: inside its quotes, behind its header, before the last line break. */
export function textSpan(fileText: string, node: ScalarNode): Span {
  const { start, end } = node.span;
  if (node.style === 'plain') return node.span;
  if (node.style === 'single' || node.style === 'double') return span(start + 1, end - 1);
  const mapped = scalarText(fileText, node);
  const to = mapped.text.trimEnd().length;
  const last = start + fileText.slice(start, end).trimEnd().length;
  // Of blank lines only there is nothing but the header.
  if (to === 0) return span(start, last);
  const place = toFile(mapped, to - mapped.text.trim().length, to);
  return span(place.start, Math.min(place.end, last));
}

function isTrimmed({ value }: ScalarNode): boolean {
  return typeof value === 'string' && value === value.trim();
}

/** True where white space of the text would be lost beside a line break of the file. */
function isFolded(text: string, { before, after }: Around): boolean {
  const opens = /\n[ \t]*$/.test(before) && /^(?:[ \t]|$)/.test(text);
  return opens || (/^[ \t]*\r?\n/.test(after) && /(?:[ \t]|^)$/.test(text));
}

/** Line breaks, and what YAML takes only as an escape. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
  /[\0-\x08\n-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;
const ESCAPED = new RegExp(`["\\\\\\t]|${UNPRINTABLE.source}`, 'gu');

function escapeDouble(text: string): string {
  return text.replace(ESCAPED, (found) => {
    if (found === '"' || found === '\\') return `\\${found}`;
    if (found === '\n') return '\\n';
    if (found === '\t') return '\\t';
    return `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** What the core schema reads as null, a truth value or a number (YAML 1.2.2, section 10.3.2). */
const NOT_TEXT =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
/** Signs that mean something else at the start, and marks between documents. */
const STARTS_OTHERWISE = /^(?:[,[\]{}#&*!|>'"%@`\s]|[-?:](?:\s|$)|---|\.\.\.)/;
/** The end of a key, a comment, and white space that would be cut off. */
const ENDS_EARLY = /:(?:\s|$)|\s#|\s$/;

function isPlain(text: string, inFlow: boolean): boolean {
  if (text === '' || NOT_TEXT.test(text) || STARTS_OTHERWISE.test(text) || ENDS_EARLY.test(text))
    return false;
  return !(inFlow && /[,[\]{}]|^[-?:]/.test(text));
}
