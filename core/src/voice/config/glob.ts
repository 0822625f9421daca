/** Most alternatives that the braces of one pattern may stand for. */
const MAX_ALTERNATIVES = 256;

/**
 * A pattern of a `.vale.ini` section as a test of paths, as Vale has it: `*` runs across folders
 * unless the pattern speaks of `**`, then only that does; `?`, `[a-z]`, `[!a]`, `{a,b}` and a `!` in
 * front work in both. Takes time in proportion to path and pattern.
 *
 * @returns undefined for a pattern that cannot be read.
 */
export function compileGlob(pattern: string): ((path: string) => boolean) | undefined {
  const isNegated = pattern.startsWith('!');
  const positive = pattern.replace(/^!+/, '');
  const crosses = !positive.includes('**');
  const alternatives = expandBraces(positive);
  const compiled = alternatives?.map((alternative) => readSteps(alternative, crosses));
  if (!compiled?.every((steps) => steps !== undefined)) return undefined;
  return (path) => compiled.some((steps) => matches(steps, path)) !== isNegated;
}

type Step =
  | { readonly kind: 'one'; readonly takes: (character: string) => boolean }
  /** Any number of characters; `folders` also takes the slashes between them. */
  | { readonly kind: 'many'; readonly folders: boolean }
  /** Any number of whole folders, each with the slash behind it. */
  | { readonly kind: 'path' };

function readSteps(pattern: string, crosses: boolean): readonly Step[] | undefined {
  const steps: Step[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at] ?? '';
    if (pattern.startsWith('**/', at)) {
      steps.push({ kind: 'path' });
      at += 2;
    } else if (pattern.startsWith('**', at)) {
      steps.push({ kind: 'many', folders: true });
      at++;
    } else if (sign === '*') steps.push({ kind: 'many', folders: crosses });
    else if (sign === '?') steps.push({ kind: 'one', takes: (character) => crosses || character !== '/' });
    else if (sign === '[') {
      const close = pattern.indexOf(']', at + 2);
      if (close < 0) return undefined;
      steps.push({ kind: 'one', takes: readClass(pattern.slice(at + 1, close)) });
      at = close;
    } else {
      const literal = sign === '\\' ? pattern[++at] : sign;
      if (literal === undefined) return undefined;
      steps.push({ kind: 'one', takes: (character) => character === literal });
    }
  }
  return steps;
}

function readClass(inside: string): (character: string) => boolean {
  const isNegated = /^[!^]/.test(inside);
  const members = isNegated ? inside.slice(1) : inside;
  const ranges = [...members.matchAll(/(.)-(.)|(.)/gs)].map(([, first, last, only]) => [
    first ?? only ?? '',
    last ?? only ?? '',
  ]);
  return (character) =>
    ranges.some(([first = '', last = '']) => first <= character && character <= last) !== isNegated;
}

/** Every position of the pattern that can be reached at once, so that no path makes it try again. */
function matches(steps: readonly Step[], path: string): boolean {
  let reached = closure(steps, [0], true);
  for (const character of path) {
    const next: number[] = [];
    for (const at of reached) {
      const step = steps[at];
      if (step?.kind === 'one' && step.takes(character)) next.push(at + 1);
      else if (step?.kind === 'many' && (step.folders || character !== '/')) next.push(at);
      else if (step?.kind === 'path') next.push(at);
    }
    reached = closure(steps, next, character === '/');
  }
  return reached.has(steps.length);
}

/** With positions come those behind what may take nothing; behind whole folders only where one ends. */
function closure(steps: readonly Step[], from: readonly number[], isFolderStart: boolean): Set<number> {
  const all = new Set<number>();
  for (let at of from) {
    all.add(at);
    for (
      let step = steps[at];
      step?.kind === 'many' || (step?.kind === 'path' && isFolderStart);
      step = steps[at]
    )
      all.add(++at);
  }
  return all;
}

/** The patterns without braces that one with braces stands for; undefined where they are too many or never close. */
function expandBraces(pattern: string): readonly string[] | undefined {
  const plain: string[] = [];
  const waiting = [pattern];
  while (waiting.length > 0 && plain.length + waiting.length <= MAX_ALTERNATIVES) {
    const next = waiting.pop() ?? '';
    const choices = next.includes('{') ? choicesOf(next) : [];
    if (!choices) return undefined;
    if (choices.length === 0) plain.push(next);
    waiting.push(...choices);
  }
  return waiting.length === 0 ? plain : undefined;
}

/** A pattern once for each choice in its first braces. */
function choicesOf(pattern: string): readonly string[] | undefined {
  const open = pattern.indexOf('{');
  const cuts = [open];
  let depth = 0;
  for (let at = open; at < pattern.length; at++) {
    if (pattern[at] === '{') depth++;
    if (pattern[at] === ',' && depth === 1) cuts.push(at);
    if (pattern[at] !== '}' || --depth > 0) continue;
    const ends = [...cuts.slice(1), at];
    return ends.map(
      (end, index) =>
        pattern.slice(0, open) + pattern.slice((cuts[index] ?? 0) + 1, end) + pattern.slice(at + 1),
    );
  }
  return undefined;
}
