import Holidays from 'date-holidays';
import type { Holiday, HolidaysOf } from '../../../core/src/schedule/tools.ts';

const DAY = 86_400_000;

/** A year of a country is asked for once for every post in it. */
const known = new Map<string, readonly Holiday[]>();

/** The public holidays of a year, by the rules of date-holidays. In a bundle of its own: its rules are large. */
export const holidaysOf: HolidaysOf = (country, region, year, language) => {
  const key = `${country}-${region ?? ''} ${year} ${language}`;
  const found = known.get(key) ?? read(country, region, year, language);
  known.set(key, found);
  return found;
};

function read(
  country: string,
  region: string | undefined,
  year: number,
  language: string,
): readonly Holiday[] {
  const options = { types: ['public' as const], languages: [language, 'en'] };
  const calendar =
    region === undefined ? new Holidays(country, options) : new Holidays(country, region, options);
  return calendar.getHolidays(year).map(({ date, start, end, name }) => {
    // The date is that of the country; start and end are instants in its zone.
    const first = Math.floor(Date.parse(`${date.slice(0, 10)}T00:00Z`) / DAY);
    const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY));
    return { first, last: first + days - 1, name };
  });
}
