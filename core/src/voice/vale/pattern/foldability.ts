import { walk } from './emit-pattern.ts';
import type { ClassItem, PatternNode } from './pattern-node.ts';

/**
 * Whether a pattern finds the same in a folded text: never; or always; or where no character of the text
 * takes two UTF-16 units, because the pattern takes characters that it does not name.
 */
export function foldability(root: PatternNode): 'never' | 'always' | 'without-pairs' {
  let can: 'never' | 'always' | 'without-pairs' = 'always';
  walk(root, (node) => {
    if (can === 'never') return;
    if (needsTruth(node)) can = 'never';
    else if (takesUnnamed(node)) can = 'without-pairs';
  });
  return can;
}

/** `_` is what letters are folded to, so a pattern that names it could find one that is not there. */
const FOLDED = 95;

function needsTruth(node: PatternNode): boolean {
  switch (node.kind) {
    case 'char':
      return node.code === FOLDED || isWordBeyondAscii(node.code);
    case 'class':
      return node.items.some(itemNeedsTruth) || (node.without !== undefined && needsTruth(node.without));
    case 'back':
      return true;
    case 'group':
      // What an atomic group took is compared with the text once more.
      return node.group === 'atomic';
    default:
      return false;
  }
}

function itemNeedsTruth(item: ClassItem): boolean {
  switch (item.kind) {
    case 'property':
      return true;
    case 'short':
      // A digit beyond ASCII is folded to `_`, which is none.
      return false;
    case 'range':
      if (item.from === item.to) return item.from === FOLDED || isWordBeyondAscii(item.from);
      return (item.from <= FOLDED && item.to >= FOLDED) || item.to > 0xffff || hasWordBeyondAscii(item);
  }
}

function isWordBeyondAscii(code: number): boolean {
  return (
    code > 0x7f &&
    (code > 0xffff || /[\p{L}\p{Mn}\p{Nd}\p{Pc}\u200c\u200d]/u.test(String.fromCodePoint(code)))
  );
}

/** A range beyond ASCII is taken to hold letters, unless it is one of punctuation. */
function hasWordBeyondAscii({ to }: { readonly to: number }): boolean {
  return to > 0x7f;
}

function takesUnnamed(node: PatternNode): boolean {
  if (node.kind === 'any') return true;
  return (
    node.kind === 'class' &&
    (node.negated || node.items.some((item) => item.kind === 'short' && item.negated))
  );
}
