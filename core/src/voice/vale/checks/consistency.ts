import {
  ANYTHING,
  type CheckContext,
  compileParts,
  intoTemplate,
  matchOf,
  wordTemplate,
} from '../check-context.ts';
import type { Find } from '../style-rule.ts';

/**
 * Of two forms only one may stand in a file. Once both have been seen, each block with either has one
 * alert for the pair: for the form that stands last in it, where that form stands first.
 */
export function consistency(context: CheckContext): Find | undefined {
  const { fields, options, check } = context;
  const ignoreCase = fields.flag('ignorecase', false) ? '(?i)' : '';
  const template = fields.flag('nonword', false) ? ANYTHING : wordTemplate(options);
  const pairs = fields.pairs('either').map(({ key, value }) => {
    const either = `(${key.text})|(${value.text})`;
    return compileParts(fields, 'either', [key, value], ignoreCase + intoTemplate(template, either));
  });
  if (pairs.some((pair) => pair === undefined)) return undefined;

  return ({ text }, memory) =>
    pairs.flatMap((pair, index) => {
      const found = pair?.all(text) ?? [];
      const last = found.at(-1);
      if (!last) return [];
      const name = `${check} ${index}`;
      const seen = memory.get(name) ?? new Set();
      memory.set(name, seen);
      for (const { groups } of found) seen.add(groups[0] === undefined ? 'second' : 'first');
      if (seen.size < 2) return [];
      const form = text.slice(last.start, last.end);
      const first = found.find(({ start, end }) => text.slice(start, end) === form) ?? last;
      return [matchOf(context, text, first.start, first.end)];
    });
}
