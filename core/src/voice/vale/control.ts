/** What comments in a text have switched off in a block. */
export type Control = {
  /** True when a rule is off in all of the block. */
  readonly isOff: (check: string) => boolean;
  /** True when a rule is off for what was found at a UTF-16 offset of the block. */
  readonly isOffAt: (check: string, match: string, at: number) => boolean;
};

export const ALL_ON: Control = { isOff: () => false, isOffAt: () => false };

const RULE = /^vale (.+\..+|[^.]+) = (YES|NO|on|off)$/;
const MATCHES = /^vale (.+\..+)(\[.+\]) = (YES|NO)$/;
const STYLES = /^vale styles? = (.*)$/;

/** What is off, by name: `off` for all, `Style`, `Style.Rule`, `Style.Rule[match]`. */
export type ControlState = ReadonlyMap<string, boolean>;

export const INITIAL_STATE: ControlState = new Map();

/**
 * What is off behind a comment, given what was before it. `styles` are those that the file has: a comment
 * that names some switches off the others.
 */
export function afterComment(state: ControlState, comment: string, styles: readonly string[]): ControlState {
  const text = comment.trim();
  const changed = changesOf(text, styles);
  return changed.length === 0 ? state : new Map([...state, ...changed]);
}

function changesOf(text: string, styles: readonly string[]): readonly (readonly [string, boolean])[] {
  if (text === 'vale off' || text === 'vale on') return [['off', text === 'vale off']];
  const matches = MATCHES.exec(text);
  if (matches) {
    const [, check = '', list = '', value] = matches;
    return readStrings(list).map((match) => [`${check}[${match}]`, value === 'NO']);
  }
  const rule = RULE.exec(text);
  if (rule) return [[rule[1] ?? '', rule[2] === 'NO' || rule[2] === 'off']];
  const named = STYLES.exec(text);
  if (!named) return [];
  const on = (named[1] ?? '').split(', ').map((style) => [style, false] as const);
  return [...styles.map((style) => [style, true] as const), ...on];
}

function readStrings(json: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}

/** From an offset of a block on, what is off. */
export type Segment = { readonly at: number; readonly state: ControlState };

/** What is off in a block whose segments are in order, the first at its start. */
export function controlOf(segments: readonly Segment[]): Control {
  if (segments.every(({ state }) => state.size === 0)) return ALL_ON;
  return {
    isOff: (check) => segments.every(({ state }) => isOffIn(state, check, check)),
    isOffAt: (check, match, at) => {
      const segment = segments.findLast((one) => one.at <= at) ?? segments[0];
      return segment !== undefined && isOffAt(segment.state, check, match);
    },
  };
}

/** The same control for a piece of the block that starts at an offset of it. */
export function shifted(control: Control, by: number): Control {
  if (control === ALL_ON || by === 0) return control;
  return { isOff: control.isOff, isOffAt: (check, match, at) => control.isOffAt(check, match, at + by) };
}

function isOffAt(state: ControlState, check: string, match: string): boolean {
  return isOffIn(state, check, check) || isOffIn(state, check, `${check}[${match}]`);
}

function isOffIn(state: ControlState, check: string, name: string): boolean {
  return [name, check.split('.')[0] ?? '', 'off'].some((one) => state.get(one) === true);
}

/** What is left of a state for rules that look at a text as a whole: only that all is off. */
export function stateForWhole(state: ControlState): ControlState {
  return state.get('off') ? new Map([['off', true]]) : INITIAL_STATE;
}
