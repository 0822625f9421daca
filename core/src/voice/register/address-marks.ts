import type { Prose } from '../prose.ts';
import type { Sentence } from '../sentences.ts';
import type { Stretch } from '../stretch.ts';
import type { Address } from './address.ts';
import { clauseStart } from './clause-start.ts';
import { type Enclitic, encliticOf } from './enclitics.ts';
import {
  BETWEEN,
  IMPERSONAL,
  LOOKALIKES,
  NOT_ENCLITIC,
  SHORT_IMPERATIVES,
  SMALL_WORDS,
  VERB_SIGNS,
  WISHES,
} from './homographs.ts';
import { callOf } from './imperatives.ts';
import type { Mark, Token } from './mark.ts';
import { PRONOUNS } from './pronouns.ts';
import { isInfinitive, isOwnForm, type Reading, readingsOf } from './verb-table.ts';

type Reader = {
  readonly prose: Pick<Prose, 'masked' | 'text'>;
  readonly tokens: readonly Token[];
  /** Marks of the sentence so far. */
  readonly marks: Mark[];
};

/**
 * The words of a Spanish text that address its reader. Forms that may be third person count only where
 * the words around them leave no doubt; rather than guess, a form is passed over.
 *
 * @param isSkipped says which stretches are not the author's own words, such as quotations.
 */
export function addressMarks(
  prose: Pick<Prose, 'masked' | 'text' | 'sentences'>,
  isSkipped: (stretch: Stretch) => boolean = () => false,
): readonly Mark[] {
  return prose.sentences.flatMap((sentence) => {
    const tokens = sentence.words.map((word) => ({ ...word, key: word.text.normalize('NFC').toLowerCase() }));
    const reader = { prose, tokens, marks: [] as Mark[] };
    const isShouted = shouts(sentence);
    tokens.forEach((token, index) => {
      if (isSkipped(token) || isAbbreviation(token, isShouted)) return;
      const mark = markAt(reader, index);
      if (mark) reader.marks.push(mark);
    });
    return reader.marks;
  });
}

/** `TI`, `OS`, `SOS` and `ID` are other things; only in a sentence that shouts may short capitals be words. */
function isAbbreviation({ text }: Token, isShouted: () => boolean): boolean {
  if (text.length > 3 || text.length < 2 || text !== text.toUpperCase() || !/\p{Lu}/u.test(text))
    return false;
  return text !== 'TÚ' && (/^(?:SOS|TI|OS)$/.test(text) || !isShouted());
}

function shouts({ words }: Sentence): () => boolean {
  let answer: boolean | undefined;
  return () => {
    answer ??= words.every(({ text }) => text === text.toUpperCase());
    return answer;
  };
}

function markAt(reader: Reader, index: number): Mark | undefined {
  const token = reader.tokens[index];
  if (!token) return undefined;
  const { start, end, text, key } = token;
  const previous = reader.tokens[index - 1]?.key;
  const reflexive = reflexiveAt(reader, index);
  const possessive = key === 'su' || key === 'sus' ? ownerBefore(reader, index) : undefined;
  const addresses = PRONOUNS.get(key) ?? reflexive ?? possessive;
  if (addresses) {
    const isReflexive = reflexive !== undefined;
    return { start, end, text, addresses, form: { kind: 'pronoun', word: key, previous, isReflexive } };
  }
  if (key.length < 2) return undefined;
  const verb = verbAt(reader, index, token);
  if (verb) {
    const all = [...new Set(verb.flatMap((reading) => reading.addresses))];
    // Whose the “se” of “no se lo lleve” is, nobody can tell, and it would have to change too.
    const isOpen = reader.tokens[index - 2]?.key === 'se' && previous !== undefined && OBJECTS.test(previous);
    const form = isOpen ? ({ kind: 'other' } as const) : ({ kind: 'verb', readings: verb } as const);
    return { start, end, text, addresses: all, form };
  }
  if (isName(reader, index)) return undefined;
  const attached = attachedTo(key);
  if (attached) return { start, end, text, addresses: attached, form: { kind: 'other' } };
  const enclitic = readEnclitic(reader, index, key);
  return (
    enclitic && { start, end, text, addresses: enclitic.addresses, form: { kind: 'enclitic', ...enclitic } }
  );
}

const OBJECTS = /^(?:lo|la|los|las|le|les|nos|me)$/;

/** Whom “te”, “os” or “se” right before a verb is, where the reader is the subject too. */
function reflexiveAt(reader: Reader, index: number): readonly Address[] | undefined {
  const [token, next] = [reader.tokens[index], reader.tokens[index + 1]];
  if (!token || !next || !/^(?:te|os|se)$/.test(token.key)) return undefined;
  const readings = readingsOf(next.key);
  if (token.key === 'se') return refusal(reader, index + 1, readings)?.addresses;
  const isThird = readings.some(({ addresses: [first] }) => first === 'usted' || first === 'ustedes');
  return readings.length > 0 && !isThird && !isOwnForm(next.key) ? PRONOUNS.get(token.key) : undefined;
}

