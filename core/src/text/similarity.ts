import { remembered } from './remembered.ts';

/** A sketch has as many cells as so many bits tell apart. */
const CELL_BITS = 6;
const CELLS = 1 << CELL_BITS;

/** In a cell to which no pair belongs: more than any pair has. */
const NONE = 0x7fffffff;

const SLOTS = 0x9e3779b1;
const FNV_PRIME = 0x01000193;
const FNV_START = 0x811c9dc5;

/** What a text says, as numbers that stand for its pairs of neighbouring words. */
export type Shingles = {
  readonly pairs: ReadonlySet<number>;
  readonly words: number;
  /** The numbers in it, in their order. */
  readonly numbers: string;
};

/**
 * The pairs of neighbouring words of a text, whatever its capitals, signs and links. A text of one
 * word has that word.
 */
export const shinglesOf: (text: string) => Shingles = remembered(workOut, 32);

function workOut(text: string): Shingles {
  const pairs = new Set<number>();
  const words = eachPair(text, (pair) => pairs.add(pair));
  return { pairs, words, numbers: text.replace(LINK, ' ').match(/\d+/g)?.join(' ') ?? '' };
}

/** How much two texts say the same, from 0 to 1: the pairs of words that both have, of those that either has. */
export function similarity(a: Shingles, b: Shingles): number {
  const [small, large] = a.pairs.size < b.pairs.size ? [a, b] : [b, a];
  let shared = 0;
  for (const pair of small.pairs) if (large.pairs.has(pair)) shared++;
  const all = small.pairs.size + large.pairs.size - shared;
  return all === 0 ? 0 : shared / all;
}

/**
 * A short text that stands for the pairs of a long one and is alike where the long ones are: one-permutation
 * MinHash (Li, Owen, Zhang: One Permutation Hashing, 2012) with cells of eight bits. Empty for a text
 * without words.
 */
export function sketchOf(text: string): string {
  const cells = new Int32Array(CELLS).fill(NONE);
  const words = eachPair(text, (pair) => {
    const mixed = mix(pair);
    const [cell, value] = [mixed & (CELLS - 1), mixed >>> CELL_BITS];
    if (value < (cells[cell] ?? NONE)) cells[cell] = value;
  });
  if (words === 0) return '';
  for (let cell = 0; cell < CELLS; cell++) {
    const least = cells[cell] ?? NONE;
    cells[cell] = least === NONE ? 0 : 1 + (least % 255);
  }
  // In one piece: a text that grew sign by sign is slow to read.
  return String.fromCharCode.apply(undefined, Array.from(cells));
}

/** After so many cells with fewer than `FEW` the same, two texts are other texts: of those 70% alike, one in a million. */
const TELLING = 24;
const FEW = 6;

/** An estimate of the similarity of two texts from their sketches, from 0 to 1. */
export function sketchSimilarity(a: string, b: string): number {
  let [same, either] = [0, 0];
  for (let cell = 0; cell < Math.min(a.length, b.length); cell++) {
    const [one, other] = [a.charCodeAt(cell), b.charCodeAt(cell)];
    if (one === 0 && other === 0) continue;
    either++;
    if (one === other) same++;
    // Most texts have little in common, which shows soon.
    else if (either === TELLING && same < FEW) return same / either;
  }
  return either === 0 ? 0 : same / either;
}

const LINK = /https?:\/\/\S+|\{link\}/gi;

/** Says each pair of neighbouring words, as often as it stands there, and how many words there are. */
function eachPair(text: string, say: (pair: number) => void): number {
  const hasLinks = text.includes('://') || text.includes('{');
  const plain = (hasLinks ? text.replace(LINK, ' ') : text).toLowerCase();
  let [hash, before, words] = [FNV_START, 0, 0];
  let isInWord = false;
  for (let at = 0; at <= plain.length; at++) {
    const code = at < plain.length ? plain.charCodeAt(at) : 0x20;
    if (isWordCode(code)) {
      hash = Math.imul(hash ^ code, FNV_PRIME);
      isInWord = true;
    } else if (isInWord && code !== 0x27 && code !== 0x2019) {
      if (words > 0) say((Math.imul(before, FNV_PRIME) ^ hash) >>> 0);
      before = hash;
      words++;
      hash = FNV_START;
      isInWord = false;
    }
  }
  // A text of one word has that word.
  if (words === 1) say(before >>> 0);
  return words;
}

/** Letters, digits and emoji of any script; signs between words are not. */
function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
  return (
    code > 0xbf && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x206f) && code !== 0xfe0f
  );
}

/** Spreads the bits of a hash, so that each cell is as likely as any other. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), SLOTS);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
