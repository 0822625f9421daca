import { compilePattern } from './pattern/compiled-pattern.ts';
import { simpleCase } from './simple-case.ts';

/** What a rule offers to do about a match. */
export type StyleAction = { readonly name: string; readonly params: readonly string[] };

/** Actions that give texts here. Others run programs or know words that a rule file cannot hold. */
const KNOWN: Readonly<Record<string, (params: readonly string[]) => boolean>> = {
  replace: () => true,
  remove: () => true,
  convert: ([kind]) => kind === 'simple',
  edit: ([operation, ...rest]) => EDITS[operation ?? ''] === rest.length,
  suggest: ([kind]) => kind === 'spellings',
};

/** Edits and how many arguments they take. */
const EDITS: Readonly<Record<string, number>> = {
  regex: 2,
  trim: 1,
  trim_left: 1,
  trim_right: 1,
  truncate: 1,
  split: 2,
};

export function isKnownAction(action: StyleAction): boolean {
  return (
    action.name === '' || (Object.hasOwn(KNOWN, action.name) && KNOWN[action.name]?.(action.params) === true)
  );
}

/** The texts that an action would put in the place of a match; '' removes it. */
export function actOn(action: StyleAction | undefined, match: string): readonly string[] {
  switch (action?.name) {
    case 'replace':
      return action.params;
    case 'remove':
      return [''];
    case 'convert':
      return action.params[0] === 'simple' ? [simpleCase(match)] : [];
    case 'edit':
      return edit(action.params, match).map((text) => text.trim());
    default:
      return [];
  }
}

function edit([operation, first = '', second = '']: readonly string[], match: string): readonly string[] {
  switch (operation) {
    case 'regex':
      return replaceAll(match, first, second);
    case 'trim':
      return [trimEnd(trimStart(match, first), first)];
    case 'trim_left':
      return [trimStart(match, first)];
    case 'trim_right':
      return [trimEnd(match, first)];
    case 'truncate':
      return [match.split(first)[0] ?? ''];
    case 'split': {
      const part = match.split(first)[Number(second)];
      return part === undefined ? [] : [part];
    }
    default:
      return [];
  }
}

function trimStart(text: string, signs: string): string {
  let start = 0;
  while (start < text.length && signs.includes(text[start] ?? ' ')) start++;
  return text.slice(start);
}

function trimEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1] ?? ' ')) end--;
  return text.slice(0, end);
}

/** Replaces by a pattern, with `$1` and `${1}` for its groups; nothing where it cannot be read. */
function replaceAll(text: string, pattern: string, by: string): readonly string[] {
  try {
    return [fillIn(text, compilePattern(pattern).all(text), by)];
  } catch {
    return [];
  }
}

type Found = {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
};

/** Puts `by` in the place of each match, its `$1` filled in. */
export function fillIn(text: string, matches: readonly Found[], by: string): string {
  let result = '';
  let at = 0;
  for (const match of matches) {
    result += text.slice(at, match.start);
    result += by.replace(/\$(?:\{(\d+)\}|(\d+))/g, (_, braced?: string, bare?: string) => {
      const number = Number(braced ?? bare);
      return number === 0 ? text.slice(match.start, match.end) : (match.groups[number - 1] ?? '');
    });
    at = match.end;
  }
  return result + text.slice(at);
}
