/**
 * One pattern that finds any of several words or phrases as whole words, in any case and however an
 * accent is composed; spaces in a phrase match any white space. Longer phrases win.
 */
export function phrasePattern(phrases: readonly string[]): RegExp {
  const forms = phrases.flatMap((phrase) => [...new Set([phrase.normalize('NFC'), phrase.normalize('NFD')])]);
  const alternatives = forms
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((form) => escapePattern(form).replace(/\s+/g, '\\s+'));
  return new RegExp(
    `(?<![\\p{L}\\p{N}_][\\p{Mn}\\p{Mc}]{0,8})(?:${alternatives.join('|')})(?![\\p{L}\\p{M}\\p{N}_])`,
    'giu',
  );
}

/** Text for use inside a regular expression with the `u` flag. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Writes a replacement in the case of what it replaces: `Utilize` → `Use`, `UTILIZE` → `USE`. */
export function matchCase(written: string, replacement: string): string {
  const letters = written.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    return replacement.toUpperCase();
  const [first = ''] = letters;
  if (first !== '' && first === first.toUpperCase() && first !== first.toLowerCase()) {
    const [initial = ''] = replacement;
    return initial.toUpperCase() + replacement.slice(initial.length);
  }
  return replacement;
}
