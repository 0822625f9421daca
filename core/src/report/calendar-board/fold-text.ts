/** A text for searching: small letters without accents. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** True when every word of a search stands somewhere in a folded text. */
export function holdsWords(folded: string, search: string): boolean {
  return foldText(search)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
