/**
 * One pattern that finds any of several words or phrases as whole words, in any case and however an
 * accent is composed; spaces in a phrase match any white space, and straight and curly apostrophes each
 * other. Longer phrases win.
 */
export function phrasePattern(phrases: readonly string[]): RegExp {
  const forms = phrases.flatMap((phrase) => [phrase.normalize('NFC'), phrase.normalize('NFD')]);
  const root: Branch = { isEnd: false, next: new Map() };
  for (const form of forms) addForm(root, form.trim().match(/\s+|\S/gu) ?? []);
  // Asked first, because it settles nearly every place of a text: no phrase starts there.
  const initials = [...root.next.keys()].map(classMember).join('');
  return new RegExp(
    `(?=[${initials}])(?<![\\p{L}\\p{N}_][\\p{Mn}\\p{Mc}]{0,8})${source(root)}(?![\\p{L}\\p{M}\\p{N}_])`,
    'giu',
  );
}

/** Phrases by their common beginnings: one alternative after the other costs several times as much. */
type Branch = { isEnd: boolean; readonly next: Map<string, Branch> };

function addForm(root: Branch, steps: readonly string[]): void {
  if (steps.length === 0) return;
  let current = root;
  for (const step of steps) {
    const key = /^\s/u.test(step) ? ' ' : plainApostrophes(step);
    const next = current.next.get(key) ?? { isEnd: false, next: new Map() };
    current.next.set(key, next);
    current = next;
  }
  current.isEnd = true;
}

/**
 * What may stand behind a branch. Where a phrase may end, the longer ones are tried first. Calls
 * itself only where phrases part or end, not for every character of a long one.
 */
function source(branch: Branch): string {
  let shared = '';
  let current = branch;
  while (current.next.size === 1 && !current.isEnd) {
    for (const [step, next] of current.next) {
      shared += stepSource(step);
      current = next;
    }
  }
  const longer = [...current.next].map(([step, next]) => stepSource(step) + source(next));
  if (longer.length === 0) return shared;
  return `${shared}(?:${longer.join('|')})${current.isEnd ? '?' : ''}`;
}

function stepSource(step: string): string {
  if (step === "'") return "['’]";
  return step === ' ' ? '\\s+' : escapePattern(step);
}

function classMember(step: string): string {
  if (step === "'") return "'’";
  return step === ' ' ? '\\s' : step.replace(/[\\\]^-]/g, '\\$&');
}

/** A text with straight apostrophes: telephones and word processors write curly ones. */
function plainApostrophes(text: string): string {
  return text.replaceAll('’', "'");
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

/** How a word or phrase is looked up: composed, in small letters, with straight apostrophes and single spaces. */
export function phraseKey(phrase: string): string {
  if (/^[a-z0-9]+$/.test(phrase)) return phrase;
  const small = plainApostrophes(phrase.normalize('NFC')).toLowerCase();
  return /\s/.test(small) ? small.trim().replace(/\s+/g, ' ') : small;
}
