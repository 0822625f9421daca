import { type Emitted, emitPattern, walk } from './emit-pattern.ts';
import { foldWords, hasOnlyAscii } from './fold-words.ts';
import { foldability } from './foldability.ts';
import { parsePattern } from './parse-pattern.ts';
import type { PatternNode } from './pattern-node.ts';

/** One match: UTF-16 offsets in the text that was searched. */
export type PatternMatch = {
  readonly start: number;
  readonly end: number;
  /** What the capturing groups took, in their order. */
  readonly groups: readonly (string | undefined)[];
};

/** A pattern of a style, ready to search any text. */
export type CompiledPattern = {
  /** All matches that are not empty, up to a number that nobody reads to the end. */
  readonly all: (text: string) => readonly PatternMatch[];
  readonly test: (text: string) => boolean;
};

/** Most matches of one pattern in one text. */
const MAX_MATCHES = 5_000;

/**
 * Longest text that is searched in one go, in UTF-16 units. A longer one is cut at blank lines, so that a
 * pattern of quadratic cost stays bounded; a match across such a cut is not found.
 */
const MAX_SEARCHED = 20_000;

/**
 * Makes a pattern ready. JavaScript knows words of ASCII quickly and all others slowly, by a factor of ten.
 * So the text is folded first, each letter beyond ASCII becoming `_`, and the quick form of the pattern
 * searches that, wherever the pattern cannot tell the difference. Offsets stay the same.
 *
 * @throws PatternError
 */
export function compilePattern(source: string): CompiledPattern {
  const node = parsePattern(source);
  return compileNode(node);
}

/** @throws PatternError */
export function compileNode(node: PatternNode): CompiledPattern {
  // References are all that can be read and not be written. Everything else is written on first use.
  let slow = refers(node) ? made(emitPattern(node, 'unicode')) : undefined;
  let quick: Made | undefined;
  let can: ReturnType<typeof foldability> | undefined;

  const pick = (text: string): Made & { readonly text: string } => {
    can ??= foldability(node);
    const isAscii = hasOnlyAscii(text);
    if (can !== 'never' && (isAscii || can === 'always' || !/[\ud800-\udfff]/.test(text))) {
      const folded = isAscii ? text : foldWords(text);
      if (folded !== undefined) {
        quick ??= made(emitPattern(node, 'folded'));
        return { ...quick, text: folded };
      }
    }
    slow ??= made(emitPattern(node, 'unicode'));
    return { ...slow, text };
  };

  return {
    all: (text) => {
      const matches: PatternMatch[] = [];
      for (const { at, part } of partsOf(text)) {
        const { regex, captures, text: searched } = pick(part);
        regex.lastIndex = 0;
        for (let found = regex.exec(searched); found; found = regex.exec(searched)) {
          if (found[0] === '') {
            regex.lastIndex += (searched.codePointAt(found.index) ?? 0) > 0xffff ? 2 : 1;
            continue;
          }
          const end = found.index + found[0].length;
          matches.push({
            start: at + found.index,
            end: at + end,
            groups: groupsOf(found, captures, part, searched),
          });
          if (matches.length >= MAX_MATCHES) return matches;
        }
      }
      return matches;
    },
    test: (text) =>
      partsOf(text).some(({ part }) => {
        const { regex, text: searched } = pick(part);
        regex.lastIndex = 0;
        return regex.test(searched);
      }),
  };
}

type Made = { readonly regex: RegExp; readonly captures: readonly number[] };

function made({ source, flags, captures }: Emitted): Made {
  return { regex: new RegExp(source, flags), captures };
}

function refers(root: PatternNode): boolean {
  let found = false;
  walk(root, (node) => {
    if (node.kind === 'back') found = true;
  });
  return found;
}

/** A folded text gives groups of folded letters, which only say whether they took part. */
function groupsOf(
  found: RegExpExecArray,
  captures: readonly number[],
  text: string,
  searched: string,
): readonly (string | undefined)[] {
  const groups = captures.map((number) => found[number]);
  if (text === searched) return groups;
  return groups.map((group) =>
    group === found[0] ? text.slice(found.index, found.index + group.length) : group,
  );
}

function partsOf(text: string): readonly { readonly at: number; readonly part: string }[] {
  if (text.length <= MAX_SEARCHED) return [{ at: 0, part: text }];
  const parts: { at: number; part: string }[] = [];
  let at = 0;
  while (text.length - at > MAX_SEARCHED) {
    const blank = text.lastIndexOf('\n\n', at + MAX_SEARCHED);
    const cut = blank > at ? blank + 2 : at + MAX_SEARCHED;
    parts.push({ at, part: text.slice(at, cut) });
    at = cut;
  }
  parts.push({ at, part: text.slice(at) });
  return parts;
}
