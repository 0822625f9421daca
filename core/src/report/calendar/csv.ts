import Papa from 'papaparse';
import type { Calendar } from '../../features/calendar.ts';
import type { Language } from '../../rules/words.ts';
import { plainDay, plainTime } from './days.ts';
import { calendarWords } from './words.ts';

/**
 * The calendar as a table (RFC 4180), one line for each post on each channel. A value that a spreadsheet
 * would take for a formula gets an apostrophe in front (OWASP, "CSV Injection", read 2026-11-21).
 *
 * @param nameOf what the reader calls a file.
 */
export function csvReport(calendar: Calendar, nameOf: (uri: string) => string, language: Language): string {
  const words = calendarWords(language);
  const rows = calendar.entries.map((entry) => ({
    [words.date]: plainDay(entry.day),
    [words.time]: plainTime(entry),
    [words.zone]: entry.zone,
    [words.channel]: entry.channel,
    [words.network]: entry.network,
    [words.post]: entry.title,
    [words.status]: words.statuses[entry.status ?? 'draft'],
    [words.pillar]: entry.pillar ?? '',
    [words.campaign]: entry.campaign ?? '',
    [words.text]: entry.text,
    [words.file]: nameOf(entry.uri),
  }));
  const { date, time, zone, channel, network, post, status, pillar, campaign, text, file } = words;
  const fields = [date, time, zone, channel, network, post, status, pillar, campaign, text, file];
  return `${Papa.unparse({ fields, data: rows }, { escapeFormulae: true })}\r\n`;
}
