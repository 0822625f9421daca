import * as english from './languages/en/calendar-words.ts';
import * as spanish from './languages/es/calendar-words.ts';
import type { Prose } from './prose.ts';
import type { Stretch } from './stretch.ts';
import { speaks } from './text-language.ts';

/** What a slip is about: the switch that turns it off, and the reason that is told. */
export type SlipKind = 'spaces' | 'dots' | 'dates' | 'hours' | 'numbers' | 'currency' | 'quotes' | 'percent';

/** Something that is not in the form of its language, and that form. */
export type Slip = {
  readonly kind: SlipKind;
  /** What is wrong. */
  readonly place: Stretch;
  /** What `form` stands in the place of: a neighbour may go with it, because nothing alone cannot be written. */
  readonly replaced: Stretch;
  readonly form: string;
};

export type Wishes = {
  /** How percentages are written in Spanish; undefined where both ways are fine. */
  readonly percent?: 'space' | 'tight' | undefined;
  /** Which quotation marks the brand uses; undefined where all of the language are fine. */
  readonly quotes?: 'angular' | 'curly' | 'straight' | undefined;
};

type Check = {
  readonly kind: SlipKind;
  /** A cheap question that says of most texts that there is nothing. */
  readonly may: RegExp;
  readonly pattern: RegExp;
  /** UTF-16 length of the neighbour before what is wrong. */
  readonly lead?: number;
  /** The right form, or undefined where the match turns out to be fine. */
  readonly form: (found: RegExpExecArray, prose: Prose) => string | undefined;
};

/** A number with both separators, so that nobody can doubt which is which. */
const COMMA_DECIMALS = /(?<![\p{L}\d.,])\d{1,3}(?:\.\d{3})+,\d{1,2}(?![\d]|[.,]\d)/gu;
const POINT_DECIMALS = /(?<![\p{L}\d.,])\d{1,3}(?:,\d{3})+\.\d{1,2}(?![\d]|[.,]\d)/gu;
const SIGN_BEHIND = /(?<![\p{L}\d.,$£€-])(\d[\d.,]*\d|\d) ?([$£])(?![\p{L}\d$])/gu;
const EURO_BEFORE = /(?<![\p{L}\d])€ ?(\d[\d.,]*\d|\d)(?![\d%])/gu;

const swapped = (number: string) => number.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
const lower = ({ 0: found }: RegExpExecArray) => found.toLowerCase();
const capital = ({ 0: found }: RegExpExecArray) => (found[0] ?? '').toUpperCase() + found.slice(1);

const ANYWHERE: readonly Check[] = [
  {
    kind: 'spaces',
    may: / {2}/,
    pattern: /[^\s\ud800-\udfff] {2}(?=[^\s])/gu,
    lead: 1,
    // Behind a full stop two spaces are an old habit; behind the mark of an item they are layout.
    form: ({ 0: found, index }, { text }) =>
      /[.!?:•*-]/.test(found[0] ?? '') || text.text.slice(index + 1, index + 3) !== '  '
        ? undefined
        : `${found[0]} `,
  },
  {
    kind: 'spaces',
    may: / [,;:.!?]/,
    // “Press ? for help” is about the mark.
    pattern: /\p{L} (?:[,;.](?=\s|$)(?! \.)|[:!?](?=\n|$| +\p{Lu}))/gu,
    lead: 1,
    form: ({ 0: found, index }, { text }) =>
      text.text.startsWith(found, index) ? found.replace(' ', '') : undefined,
  },
  { kind: 'spaces', may: /,[^\s\d]/, pattern: /(?<=\p{Ll}),(?=\p{Ll}{2})/gu, form: () => ', ' },
  {
    kind: 'dots',
    may: /\.\./,
    pattern: /(?<=[\p{L}\d)])\.\.(?=\s|$)/gu,
    form: (found) => (isAbbreviation(found) ? '.' : '…'),
  },
  { kind: 'dots', may: /\.\./, pattern: /(?<=[\p{L}\d)])\.{4,}(?=\s|$)/gu, form: () => '…' },
];

const ENGLISH: readonly Check[] = [
  {
    kind: 'dates',
    may: /uary|april|june|july|august|ember|october/,
    pattern: english.SMALL_MONTH,
    form: capital,
  },
  { kind: 'dates', may: /day/, pattern: english.SMALL_DAY, form: capital },
  {
    kind: 'currency',
    may: /[$£€]/,
    pattern: SIGN_BEHIND,
    form: ({ 1: number = '', 2: sign = '' }) => sign + inEnglish(number),
  },
  { kind: 'numbers', may: /\d[.,]\d/, pattern: COMMA_DECIMALS, form: ({ 0: found }) => swapped(found) },
];

