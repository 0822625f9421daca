import { RULE_IDS } from '../../rules/configure.ts';
import { lineStartAt } from '../../text/source.ts';
import { span } from '../../text/span.ts';
import { textAt } from '../cursor/text-at.ts';
import { describeRule } from '../describe/rule.ts';
import { label } from '../labels.ts';
import type { Completer, CompletionAsk } from './completion.ts';

const RULES = /^\s*vocero-disable(?:-file)?\s+((?:[^:]*[\s,])?)([^\s,:]*)$/;
const NAME = /^\s*([a-z-]*)$/;

/** Comments that silence a rule, and the rules that they may name. */
export const directives: Completer = function* (ask) {
  const { offset, language } = ask;
  const comment = commentAt(ask);
  if (comment === undefined) return;
  const rules = RULES.exec(comment);
  if (rules) {
    const present = new Set((rules[1] ?? '').split(/[\s,]+/));
    const typed = rules[2] ?? '';
    for (const id of RULE_IDS) {
      if (present.has(id)) continue;
      yield {
        label: id,
        kind: 'rule',
        documentation: () => describeRule(id, language),
        span: span(offset - typed.length, offset),
        text: id,
      };
    }
    return;
  }
  const typed = NAME.exec(comment)?.[1];
  if (typed === undefined) return;
  for (const [name, detail] of [
    ['vocero-disable', 'disable'],
    ['vocero-disable-file', 'disableFile'],
  ] as const) {
    yield {
      label: name,
      kind: 'key',
      detail: label(detail, language),
      span: span(offset - typed.length, offset),
      text: `${name} `,
      goesOn: true,
    };
  }
};

/** What stands between the opening of a comment and the cursor; undefined outside of comments. */
function commentAt({ file, cursor, post, plan, offset }: CompletionAsk): string | undefined {
  const { text } = file.source;
  if (cursor.kind === 'yaml' && cursor.place.kind === 'comment')
    return text.slice(cursor.place.word.start + 1, offset);
  const place = textAt(file, cursor, post, plan, offset);
  if (!place) return undefined;
  const from = place.inBody ? (post?.body?.start ?? 0) : lineStartAt(text, offset);
  const before = text.slice(from, offset);
  const open = before.lastIndexOf('<!--');
  return open >= 0 && open > before.lastIndexOf('-->') ? before.slice(open + 4) : undefined;
}
