import type { Datum } from './datum.ts';

/**
 * National numbers by country code, without it: the plans of the ITU (E.164 country pages) and of IFT
 * (MX), ENACOM (AR), CNMC (ES), CRC (CO), SUBTEL (CL), NANPA (US), read 2026-11-21.
 */
const NATIONAL: Readonly<Record<string, RegExp>> = {
  1: /^[2-9]\d{2}[2-9]\d{6}$/,
  34: /^[6-9]\d{8}$/,
  51: /^(?:9\d{8}|\d{8})$/,
  52: /^1?[2-9]\d{9}$/,
  54: /^9?[1-3]\d{9}$/,
  56: /^[2-9]\d{8}$/,
  57: /^(?:3\d{9}|60\d{8})$/,
  58: /^[24]\d{9}$/,
  593: /^(?:9\d{8}|[2-7]\d{7})$/,
  598: /^\d{8}$/,
};

/** Lines of companies that are free or cost more: nobody's own. */
const SERVICE = /^(?:1?8(?:00|33|44|55|66|77|88)\d{7}|(?:80|90)\d{7}|0?18000\d{5,6}|08[01]0\d{6,7})$/;

const OPEN = String.raw`(?<![\p{L}\p{N}_@#/=$€£+-])(?<!\p{N}[.,:])(?<![$€£] )`;
const CLOSE = String.raw`(?![\p{L}\p{N}_@/=%€$£]|[-.,:/]\p{N}| ?(?:€|%|\$|pesos|euros|USD|COP|MXN|ARS|CLP|EUR|dólares|dolares|dollars|unidades|km)(?!\p{L}))`;

/** With its country code: `+57 300 123 4567`. */
const INTERNATIONAL = /(?<![\p{L}\p{N}_@#/=+])\+\d(?:[ .\-()]{0,2}\d){7,14}(?![\p{N}@])/gu;

/** Groupings that only telephone numbers have. */
const SHAPES = [
  // Spain: 612 34 56 78, 91 123 45 67.
  String.raw`[67]\d{2} \d{2} \d{2} \d{2}|9[1-8]\d \d{2} \d{2} \d{2}|9[1-8] \d{3} \d{2} \d{2}`,
  // Colombia: 300 123 4567, 601 234 5678.
  String.raw`3[0-5]\d[ -]\d{3}[ -]\d{4}|\(?60[1-8]\)? \d{3} \d{4}`,
  // Mexico: 55 1234 5678.
  String.raw`(?:55|56|33|81) \d{4}[ -]\d{4}`,
  // Argentina: 11 1234-5678, 15-1234-5678, (0351) 423-4567.
  String.raw`(?:0?11|15)[ -]\d{4}-\d{4}|\(0\d{2,4}\) ?(?:15[ -]?)?\d{3,4}[ -]\d{4}`,
  // Chile: 9 1234 5678.
  String.raw`9 \d{4} \d{4}`,
  // United States: (415) 555-2671, 415-555-2671, 415.555.2671.
  String.raw`\([2-9]\d{2}\) ?[2-9]\d{2}[-. ]\d{4}|[2-9]\d{2}-[2-9]\d{2}-\d{4}|[2-9]\d{2}\.[2-9]\d{2}\.\d{4}`,
];
const GROUPED = new RegExp(`${OPEN}(?:${SHAPES.join('|')})${CLOSE}`, 'gu');

/** Behind such a word any number of that length is a telephone's. */
const CUE = String.raw`(?:[Tt]el(?:éfono|efono|f)?\.?|[Cc]el(?:ular|\.)?|[Mm]óvil|[Mm]ovil|[Ww]hats?[Aa]pp?|[Ww]sp|[Ww]pp|[Ll]l[aá]m(?:a|anos|enos|ame|eme|e)(?: ya)?|[Mm]árc(?:anos|alo|ame)|[Pp]hone|[Cc]all(?: us| me)?|[Tt]ext(?: us| me)?|[Mm]obile|[Cc]ell|📞|📱|☎️?)`;
const CUED = new RegExp(
  String.raw`(?=[\d(])(?<=(?<!\p{L})${CUE}(?: (?:al|a|at|on|número|numero|de \p{L}{2,12}|personal))?[:.]? {0,2})\(?\d(?:[ .\-()]{0,2}\d){6,10}${CLOSE}`,
  'gu',
);

/** Words that say that the number behind them is something else. */
const OTHERWISE =
  /(?:pedido|orden|order|ref(?:erencia)?|ticket|folio|gu[ií]a|código|code|factura|invoice|lote|serie|ISBN|n\.?º|cuenta|account)\p{L}*[\s:#.º]{0,4}$/iu;
/** Dates: `2026-11-26`, `26.11.2026`. */
const DATE = /^(?:19|20)\d{2}[-. ]?(?:0\d|1[0-2])[-. ]?[0-3]\d$|^[0-3]\d[-. ][01]\d[-. ](?:19|20)\d{2}$/;

/** The telephone numbers in a text, but for free and premium lines. */
export function* phones(text: string): Generator<Datum> {
  for (const pattern of [INTERNATIONAL, GROUPED, CUED]) {
    for (const { 0: written, index } of text.matchAll(pattern)) {
      const digits = written.replace(/\D/g, '');
      if (DATE.test(written) || OTHERWISE.test(text.slice(Math.max(0, index - 20), index))) continue;
      if (pattern === INTERNATIONAL ? isService(digits) || !isNumber(digits) : SERVICE.test(digits)) continue;
      yield { kind: 'phone', name: '', start: index, end: index + written.length };
    }
  }
}

function codeOf(digits: string): string | undefined {
  return Object.keys(NATIONAL).find((code) => digits.startsWith(code));
}

function isNumber(digits: string): boolean {
  const code = codeOf(digits);
  return code === undefined
    ? !digits.startsWith('0')
    : (NATIONAL[code]?.test(digits.slice(code.length)) ?? false);
}

function isService(digits: string): boolean {
  return SERVICE.test(digits.slice(codeOf(digits)?.length ?? 0));
}
