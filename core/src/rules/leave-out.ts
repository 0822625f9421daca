import { insertKey } from '../model/insert-key.ts';
import type { Post } from '../model/parsed.ts';
import { wallOf } from '../model/time.ts';
import { dateText } from '../schedule/write-time.ts';
import { type MapNode, nodeAt, pairOf } from '../syntax/node.ts';
import { spellWhole } from '../syntax/spell-scalar.ts';
import type { Edit } from '../text/edit.ts';
import { lineStartAt } from '../text/source.ts';
import { span } from '../text/span.ts';
import type { FileEdit } from './finding.ts';
import type { Words } from './rule.ts';

/** The title of a fix that takes days out of a post that comes again. */
export const LEAVE_OUT: Words = { en: 'Leave out {days}', es: 'Omitir {days}' };

/** More days than this are no exception: another hour, or another rule, is the way out. */
const MAX_DAYS = 12;

/**
 * The fix that takes days out of a post that comes again, where all its channels have the same trouble with them;
 * where most of its times have it, the hour is wrong and not the days.
 *
 * @param times all that are looked at, by channel.
 */
export function leaveOutFix(
  post: Post,
  { channels, days }: { readonly channels: readonly string[]; readonly days: readonly number[] },
  times: readonly (readonly unknown[])[],
) {
  const isRare = times.every((ofChannel) => days.length * 2 < ofChannel.length);
  const edits = channels.length === times.length && isRare ? leaveOut(post, days) : [];
  const title = { key: 'leaveOut', params: { days: { kind: 'days', days } } } as const;
  return edits.length > 0 ? [{ title, edits, safe: false }] : [];
}

/**
 * The edits that take days out of a post that comes again. None where there are very many, or where its exceptions
 * are written in a way that leaves no place for more.
 *
 * @param days on which it is filed, counted from 1970-01-01.
 */
function leaveOut({ node, source }: Post, days: readonly number[]): readonly FileEdit[] {
  const repeat = node.kind === 'map' ? pairOf(node, 'repeat') : undefined;
  // An alias stands elsewhere, and others may share it.
  if (!repeat || repeat.value.span.start < repeat.key.span.end || days.length > MAX_DAYS) return [];
  const dates = days.map((day) => dateText(wallOf(day * 24 * 60)));
  const { value } = repeat;
  const edit =
    value.kind === 'map'
      ? intoMap(source.text, value, dates)
      : value.kind === 'scalar' && value.style !== 'literal' && value.style !== 'folded'
        ? {
            span: value.span,
            text: `{ rule: ${spellWhole(String(value.value))}, except: [${dates.join(', ')}] }`,
          }
        : undefined;
  return edit ? [{ uri: source.uri, edit }] : [];
}

function intoMap(text: string, map: MapNode, dates: readonly string[]): Edit | undefined {
  const list = nodeAt(map, ['except']);
  const flow = `except: [${dates.join(', ')}]`;
  if (!list) return insertKey(text, map, { block: () => flow, flow });
  const last = list.kind === 'seq' ? list.items.at(-1) : undefined;
  if (list.kind !== 'seq' || last?.kind !== 'scalar') return undefined;
  const { end } = last.span;
  if (text[list.span.start] === '[') return { span: span(end, end), text: `, ${dates.join(', ')}` };
  const dash = text.slice(lineStartAt(text, last.span.start), last.span.start);
  if (!/^ *- +$/.test(dash)) return undefined;
  return { span: span(end, end), text: dates.map((date) => `\n${dash}${date}`).join('') };
}
