import type { ScalarValue } from './node.ts';

const QUOTED = /^(?:'((?:[^']|'')*)'(?!')|"((?:[^"\\]|\\["\\])*)")/;

/** The quoted value that a text starts with, on one line and with plain escapes only; undefined where there is none. */
export function readQuoted(
  text: string,
): { readonly value: string; readonly style: 'single' | 'double'; readonly length: number } | undefined {
  const found = QUOTED.exec(text);
  if (!found) return undefined;
  const [{ length }, single, double = ''] = found;
  return single === undefined
    ? { value: double.replace(/\\(["\\])/g, '$1'), style: 'double', length }
    : { value: single.replaceAll("''", "'"), style: 'single', length };
}

/** The value of a plain scalar; undefined for numbers that are not plainly decimal. */
export function plainValue(plain: string): ScalarValue | undefined {
  if (/^(?:~|[Nn]ull|NULL)$/.test(plain)) return null;
  if (/^(?:[Tt]rue|TRUE)$/.test(plain)) return true;
  if (/^(?:[Ff]alse|FALSE)$/.test(plain)) return false;
  if (/^[-+]?\d{1,15}(?:\.\d{1,15})?$/.test(plain)) return Number(plain);
  return UNUSUAL_NUMBER.test(plain) ? undefined : plain;
}

/** What may be a number in other ways: octal, hexadecimal, with an exponent, without a digit before or behind its point. */
const UNUSUAL_NUMBER = /^[-+]?(?:0o[0-7]*|0x[\da-f]*|\d*\.?\d*(?:e[-+]?\d*)?|\.inf|\.nan)$/i;