/** Angular marks are none of English. */
const NO_ANGULAR: readonly Check[] = [
  {
    kind: 'quotes',
    may: /[«“"]/,
    pattern: /«\s?([^«»\n]{1,300}?)\s?»/gu,
    form: ({ 1: inside = '' }) => `“${inside}”`,
  },
];

const SPANISH: readonly Check[] = [
  { kind: 'dates', may: /\d de [A-Z]/, pattern: spanish.CAPITAL_MONTH, form: lower },
  {
    kind: 'dates',
    may: /\d de [a-z]/i,
    pattern: spanish.CAPITAL_DAY,
    form: (found) => (/^\p{Lu}/u.test(found[0]) ? lower(found) : undefined),
  },
  { kind: 'hours', may: /\d ?[AP]\.?M/, pattern: spanish.CAPITAL_HOUR, form: hour },
];
const IN_AMERICA: readonly Check[] = [
  {
    kind: 'currency',
    may: /[$£€]/,
    pattern: SIGN_BEHIND,
    form: ({ 1: number = '', 2: sign = '' }) => sign + number,
  },
];
const IN_SPAIN: readonly Check[] = [
  { kind: 'currency', may: /[$£€]/, pattern: EURO_BEFORE, form: ({ 1: number = '' }) => `${number} €` },
];
const WITH_POINT: readonly Check[] = [
  { kind: 'numbers', may: /\d[.,]\d/, pattern: COMMA_DECIMALS, form: ({ 0: found }) => swapped(found) },
];
const WITH_COMMA: readonly Check[] = [
  { kind: 'numbers', may: /\d[.,]\d/, pattern: POINT_DECIMALS, form: ({ 0: found }) => swapped(found) },
];

/** What in a text is not in the form of its language, in order and without overlaps. */
export function typographySlips(prose: Prose, wishes: Wishes): readonly Slip[] {
  // Who writes no capitals at all does so on purpose.
  const isSmall = !/\p{Lu}/u.test(prose.masked);
  const slips = checksFor(prose.language, wishes)
    .filter(({ kind, may }) => may.test(prose.masked) && !(isSmall && kind === 'dates'))
    .flatMap(({ kind, pattern, form, lead = 0 }) =>
      [...prose.masked.matchAll(pattern)].flatMap((found): Slip[] => {
        const written = form(found, prose);
        const [start, end] = [found.index, found.index + found[0].length];
        if (written === undefined || written === found[0]) return [];
        return [{ kind, form: written, place: { start: start + lead, end }, replaced: { start, end } }];
      }),
    )
    .sort((a, b) => a.replaced.start - b.replaced.start || b.replaced.end - a.replaced.end);
  let last = 0;
  return slips.filter(({ replaced: { start, end } }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}

function checksFor(language: string | undefined, wishes: Wishes): readonly Check[] {
  const region = /-([A-Za-z]{2})(?:-|$)/.exec(language ?? '')?.[1]?.toUpperCase() ?? '';
  if (speaks(language, 'en'))
    return [...ANYWHERE, ...ENGLISH, ...(wishes.quotes ? quoteChecks(wishes) : NO_ANGULAR)];
  if (!speaks(language, 'es')) return [];
  const isAmerican = region !== 'ES' && [...spanish.POINT_REGIONS, ...spanish.COMMA_REGIONS].includes(region);
  return [
    ...ANYWHERE,
    ...SPANISH,
    ...(isAmerican ? IN_AMERICA : region === 'ES' ? IN_SPAIN : []),
    ...(spanish.POINT_REGIONS.includes(region) ? WITH_POINT : []),
    ...(spanish.COMMA_REGIONS.includes(region) ? WITH_COMMA : []),
    ...percentChecks(wishes),
    ...quoteChecks(wishes),
  ];
}

function percentChecks({ percent }: Wishes): readonly Check[] {
  if (percent === undefined) return [];
  const pattern = percent === 'space' ? /(?<=\d)%/gu : /(?<=\d)[ \u00a0\u202f]%/gu;
  return [{ kind: 'percent', may: /%/, pattern, form: () => (percent === 'space' ? '\u00a0%' : '%') }];
}

const PAIRS = {
  angular: {
    pattern: /“([^“”\n]{1,300})”|(?<![\p{L}\p{N}])"([^"\n]{1,300})"(?![\p{L}\p{N}])/gu,
    open: '«',
    close: '»',
  },
  curly: {
    pattern: /«([^«»\n]{1,300})»|(?<![\p{L}\p{N}])"([^"\n]{1,300})"(?![\p{L}\p{N}])/gu,
    open: '“',
    close: '”',
  },
  straight: { pattern: /«([^«»\n]{1,300})»|“([^“”\n]{1,300})”/gu, open: '"', close: '"' },
} as const;

function quoteChecks({ quotes }: Wishes): readonly Check[] {
  if (quotes === undefined) return [];
  const { pattern, open, close } = PAIRS[quotes];
  return [
    {
      kind: 'quotes',
      may: /[«“"]/,
      pattern,
      form: ({ 1: one, 2: other }) => `${open}${one ?? other ?? ''}${close}`,
    },
  ];
}

/** «8 PM» → «p. m.», with the space that belongs before it. */
function hour({ 0: found, index, input }: RegExpExecArray): string {
  const form = found.startsWith('A') ? 'a. m.' : 'p. m.';
  return input[index - 1] === ' ' ? form : ` ${form}`;
}

function inEnglish(number: string): string {
  return /^\d{1,3}(?:\.\d{3})*,\d{1,2}$/.test(number) ? swapped(number) : number;
}

function isAbbreviation({ input, index }: RegExpExecArray): boolean {
  return /(?:\p{L}\.\s?\p{L}|etc)$/u.test(input.slice(Math.max(0, index - 6), index));
}
