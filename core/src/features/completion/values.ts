import { SEVERITIES } from '../../model/rule-settings.ts';
import { rules } from '../../rules/registry.gen.ts';
import { networkOf } from '../../workspace/sent.ts';
import { ownPath } from '../cursor/cursor-at.ts';
import { describeChoice } from './choice-words.ts';
import type { Completer, CompletionAsk } from './completion.ts';
import { choicesAt, choicesAt as choicesIn, schemaOf } from './field-kinds.ts';
import { putValue } from './put.ts';

const REPEATS = ['daily', 'weekdays', 'weekly', 'monthly', 'yearly'];

/** The values that the schema, a rule's options or a network's accounts list. */
export const values: Completer = function* (ask) {
  const { cursor, file, language } = ask;
  if (cursor.kind !== 'yaml' || cursor.place.kind !== 'value') return;
  const { place } = cursor;
  const listed = [...choicesAt(schemaOf(file), place.path), ...otherChoices(ask, ownPath(file, place.path))];
  for (const value of new Set(listed)) {
    if (place.siblings.includes(value)) continue;
    const isTruth = value === 'true' || value === 'false';
    const put =
      isTruth && !place.quote ? { span: place.word, text: place.prefix + value } : putValue(place, value);
    yield { label: value, kind: 'choice', detail: describeChoice(value, language), ...put };
  }
};

function otherChoices({ file, plan }: CompletionAsk, path: readonly (string | number)[]): readonly string[] {
  const last = path.at(-1);
  if (file.kind === 'posts')
    return path[0] === 'repeat' && (path.length === 1 || last === 'rule') ? REPEATS : [];
  if (path[0] === 'rules' && path.length === 2) return [...SEVERITIES, 'off'];
  if (path[0] === 'rules' && path.length > 2) {
    const rule = rules[String(path[1])];
    return rule ? choicesIn(rule.options, path.slice(2)) : [];
  }
  if (path[0] === 'channels' && last === 'account') {
    const network = plan?.channels[String(path[1])]?.network;
    return Object.keys((network === undefined ? undefined : networkOf(network)?.accounts) ?? {});
  }
  return [];
}
