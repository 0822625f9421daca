import type { Searched } from './blocks/searched-text.ts';
import { sentencesIn } from './sentences.ts';
import type { StyleMatch } from './style-rule.ts';
import { treebankWords } from './tagging/treebank-words.ts';

/**
 * Where Vale would report a match, as an offset in the searched text: it looks for the match once more,
 * and what it does not find it does not report. Here it only says whether an alert is one of its own:
 * places stay those of the matches.
 */
export type Reporter = (match: StyleMatch) => number | undefined;

/** From how many UTF-16 units on Vale does not leave out what stands before a match. */
const LONGEST_LEFT_OUT = 1_000;

/** For the matches of one rule in one block, in their order: each found takes its twin out of the search. */
export function reporterFor(blockText: string, searched: Searched): Reporter {
  let text: string | undefined;
  let line = -1;
  return ({ match, span }) => {
    if (text === undefined) {
      text = searched.text();
      line = searched.isWhole ? -1 : searched.line();
    }
    if (!span || match === '') return 0;
    const whole = text;
    const inLine = searched.isWhole ? undefined : placeInLine(whole, line, blockText, match, span);
    const at = inLine ?? placeIn(withoutWordsBefore(whole, match, span.start), blockText, match);
    if (at !== undefined) text = withoutFirst(whole, match);
    return at;
  };
}

/** The place on the line of the block, or on one that has the match at the same column as the block has. */
function placeInLine(
  text: string,
  wanted: number,
  blockText: string,
  match: string,
  { start, end }: { readonly start: number; readonly end: number },
): number | undefined {
  for (let index = 0, lineStart = 0; lineStart < text.length; index++) {
    const lineEnd = text.indexOf('\n', lineStart) + 1 || text.length;
    const isSame = lineEnd - lineStart > end && text.startsWith(match, lineStart + start);
    if (isSame || index === wanted) {
      const at = placeIn(text.slice(lineStart, lineEnd), blockText, match);
      return at === undefined ? undefined : lineStart + at;
    }
    lineStart = lineEnd;
  }
  return start;
}

/** Where several places are possible, the words before the match are taken out, each at its first place. */
function withoutWordsBefore(text: string, match: string, start: number): string {
  const isOften = text.indexOf(match) !== text.lastIndexOf(match);
  if (!isOften || text.length >= LONGEST_LEFT_OUT) return text;
  let left = text;
  for (const word of text.slice(0, start).split(/\s+/)) if (word !== '') left = substitute(left, word, '@');
  return left;
}

function placeIn(searched: string, blockText: string, match: string): number | undefined {
  let from = searched.indexOf(blockText);
  // Signs stand everywhere: they are looked for from the first word of the block on.
  if (from < 0 && !/[\p{L}\p{Nd}]/u.test(match)) {
    from = searched.indexOf(/\S+/.exec(blockText)?.[0] ?? '');
  }
  const text = from > 0 ? searched.slice(0, from).replace(/[^\n]/g, '@') + searched.slice(from) : searched;
  const found = [...text.matchAll(asWord(match))].map(({ 0: part, index }) => ({
    start: index,
    end: index + part.length,
  }));
  // One in code counts only where there is none outside.
  const isCode = (at: number) => at > 0 && /[`-]/.test(text[at] ?? '');
  const chosen = found.find(({ start, end }) => !isCode(start - 1) && !isCode(end + 1)) ?? found[0];
  const at = chosen?.start ?? text.indexOf(match);
  if (at < 0) return lineWithWords(text, blockText, match);
  return text[at] === '_' ? at + 1 : at;
}

/** The match between boundaries that know ASCII only; straight quotation marks stand for curly ones too. */
function asWord(match: string): RegExp {
  const source = match
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/'/g, "['‘’]")
    .replace(/"/g, '["“”]');
  return new RegExp(`(?:^|\\b|_)${source}(?:_|\\b|$)`, 'g');
}

/** The line that has all words of the match's sentence, for a match with markup inside. */
function lineWithWords(text: string, blockText: string, match: string): number | undefined {
  const sentences = sentencesIn(blockText).map(({ start, end }) => blockText.slice(start, end));
  const sentence = sentences.findLast((one) => one === match || one.indexOf(match) > 0);
  if (sentence === undefined) return undefined;
  // What is hidden is not looked for by itself; a word that is glued to it is, and will not be found.
  const glued = sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word) && word.includes('*'));
  const cut = treebankWords(sentence).map(({ start, end }) => sentence.slice(start, end));
  const words = [...glued, ...cut.filter((word) => !word.includes('*'))];
  const line = text.split('\n').find((one) => words.every((word) => one.includes(word)));
  return line === undefined ? undefined : text.indexOf(line);
}

/** Takes the first place of a match out of a text, one between boundaries where there is such a one. */
function withoutFirst(text: string, match: string): string {
  const isWord = (index: number) => /\w/.test(text[index] ?? '');
  for (let at = text.indexOf(match); at >= 0; at = text.indexOf(match, at + 1)) {
    const end = at + match.length;
    const isApart = isWord(at - 1) !== isWord(at) && isWord(end - 1) !== isWord(end);
    if (isApart) return text.slice(0, at) + match.replace(/[^\n]/g, '#') + text.slice(end);
  }
  return substitute(text, match, '#');
}

/** Replaces the first of a text in another, sign by sign. */
function substitute(text: string, part: string, sign: string): string {
  const at = text.indexOf(part);
  if (at < 0) return text;
  return text.slice(0, at) + part.replace(/[^\n]/g, sign) + text.slice(at + part.length);
}
