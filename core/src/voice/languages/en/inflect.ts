/** How an English word may be written beside its base form; `s` is a plural as well as a third person. */
export const INFLECTIONS = ['s', 'past', 'gerund'] as const;
type Inflection = (typeof INFLECTIONS)[number];

/** Endings of adjectives and adverbs, which stay as they are. */
const INVARIABLE = /(?:ly|less|ful|ous|ive|able|ible|est|[sx'’])$/;
/** Forms that are other words. */
const OTHER_WORDS: ReadonlySet<string> = new Set([
  'evening',
  'news',
  'means',
  'goods',
  'glasses',
  'arms',
  'customs',
  'woods',
]);
const PARTICLE = /^(?:on|up|out|in|off|of|over|down|into|to|with|for|about|away|back)$/;

/** Past and participle of frequent verbs that do not take -ed. */
const PAST: Readonly<Record<string, string>> = {
  begin: 'began',
  bring: 'brought',
  build: 'built',
  buy: 'bought',
  choose: 'chose',
  come: 'came',
  cut: 'cut',
  do: 'did',
  draw: 'drew',
  drive: 'drove',
  eat: 'ate',
  find: 'found',
  get: 'got',
  give: 'gave',
  go: 'went',
  grow: 'grew',
  have: 'had',
  hold: 'held',
  keep: 'kept',
  know: 'knew',
  lead: 'led',
  learn: 'learned',
  leave: 'left',
  let: 'let',
  lose: 'lost',
  make: 'made',
  meet: 'met',
  pay: 'paid',
  put: 'put',
  read: 'read',
  run: 'ran',
  say: 'said',
  see: 'saw',
  sell: 'sold',
  send: 'sent',
  set: 'set',
  show: 'showed',
  speak: 'spoke',
  spend: 'spent',
  stand: 'stood',
  start: 'started',
  take: 'took',
  teach: 'taught',
  tell: 'told',
  think: 'thought',
  understand: 'understood',
  win: 'won',
  write: 'wrote',
};

/**
 * A form of a word or phrase: of a phrase the last word changes, or the verb before a particle
 * (`build on` → `built on`). Undefined where a form is not likely enough to exist.
 */
export function inflect(word: string, as: Inflection): string | undefined {
  const words = word.split(' ');
  const at = words.length > 1 && PARTICLE.test(words.at(-1) ?? '') ? words.length - 2 : words.length - 1;
  const head = words[at] ?? '';
  // In a longer phrase only the plural of its noun is likely.
  if (words.length > 1 && at === words.length - 1 && as !== 's') return undefined;
  const form = formOf(head, as);
  return form === undefined ? undefined : words.with(at, form).join(' ');
}

function formOf(word: string, as: Inflection): string | undefined {
  const small = word.toLowerCase();
  const known = as === 'past' && Object.hasOwn(PAST, small) ? PAST[small] : undefined;
  if (known !== undefined) return known;
  if (small.length < 3 || !/^[a-z-]+$/.test(small) || INVARIABLE.test(small)) return undefined;
  if (as !== 's' && small.includes('-')) return undefined;
  const form = as === 's' ? withS(word) : as === 'past' ? withEd(word) : withIng(word);
  return OTHER_WORDS.has(form.toLowerCase()) ? undefined : form;
}

function withS(word: string): string {
  if (/(?:z|ch|sh)$/i.test(word)) return `${word}es`;
  return /[^aeiou]y$/i.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

function withEd(word: string): string {
  if (/e$/i.test(word)) return `${word}d`;
  return /[^aeiou]y$/i.test(word) ? `${word.slice(0, -1)}ied` : `${doubled(word)}ed`;
}

function withIng(word: string): string {
  return /[^eoy]e$/i.test(word) ? `${word.slice(0, -1)}ing` : `${doubled(word)}ing`;
}

/** `ban` → `bann`: the last consonant of a word of one syllable. */
function doubled(word: string): string {
  return /^[^aeiou]*[aeiou][bdfglmnprt]$/i.test(word) ? word + word.slice(-1) : word;
}
