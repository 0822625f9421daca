import { actOn, isKnownAction, type StyleAction } from './action.ts';
import { type Exceptions, makeExceptions } from './exceptions.ts';
import { formatMessage, listOptions } from './format-message.ts';
import { type CompiledPattern, compilePattern } from './pattern/compiled-pattern.ts';
import { PatternError } from './pattern/pattern-node.ts';
import type { Placed, RuleFields } from './rule-fields.ts';
import type { StyleOptions } from './style-options.ts';
import type { StyleMatch } from './style-rule.ts';

/** What all kinds of rules need to be made of their fields. */
export type CheckContext = {
  readonly check: string;
  readonly fields: RuleFields;
  readonly options: StyleOptions;
  readonly message: string;
  readonly description: string | undefined;
  readonly action: StyleAction | undefined;
};

/** Vale's templates for words and for what need not be words. */
const WORDS = '(?m)\\b(?:%s)\\b';
export const ANYTHING = '(?m)(?:%s)';

export function wordTemplate(options: StyleOptions): string {
  return options.wordTemplate ?? WORDS;
}

/** Puts a pattern into a template; what is around it may hold a `$`, so nothing is replaced by pattern. */
export function intoTemplate(template: string, pattern: string): string {
  const at = template.indexOf('%s');
  return at < 0 ? template : template.slice(0, at) + pattern + template.slice(at + 2);
}

/**
 * Makes a pattern ready, or says at which of its parts it fails: at the first part that fails alone,
 * else at the key.
 */
export function compileParts(
  fields: RuleFields,
  key: string,
  parts: readonly Placed[],
  whole: string,
): CompiledPattern | undefined {
  try {
    return compilePattern(whole);
  } catch (error) {
    if (!(error instanceof PatternError) && !(error instanceof SyntaxError)) throw error;
    const culprit = parts.find(({ text }) => failure(text) !== undefined);
    const cause = (culprit && failure(culprit.text)) ?? error;
    report(fields, culprit?.span ?? fields.valueSpanOf(key), culprit?.text ?? whole, cause);
    return undefined;
  }
}

function failure(source: string): Error | undefined {
  try {
    compilePattern(source);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : undefined;
  }
}

function report(fields: RuleFields, span: Placed['span'], pattern: string, error: Error): void {
  if (error instanceof PatternError && error.code === 'unsupported-pattern') {
    fields.report('unsupported-pattern', span, { pattern, feature: error.message });
  } else fields.report('bad-pattern', span, { pattern, detail: error.message });
}

/** The exceptions of a rule, with the words that the team accepts where the rule takes them. */
export function exceptionsOf(
  { fields, options }: CheckContext,
  takesVocabulary: boolean,
): Exceptions | undefined {
  const own = fields.list('exceptions');
  const accepted = takesVocabulary ? options.vocabulary.accept : [];
  try {
    return makeExceptions([...own.map(({ text }) => text), ...accepted]);
  } catch (error) {
    if (!(error instanceof PatternError) && !(error instanceof SyntaxError)) throw error;
    if (own.length > 0) {
      const whole = own.map(({ text }) => text).join('|');
      if (!compileParts(fields, 'exceptions', own, whole)) return undefined;
    }
    report(fields, fields.spanOf('extends'), accepted.join('|'), error);
    return undefined;
  }
}

/** An alert about what was found, its message filled in as Vale does for most kinds of rules. */
export function matchOf(context: CheckContext, text: string, start: number, end: number): StyleMatch {
  const match = text.slice(start, end);
  const { action } = context;
  if (!action || action.name === '' || !isKnownAction(action))
    return says(context, start, end, match, [match]);
  const fixed = actOn(action, match);
  const shown = fixed.length === 0 ? match : fixed.length === 1 ? (fixed[0] ?? '') : listOptions(fixed);
  return says(context, start, end, match, [match, shown], fixed);
}

/** An alert whose message is filled in with the given texts. */
export function says(
  { message, description }: Pick<CheckContext, 'message' | 'description'>,
  start: number,
  end: number,
  match: string,
  args: readonly (string | number)[],
  replacements: readonly string[] = [],
): StyleMatch {
  const made = { span: { start, end }, match, message: filledIn(message, args), replacements };
  return description === undefined ? made : { ...made, description: formatMessage(description, args) };
}

/** An alert about a block as a whole. */
export function saysOfWhole(
  { message, description }: Pick<CheckContext, 'message' | 'description'>,
  args: readonly (string | number)[],
): StyleMatch {
  const made = { span: undefined, match: '', message: filledIn(message, args), replacements: [] };
  return description === undefined ? made : { ...made, description: formatMessage(description, args) };
}

/** A message is one line, whatever was found. */
function filledIn(message: string, args: readonly (string | number)[]): string {
  return formatMessage(message, args).replaceAll('\n', ' ');
}
