import type { Span } from '../../text/span.ts';

/** Shortened words behind which a sentence goes on, in lower case and without their last period. */
const ABBREVIATIONS = new Set(
  (
    'adm al apr apt assn aug ave bros ca capt cf cm co col corp dec dept dr ed e.g eg esp est etc feb fig figs ' +
    'fri gen gov hon i.e ie inc jan jr jul jun lb lbs lt ltd maj mar mon mr mrs ms msgr mt no nov nr oct op p ' +
    'pp ph.d prof pres rep rev sat sen sep sept sgt sr st sun thu thurs tue tues u.k u.n u.s v vol vs wed ' +
    'a.m p.m approx avda sra srta dra ud uds pág págs art núm tel'
  ).split(' '),
);

/** Words that, with a capital, start a sentence even behind an abbreviation. */
const STARTERS = new Set(
  (
    'a after all also although an and another any as at because before both but by each either even every few ' +
    'finally first for from he her here his how however i if in instead it its last later many meanwhile more ' +
    'moreover most much my next no not nothing now of on once one only or other our she since so some such ' +
    'that the their them then there therefore these they this those though to today two under unless until up ' +
    'use we what when where whether which while who why with without yet you your el la los las un una en y ' +
    'pero si no para por con cuando como esta este esto'
  ).split(' '),
);

const ENDS_SENTENCE = /(?:[.][)"’”]|[?!。！？]["'’”)]?)$/u;
const BREAKS_INSIDE = /[.?!][[(]|\."/u;
const ELLIPSIS = /(?:\.\s?){2,}\./u;
const INITIALS = /(?:[\p{L}\p{N}_]\.)+[\p{L}\p{N}_]*\./u;

/**
 * Sentences as Vale's splitter finds them, which is Punkt with English data; here with a short list of
 * abbreviations in its place. A line break ends no sentence. UTF-16 offsets, without space at the ends.
 */
export function sentencesIn(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const add = (end: number) => {
    const part = text.slice(start, end);
    const trimmed = part.trim();
    if (trimmed !== '') {
      const from = start + part.indexOf(trimmed);
      sentences.push({ start: from, end: from + trimmed.length });
    }
    start = end;
  };
  const words = /\S+/gu;
  let word = words.exec(text);
  while (word) {
    const end = word.index + word[0].length;
    const next = words.exec(text);
    if (/[.?!。！？]/u.test(word[0]) && next && isBreak(word[0], next[0])) add(end);
    word = next;
  }
  add(text.length);
  return sentences;
}

function isBreak(word: string, next: string): boolean {
  if (word.endsWith('.') && next === '.') return false;
  const isUpper = /^\p{Lu}/u.test(next);
  const isLower = /^\p{Ll}/u.test(next);
  const isStarter = STARTERS.has(next.toLowerCase().replace(/[^\p{L}]+$/u, ''));
  if (ENDS_SENTENCE.test(word) || BREAKS_INSIDE.test(word)) {
    // Inside brackets or quotation marks it may be the end of something else.
    return !(/[)’”"']$/u.test(word) && isLower);
  }
  if (!word.endsWith('.')) return false;
  if (ELLIPSIS.test(word)) return isUpper;
  if (word.endsWith('..')) return isUpper && isStarter;
  if (/^\p{L}\.$/u.test(word)) return isUpper && isStarter;
  const stem = word
    .slice(0, -1)
    .toLowerCase()
    .replace(/^[("'“‘[]+/u, '');
  const last = stem.slice(stem.lastIndexOf('-') + 1);
  if (INITIALS.test(word) || ABBREVIATIONS.has(stem) || ABBREVIATIONS.has(last)) return isUpper && isStarter;
  // A number with a period may be the first of a list: what follows in lower case belongs to it.
  if (/^[\d.,-]+$/.test(stem)) return !isLower;
  return true;
}
