import {
  ANYTHING,
  type CheckContext,
  compileParts,
  exceptionsOf,
  intoTemplate,
  matchOf,
  wordTemplate,
} from '../check-context.ts';
import type { Find } from '../style-rule.ts';

/** Every match is an alert, unless an exception stands in it. */
export function existence(context: CheckContext): Find | undefined {
  const { fields, options } = context;
  const tokens = fields.list('tokens').filter(({ text }) => text.trim() !== '');
  const raw = fields.list('raw');
  const isNonword = fields.flag('nonword', false);
  const isWords = !isNonword && fields.list('tokens').length > 0;
  // The vocabulary is one of words: in a match of anything else it would let too much pass.
  const exceptions = exceptionsOf(context, fields.flag('vocab', true) && !isNonword);
  const template = isWords ? wordTemplate(options) : ANYTHING;
  const templated = intoTemplate(template, tokens.map(({ text }) => text).join('|'));
  const joined = raw.map(({ text }) => text).join('');
  const pattern = fields.flag('append', false) ? templated + joined : joined + templated;
  const ignoreCase = fields.flag('ignorecase', false) ? '(?i)' : '';
  const compiled = compileParts(fields, 'tokens', [...tokens, ...raw], ignoreCase + pattern);
  if (!compiled || !exceptions) return undefined;
  return ({ text }) =>
    compiled.all(text).flatMap(({ start, end }) => {
      const observed = text.slice(start, end).trim();
      const isFine = exceptions.allow(observed) || exceptions.cover(text, start, end);
      return isFine ? [] : [matchOf(context, text, start, end)];
    });
}
