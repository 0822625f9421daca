import { isCuit, isCurp, isIban, isLuhn, isNit, isRfc, isRut, isSpanishId, isSsn } from './check-digits.ts';
import type { Datum } from './datum.ts';

type Shape = {
  readonly kind: Datum['kind'];
  /** What people call the number. */
  readonly name: string;
  readonly pattern: RegExp;
  /** Judges the first group of the pattern, or all of it, without spaces, points and hyphens. */
  readonly isReal: (sign: string, written: string) => boolean;
};

/** Not inside a longer number, code or address. */
const OPEN = String.raw`(?<![\p{L}\p{N}_@#/=-])(?<!\p{N}[.,])`;
const CLOSE = String.raw`(?![\p{L}\p{N}_@/=]|[-.,]\p{N})`;
const shape = (kind: Shape['kind'], name: string, source: string, isReal: Shape['isReal']): Shape => ({
  kind,
  name,
  pattern: new RegExp(OPEN + source + CLOSE, 'gu'),
  isReal,
});

/** Companies are no persons: a RUT from 50 million on, a CUIT from 30 on, a NIT of nine digits with 8 or 9. */
const SHAPES: readonly Shape[] = [
  shape(
    'identity',
    'CURP',
    String.raw`[A-ZÑ][AEIOUX][A-ZÑ]{2}\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-ZÑ]{3}[A-Z\d]\d`,
    isCurp,
  ),
  shape(
    'identity',
    'RFC',
    String.raw`[A-ZÑ&]{4}-?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-?[A-Z\d]{2}[A\d]`,
    isRfc,
  ),
  shape('identity', 'CUIL', String.raw`2[034567]-\d{8}-\d`, isCuit),
  shape('identity', 'CUIL', String.raw`(?=2)(?<=(?:CUI[TL]|cui[tl])\D{0,12})2[034567]\d{9}`, isCuit),
  shape('identity', 'DNI', String.raw`(?:\d{8}|\d{2}\.\d{3}\.\d{3})[- ]?[A-HJ-NP-TV-Z]`, isSpanishId),
  shape('identity', 'NIE', String.raw`[XYZ][- ]?\d{7}[- ]?[A-HJ-NP-TV-Z]`, isSpanishId),
  shape(
    'identity',
    'DNI',
    String.raw`(?=\d)(?<=\b(?:DNI|D\.N\.I\.|dni)(?: n(?:ú|u)mero| nro\.?| n\.?º| N\.?º| No\.?)?:? )(?:\d{7,8}|\d{1,2}\.\d{3}\.\d{3})`,
    (digits) => digits.length >= 7,
  ),
  shape(
    'identity',
    'cédula',
    String.raw`(?=\d)(?<=(?:[Cc]édula|[Cc]edula|CÉDULA|C\.\s?C\.|\bCC|c\.\s?c\.)(?: de ciudadanía)?(?: n(?:ú|u)mero| nro\.?| n\.?º| N\.?º| No\.?)?:? )(?:\d{6,10}|\d{1,3}(?:\.\d{3}){2,3})`,
    (digits) => digits.length >= 6 && digits.length <= 10,
  ),
  shape(
    'identity',
    'NIT',
    String.raw`(?=\d)(?<=\b(?:NIT|Nit|N\.I\.T\.)(?: n(?:ú|u)mero| nro\.?| n\.?º| No\.?)?[:.]? )(?:\d{6,10}|\d{1,3}(?:\.\d{3}){2,3})-\d`,
    (digits) => isNit(digits.slice(0, -1), digits.slice(-1)) && !/^[89]\d{9}$/.test(digits),
  ),
  shape(
    'identity',
    'RUT',
    String.raw`(?:\d{1,2}(?:\.\d{3}){2}|(?<=\b(?:RU[TN]|ru[tn]|Ru[tn]):? )\d{7,8})-[\dkK]`,
    (sign) => isRut(sign.slice(0, -1), sign.slice(-1)) && Number(sign.slice(0, -1)) < 50_000_000,
  ),
  shape('identity', 'SSN', String.raw`\d{3}-\d{2}-\d{4}`, isSsn),
  shape(
    'bank',
    'IBAN',
    String.raw`[A-Z]{2}\d{2}(?:[A-Z\d]{11,30}|(?: [A-Z\d]{4}){2,7}(?: [A-Z\d]{1,4})?)`,
    isKnownIban,
  ),
  shape(
    'card',
    '',
    String.raw`(?:\d{13,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?|\d{4}([ -])\d{6}\2\d{4,5})`,
    (digits) => isCardNumber(digits) && isLuhn(digits),
  ),
];

/** The numbers in a text that name one person, or their money. */
export function* identityNumbers(text: string): Generator<Datum> {
  for (const { kind, name, pattern, isReal } of SHAPES) {
    for (const { 0: written, index } of text.matchAll(pattern))
      if (isReal(written.replace(/[\s.-]/g, ''), written))
        yield { kind, name, start: index, end: index + written.length };
  }
}

/** Length of an IBAN by country: SWIFT, IBAN Registry release 99 (2024-12). */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  AD: 24,
  AT: 20,
  BE: 16,
  BR: 29,
  CH: 21,
  CR: 22,
  CZ: 24,
  DE: 22,
  DK: 18,
  DO: 28,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  GT: 28,
  IE: 22,
  IT: 27,
  LU: 20,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  SE: 24,
  SV: 28,
};

function isKnownIban(iban: string): boolean {
  return IBAN_LENGTHS[iban.slice(0, 2)] === iban.length && isIban(iban);
}

/** Issuer prefixes with their lengths: ISO/IEC 7812 as the networks publish them (read 2026-11-21). */
const CARDS =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|(?:6011|65\d{2}|64[4-9]\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12})$/;

function isCardNumber(digits: string): boolean {
  return CARDS.test(digits) && !/^(\d)\1+$/.test(digits);
}
