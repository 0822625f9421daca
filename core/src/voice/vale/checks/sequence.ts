import { ANYTHING, type CheckContext, compileParts, intoTemplate, matchOf, says } from '../check-context.ts';
import type { CompiledPattern } from '../pattern/compiled-pattern.ts';
import type { RuleFields } from '../rule-fields.ts';
import type { Find, StyleMatch } from '../style-rule.ts';
import type { TaggedWord } from '../tagging/tagger.ts';

/** What a word at a place of the sequence must be. */
type Step = {
  /** Searched for in the sentence, and in each word. */
  readonly pattern: CompiledPattern | undefined;
  readonly tag: CompiledPattern | undefined;
  readonly negate: boolean;
  /** The step that it belongs to: a step that may come later is several places, all but the last optional. */
  readonly group: number;
  readonly isOptional: boolean;
};

/**
 * Words in a row, each by its text, its part of speech or both. The first that has a text and is not
 * negated is looked for; from there the others are checked to the left and to the right.
 */
export function sequence(context: CheckContext): Find | undefined {
  const { fields, options } = context;
  const { tagger } = options;
  const tokens = fields.maps('tokens');
  const ignoreCase = fields.flag('ignorecase', false) ? '(?i)' : '';
  const steps = tokens.flatMap((token, group) => readSteps(token, group, ignoreCase));
  const before = fields.problems.length;
  for (const token of tokens) fields.problems.push(...token.problems);
  if (fields.problems.length > before) return undefined;
  if (!tagger && steps.some(({ tag }) => tag !== undefined)) {
    fields.report('no-tagger', fields.valueSpanOf('extends'), {});
    return undefined;
  }
  const anchor = steps.findIndex(({ pattern, negate, isOptional }) => pattern && !negate && !isOptional);
  const anchorPattern = steps[anchor]?.pattern;
  if (!tagger || !anchorPattern) return tagger ? () => [] : undefined;

  return ({ text }) => {
    if (!anchorPattern.test(text)) return [];
    const words = tagger(text);
    const found: StyleMatch[] = [];
    for (const [index, word] of words.entries()) {
      const step = steps[anchor];
      if (!step || !fits(step, word)) continue;
      const left = follow(steps.slice(0, anchor).reverse(), words.slice(0, index).reverse());
      const right = left && follow(steps.slice(anchor + 1), words.slice(index + 1));
      if (!left || !right) continue;
      const row = words.slice(index - left.taken, index + right.taken + 1);
      const start = row[0]?.span.start ?? 0;
      const end = row.at(-1)?.span.end ?? start;
      const { replacements } = matchOf(context, text, start, end);
      const texts = row.map((one) => one.text);
      found.push(says(context, start, end, text.slice(start, end), texts, replacements));
    }
    return found;
  };
}

function readSteps(token: RuleFields, group: number, ignoreCase: string): readonly Step[] {
  const pattern = part(token, 'pattern', (text) => ignoreCase + intoTemplate(ANYTHING, text));
  const tag = part(token, 'tag', (text) => text);
  token.allowOnly(new Set(['pattern', 'tag', 'negate', 'skip']), 'sequence');
  const step = { pattern, tag, negate: token.flag('negate', false), group };
  const skip = Math.min(Math.max(token.number('skip', 0), 0), 50);
  const optional = Array.from({ length: skip }, () => ({ ...step, isOptional: true }));
  return pattern || tag ? [...optional, { ...step, isOptional: false }] : optional;
}

function part(
  token: RuleFields,
  key: string,
  complete: (text: string) => string,
): CompiledPattern | undefined {
  const text = token.text(key);
  if (!text) return undefined;
  return compileParts(token, key, [{ text, span: token.valueSpanOf(key) }], complete(text));
}

function fits({ pattern, tag, negate }: Step, { text, tag: found }: TaggedWord): boolean {
  const hasTag = tag === undefined || tag.test(found) !== negate;
  const hasText = pattern === undefined || pattern.test(text) !== negate;
  return hasTag && hasText;
}

/** Checks steps one word each, away from the anchor; how many words that took, or undefined. */
function follow(
  steps: readonly Step[],
  words: readonly TaggedWord[],
): { readonly taken: number } | undefined {
  let at = 0;
  let taken = 0;
  while (at < steps.length) {
    const step = steps[at];
    const word = words[taken];
    // Where the sentence ends there is no word, so what must not be there is not.
    if (!word) return steps.slice(at).every(({ negate }) => negate) ? { taken } : undefined;
    if (!step) return undefined;
    taken++;
    const isHere = fits(step, word);
    const rest = steps.slice(at + 1).filter(({ group }) => group === step.group);
    if (isHere && (step.isOptional || rest.length > 0)) {
      while (steps[at]?.group === step.group) at++;
      continue;
    }
    if (!isHere && rest.length === 0) return undefined;
    at++;
  }
  return { taken };
}
