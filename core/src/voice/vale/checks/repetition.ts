import { type CheckContext, compileParts, exceptionsOf, matchOf, says } from '../check-context.ts';
import { sentencesIn } from '../sentences.ts';
import type { Find, StyleMatch } from '../style-rule.ts';

/** The same token twice in a row, from the first to the second. */
export function repetition(context: CheckContext): Find | undefined {
  const { fields } = context;
  const tokens = fields.list('tokens');
  const max = fields.number('max', 0);
  const isLoose = fields.flag('ignorecase', false);
  const onlyLetters = fields.flag('alpha', false);
  const exceptions = exceptionsOf(context, fields.flag('vocab', true));
  const joined = tokens.map(({ text }) => text).join('|');
  const compiled = compileParts(fields, 'tokens', tokens, `${isLoose ? '(?i)' : ''}(${joined})`);
  if (!compiled || !exceptions) return undefined;
  const same = (a: string, b: string) => a === b || (isLoose && a.toLowerCase() === b.toLowerCase());

  return ({ text }) => {
    const found: StyleMatch[] = [];
    let before: { readonly start: number; readonly token: string } | undefined;
    let count = 0;
    for (const { start, end } of compiled.all(text)) {
      const token = text.slice(start, end).trim();
      const isHit =
        before !== undefined &&
        token !== '' &&
        same(token, before.token) &&
        (!onlyLetters || /^\p{L}*$/u.test(token));
      if (isHit && before && ++count > max) {
        const whole = text.slice(before.start, end);
        const isOne = sentencesIn(whole).length === 1;
        if (isOne && !exceptions.allow(whole) && !exceptions.cover(text, before.start, end)) {
          const { replacements } = matchOf(context, text, before.start, end);
          found.push(says(context, before.start, end, whole, [token], replacements));
          count = 0;
        }
      }
      before = { start, token };
    }
    return found;
  };
}
