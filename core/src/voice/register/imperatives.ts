import type { ClauseStart } from './clause-start.ts';
import { MODALS, NOUN_IMPERATIVES, OBJECT_SIGNS, SHORT_IMPERATIVES, WISHES } from './homographs.ts';
import type { Mark, Token } from './mark.ts';
import { isInfinitive, type Reading, readingsOf } from './verb-table.ts';

type Candidate = {
  readonly tokens: readonly Token[];
  readonly marks: readonly Mark[];
  readonly readings: readonly Reading[];
  readonly index: number;
  readonly start: ClauseStart;
  /** True for a form that is also first person: “Descubrí el café en 2015”. */
  readonly isOwn: boolean;
};

/** The imperative that a form at the start of a clause is, where it is one without doubt. */
export function callOf(candidate: Candidate): Reading | undefined {
  const { tokens, index, readings, start, isOwn } = candidate;
  const token = tokens[index];
  const imperative = imperativeOf(readings);
  if (!token || !imperative || WISHES.has(token.key)) return undefined;
  const next = tokens[index + 1]?.key ?? '';
  // “Pida lo que pida”, “conozca o no”: whatever they do.
  const [, , after, repeated] = tokens.slice(index, index + 4).map(({ key }) => key);
  if ((next === 'lo' && after === 'que' && repeated === token.key) || (next === 'o' && after === 'no'))
    return undefined;
  const isInformal = imperative.addresses[0] === 'tú' || imperative.addresses[0] === 'vos';
  const isNearReader = isInformal && /^(?:tus?|te)$/.test(next);
  const short = SHORT_IMPERATIVES.get(token.key);
  if (short && (short.test(next) || isNearReader)) return imperative;
  if (short && !NOUN_IMPERATIVES.has(token.key)) return undefined;
  if (isOwn) return isNearReader || hasVos(candidate) ? imperative : undefined;
  if (NOUN_IMPERATIVES.has(token.key) && !OBJECT_SIGNS.has(next) && !continuesWithCall(candidate))
    return undefined;
  if (MODALS.has(token.key) && isInfinitive(next)) return undefined;
  if (isNearReader) return imperative;
  if (start === 'comma') return undefined;
  return isExpected(imperative, candidate, next) ? imperative : undefined;
}

function imperativeOf(readings: readonly Reading[]): Reading | undefined {
  return readings.find(({ tense }) => tense === 'imperative');
}

/** Who is spoken to, and how readily the verb is a call. */
function isExpected({ verb, addresses: [address] }: Reading, { start }: Candidate, next: string): boolean {
  if (verb.kind === 'call') return true;
  if (address === 'tú') return verb.kind === 'offer' && start === 'joined';
  if (address === 'usted') return verb.kind === 'offer' || start === 'joined' || OBJECT_SIGNS.has(next);
  return true;
}

/** “Reserva y disfruta”: a noun that stands before another call is none. */
function continuesWithCall({ tokens, index, start }: Candidate): boolean {
  if (start === 'joined') return true;
  const [and, verb] = [tokens[index + 1]?.key, tokens[index + 2]?.key];
  if (and !== 'y' || verb === undefined || NOUN_IMPERATIVES.has(verb)) return false;
  return imperativeOf(readingsOf(verb))?.verb.kind === 'call';
}

/** “Descubrí” is said of oneself, too, unless somebody is called vos beside it. */
function hasVos({ marks }: Candidate): boolean {
  return marks.some(({ addresses }) => addresses.length === 1 && addresses[0] === 'vos');
}