/** What a verb's form is an address by, if it is one here. */
function verbAt(reader: Reader, index: number, { key }: Token): readonly Reading[] | undefined {
  const readings = SMALL_WORDS.has(key) ? [] : readingsOf(key);
  if (readings.length === 0) return undefined;
  const certain = besideUsted(reader, index, readings) ?? refusal(reader, index, readings);
  if (certain) return [certain];
  const isThird = readings.some(({ addresses: [first] }) => first === 'usted' || first === 'ustedes');
  if (!isThird && !isOwnForm(key) && !SHORT_IMPERATIVES.has(key)) {
    const isDoubtful = LOOKALIKES.has(key) && !VERB_SIGNS.has(reader.tokens[index - 1]?.key ?? '');
    return isDoubtful || isName(reader, index) ? undefined : readings;
  }
  const start = clauseStart(reader, index);
  const call = start && callOf({ ...reader, readings, index, start, isOwn: isOwnForm(key) });
  return call && [call];
}

/** “No se pierda…”, “No lo dejen…”: at the start of a clause only the reader is told not to. */
function refusal(reader: Reader, index: number, readings: readonly Reading[]): Reading | undefined {
  const { tokens } = reader;
  let at = index - 1;
  while (at > index - 4 && /^(?:se|lo|la|los|las|le|les|nos|me)$/.test(tokens[at]?.key ?? '')) at--;
  if (tokens[at]?.key !== 'no' || WISHES.has(tokens[index]?.key ?? '')) return undefined;
  const start = clauseStart(reader, at);
  const told = readings.find(
    ({ tense, addresses: [first] }) => tense === 'imperative' && first !== 'tú' && first !== 'vos',
  );
  if (!told || (start !== 'open' && start !== 'joined')) return undefined;
  return { ...told, tense: 'subjunctive' };
}

/** A capital inside a sentence opens a name: `Reinas`, `Vives`. */
function isName({ tokens, prose, marks }: Reader, index: number): boolean {
  const token = tokens[index];
  if (!token || index === 0 || !/^\p{Lu}\p{Ll}/u.test(token.text)) return false;
  return clauseStart({ tokens, prose, marks }, index) !== 'open';
}

/** Between usted and its verb stand at most two small words: “usted ya no necesita”. */
const SMALL = /^(?:ya|no|se|lo|la|los|las|le|les|me|nos|también|siempre|nunca|qué|solo)$/;

function besideUsted({ tokens }: Reader, index: number, readings: readonly Reading[]): Reading | undefined {
  if (tokens[index]?.key === 'entre') return undefined;
  let at = index - 1;
  while (at > index - 3 && SMALL.test(tokens[at]?.key ?? '')) at--;
  const isSubject = (position: number) =>
    !/^(?:a|con|de|para|por|sin|como|que)$/.test(tokens[position - 1]?.key ?? '');
  const before = isSubject(at) ? PRONOUNS.get(tokens[at]?.key ?? '')?.[0] : undefined;
  const after = PRONOUNS.get(tokens[index + 1]?.key ?? '')?.[0];
  for (const subject of [before, after]) {
    if (subject !== 'usted' && subject !== 'ustedes') continue;
    const reading = readings.find(({ addresses }) => addresses[0] === subject);
    if (reading) return reading;
  }
  return undefined;
}

/** Whose `su` is: the reader's, if what stands before it is addressed to usted and nobody else came between. */
function ownerBefore({ tokens, marks }: Reader, index: number): readonly Address[] | undefined {
  const last = marks.at(-1);
  const owner = last?.addresses[0];
  if (!last || last.addresses.length > 1 || (owner !== 'usted' && owner !== 'ustedes')) return undefined;
  for (let at = index - 1; at >= Math.max(0, index - 5); at--) {
    const token = tokens[at];
    if (!token) return undefined;
    if (token.start === last.start) return [owner];
    if (!BETWEEN.has(token.key) && !isInfinitive(token.key)) return undefined;
  }
  return undefined;
}

/** `ayudarte`, `esperándote`, `registraros`. */
function attachedTo(key: string): readonly Address[] | undefined {
  if (!key.endsWith('te') && !key.endsWith('os')) return undefined;
  const base = key.slice(0, -2);
  if (!isInfinitive(base) && !/(?:ánd|iénd|yénd)o$/.test(base)) return undefined;
  return key.endsWith('te') ? ['tú', 'vos'] : ['vosotros'];
}

function readEnclitic(reader: Reader, index: number, key: string): Enclitic | undefined {
  if (readingsOf(key).length > 0 || isOwnForm(key) || IMPERSONAL.has(key) || NOT_ENCLITIC.has(key))
    return undefined;
  const enclitic = encliticOf(key);
  // Without an accent many look like nouns (“los regalos”): such a one is believed where a clause starts.
  if (
    !enclitic ||
    /[áéíóú]/.test(key) ||
    !enclitic.addresses.some((address) => address === 'tú' || address === 'vos')
  )
    return enclitic;
  return clauseStart(reader, index) === undefined ? undefined : enclitic;
}
