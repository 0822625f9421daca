import { nodeAt } from '../../syntax/node.ts';
import { describeRule } from '../describe/rule.ts';
import type { Hover, HoverAsk } from './hover.ts';

/** Why a rule exists, where a comment silences it or the plan sets it. */
export function* ruleReasons({ file, language, rulePage }: HoverAsk): Generator<Hover> {
  for (const { rules } of file.directives)
    for (const { id, span } of rules) yield { span, markdown: describeRule(id, language, rulePage) };
  if (file.kind !== 'plan') return;
  const settings = nodeAt(file.node, ['rules']);
  for (const { key } of settings?.kind === 'map' ? settings.pairs : [])
    yield { span: key.span, markdown: describeRule(String(key.value), language, rulePage) };
}
