import { concat, type Mapped, slice, toFile, verbatim } from '../../text/mapped.ts';
import { type Span, span } from '../../text/span.ts';

/** `key = value`. A value that goes on over several lines maps back to each of them. */
export type IniEntry = { readonly key: string; readonly keySpan: Span; readonly value: Mapped };

/** What stands under a `[name]`; the part above the first of them has the empty name. */
export type IniSection = {
  readonly name: string;
  readonly span: Span;
  readonly entries: readonly IniEntry[];
};

/** An item of a list of values, with its place in the file. */
export type Listed = { readonly text: string; readonly span: Span };

export type Ini = {
  readonly sections: readonly IniSection[];
  /** Lines that are neither a section, a comment nor a setting. */
  readonly unread: readonly Span[];
};

/**
 * Reads an ini file as Vale does (go-ini with shadows, and with a space before a comment behind a
 * value): a key may stand several times, `\` at the end continues a value on the next line.
 */
export function readIni(text: string): Ini {
  const sections: (IniSection & { entries: IniEntry[] })[] = [{ name: '', span: span(0, 0), entries: [] }];
  const unread: Span[] = [];
  const lines = linesOf(text);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    const head = line && text.slice(line.start, line.end);
    if (!line || !head || head.startsWith('#') || head.startsWith(';')) continue;
    if (head.startsWith('[')) {
      const close = head.lastIndexOf(']');
      if (close < 0) unread.push(line);
      else
        sections.push({
          name: head.slice(1, close).trim(),
          span: span(line.start, line.start + close + 1),
          entries: [],
        });
      continue;
    }
    const sign = head.search(/[=:]/);
    const key = sign < 0 ? '' : head.slice(0, sign).trim();
    if (key === '') {
      unread.push(line);
      continue;
    }
    const parts = [verbatim(text, span(line.start + sign + 1, line.end))];
    while (parts.at(-1)?.text.endsWith('\\') && lines[index + 1]) {
      const last = parts.pop();
      const next = lines[++index];
      if (last) parts.push(slice(last, 0, last.text.length - 1));
      if (next) parts.push(verbatim(text, next));
    }
    const keySpan = span(line.start, line.start + key.length);
    sections.at(-1)?.entries.push({ key: unquote(key), keySpan, value: cleanValue(concat(parts)) });
  }
  return { sections, unread };
}

/** The lines of a text without the white space around them. */
function linesOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]*(?:\n|$)/g)].map(({ 0: line, index }) => {
    const lead = line.length - line.replace(/^[\s\ufeff]+/, '').length;
    return span(index + lead, Math.max(index + lead, index + line.trimEnd().length));
  });
}

/** Takes off white space, a comment behind the value, and quotation marks around it. */
function cleanValue(value: Mapped): Mapped {
  const comment = value.text.search(/\s[#;]/);
  const text = comment < 0 ? value.text : value.text.slice(0, comment);
  let start = text.length - text.trimStart().length;
  let end = Math.max(start, text.trimEnd().length);
  const isQuoted = end - start >= 2 && /^(["'`]).*\1$/s.test(text.slice(start, end));
  if (isQuoted) [start, end] = [start + 1, end - 1];
  return slice(value, start, end);
}

function unquote(key: string): string {
  return /^(["'`]).+\1$/.test(key) ? key.slice(1, -1) : key;
}

/** The items of a value between commas; `\\,` is a comma inside an item, and blank items are none. */
export function listOf(value: Mapped): readonly Listed[] {
  return [...value.text.matchAll(/(?:\\[\\,]|[^,])+/g)].flatMap(({ 0: raw, index }) => {
    const item = raw.trim();
    if (item === '') return [];
    const start = index + raw.length - raw.trimStart().length;
    return { text: item.replace(/\\([\\,])/g, '$1'), span: toFile(value, start, start + item.length) };
  });
}
