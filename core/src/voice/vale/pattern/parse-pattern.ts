import { readClass } from './parse-class.ts';
import { readEscape } from './parse-escape.ts';
import { type GroupKind, PatternError, type PatternNode } from './pattern-node.ts';

type Flags = {
  readonly ignoreCase: boolean;
  readonly lines: boolean;
  readonly dotAll: boolean;
  readonly spaced: boolean;
  readonly named: boolean;
};

const FLAGS: Readonly<Record<string, keyof Flags>> = {
  i: 'ignoreCase',
  m: 'lines',
  s: 'dotAll',
  x: 'spaced',
  n: 'named',
};
const NO_FLAGS: Flags = { ignoreCase: false, lines: false, dotAll: false, spaced: false, named: false };

/** Deepest nesting of groups: more is no pattern that a person wrote. */
const MAX_DEPTH = 200;

/**
 * Reads a pattern as Vale's engine does, which is regexp2 in the dialect of .NET.
 *
 * Where that differs from what one expects of JavaScript: a flag such as `(?i)` holds from where it
 * stands to the end of its group, across `|`; a `{` that starts no count speaks for itself; `]` first
 * in a class is a member of it; an escaped sign that means nothing means itself.
 *
 * @throws PatternError
 */
export function parsePattern(source: string): PatternNode {
  let at = 0;
  let depth = 0;
  const names = new Set<string>();

  function choice(before: Flags): PatternNode {
    if (++depth > MAX_DEPTH) throw new PatternError('unsupported-pattern', '((((…', at);
    let flags = before;
    const choices: PatternNode[] = [];
    let nodes: PatternNode[] = [];
    const close = () => {
      choices.push(nodes.length === 1 && nodes[0] ? nodes[0] : { kind: 'sequence', nodes });
      nodes = [];
    };
    while (at < source.length && source[at] !== ')') {
      if (source[at] === '|') {
        at++;
        close();
        continue;
      }
      if (flags.spaced && skipSpace()) continue;
      const changed = inlineFlags(flags);
      if (changed) {
        flags = changed;
        continue;
      }
      const node = atom(flags);
      if (node) nodes.push(quantified(node, flags));
    }
    close();
    depth--;
    return choices.length === 1 && choices[0] ? choices[0] : { kind: 'choice', nodes: choices };
  }

  function skipSpace(): boolean {
    const found = /^(?:\s+|#[^\n]*)/.exec(source.slice(at));
    if (found) at += found[0].length;
    return found !== null;
  }

  /** `(?i)` and the like: the flags from here on. */
  function inlineFlags(flags: Flags): Flags | undefined {
    const found = /^\(\?([imsnx]*)(?:-([imsnx]*))?\)/.exec(source.slice(at, at + 24));
    if (!found || found[0] === '(?)') return undefined;
    at += found[0].length;
    return withFlags(flags, found[1], found[2]);
  }

  function atom(flags: Flags): PatternNode | undefined {
    const sign = source[at];
    switch (sign) {
      case '(':
        return group(flags);
      case '[': {
        const { node, end } = readClass(source, at, flags.ignoreCase);
        at = end;
        return node;
      }
      case '.':
        at++;
        return { kind: 'any', withLines: flags.dotAll };
      case '^':
        at++;
        return { kind: flags.lines ? 'line-start' : 'text-start' };
      case '$':
        at++;
        // In the dialect that Vale asks for, `$` is the very end, not also before a last line feed.
        return flags.lines ? { kind: 'line-end' } : { kind: 'text-end', orLineFeed: false };
      case '\\':
        return escaped(flags);
      case '*':
      case '+':
      case '?':
        throw new PatternError('bad-pattern', sign, at);
      default: {
        const code = source.codePointAt(at) ?? 0;
        at += code > 0xffff ? 2 : 1;
        return { kind: 'char', code, ignoreCase: flags.ignoreCase };
      }
    }
  }

  function escaped(flags: Flags): PatternNode {
    const { ignoreCase } = flags;
    const letter = source[at + 1] ?? '';
    const edge = edgeOf(letter);
    if (edge) {
      at += 2;
      return edge;
    }
    if (letter === 'G') throw new PatternError('unsupported-pattern', '\\G', at);
    const named = /^\\k(?:<(\w+)>|'(\w+)'|\{(\w+)\})/.exec(source.slice(at, at + 60));
    if (named) {
      at += named[0].length;
      return { kind: 'back', to: named[1] ?? named[2] ?? named[3] ?? '', ignoreCase };
    }
    const numbered = /^\\([1-9]\d?)/.exec(source.slice(at, at + 3));
    if (numbered) {
      at += numbered[0].length;
      return { kind: 'back', to: Number(numbered[1]), ignoreCase };
    }
    const read = readEscape(source, at);
    at = read.end;
    return read.kind === 'char'
      ? { kind: 'char', code: read.code, ignoreCase }
      : { kind: 'class', negated: false, items: [read.item], ignoreCase };
  }

  function group(flags: Flags): PatternNode | undefined {
    const start = at;
    const rest = source.slice(at, at + 80);
    const comment = /^\(\?#[^)]*\)/.exec(source.slice(at));
    if (comment) {
      at += comment[0].length;
      return undefined;
    }
    const back = /^\(\?P=(\w+)\)/.exec(rest);
    if (back) {
      at += back[0].length;
      return { kind: 'back', to: back[1] ?? '', ignoreCase: flags.ignoreCase };
    }
    const opening = openingOf(rest, flags, start);
    if (opening.name !== undefined && names.has(opening.name)) {
      throw new PatternError('unsupported-pattern', `(?<${opening.name}>…)…(?<${opening.name}>…)`, start);
    }
    if (opening.name !== undefined) names.add(opening.name);
    at += opening.length;
    const node = choice(opening.flags);
    if (source[at] !== ')') throw new PatternError('bad-pattern', '( without )', start);
    at++;
    const made = { kind: 'group', group: opening.group, node } as const;
    return opening.name === undefined ? made : { ...made, name: opening.name };
  }

  function quantified(node: PatternNode, flags: Flags): PatternNode {
    if (flags.spaced) while (at < source.length && skipSpace());
    const found = /^(?:([*+?])|\{(\d{1,6})(?:(,)(\d{0,6}))?\})(\??)/.exec(source.slice(at, at + 20));
    if (!found) return node;
    const [whole, sign, least, comma, most, lazy] = found;
    const min = sign === undefined ? Number(least) : sign === '+' ? 1 : 0;
    const max =
      sign === undefined
        ? comma === undefined
          ? min
          : most === ''
            ? Number.POSITIVE_INFINITY
            : Number(most)
        : sign === '?'
          ? 1
          : Number.POSITIVE_INFINITY;
    if (max < min) throw new PatternError('bad-pattern', whole, at);
    at += whole.length;
    if (/^(?:[*+?]|\{\d+(?:,\d*)?\})/.test(source.slice(at, at + 20))) {
      throw new PatternError('bad-pattern', whole + source[at], at);
    }
    return { kind: 'repeat', node, min, max, lazy: lazy === '?' };
  }

  const node = choice(NO_FLAGS);
  if (at < source.length) throw new PatternError('bad-pattern', ') without (', at);
  return node;
}

function withFlags(flags: Flags, on = '', off = ''): Flags {
  const changed: { -readonly [Key in keyof Flags]: boolean } = { ...flags };
  for (const letter of on) changed[FLAGS[letter] ?? 'named'] = true;
  for (const letter of off) changed[FLAGS[letter] ?? 'named'] = false;
  return changed;
}

function edgeOf(letter: string): PatternNode | undefined {
  switch (letter) {
    case 'b':
    case 'B':
      return { kind: 'word-edge', negated: letter === 'B' };
    case 'A':
      return { kind: 'text-start' };
    case 'z':
    case 'Z':
      return { kind: 'text-end', orLineFeed: letter === 'Z' };
    default:
      return undefined;
  }
}

const OPENINGS: readonly (readonly [string, GroupKind])[] = [
  ['(?:', 'plain'],
  ['(?=', 'ahead'],
  ['(?!', 'not-ahead'],
  ['(?<=', 'behind'],
  ['(?<!', 'not-behind'],
  ['(?>', 'atomic'],
];

function openingOf(
  rest: string,
  flags: Flags,
  at: number,
): { readonly group: GroupKind; readonly length: number; readonly flags: Flags; readonly name?: string } {
  if (!rest.startsWith('(?')) return { group: flags.named ? 'plain' : 'capture', length: 1, flags };
  for (const [opening, group] of OPENINGS) {
    if (rest.startsWith(opening)) return { group, length: opening.length, flags };
  }
  const named = /^\(\?P?(?:<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)')/.exec(rest);
  if (named) {
    return { group: 'capture', length: named[0].length, flags, name: named[1] ?? named[2] ?? '' };
  }
  const flagged = /^\(\?([imsnx]*)(?:-([imsnx]*))?:/.exec(rest);
  if (flagged) {
    return { group: 'plain', length: flagged[0].length, flags: withFlags(flags, flagged[1], flagged[2]) };
  }
  if (rest.startsWith('(?(')) throw new PatternError('unsupported-pattern', '(?(…)…|…)', at);
  if (/^\(\?P?<\w*-/.test(rest)) throw new PatternError('unsupported-pattern', '(?<a-b>…)', at);
  throw new PatternError('bad-pattern', rest.slice(0, 4), at);
}
