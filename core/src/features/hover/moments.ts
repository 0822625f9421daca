import { channelOf, zoneOf } from '../../model/plan/plan.ts';
import {
  firstInstant,
  parseWrittenTime,
  resolveTime,
  type WrittenTime,
  wallAt,
  wallMinutes,
} from '../../model/time.ts';
import { dateText, relativeText } from '../../rules/date-text.ts';
import { momentText } from '../../rules/format-message.ts';
import { dayOfDate } from '../../schedule/expand.ts';
import { dateText as writtenDate } from '../../schedule/write-time.ts';
import { fieldKindsAt, schemaOf } from '../completion/field-kinds.ts';
import { ownPath } from '../cursor/cursor-at.ts';
import { label } from '../labels.ts';
import { plainMarkdown } from '../markdown.ts';
import type { Hover, HoverAsk } from './hover.ts';

const DAY = 24 * 60;

/** A date or time as the reader and as each channel has it, how far it is, and what that day is. */
export function* moments(ask: HoverAsk): Generator<Hover> {
  const { cursor, file } = ask;
  if (cursor.kind !== 'yaml' || cursor.place.kind !== 'value') return;
  const { place } = cursor;
  const kinds = fieldKindsAt(schemaOf(file), place.path);
  const written = file.source.text.slice(place.word.start, place.word.end).trim();
  const time = kinds.has('dateTime') ? parseWrittenTime(written) : undefined;
  if (time) {
    const [, channel] = ownPath(file, place.path);
    yield {
      span: place.word,
      markdown: timeText(ask, time, typeof channel === 'string' ? channel : undefined),
    };
  } else if (kinds.has('date') && /^\d{4}-\d{2}-\d{2}$/.test(written) && !Number.isNaN(dayOfDate(written))) {
    yield { span: place.word, markdown: dayText(ask, written) };
  }
}

function timeText(ask: HoverAsk, time: WrittenTime, channel: string | undefined): string {
  const { post, plan, zone, language, workspace } = ask;
  const ids = channel === undefined ? (post?.entry.channels ?? []) : [channel];
  const known = ids.filter((id) => channelOf(plan, id));
  const places: readonly { readonly id: string | undefined; readonly zone: string }[] =
    known.length > 0
      ? known.map((id) => ({ id, zone: zoneOf(plan, id) }))
      : [{ id: undefined, zone: plan?.brand?.timezone ?? 'UTC' }];
  const zones = [...new Set(places.map((one) => one.zone))];
  const [first] = places;
  const resolved = resolveTime(time, first?.zone ?? zone);
  const instant = firstInstant(resolved);
  const lines = zones.map((own) => {
    const at = firstInstant(resolveTime(time, own));
    const names = places
      .flatMap((one) => (one.id === undefined || one.zone !== own ? [] : [plainMarkdown(one.id)]))
      .join(', ');
    return `- ${names === '' ? '' : `${names}: `}${momentText(at, own, language)} (${plainMarkdown(own)})`;
  });
  if (!zones.includes(zone))
    lines.push(
      `- ${label('yourTime', language)}: ${momentText(instant, zone, language)} (${plainMarkdown(zone)})`,
    );
  const doubt = resolved.kind === 'gap' ? 'gapTime' : resolved.kind === 'overlap' ? 'overlapTime' : undefined;
  const wall = wallAt(instant, first?.zone ?? zone);
  return [
    ...(workspace.now === undefined ? [] : [`**${relativeText(instant, workspace.now, language)}**`]),
    lines.join('\n'),
    ...(doubt ? [`⚠ ${label(doubt, language)}`] : []),
    ...aboutDay(ask, writtenDate(wall), known),
  ].join('\n\n');
}

function dayText(ask: HoverAsk, date: string): string {
  const { workspace, plan, language } = ask;
  const zone = plan?.brand?.timezone ?? ask.zone;
  const today =
    workspace.now === undefined ? undefined : Math.floor(wallMinutes(wallAt(workspace.now, zone)) / DAY);
  const days = today === undefined ? undefined : dayOfDate(date) - today;
  const away = days === undefined ? '' : ` · ${daysText(days, language)}`;
  return [`**${dateText(date, language)}**${away}`, ...aboutDay(ask, date, undefined)].join('\n\n');
}

function daysText(days: number, language: HoverAsk['language']): string {
  if (Math.abs(days) < 14)
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
  return relativeText(days * DAY * 60_000, 0, language);
}

/** Holidays, days without posts and key dates of a day, for the whole plan or some of its channels. */
function aboutDay(
  { plan, workspace, language }: HoverAsk,
  date: string,
  channels: readonly string[] | undefined,
): readonly string[] {
  const { holidays = [], blackouts = [], keyDates = [] } = plan?.calendar ?? {};
  const day = dayOfDate(date);
  const concerns = (own: readonly string[] | undefined) =>
    own === undefined || channels === undefined || own.some((id) => channels.includes(id));
  const lines = [
    ...holidays.flatMap(({ country, region, channels: own }) => {
      const all = concerns(own)
        ? (workspace.tools.holidaysOf?.(country, region, Number(date.slice(0, 4)), language) ?? [])
        : [];
      return all
        .filter(({ first, last }) => first <= day && day <= last)
        .map(({ name }) => `${label('holiday', language)} (${country}): ${plainMarkdown(name)}`);
    }),
    ...blackouts.flatMap(({ from, to = from, reason, channels: own }) =>
      concerns(own) && from <= date && date <= to
        ? [`${label('blackout', language)}: ${plainMarkdown(reason)}`]
        : [],
    ),
    ...keyDates
      .filter((one) => one.date === date)
      .map(({ name }) => `${label('keyDate', language)}: ${plainMarkdown(name)}`),
  ];
  return lines.length > 0 ? [[...new Set(lines)].map((line) => `- ${line}`).join('\n')] : [];
}
