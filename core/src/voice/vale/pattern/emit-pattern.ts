import { EDGE_CLASS, type EmitMode, emitChar, emitClass } from './emit-class.ts';
import { PatternError, type PatternNode } from './pattern-node.ts';

export type Emitted = {
  readonly source: string;
  readonly flags: string;
  /** The numbers in JavaScript of the pattern's own groups, which those for atomic groups stand between. */
  readonly captures: readonly number[];
};

/**
 * Writes a pattern for JavaScript, without anything that Node 20 does not know: flags that hold for a
 * part only are spelt out letter by letter, and atomic groups become a look-ahead and a reference to it.
 *
 * @throws PatternError
 */
export function emitPattern(root: PatternNode, mode: EmitMode): Emitted {
  const cases = casesIn(root);
  const isMixed = cases.size === 2;
  const ignoreCase = cases.size === 1 && cases.has(true);
  const groups = groupsIn(root);
  let atoms = 0;

  const emit = (node: PatternNode): string => {
    switch (node.kind) {
      case 'char':
        return emitChar(node.code, isMixed && node.ignoreCase);
      case 'class':
        return emitClass(node, mode, isMixed);
      case 'any':
        return node.withLines ? '[^]' : '[^\\n]';
      case 'word-edge':
        return emitEdge(node.negated, mode);
      case 'text-start':
        return '(?<![^])';
      case 'text-end':
        return node.orLineFeed ? '(?=\\n?(?![^]))' : '(?![^])';
      case 'line-start':
        return '(?<![^\\n])';
      case 'line-end':
        return '(?![^\\n])';
      case 'back':
        return emitBack(node, groups, isMixed);
      case 'repeat': {
        const { min, max, lazy } = node;
        return `${wrapped(emit(node.node), node.node)}${count(min, max)}${lazy ? '?' : ''}`;
      }
      case 'sequence':
        return node.nodes
          .map((child) => (child.kind === 'choice' ? `(?:${emit(child)})` : emit(child)))
          .join('');
      case 'choice':
        return node.nodes.map(emit).join('|');
      case 'group':
        return emitGroup(node);
    }
  };

  const emitGroup = (node: PatternNode & { readonly kind: 'group' }): string => {
    switch (node.group) {
      case 'plain':
        return `(?:${emit(node.node)})`;
      case 'capture':
        return node.name === undefined ? `(${emit(node.node)})` : `(?<${node.name}>${emit(node.node)})`;
      case 'atomic': {
        const name = `atomic_${++atoms}`;
        return `(?=(?<${name}>${emit(node.node)}))\\k<${name}>`;
      }
      case 'ahead':
        return `(?=${emit(node.node)})`;
      case 'not-ahead':
        return `(?!${emit(node.node)})`;
      case 'behind':
        return `(?<=${emit(node.node)})`;
      case 'not-behind':
        return `(?<!${emit(node.node)})`;
    }
  };

  const source = emit(root);
  return {
    source,
    flags: `g${ignoreCase ? 'i' : ''}${mode === 'unicode' ? 'u' : ''}`,
    captures: groups.map((group) => group.number),
  };
}

function emitEdge(negated: boolean, mode: EmitMode): string {
  if (mode === 'folded') return negated ? '\\B' : '\\b';
  const word = EDGE_CLASS;
  return negated
    ? `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`
    : `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`;
}

function emitBack(
  node: PatternNode & { readonly kind: 'back' },
  groups: readonly Group[],
  isMixed: boolean,
): string {
  if (isMixed && node.ignoreCase) throw new PatternError('unsupported-pattern', `(?i)\\${node.to}`, 0);
  const { to } = node;
  const group = typeof to === 'number' ? groups[to - 1] : groups.find(({ name }) => name === to);
  if (!group) throw new PatternError('bad-pattern', `\\${to}`, 0);
  return group.name === undefined ? `(?:\\${group.number})` : `\\k<${group.name}>`;
}

function count(min: number, max: number): string {
  if (min === 0 && max === 1) return '?';
  if (max === Number.POSITIVE_INFINITY) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

/** What is repeated as a whole. A look-around cannot be repeated in JavaScript, but its group can. */
function wrapped(emitted: string, node: PatternNode): string {
  const isOne =
    node.kind === 'char' ||
    (node.kind === 'class' && !node.without && emitted.startsWith('[')) ||
    node.kind === 'any' ||
    (node.kind === 'group' && (node.group === 'plain' || node.group === 'capture'));
  return isOne ? emitted : `(?:${emitted})`;
}

/** In which cases letters are looked for: `true` where either will do. */
function casesIn(root: PatternNode): ReadonlySet<boolean> {
  const found = new Set<boolean>();
  walk(root, (node) => {
    if (node.kind === 'back') found.add(node.ignoreCase);
    if (node.kind === 'char' && isCased(String.fromCodePoint(node.code))) found.add(node.ignoreCase);
    if (node.kind === 'class' && node.items.some(hasCase)) found.add(node.ignoreCase);
  });
  return found;
}

function hasCase(item: { readonly kind: string; readonly from?: number; readonly to?: number }): boolean {
  if (item.kind === 'property') return true;
  if (item.kind !== 'range') return false;
  const { from = 0, to = 0 } = item;
  if (from === to) return isCased(String.fromCodePoint(from));
  return from <= 122 ? to >= 65 : true;
}

function isCased(sign: string): boolean {
  return sign.toLowerCase() !== sign.toUpperCase();
}

type Group = { readonly name: string | undefined; readonly number: number };

/** The capturing groups in order, with the numbers that they get in JavaScript. */
function groupsIn(root: PatternNode): readonly Group[] {
  const groups: Group[] = [];
  let number = 0;
  walk(root, (node) => {
    if (node.kind !== 'group') return;
    if (node.group === 'capture') groups.push({ name: node.name, number: ++number });
    else if (node.group === 'atomic') number++;
  });
  return groups;
}

/** Visits a pattern and all that is in it, in the order in which it is written. */
export function walk(node: PatternNode, visit: (node: PatternNode) => void): void {
  visit(node);
  if (node.kind === 'sequence' || node.kind === 'choice') for (const child of node.nodes) walk(child, visit);
  if (node.kind === 'repeat' || node.kind === 'group') walk(node.node, visit);
}
