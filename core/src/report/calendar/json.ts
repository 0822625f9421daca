import type { Calendar } from '../../features/calendar.ts';
import { plainDay, plainTime } from './days.ts';

/** The calendar for programs. `version` is that of this form. */
export function calendarJson(calendar: Calendar, nameOf: (uri: string) => string): string {
  const { first, last, name, zone, entries, bands, undated } = calendar;
  const shown = {
    version: 1,
    name,
    zone,
    from: plainDay(first),
    to: plainDay(last),
    posts: entries.map(({ instant, day, minute, uri, span: _, isRepeated, ...entry }) => ({
      ...entry,
      at: new Date(instant).toISOString(),
      date: plainDay(day),
      time: plainTime({ minute }),
      status: entry.status ?? 'draft',
      repeated: isRepeated,
      file: nameOf(uri),
    })),
    bands: bands.map(({ kind, name: title, ...band }) => ({
      kind,
      name: title,
      from: plainDay(band.first),
      to: plainDay(band.last),
    })),
    undated: undated.map(({ uri, ...post }) => ({
      ...post,
      status: post.status ?? 'draft',
      file: nameOf(uri),
    })),
  };
  return `${JSON.stringify(shown, null, 2)}\n`;
}
