import { lineBreakOf } from '../../model/insert-key.ts';
import { span } from '../../text/span.ts';
import { ownPath } from '../cursor/cursor-at.ts';
import { label } from '../labels.ts';
import type { Completer, Completion, CompletionAsk } from './completion.ts';

/** The front matter of a new post, and the next entry of a list of posts. */
export const skeleton: Completer = function* (ask) {
  const { cursor, file, offset } = ask;
  if (file.kind !== 'posts') return;
  if (cursor.kind === 'start') {
    const before = file.source.text.slice(0, offset).replace(/^\ufeff/, '');
    if (!/^-{0,3}$/.test(before)) return;
    yield put(ask, before.length, '---', ['---', 'channels: []', 'schedule: ', 'status: draft', '---', '']);
  } else if (cursor.kind === 'yaml' && cursor.place.kind === 'value' && cursor.place.mayNest) {
    const { place } = cursor;
    const isEntry = !/\.md$/i.test(file.source.uri) && ownPath(file, place.path).length === 0;
    if (!isEntry || place.word.start !== place.word.end) return;
    const dash = place.path.length === 0 ? '- ' : place.prefix;
    const pad = ' '.repeat(place.path.length === 0 ? place.indent + 2 : place.indent);
    const lines = ['channels: []', 'schedule: ', 'status: draft', 'text: |', '  '];
    yield put(ask, 0, `${dash}channels`, [dash + lines[0], ...lines.slice(1).map((line) => pad + line)]);
  }
};

function put(
  { file, offset, language }: CompletionAsk,
  length: number,
  name: string,
  lines: readonly string[],
): Completion {
  const text = lines.join(lineBreakOf(file.source.text));
  const at = (before: string) => text.indexOf(before) + before.length;
  return {
    label: label('skeleton', language),
    kind: 'snippet',
    documentation: () => label('skeletonDoc', language),
    span: span(offset - length, offset),
    text,
    stops: [at('channels: ['), at('schedule: '), text.length],
    filter: name,
    isPreferred: true,
  };
}
