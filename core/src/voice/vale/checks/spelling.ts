import { type CheckContext, compileParts, says } from '../check-context.ts';
import type { CompiledPattern } from '../pattern/compiled-pattern.ts';
import { spokenWords } from '../spelling/spoken-words.ts';
import type { Find } from '../style-rule.ts';

/** What Vale does not look up unless a rule is `custom`: names in CamelCase, capitals, anything but ASCII. */
const FILTERS = [/[A-Z][a-z]+[A-Z]+\w+/, /[A-Z]+$/, /[^a-zA-Z_']/];

/** Most words of a file for which better ones are looked up: each takes tens of milliseconds. */
const MOST_SUGGESTED = 8;

/** Words that no dictionary knows, the vocabulary does not accept and no list ignores. */
export function spelling(context: CheckContext): Find | undefined {
  const { fields, options } = context;
  const names = fields.list('dictionaries').map(({ text }) => text);
  const folder = fields.text('dicpath');
  const speller = options.speller?.(names, folder, fields.flag('append', false));
  if (!speller) {
    const name = names.join(', ') || 'en_US';
    fields.report('missing-dictionary', fields.valueSpanOf('extends'), { name });
    return undefined;
  }
  const ignored = ignoredWords(context);
  const own = fields.list('filters').map((part) => compileParts(fields, 'filters', [part], part.text));
  const accepted = acceptedWords(context);
  if (own.some((filter) => filter === undefined) || accepted === undefined) return undefined;
  const standard = fields.flag('custom', false) ? [] : FILTERS;
  const isFiltered = (word: string) =>
    standard.some((filter) => filter.test(word)) || own.some((filter) => filter?.test(word));
  const suggests = context.action?.name === 'suggest';

  return ({ text }, memory) => {
    const suggested = memory.get(context.check) ?? new Set();
    memory.set(context.check, suggested);
    const phrases = accepted.phrases?.all(text) ?? [];
    return spokenWords(text).flatMap(({ text: word, span }) => {
      if (isFiltered(word) || ignored.has(word) || speller.knows(word)) return [];
      const isPart = phrases.some(({ start, end }) => span.start >= start && span.end <= end);
      if (isPart || accepted.words?.test(word)) return [];
      const isSuggested = suggests && suggested.size < MOST_SUGGESTED && suggested.add(word);
      const better = isSuggested ? speller.suggest(word) : [];
      return [says(context, span.start, span.end, text.slice(span.start, span.end), [word], better)];
    });
  };
}

/** The words of the lists that a rule ignores. A list that is not there is reported; the rule stays. */
function ignoredWords({ fields, options }: CheckContext): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text: name, span } of fields.list('ignore')) {
    const list = options.wordList?.(name);
    if (list === undefined) fields.report('missing-word-list', span, { name });
    for (const word of list?.split(/\r?\n/) ?? []) if (word.trim() !== '') words.add(word.trim());
  }
  return words;
}

type Accepted = {
  readonly words: CompiledPattern | undefined;
  readonly phrases: CompiledPattern | undefined;
};

/** The vocabulary, in either case: words as they are, phrases only as a whole. */
function acceptedWords({ fields, options }: CheckContext): Accepted | undefined {
  const { accept } = options.vocabulary;
  if (accept.length === 0) return { words: undefined, phrases: undefined };
  const phrases = accept.filter((term) => /[ \t]|\\s/.test(term));
  const compile = (terms: readonly string[]) =>
    terms.length === 0 ? undefined : compileParts(fields, 'extends', [], `(?i)\\b(?:${terms.join('|')})\\b`);
  const words = compile(accept);
  return words ? { words, phrases: compile(phrases) } : undefined;
}
