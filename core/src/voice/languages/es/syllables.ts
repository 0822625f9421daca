const STRONG = 'aeoáéó';
const STRESSED_WEAK = 'íú';

/**
 * The syllables of a Spanish word, by its spelling (Ortografía de la lengua española, 2010, chapter 2.4):
 * a stressed í or ú beside a, e, o parts them; any other i, u leans on its neighbour, also over an h.
 */
export function syllablesOf(word: string): number {
  const letters = word
    .normalize('NFC')
    .toLowerCase()
    .replace(/qu(?=[eiéí])/g, 'k')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/(?<!c)h/g, '')
    // A y that no vowel follows sounds like one: «muy», «Paraguay».
    .replace(/y(?![aeiouáéíóúü])/g, 'i');
  let count = 0;
  let last = '';
  let hasStrong = false;
  for (const letter of letters) {
    const isStrong = STRONG.includes(letter);
    const parts = STRESSED_WEAK.includes(letter);
    if (!isStrong && !parts && !'iuü'.includes(letter)) {
      last = '';
      continue;
    }
    const leans =
      last !== '' &&
      last !== letter &&
      // Beside a strong vowel a stressed weak one stands alone; beside another weak one it does not.
      !(isStrong && (hasStrong || STRESSED_WEAK.includes(last))) &&
      !(parts && hasStrong);
    if (!leans) {
      count++;
      hasStrong = false;
    }
    hasStrong ||= isStrong;
    last = letter;
  }
  return Math.max(1, count);
}
