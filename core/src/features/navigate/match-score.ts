/**
 * How well a name matches what somebody typed: all its signs must occur in this order, whatever their
 * case and accents. The start of the name counts most, then starts of words, then signs that follow
 * each other.
 *
 * @returns undefined where it does not match; any number where it does, greater for a better match.
 */
export function matchScore(query: string, name: string): number | undefined {
  const wanted = folded(query).replace(/\s+/g, '');
  if (wanted === '') return 0;
  const text = folded(name);
  const whole = text.indexOf(folded(query).trim());
  // Where the query stands as it is, that is what is meant.
  if (whole >= 0)
    return 1_000 + (whole === 0 ? 500 : isWordStart(text, whole) ? 250 : 0) - text.length / 1_000;
  let score = 0;
  let at = -1;
  for (const sign of wanted) {
    const next = text.indexOf(sign, at + 1);
    if (next < 0) return undefined;
    score += next === at + 1 ? 3 : isWordStart(text, next) ? 2 : 0;
    at = next;
  }
  return score - text.length / 1_000;
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

function folded(text: string): string {
  // Most names are plain, and taking letters apart is slow.
  return /^[\0-\x7f]*$/.test(text)
    ? text.toLowerCase()
    : text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
