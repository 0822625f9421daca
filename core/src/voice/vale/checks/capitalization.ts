import { makeSentenceCase } from '../case/sentence-case.ts';
import { makeTitleCase } from '../case/title-case.ts';
import { type CheckContext, compileParts, exceptionsOf, says } from '../check-context.ts';
import type { Exceptions } from '../exceptions.ts';
import type { Find } from '../style-rule.ts';

/** Whether a block has the case that it should, and the text as it should be. */
type Judge = (text: string) => { readonly expected: string; readonly isFine: boolean };

const WORD = '[\\p{N}\\p{L}*]+[^\\s]*';

/** A block as a whole must have a certain case. */
export function capitalization(context: CheckContext): Find | undefined {
  const { fields, action } = context;
  const takesVocabulary = fields.flag('vocab', true);
  const exceptions = exceptionsOf(context, takesVocabulary);
  const match = fields.text('match') ?? '';
  const judge = exceptions && makeJudge(context, match, exceptions, takesVocabulary);
  if (!judge) return undefined;
  const isReplace = action?.name === 'replace';
  return ({ text }) => {
    const { expected, isFine } = judge(text);
    if (isFine) return [];
    const known = match === '$title' || match === '$sentence' ? [expected] : [];
    const replacements = isReplace ? (action.params.length > 0 ? action.params : known) : [];
    return [says(context, 0, text.length, text, [text, expected], replacements)];
  };
}

function makeJudge(
  { fields, options }: CheckContext,
  match: string,
  exceptions: Exceptions,
  takesVocabulary: boolean,
): Judge | undefined {
  const words = compileParts(fields, 'match', [], [exceptions.source, WORD].filter(Boolean).join('|'));
  const own = fields.list('exceptions').map(({ text }) => text);
  const accepted = takesVocabulary ? options.vocabulary.accept : [];
  // Where the team accepts no words of its own, Vale takes the case of the rule's exceptions strictly, else not.
  const strict = own.map((term) => (term.startsWith('(?i)') ? term : `(?-i)${term}`));
  const terms = accepted.length > 0 ? [...own, ...accepted] : strict;
  const vocabulary = terms.toSorted((a, b) => b.length - a.length);
  const threshold = fields.number('threshold', 0) || 0.8;
  const prefixSource = fields.text('prefix') ?? '';
  const prefixSpan = { text: prefixSource, span: fields.valueSpanOf('prefix') };
  const prefix = prefixSource === '' ? undefined : compileParts(fields, 'prefix', [prefixSpan], prefixSource);
  if (!words || (prefixSource !== '' && !prefix)) return undefined;
  const wordsOf = (text: string) => words.all(text).map(({ start, end }) => text.slice(start, end));
  const common = { vocabulary, prefix };
  switch (match) {
    case '$lower':
    case '$upper':
      return (text) => {
        const expected = match === '$lower' ? text.toLowerCase() : text.toUpperCase();
        return { expected, isFine: text === expected || exceptions.allow(text) };
      };
    case '$title': {
      const isChicago = fields.text('style') === 'Chicago';
      const convert = makeTitleCase({ ...common, isChicago });
      return (text) => {
        const { title, isOpen } = convert(text);
        const expected = wordsOf(title);
        const found = wordsOf(text);
        const right = found.filter((word, index) => {
          const wanted = expected[index];
          const isEither = wanted?.toLowerCase() === 'to' && isOpen && word.toLowerCase() === 'to';
          return wanted === undefined || word === wanted || isEither || isExempt(word, exceptions);
        });
        return { expected: title, isFine: isEnough(right.length, found.length, threshold) };
      };
    }
    case '$sentence': {
      const indicators = fields.list('indicators').map(({ text }) => text);
      const convert = makeSentenceCase({ ...common, indicators });
      return (text) => {
        const sentence = convert(text);
        const expected = wordsOf(sentence);
        const found = wordsOf(text);
        let right = 0;
        for (const [index, word] of found.entries()) {
          const wanted = expected[index];
          if (wanted === undefined || word === wanted || exceptions.allow(word)) right++;
          else if (index === 0 && word !== eachWordUpper(word)) return { expected: sentence, isFine: false };
        }
        return { expected: sentence, isFine: isEnough(right, found.length, threshold) };
      };
    }
    default: {
      const compiled = compileParts(
        fields,
        'match',
        [{ text: match, span: fields.valueSpanOf('match') }],
        match,
      );
      if (!compiled) return undefined;
      return (text) => ({ expected: match, isFine: compiled.test(text) || exceptions.allow(text) });
    }
  }
}

/** A word all in capitals is nobody's mistake, in a title. */
function isExempt(word: string, exceptions: Exceptions): boolean {
  return exceptions.allow(word) || word === word.toUpperCase();
}

/** A block without words has no case. */
function isEnough(right: number, all: number, threshold: number): boolean {
  return all === 0 || right / all >= threshold;
}

const STARTS = /(?<![\p{L}\p{N}_'’])\p{L}/gu;

function eachWordUpper(word: string): string {
  return word.toLowerCase().replace(STARTS, (letter) => letter.toUpperCase());
}
