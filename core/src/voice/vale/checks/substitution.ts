import { actOn, fillIn } from '../action.ts';
import {
  ANYTHING,
  type CheckContext,
  compileParts,
  exceptionsOf,
  intoTemplate,
  says,
  wordTemplate,
} from '../check-context.ts';
import { listOptions } from '../format-message.ts';
import { type CompiledPattern, compileNode, compilePattern } from '../pattern/compiled-pattern.ts';
import { parsePattern } from '../pattern/parse-pattern.ts';
import { PatternError } from '../pattern/pattern-node.ts';
import { withoutCaptures } from '../pattern/without-captures.ts';
import type { PlacedPair, RuleFields } from '../rule-fields.ts';
import type { Find } from '../style-rule.ts';

/** What a key of `swap` finds gets the key's value as its better form. */
export function substitution(context: CheckContext): Find | undefined {
  const { fields, options } = context;
  const swap = longestFirst(fields.pairs('swap'));
  const exceptions = exceptionsOf(context, fields.flag('vocab', true));
  const ignoreCase = fields.flag('ignorecase', false) ? '(?i)' : '';
  const template = fields.flag('nonword', false) ? ANYTHING : wordTemplate(options);
  const compiled = compileSwap(fields, swap, (keys) => ignoreCase + intoTemplate(template, keys));
  if (!compiled || !exceptions) return undefined;
  const capitalize = fields.flag('capitalize', false);
  const isReplace = context.action?.name === 'replace';
  const takesOptions = isReplace && context.action?.params.length === 0;
  const shown = takesOptions ? { ...context, message: unquoteFirst(context.message) } : context;

  return ({ text }) =>
    compiled.all(text).flatMap(({ start, end, groups }) => {
      const index = groups.findIndex((group) => group !== undefined);
      const pair = swap[index];
      if (!pair) return [];
      const observed = text.slice(start, end);
      const cased = (value: string) => (capitalize && startsUpper(observed) ? upperFirst(value) : value);
      const expected = cased(filledIn(pair, ignoreCase, observed));
      const choices = optionsOf(expected);
      const isFine = isReplace ? choices.includes(observed) : isForm(expected, observed);
      if (isFine || exceptions.allow(observed) || exceptions.cover(text, start, end)) return [];
      if (!takesOptions) {
        return [says(shown, start, end, observed, [expected, observed], actOn(context.action, observed))];
      }
      const replacements = choices.map(cased);
      return [says(shown, start, end, observed, [listOptions(replacements), observed], replacements)];
    });
}

/** Keys in the order in which they are tried: by their length in UTF-8, longest first. */
function longestFirst(pairs: readonly PlacedPair[]): readonly PlacedPair[] {
  const sized = pairs.map((pair) => ({ pair, size: utf8Length(pair.key.text) }));
  return sized.toSorted((a, b) => b.size - a.size).map(({ pair }) => pair);
}

function utf8Length(text: string): number {
  let length = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}

/** One group for each key, so that the group that takes part says which key it was. */
function compileSwap(
  fields: RuleFields,
  swap: readonly PlacedPair[],
  build: (keys: string) => string,
): CompiledPattern | undefined {
  const keys = swap.map(({ key }) => key);
  try {
    return compileNode(withoutCaptures(parsePattern(build(keys.map(({ text }) => `(${text})`).join('|')))));
  } catch (error) {
    if (!(error instanceof PatternError) && !(error instanceof SyntaxError)) throw error;
    const bare = keys.map(({ text }) => text).join('|');
    if (compileParts(fields, 'swap', keys, bare)) {
      fields.report('bad-pattern', fields.valueSpanOf('swap'), { pattern: bare, detail: error.message });
    }
    return undefined;
  }
}

/** Values may hold `$1`: then the key is matched once more on what was observed. */
function filledIn({ key, value }: PlacedPair, ignoreCase: string, observed: string): string {
  if (!/\$\d/.test(value.text)) return value.text;
  return fillIn(observed, compilePattern(ignoreCase + key.text).all(observed), value.text);
}

/** The choices of a value, parted by `|`; `\|` is one that parts nothing. */
function optionsOf(value: string): readonly string[] {
  return value
    .split(/(?<!\\)\|/)
    .filter((option) => option !== '')
    .map((option) => option.replaceAll('\\|', '|'));
}

/** True when what was observed already has the expected form, which may be a pattern of several. */
function isForm(expected: string, observed: string): boolean {
  if (/^[\p{L}\p{Nd} -]*$/u.test(expected)) return expected === observed;
  try {
    return compilePattern(`^(?:${expected})$`).test(observed);
  } catch {
    return expected === observed;
  }
}

/** Options come quoted, so the message must not quote them again. */
function unquoteFirst(message: string): string {
  let result = message;
  for (const quoted of ["'%s'", '"%s"']) {
    if (result.split(quoted).length === 3) result = result.replace(quoted, '%s');
  }
  return result;
}

function startsUpper(text: string): boolean {
  return text === upperFirst(text);
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
