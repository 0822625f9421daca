import ical, { ICalEventTransparency } from 'ical-generator';
import type { Calendar, CalendarEntry } from '../../features/calendar.ts';
import type { Language } from '../../rules/words.ts';
import { calendarWords } from './words.ts';

const DAY = 24 * 60 * 60_000;
/** A post takes no time; calendars show nothing shorter well. */
const LENGTH = 15 * 60_000;

/**
 * The calendar as iCalendar (RFC 5545): times in UTC, no alarms, and identifiers that stay, so that a
 * second import changes events instead of doubling them. The name of the brand is in them: people look at the
 * calendars of several brands together.
 *
 * @param now the moment it is made, in milliseconds since 1970-01-01T00:00Z.
 */
export function icsReport(calendar: Calendar, now: number, language: Language): string {
  const words = calendarWords(language);
  const stamp = new Date(now);
  const host = hostOf(calendar.name);
  const feed = ical({
    name: calendar.name === '' ? 'Vocero' : calendar.name,
    prodId: { company: 'Vocero', product: 'Vocero', language: language.toUpperCase() },
  });
  for (const entry of calendar.entries) {
    const start = new Date(entry.instant);
    feed.createEvent({
      id: `${entry.id}@${host}`,
      stamp,
      start,
      end: new Date(entry.instant + LENGTH),
      summary: `${entry.network}: ${entry.title}`,
      description: describe(entry, language),
      categories: [entry.channel, entry.pillar, entry.campaign].flatMap((name) =>
        name === undefined ? [] : [{ name }],
      ),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  for (const { kind, first, last, name } of calendar.bands) {
    feed.createEvent({
      id: `${kind}/${first}/${encodeURIComponent(name)}@${host}`,
      stamp,
      allDay: true,
      start: new Date(first * DAY),
      end: new Date((last + 1) * DAY),
      timezone: 'UTC',
      summary: `${words.kinds[kind]}: ${name}`,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return feed.toString();
}

/** The name of a brand as part of an identifier: `Café Ñandú` gives `cafe-nandu.vocero`. */
function hostOf(brand: string): string {
  const plain = brand.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const name = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return name === '' ? 'vocero' : `${name}.vocero`;
}

function describe({ text, channel, status = 'draft' }: CalendarEntry, language: Language): string {
  const words = calendarWords(language);
  return `${text}\n\n${words.channel}: ${channel}\n${words.status}: ${words.statuses[status]}`;
}
