import type { Prose } from '../prose.ts';
import { OPENERS, SUBORDINATORS } from './homographs.ts';
import type { Mark, Token } from './mark.ts';

export type ClauseStart =
  /** A sentence, or what stands behind a colon, an emoji or another strong mark. */
  | 'open'
  /** Behind a comma of which nobody knows what it parts. */
  | 'comma'
  /** Behind `y` or a comma that continue a call to the reader. */
  | 'joined';

/** Nobody opens a clause with more words than these. */
const MAX_OPENERS = 6;
/** So many words apart two clauses have nothing to do with each other. */
const FAR = 60;

/**
 * How a clause starts at a word, if one does there: with nobody before it who could be its subject.
 */
export function clauseStart(
  reader: {
    readonly prose: Pick<Prose, 'masked' | 'text'>;
    readonly tokens: readonly Token[];
    readonly marks: readonly Mark[];
  },
  index: number,
  depth = 0,
): ClauseStart | undefined {
  const { prose, tokens, marks } = reader;
  const token = tokens[index];
  if (!token || depth > MAX_OPENERS) return undefined;
  const before = tokens[index - 1];
  const from = before?.end ?? prose.masked.lastIndexOf('\n', token.start - 1) + 1;
  const gap = prose.masked.slice(from, token.start);
  // A mention or a hashtag is blank in the masked text, and yet may be the subject.
  const written = prose.text.text.slice(from, token.start).trimEnd();
  if (/[@#][^\s@#]*[.:,!?]?$/.test(written.slice(written.search(/\S+$/))) && !/[.:!?]$/.test(written))
    return undefined;
  if (!before) return 'open';
  if (/[.:;!?¡¿…—–\n•·→(|]|\p{Extended_Pictographic}|(?:^|\s)-\s/u.test(gap)) return 'open';
  const continues = marks.some(({ form }) => isCall(form));
  if (gap.includes(',')) {
    if (continues) return 'joined';
    const isFirstComma = index < FAR && !prose.masked.slice(tokens[0]?.start ?? 0, before.end).includes(',');
    return isFirstComma && SUBORDINATORS.has(tokens[0]?.key ?? '') ? 'open' : 'comma';
  }
  if (!OPENERS.has(before.key)) return undefined;
  if (before.key === 'y' || before.key === 'o' || before.key === 'e') {
    if (index === 1 || clauseStart(reader, index - 1, depth + 1) === 'open') return 'open';
    return continues && !hasRelative(tokens, marks, index) ? 'joined' : undefined;
  }
  return clauseStart(reader, index - 1, depth + 1);
}

function isCall(form: Mark['form']): boolean {
  return form.kind === 'enclitic' || (form.kind === 'verb' && form.readings[0]?.tense === 'imperative');
}

/** Between the call and its continuation nobody else may act: “Conoce al chef que cocina y prepara…”. */
function hasRelative(tokens: readonly Token[], marks: readonly Mark[], index: number): boolean {
  const last = marks.findLast(({ form }) => isCall(form));
  return tokens
    .slice(Math.max(0, index - FAR), index)
    .some(
      ({ key, start }) =>
        start > (last?.start ?? 0) && /^(?:que|quien|quienes|donde|como|cómo|cuando|si|porque)$/.test(key),
    );
}
