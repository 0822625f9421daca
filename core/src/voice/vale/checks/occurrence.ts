import { type CheckContext, compileParts, says, saysOfWhole } from '../check-context.ts';
import type { Find } from '../style-rule.ts';

/** Counts matches in a block, and speaks once where there are too many or too few. */
export function occurrence(context: CheckContext): Find | undefined {
  const { fields } = context;
  const max = fields.number('max', 0);
  const min = fields.number('min', 0);
  const token = { text: fields.text('token') ?? '', span: fields.valueSpanOf('token') };
  const ignoreCase = fields.flag('ignorecase', false) ? '(?i)' : '';
  const compiled = compileParts(fields, 'token', [token], `${ignoreCase}(?:${token.text})`);
  if (!compiled) return undefined;
  return ({ text }) => {
    const found = compiled.all(text);
    const count = found.length;
    if (!((max > 0 && count > max) || (min > 0 && count < min))) return [];
    if (count === 0) return [saysOfWhole(context, [0])];
    // What stands for code is no place to point at.
    const first = found.find(({ start, end }) => !/^[*@\s]*$/.test(text.slice(start, end)));
    if (!first) return [];
    return [says(context, first.start, first.end, text.slice(first.start, first.end), [count])];
  };
}
