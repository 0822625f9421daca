import { remembered } from './remembered.ts';

/** Cells of a sketch. */
const CELLS = 64;

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
  const plain = text.replace(LINK, ' ').toLowerCase();
  const hashes = wordHashes(plain);
  const pairs = new Set<number>();
  const [first] = hashes;
  if (hashes.length === 1 && first !== undefined) pairs.add(first);
  for (let at = 1; at < hashes.length; at++) {
    pairs.add((Math.imul(hashes[at - 1] ?? 0, FNV_PRIME) ^ (hashes[at] ?? 0)) >>> 0);
  }
  return { pairs, words: hashes.length, numbers: plain.match(/\d+/g)?.join(' ') ?? '' };
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
 * A short text that stands for a long one and is alike where the long ones are: one-permutation
 * MinHash (Li, Owen, Zhang: One Permutation Hashing, 2012) with cells of eight bits. Empty for a text
 * without words.
 */
export function sketchOf({ pairs }: Shingles): string {
  if (pairs.size === 0) return '';
  const cells = new Float64Array(CELLS).fill(-1);
  for (const pair of pairs) {
    const mixed = mix(pair);
    const cell = mixed % CELLS;
    const value = Math.floor(mixed / CELLS);
    const least = cells[cell] ?? -1;
    if (least < 0 || value < least) cells[cell] = value;
  }
  // In one piece: a text that grew sign by sign is slow to read.
  return String.fromCharCode(...cells.map((value) => (value < 0 ? 0 : 1 + (value % 255))));
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

function wordHashes(plain: string): readonly number[] {
  const hashes: number[] = [];
  let hash = FNV_START;
  let isInWord = false;
  for (let at = 0; at <= plain.length; at++) {
    const code = at < plain.length ? plain.charCodeAt(at) : 0x20;
    if (isWordCode(code)) {
      hash = Math.imul(hash ^ code, FNV_PRIME);
      isInWord = true;
    } else if (isInWord && code !== 0x27 && code !== 0x2019) {
      hashes.push(hash >>> 0);
      hash = FNV_START;
      isInWord = false;
    }
  }
  return hashes;
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
