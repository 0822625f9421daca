import { parseYaml } from '../../syntax/yaml.ts';
import { span } from '../../text/span.ts';
import { makeRule } from './read-style-rule.ts';
import { RuleFields } from './rule-fields.ts';
import type { StyleOptions } from './style-options.ts';
import type { StyleRule } from './style-rule.ts';

/**
 * The rules of the style `Vale`, which every Vale has: `Vale.Terms` and `Vale.Avoid` of the vocabulary,
 * `Vale.Repetition`, and `Vale.Spelling` where there is a dictionary. Terms should come from
 * `readVocabularyFile`, which leaves out those that make no pattern.
 */
export function builtInRules(options: StyleOptions): readonly StyleRule[] {
  const { accept, reject } = options.vocabulary;
  return Object.entries({
    ...(accept.length > 0 && { 'Vale.Terms': terms(accept) }),
    ...(reject.length > 0 && { 'Vale.Avoid': avoid(reject) }),
    'Vale.Repetition': REPETITION,
    ...(options.speller && { 'Vale.Spelling': SPELLING }),
  }).flatMap(([check, definition]) => {
    const rule = fromDefinition(check, definition, options);
    return rule ? [rule] : [];
  });
}

/** As JSON, which YAML can read, so that these rules are made as any other. */
function fromDefinition(check: string, definition: object, options: StyleOptions): StyleRule | undefined {
  const yaml = JSON.stringify(definition);
  const { node } = parseYaml(yaml, span(0, yaml.length));
  return node?.kind === 'map' ? makeRule(check, new RuleFields(node), options) : undefined;
}

const REPETITION = {
  extends: 'repetition',
  level: 'error',
  message: "'%s' is repeated!",
  ignorecase: true,
  alpha: true,
  action: { name: 'edit', params: ['truncate', ' '] },
  tokens: ['[^\\s.!?]+'],
};

const SPELLING = {
  extends: 'spelling',
  level: 'error',
  message: "Did you really mean '%s'?",
  action: { name: 'suggest', params: ['spellings'] },
};

function avoid(reject: readonly string[]): object {
  return { extends: 'existence', level: 'error', message: "Avoid using '%s'.", tokens: reject };
}

/** Terms are to be written as they are accepted, in whatever case they are found. */
function terms(accept: readonly string[]): object {
  return {
    extends: 'substitution',
    level: 'error',
    message: "Use '%s' instead of '%s'.",
    ignorecase: true,
    vocab: false,
    swap: Object.fromEntries(accept.map((term) => [term, term])),
  };
}
