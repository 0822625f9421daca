import { rules } from '../../rules/registry.gen.ts';
import { keysAt, metaOf } from '../../syntax/schema-walk.ts';
import { describeChoice } from '../completion/choice-words.ts';
import { choicesAt, schemaOf } from '../completion/field-kinds.ts';
import { ownPath } from '../cursor/cursor-at.ts';
import { docText } from '../describe/doc-text.ts';
import { label } from '../labels.ts';
import { codeSpan } from '../markdown.ts';
import type { Hover, HoverAsk } from './hover.ts';

/** What a key means and which values it takes; at a value of those, what that one means. */
export function* keyMeaning({ cursor, file, language }: HoverAsk): Generator<Hover> {
  if (cursor.kind !== 'yaml') return;
  const { place } = cursor;
  const schema = schemaOf(file);
  if (place.kind === 'value') {
    const written = file.source.text.slice(place.word.start, place.word.end);
    const meaning = choicesAt(schema, place.path).includes(written)
      ? describeChoice(written, language)
      : undefined;
    if (meaning !== undefined) yield { span: place.word, markdown: `${codeSpan(written)} · ${meaning}` };
    return;
  }
  if (place.kind !== 'key') return;
  const [area, id] = file.kind === 'plan' ? ownPath(file, place.path) : [];
  const rule = area === 'rules' && id !== undefined ? rules[String(id)] : undefined;
  const known = rule ? keysAt(rule.options, []) : keysAt(schema, place.path);
  const value = Object.hasOwn(known, place.name) ? known[place.name] : undefined;
  if (!value) return;
  const choices = rule ? [] : choicesAt(schema, [...place.path, place.name]);
  const listed = choices.map((choice) => {
    const meaning = describeChoice(choice, language);
    return `- ${codeSpan(choice)}${meaning === undefined ? '' : ` · ${meaning}`}`;
  });
  const values = listed.length === 0 ? [] : [`${label('values', language)}:\n\n${listed.join('\n')}`];
  const text = [`**${place.name}**`, docText(metaOf(value), language), ...values]
    .filter(Boolean)
    .join('\n\n');
  yield { span: place.word, markdown: text };
}
