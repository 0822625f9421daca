import { maskProse } from '../syntax/prose.ts';
import { quotationsOf } from './quotations.ts';
import { sentencesOf } from './sentences.ts';
import type { Stretch } from './stretch.ts';

/** White space at which a text may be cut; a higher rank is a better place. */
type Place = Stretch & { readonly rank: number };

const IN_QUOTATION = 0;
const BETWEEN_SENTENCES = 1;
const BETWEEN_PARAGRAPHS = 2;

/** A paragraph shorter than this share of what fits does not become a message of its own. */
const SMALLEST_SHARE = 1 / 3;

/**
 * Cuts a text between sentences so that every piece fits, between paragraphs where that makes no
 * crumbs. Links, mentions, code and emoji stay whole, because only white space is cut out.
 *
 * @param overflowAt offset from which a text no longer fits as a piece, counted from 0; undefined when
 *   all of it does.
 * @param most pieces at most: the cost is that many times the length of the text.
 * @returns the white space between the pieces; undefined where a sentence alone does not fit.
 */
export function splitText(
  text: string,
  overflowAt: (text: string, piece: number) => number | undefined,
  most: number,
): readonly Stretch[] | undefined {
  const places = placesIn(text);
  const cuts: Stretch[] = [];
  let start = 0;
  let next = 0;
  for (let piece = 0; piece < most; piece++) {
    const over = overflowAt(text.slice(start), piece);
    if (over === undefined) return cuts;
    const limit = start + over;
    const reachable: Place[] = [];
    for (let place = places[next]; place && place.start <= limit; place = places[++next])
      if (place.start > start) reachable.push(place);
    const cut = best(reachable, start + over * SMALLEST_SHARE);
    if (!cut || overflowAt(text.slice(start, cut.start), piece) !== undefined) return undefined;
    cuts.push({ start: cut.start, end: cut.end });
    start = cut.end;
    next = places.indexOf(cut) + 1;
  }
  return undefined;
}

function best(places: readonly Place[], smallest: number): Place | undefined {
  const ofRank = (least: number, from: number) =>
    places.findLast(({ rank, start }) => rank >= least && start >= from);
  return (
    ofRank(BETWEEN_PARAGRAPHS, smallest) ??
    ofRank(BETWEEN_SENTENCES, smallest) ??
    ofRank(BETWEEN_PARAGRAPHS, 0) ??
    ofRank(BETWEEN_SENTENCES, 0) ??
    ofRank(IN_QUOTATION, 0)
  );
}

/** The white space between sentences, in order. */
function placesIn(text: string): readonly Place[] {
  const masked = maskProse(text);
  const quotations = quotationsOf(masked);
  let quotation = 0;
  const place = ({ start, end }: Stretch): Place => {
    while ((quotations[quotation]?.end ?? text.length) <= start) quotation++;
    const isQuoted = (quotations[quotation]?.start ?? text.length) < start;
    const isParagraph = /\n[ \t]*\r?\n/.test(text.slice(start, end));
    return {
      start,
      end,
      rank: isQuoted ? IN_QUOTATION : isParagraph ? BETWEEN_PARAGRAPHS : BETWEEN_SENTENCES,
    };
  };
  const sentences = sentencesOf(masked);
  return sentences.flatMap((sentence, index) => {
    const following = sentences[index + 1];
    return following ? spacesIn(text, sentence.end, following.start).map(place) : [];
  });
}

/**
 * White space at both ends of what lies between two sentences. A link or code may stand there, and
 * belongs to the sentence before unless that one is closed.
 */
function spacesIn(text: string, from: number, to: number): readonly Stretch[] {
  const gap = text.slice(from, to);
  const leading = gap.length - gap.trimStart().length;
  const trailing = gap.length - gap.trimEnd().length;
  if (leading === gap.length) return gap === '' ? [] : [{ start: from, end: to }];
  const isClosed = /[.!?…"'”’»)\]]$/.test(text.slice(Math.max(0, from - 1), from));
  return [
    { start: from, end: isClosed ? from + leading : from },
    { start: to - trailing, end: to },
  ].filter(({ start, end }) => start < end);
}
