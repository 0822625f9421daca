import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { concat, type Mapped, replaced, slice, toFile } from '../../../text/mapped.ts';
import type { HtmlAttribute, HtmlToken } from './html-token.ts';

/** Elements whose content is text up to their own end. */
const RAW_ELEMENTS = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'iframe',
  'noembed',
  'noframes',
  'xmp',
]);

const COMMENT = /<!--([\s\S]*?)(?:-->|$)/y;
const OTHER = /<[!?][^>]*(?:>|$)/y;
const TAG = /<(\/?)([A-Za-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/y;
const ATTRIBUTE = /([^\s"'=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Most of one tag that is read: what is longer is no tag that a person wrote. */
const LONGEST_TAG = 10_000;

/** Reads HTML as browsers cut it into tags and text, without asking whether it makes sense. */
export function* htmlTokens(html: Mapped): Generator<HtmlToken> {
  const { text } = html;
  let at = 0;
  let textStart = 0;
  function* flush(end: number): Generator<HtmlToken> {
    if (end > textStart) yield { kind: 'text', mapped: decode(slice(html, textStart, end)) };
  }
  while (at < text.length) {
    const open = text.indexOf('<', at);
    if (open < 0) break;
    const comment = matchAt(COMMENT, text, open);
    if (comment) {
      yield* flush(open);
      yield { kind: 'comment', text: comment[1] ?? '' };
      at = open + comment[0].length;
      textStart = at;
      continue;
    }
    const other = matchAt(OTHER, text, open);
    const tag = other ? undefined : matchTag(text, open);
    if (!other && !tag) {
      at = open + 1;
      continue;
    }
    yield* flush(open);
    at = open + (other ?? tag ?? [''])[0].length;
    textStart = at;
    if (!tag) continue;
    const name = (tag[2] ?? '').toLowerCase();
    if (tag[1] === '/') {
      yield { kind: 'end', name };
      continue;
    }
    const inside = open + 1 + name.length;
    const attributes = [...readAttributes(html, inside, inside + (tag[3] ?? '').length)];
    yield { kind: 'start', name, attributes, isClosed: tag[4] === '/' };
    if (RAW_ELEMENTS.has(name) && tag[4] !== '/') {
      const end = text.toLowerCase().indexOf(`</${name}`, at);
      at = end < 0 ? text.length : end;
    }
  }
  yield* flush(text.length);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function matchTag(text: string, at: number): RegExpExecArray | null {
  const next = text.indexOf('>', at);
  // Without an end nearby the pattern would read on to the end of the text, for every `<` again.
  return next < 0 || next - at > LONGEST_TAG ? null : matchAt(TAG, text, at);
}

function* readAttributes(html: Mapped, start: number, end: number): Generator<HtmlAttribute> {
  for (const found of html.text.slice(start, end).matchAll(ATTRIBUTE)) {
    const [whole, name = ''] = found;
    const value = found[2] ?? found[3] ?? found[4] ?? '';
    const isQuoted = found[4] === undefined && whole.length > name.length;
    const valueEnd = start + found.index + whole.length - (isQuoted ? 1 : 0);
    yield { name: name.toLowerCase(), value: decode(slice(html, valueEnd - value.length, valueEnd)) };
  }
}

/** Text with `&amp;` and the like as what they stand for. */
function decode(mapped: Mapped): Mapped {
  const { text } = mapped;
  if (!text.includes('&')) return mapped;
  const parts: Mapped[] = [];
  let at = 0;
  for (const found of text.matchAll(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/g)) {
    const sign = decodeReference(found[1], found[2], found[3]);
    if (sign === undefined) continue;
    const end = found.index + found[0].length;
    if (found.index > at) parts.push(slice(mapped, at, found.index));
    parts.push(replaced(sign, toFile(mapped, found.index, end)));
    at = end;
  }
  if (at < text.length) parts.push(slice(mapped, at, text.length));
  return concat(parts);
}

function decodeReference(decimal?: string, hex?: string, name?: string): string | undefined {
  if (name !== undefined) return decodeNamedCharacterReference(name) || undefined;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
    ? String.fromCodePoint(code)
    : '\ufffd';
}
