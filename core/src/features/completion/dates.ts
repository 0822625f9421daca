import { wallAt, wallMinutes, wallOf } from '../../model/time.ts';
import { daysText, dateText as readable } from '../../rules/date-text.ts';
import type { Language } from '../../rules/words.ts';
import { dayOfDate } from '../../schedule/expand.ts';
import { dateText } from '../../schedule/write-time.ts';
import { ownPath } from '../cursor/cursor-at.ts';
import type { Completer } from './completion.ts';
import { fieldKindsAt, schemaOf } from './field-kinds.ts';
import { putValue } from './put.ts';

const DAY = 24 * 60;
/** The hour that is offered, in minutes. */
const NINE = 9 * 60;
const AHEAD = [0, 1, 2, 3, 4, 5, 6, 7, 14, 28, 30, 60, 90];

/** Days to come where a date is expected, and those days at nine where it takes a time. Times to publish come from `slots`. */
export const dates: Completer = function* ({ workspace, cursor, file, plan, language }) {
  const { now } = workspace;
  if (cursor.kind !== 'yaml' || cursor.place.kind !== 'value' || now === undefined) return;
  const { place } = cursor;
  const kinds = fieldKindsAt(schemaOf(file), place.path);
  const isSchedule = file.kind === 'posts' && ownPath(file, place.path)[0] === 'schedule';
  if (isSchedule || !(kinds.has('date') || kinds.has('dateTime'))) return;
  const zone = plan?.brand?.timezone ?? 'UTC';
  const today = Math.floor(wallMinutes(wallAt(now, zone)) / DAY);
  const keyDates = new Map((plan?.calendar?.keyDates ?? []).map(({ date, name }) => [date, name]));
  const ahead = AHEAD.map((days) => dateText(wallOf((today + days) * DAY)));
  const coming = [...keyDates.keys()].filter((date) => date >= (ahead[0] ?? '')).sort();
  const wallNow = wallMinutes(wallAt(now, zone));
  for (const date of new Set([...ahead, ...coming])) {
    // At nine today is over in the afternoon.
    if (kinds.has('dateTime') && dayOfDate(date) * DAY + NINE <= wallNow) continue;
    const text = kinds.has('dateTime') ? `${date} 09:00` : date;
    const about = keyDates.get(date) ?? relative(date, today, language);
    yield {
      label: text,
      kind: 'time',
      detail: `${readable(date, language)} · ${about}`,
      filter: `${text} ${about}`,
      ...putValue(place, text),
    };
  }
};

function relative(date: string, today: number, language: Language): string {
  return daysText(dayOfDate(date) - today, language);
}
