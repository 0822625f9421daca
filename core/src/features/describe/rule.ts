import type { Severity } from '../../model/rule-settings.ts';
import { rules } from '../../rules/registry.gen.ts';
import type { Language } from '../../rules/words.ts';
import { label } from '../labels.ts';

const MARKS: Readonly<Record<Severity | 'off', string>> = {
  error: '⛔',
  warning: '⚠',
  information: 'ℹ',
  hint: '·',
  off: '○',
};

/**
 * What a rule finds and why it exists, as Markdown; the empty text for a rule that is not ours.
 *
 * @param page the address of the page about a rule, where there is one.
 */
export function describeRule(
  id: string,
  language: Language,
  page?: (id: string) => string | undefined,
): string {
  const rule = Object.hasOwn(rules, id) ? rules[id] : undefined;
  if (!rule) return '';
  const { summary, why } = rule.docs;
  const address = page?.(id);
  return [
    `**${id}** ${MARKS[rule.severity]} ${label(rule.severity, language)}`,
    summary[language],
    why[language],
    ...(address === undefined ? [] : [`[${label('rulePage', language)}](${address})`]),
  ].join('\n\n');
}
