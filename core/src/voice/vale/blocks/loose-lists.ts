import type { Event } from 'micromark-util-types';

type Token = Event[1];

/** Containers and blocks inside which a blank line says nothing about the list around them. */
const NESTED = new Set([
  'listOrdered',
  'listUnordered',
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'htmlFlow',
]);

/** What stands between blank lines without being content. */
const SPACING = new Set([
  'lineEndingBlank',
  'lineEnding',
  'linePrefix',
  'listItemIndent',
  'blockQuotePrefix',
]);

/**
 * The lists with a blank line between two items, or between two blocks of an item: their paragraphs are
 * elements of their own. A blank line at the end of a list, or inside something in it, does not count.
 */
export function looseLists(events: readonly Event[]): ReadonlySet<Token> {
  const loose = new Set<Token>();
  const open: { readonly token: Token; hasBlank: boolean }[] = [];
  for (const [step, token] of events) {
    const around = open.at(-1);
    if (step === 'exit') {
      if (around?.token === token) {
        open.pop();
        // A blank line at the end of an inner list parts what is around it.
        const outer = open.at(-1);
        if (outer && around.hasBlank) outer.hasBlank = true;
      }
      continue;
    }
    if (around) {
      if (token.type === 'lineEndingBlank') around.hasBlank = true;
      else if (around.hasBlank && !SPACING.has(token.type)) {
        if (around.token.type.startsWith('list')) loose.add(around.token);
        around.hasBlank = false;
      }
    }
    if (NESTED.has(token.type)) open.push({ token, hasBlank: false });
  }
  return loose;
}
