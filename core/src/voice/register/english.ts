import type { Prose } from '../prose.ts';
import type { Stretch } from '../stretch.ts';

/** A word of an English text that the plan wants otherwise, and what would stand there; undefined where that takes more. */
export type EnglishMark = Stretch & { readonly text: string; readonly instead: string | undefined };

type Read = Pick<Prose, 'masked' | 'sentences' | 'words'>;

const FIRST_SINGULAR: Readonly<Record<string, string>> = {
  i: 'we',
  "i'm": "we're",
  "i've": "we've",
  "i'll": "we'll",
  "i'd": "we'd",
  me: 'us',
  my: 'our',
  mine: 'ours',
  myself: 'ourselves',
};
const FIRST_PLURAL: Readonly<Record<string, string>> = {
  we: 'I',
  "we're": "I'm",
  "we've": "I've",
  "we'll": "I'll",
  "we'd": "I'd",
  us: 'me',
  our: 'my',
  ours: 'mine',
  ourselves: 'myself',
};
/** Verbs that differ between I and we; where one follows, a single word is no fix. */
const BESIDE = new Set(['am', 'was', 'are', 'were']);

/** Words in which the wrong person speaks: `I` where the brand says we, `we` where it says I. */
export function personMarks({ sentences, words }: Read, person: 'we' | 'I'): readonly EnglishMark[] {
  const wrong = person === 'we' ? FIRST_SINGULAR : FIRST_PLURAL;
  const openings = new Set(sentences.map((sentence) => sentence.words[0]?.start));
  return words.flatMap(({ text, start, end }, index) => {
    const key = plain(text);
    // US in capitals is a country; a lone small i is a numeral or a list.
    if (text === 'US' || text === 'i' || !Object.hasOwn(wrong, key)) return [];
    // “Let us” and “let's” invite; nobody else could say it.
    if (key === 'us' && plain(words[index - 1]?.text ?? '') === 'let') return [];
    const next = plain(words[index + 1]?.text ?? '');
    const made = wrong[key] ?? '';
    return [
      { start, end, text, instead: BESIDE.has(next) ? undefined : inCase(text, made, openings.has(start)) },
    ];
  });
}

/** `I` is a capital anywhere; every other word takes the case of what it replaces. */
function inCase(text: string, made: string, opens: boolean): string {
  if (made.startsWith('I')) return made;
  const isFirstPerson = /^I(?:['’]|$)/.test(text);
  return opens || (!isFirstPerson && /^\p{Lu}/u.test(text))
    ? made.charAt(0).toUpperCase() + made.slice(1)
    : made;
}

const WHOLE: Readonly<Record<string, string>> = {
  "can't": 'cannot',
  "won't": 'will not',
  "shan't": 'shall not',
  "i'm": 'I am',
  "let's": 'let us',
  "y'all": 'you all',
};
const SUFFIXES: readonly (readonly [string, string])[] = [
  ["n't", ' not'],
  ["'re", ' are'],
  ["'ve", ' have'],
  ["'ll", ' will'],
];
/** `'d` is had or would, and `'s` is, has or a possessive: the word is known, what it stands for is not. */
const OPEN =
  /^(?:i|you|he|she|it|we|they|that|there|who|what)'d$|^(?:he|she|it|that|there|here|what|who|where|how)'s$/;

function contractionMarks({ words }: Read): readonly EnglishMark[] {
  return words.flatMap(({ text, start, end }) => {
    const key = plain(text);
    if (!key.includes("'")) return [];
    const whole = WHOLE[key] ?? expanded(key);
    if (whole === undefined && !OPEN.test(key)) return [];
    return [{ start, end, text, instead: whole === undefined ? undefined : sentenceCase(text, whole) }];
  });
}

function expanded(key: string): string | undefined {
  const suffix = SUFFIXES.find(([end]) => key.endsWith(end) && key.length > end.length);
  return suffix && key.slice(0, -suffix[0].length) + suffix[1];
}

const UNCONTRACTED =
  /\b(?:(do|does|did|is|are|was|were|have|has|had|would|could|should) not|(cannot|can not|will not)|(I) am|(you|we|they) are|(it|that) is)\b(?=\s+\p{L})/giu;

function wholeMarks({ masked }: Read): readonly EnglishMark[] {
  return [...masked.matchAll(UNCONTRACTED)].map(({ 0: text, 1: not, 2: cannot, 3: am, 4: are, index }) => {
    const instead = not
      ? `${not}n't`
      : cannot
        ? /^w/i.test(cannot)
          ? "won't"
          : "can't"
        : am
          ? "I'm"
          : are
            ? `${are}'re`
            : `${text.split(/\s/)[0]}'s`;
    return { start: index, end: index + text.length, text, instead: sentenceCase(text, instead) };
  });
}

/** Contractions where the brand writes none, or words in full where it contracts. */
export function contractionsIn(read: Read, areWanted: boolean): readonly EnglishMark[] {
  return areWanted ? wholeMarks(read) : contractionMarks(read);
}

const READERS =
  /\b(?:(?:our|the|all|most|many)\s+)?(?:customers|users|clients|readers|subscribers|followers|visitors|shoppers)\s+(?:can|will|should|may|must|need\s+to|get\s+to)\b/giu;
const YOU = /\b(?:you|your|yours|yourself|yourselves|y'all)\b/iu;

/** Phrases that speak about the reader in a text that never says “you”. */
export function aboutReader({ masked }: Pick<Prose, 'masked'>): readonly EnglishMark[] {
  if (YOU.test(masked)) return [];
  return [...masked.matchAll(READERS)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    text,
    instead: undefined,
  }));
}

function sentenceCase(text: string, made: string): string {
  return /^\p{Lu}/u.test(text) ? made.charAt(0).toUpperCase() + made.slice(1) : made;
}

function plain(word: string): string {
  return word.replaceAll('’', "'").toLowerCase();
}
