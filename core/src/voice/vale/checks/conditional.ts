import { type CheckContext, compileParts, exceptionsOf, matchOf } from '../check-context.ts';
import type { Find } from '../style-rule.ts';

/**
 * `first` needs `second`. Where `second` captures, what `first` finds must be among what was captured in
 * this file so far; where it does not, `second` must stand somewhere in the same block.
 */
export function conditional(context: CheckContext): Find | undefined {
  const { fields, check } = context;
  const exceptions = exceptionsOf(context, fields.flag('vocab', true));
  // Vale has a key `ignorecase` for these rules and takes no notice of it.
  fields.flag('ignorecase', false);
  const [first, second] = ['first', 'second'].map((key) => {
    const text = fields.text(key) ?? '';
    return { text, compiled: compileParts(fields, key, [{ text, span: fields.valueSpanOf(key) }], text) };
  });
  if (!first?.compiled || !second?.compiled || !exceptions) return undefined;
  const { compiled: wanted } = first;
  const { compiled: needed } = second;
  const captures = hasGroup(second.text);

  return ({ text }, memory) => {
    const known = memory.get(check) ?? new Set();
    if (captures) {
      memory.set(check, known);
      for (const { groups } of needed.all(text)) for (const group of groups) if (group) known.add(group);
    } else if (needed.test(text)) return [];
    return wanted.all(text).flatMap(({ start, end }) => {
      const observed = text.slice(start, end);
      const isKnown = captures && known.has(observed);
      return isKnown || exceptions.allow(observed) || exceptions.cover(text, start, end)
        ? []
        : [matchOf(context, text, start, end)];
    });
  };
}

/** Vale counts signs to tell: escaped parentheses and `(?` are none that capture. */
function hasGroup(pattern: string): boolean {
  const count = (sign: string) => pattern.split(sign).length - 1;
  return count('(') > count('(?') + count('\\(');
}
