import { type ClassItem, PatternError } from './pattern-node.ts';

type Escape =
  | { readonly kind: 'char'; readonly code: number; readonly end: number }
  | { readonly kind: 'item'; readonly item: ClassItem; readonly end: number };

const CONTROLS: Readonly<Record<string, number>> = { a: 7, e: 27, f: 12, n: 10, r: 13, t: 9, v: 11 };

/** Unicode blocks by the names that .NET gives them, as far as styles are about them. */
const BLOCKS: Readonly<Record<string, readonly [number, number]>> = {
  IsArabic: [0x600, 0x6ff],
  IsBasicLatin: [0, 0x7f],
  IsCJKUnifiedIdeographs: [0x4e00, 0x9fff],
  IsCyrillic: [0x400, 0x4ff],
  IsGeneralPunctuation: [0x2000, 0x206f],
  IsGreek: [0x370, 0x3ff],
  IsHangulSyllables: [0xac00, 0xd7af],
  IsHebrew: [0x590, 0x5ff],
  IsHiragana: [0x3040, 0x309f],
  IsKatakana: [0x30a0, 0x30ff],
  'IsLatin-1Supplement': [0x80, 0xff],
  IsLatinExtendedA: [0x100, 0x17f],
  IsThai: [0xe00, 0xe7f],
};

/** Reads an escape that means one character or one of several; its `\` is at `at`. */
export function readEscape(source: string, at: number): Escape {
  const letter = source[at + 1];
  if (letter === undefined) throw new PatternError('bad-pattern', '\\', at);
  const lower = letter.toLowerCase();
  if (lower === 'd' || lower === 'w' || lower === 's') {
    return { kind: 'item', item: { kind: 'short', letter: lower, negated: letter !== lower }, end: at + 2 };
  }
  if (lower === 'p') return readProperty(source, at, letter === 'P');
  const control = CONTROLS[letter];
  if (control !== undefined) return { kind: 'char', code: control, end: at + 2 };
  const rest = source.slice(at + 1, at + 12);
  const hex =
    /^x\{([\da-f]{1,6})\}/i.exec(rest) ?? /^x([\da-f]{2})/i.exec(rest) ?? /^u([\da-f]{4})/i.exec(rest);
  if (hex) {
    const code = Number.parseInt(hex[1] ?? '', 16);
    if (code > 0x10ffff) throw new PatternError('bad-pattern', hex[0], at);
    return { kind: 'char', code, end: at + 1 + hex[0].length };
  }
  if (letter === 'x' || letter === 'u') throw new PatternError('bad-pattern', `\\${letter}`, at);
  const octal = /^0[0-7]{0,2}/.exec(rest);
  if (octal) return { kind: 'char', code: Number.parseInt(octal[0], 8), end: at + 1 + octal[0].length };
  const typed = /^c([a-z])/i.exec(rest);
  if (typed) return { kind: 'char', code: (typed[1] ?? '').charCodeAt(0) & 31, end: at + 3 };
  const code = source.codePointAt(at + 1) ?? 0;
  return { kind: 'char', code, end: at + (code > 0xffff ? 3 : 2) };
}

function readProperty(source: string, at: number, isUpper: boolean): Escape {
  const found =
    /^\{(\^?)([\w-]+)\}/.exec(source.slice(at + 2, at + 60)) ?? /^()([A-Z])/.exec(source[at + 2] ?? '');
  if (!found) throw new PatternError('bad-pattern', '\\p', at);
  const end = at + 2 + found[0].length;
  const name = found[2] ?? '';
  const negated = isUpper !== (found[1] === '^');
  const block = BLOCKS[name];
  if (block) {
    if (negated) throw new PatternError('unsupported-pattern', `\\P{${name}}`, at);
    return { kind: 'item', item: { kind: 'range', from: block[0], to: block[1] }, end };
  }
  const spelling = [name, `Script=${name}`].find(isProperty);
  if (spelling === undefined) throw new PatternError('unsupported-pattern', `\\p{${name}}`, at);
  return { kind: 'item', item: { kind: 'property', name: spelling, negated }, end };
}

function isProperty(name: string): boolean {
  try {
    return new RegExp(`\\p{${name}}`, 'u') !== undefined;
  } catch {
    return false;
  }
}
