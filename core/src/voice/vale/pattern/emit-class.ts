import type { ClassItem, ClassNode } from './pattern-node.ts';

/** How a pattern is written out: for text folded to ASCII word characters, or for any text. */
export type EmitMode = 'folded' | 'unicode';

/** What .NET takes for part of a word, apart from the two joiners that only edges know. */
const WORD = '\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}';
const SPACE = '\\t-\\r\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

const SHORT = { d: '\\p{Nd}', w: WORD, s: SPACE } as const;

/** Largest range of which the other case of each letter is looked up. */
const MAX_CASED = 0x600;

/** What an edge of a word looks at: with the joiners, unlike `\w`. */
export const EDGE_CLASS = `[${WORD}\\u200c\\u200d]`;

/** A class as JavaScript writes it; `spell` when letters must be written in both cases. */
export function emitClass(node: ClassNode, mode: EmitMode, spell: boolean): string {
  const isSpelt = spell && node.ignoreCase;
  const items = isSpelt ? node.items.flatMap(bothCases) : node.items;
  // A short class that is not to match must be written as one look-ahead each: `[^\W\d]` has no other form.
  const barred = items.filter((item) => item.kind === 'short' && item.negated && mode === 'unicode');
  const plain = items.filter((item) => !barred.includes(item));
  const body = plain.map((item) => emitItem(item, mode)).join('');
  const parts = barred.map((item) => (item.kind === 'short' ? `[^${SHORT[item.letter]}]` : ''));
  if (body !== '' || parts.length === 0) parts.unshift(`[${body}]`);
  const one = parts.length === 1 ? (parts[0] ?? '') : `(?:${parts.join('|')})`;
  const base = node.negated ? (parts.length === 1 ? negate(one) : `(?:(?!${one})[^])`) : one;
  return node.without ? `(?:(?!${emitClass(node.without, mode, spell)})${base})` : base;
}

function negate(one: string): string {
  return one.startsWith('[^') ? `[${one.slice(2)}` : `[^${one.slice(1)}`;
}

function emitItem(item: ClassItem, mode: EmitMode): string {
  switch (item.kind) {
    case 'short':
      if (mode === 'folded') return `\\${item.negated ? item.letter.toUpperCase() : item.letter}`;
      return SHORT[item.letter];
    case 'property':
      return `\\${item.negated ? 'P' : 'p'}{${item.name}}`;
    case 'range':
      return item.from === item.to
        ? emitMember(item.from)
        : `${emitMember(item.from)}-${emitMember(item.to)}`;
  }
}

/** A code point inside a class; only letters and digits of ASCII stand for themselves. */
function emitMember(code: number): string {
  const sign = String.fromCodePoint(code);
  if (/[A-Za-z0-9]/.test(sign)) return sign;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** A code point outside a class. */
export function emitChar(code: number, spell: boolean): string {
  if (spell) {
    const cases = casesOf(code);
    if (cases.length > 1) return `[${cases.map(emitMember).join('')}]`;
  }
  return emitMember(code);
}

function bothCases(item: ClassItem): readonly ClassItem[] {
  if (item.kind !== 'range' || item.to - item.from > MAX_CASED) return [item];
  const more = new Set<number>();
  for (let code = item.from; code <= item.to; code++) {
    for (const other of casesOf(code)) if (other < item.from || other > item.to) more.add(other);
  }
  return [item, ...[...more].map((code) => ({ kind: 'range', from: code, to: code }) as const)];
}

/** A code point in its cases, itself first; only those that are one code point too. */
function casesOf(code: number): readonly number[] {
  const sign = String.fromCodePoint(code);
  const cases = [sign, sign.toLowerCase(), sign.toUpperCase()]
    .filter((one) => [...one].length === 1)
    .map((one) => one.codePointAt(0) ?? code);
  return [...new Set(cases)];
}
