import type { Calendar, CalendarBand, CalendarEntry } from '../../features/calendar.ts';
import type { Language } from '../../rules/words.ts';
import { groupBy } from '../../text/group-by.ts';
import { encodeHtml } from '../encode-html.ts';
import {
  type CalendarLocale,
  dayText,
  monthOf,
  plainDay,
  startOfWeek,
  timeText,
  together,
  zoneNote,
} from './days.ts';
import { CALENDAR_STYLE } from './html-style.ts';
import { type CalendarWords, calendarWords } from './words.ts';

type Options = { readonly language: Language; readonly locale: CalendarLocale };
type Context = Options & { readonly calendar: Calendar; readonly words: CalendarWords };

/**
 * The calendar as one page that needs nothing else: no script, no address that is fetched, readable on
 * paper (A4 and Letter) and in the dark. What people wrote is encoded wherever it stands.
 */
export function htmlReport(calendar: Calendar, options: Options): string {
  const words = calendarWords(options.language);
  const context = { ...options, calendar, words };
  const title = encodeHtml(words.title(calendar.name));
  const period = `${long(calendar.first, options)} – ${long(calendar.last, options)}`;
  return [
    '<!doctype html>',
    `<html lang="${encodeHtml(options.locale.tag)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${CALENDAR_STYLE}</style>`,
    '</head>',
    '<body>',
    `<header><h1>${title}</h1><p>${encodeHtml(period)} · ${encodeHtml(calendar.zone)}</p></header>`,
    '<main>',
    ...months(calendar).map((month) => monthSection(month, context)),
    agenda(context),
    undated(context),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function months({ first, last }: Calendar): readonly number[] {
  const found: number[] = [];
  for (let day = first; day <= last; day = monthOf(day).last + 1) found.push(monthOf(day).first);
  return found;
}

function monthSection(month: number, context: Context): string {
  const { locale } = context;
  const { first, last } = monthOf(month);
  const start = startOfWeek(first, locale.firstWeekday);
  const weeks: string[] = [];
  for (let monday = start; monday <= last; monday += 7) {
    const cells = Array.from({ length: 7 }, (_, index) => dayCell(monday + index, first, last, context));
    weeks.push(`<tr>${cells.join('')}</tr>`);
  }
  const heads = Array.from({ length: 7 }, (_, index) => {
    const name = dayText(start + index, locale.tag, { weekday: 'long' });
    const short = dayText(start + index, locale.tag, { weekday: 'short' });
    return `<th scope="col"><abbr title="${encodeHtml(name)}">${encodeHtml(short)}</abbr></th>`;
  });
  const name = encodeHtml(dayText(first, locale.tag, { month: 'long', year: 'numeric' }));
  return `<section class="month"><table><caption>${name}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${weeks.join('')}</tbody></table></section>`;
}

function dayCell(day: number, first: number, last: number, context: Context): string {
  const { calendar, locale } = context;
  const isOutside = day < Math.max(first, calendar.first) || day > Math.min(last, calendar.last);
  if (isOutside) return '<td class="outside"></td>';
  const own = calendar.entries.filter((entry) => entry.day === day);
  const bands = calendar.bands.filter((band) => band.first <= day && band.last >= day);
  const isFree = bands.some(({ kind }) => kind === 'blackout' || kind === 'holiday');
  const label = dayText(day, locale.tag, { weekday: 'long', day: 'numeric', month: 'long' });
  const number = new Date(day * 86_400_000).getUTCDate();
  return [
    `<td${isFree ? ' class="free"' : ''}>`,
    `<time datetime="${plainDay(day)}"><span aria-hidden="true">${number}</span><span class="hidden">${encodeHtml(label)}</span></time>`,
    ...bands.map((band) => bandText(band, day, context)),
    own.length > 0
      ? `<ul>${together(own)
          .map((entries) => card(entries, context))
          .join('')}</ul>`
      : '',
    '</td>',
  ].join('');
}

/** The name of a band on its first day and at the start of each week; a bare stripe in between. */
function bandText(band: CalendarBand, day: number, { words, locale, calendar }: Context): string {
  const isNamed =
    day === band.first || day === calendar.first || startOfWeek(day, locale.firstWeekday) === day;
  const name = `${words.kinds[band.kind]}: ${band.name}`;
  const text = isNamed ? encodeHtml(name) : `<span class="hidden">${encodeHtml(name)}</span>`;
  return `<p class="band ${band.kind}">${text}</p>`;
}

function card(entries: readonly CalendarEntry[], { calendar, words, locale }: Context): string {
  const [entry] = entries;
  if (!entry) return '';
  const status = entry.status ?? 'draft';
  const when = encodeHtml(timeText(entry, locale.tag) + zoneNote(entry, calendar.zone));
  const channels = entries.map(({ channel }) => channel).join(', ');
  return [
    `<li class="${status}"><b>${when}</b>`,
    `<span class="title" dir="auto">${encodeHtml(entry.title)}</span>`,
    `<span class="status">${encodeHtml(channels)} · ${words.statuses[status]}</span></li>`,
  ].join(' ');
}

/** Every post in full, in the order in which they go out. */
function agenda(context: Context): string {
  const { calendar, locale, words } = context;
  if (calendar.entries.length === 0) return `<p class="nothing">${words.nothing}</p>`;
  const days = [...new Set(calendar.entries.map(({ day }) => day))].sort((a, b) => a - b);
  const sections = days.map((day) => {
    const own = together(calendar.entries.filter((entry) => entry.day === day));
    // What several channels are sent to the letter is read once.
    const posts = own
      .flatMap((entries) => [...groupBy(entries, ({ text, zone }) => `${zone}\n${text}`).values()])
      .map((entries) => article(entries, context));
    const name = dayText(day, locale.tag, { weekday: 'long', day: 'numeric', month: 'long' });
    return `<section class="day"><h2>${encodeHtml(name)}</h2>${posts.join('')}</section>`;
  });
  return `<div class="agenda" aria-label="${encodeHtml(words.posts(calendar.entries.length))}" role="region">${sections.join('')}</div>`;
}

function article(entries: readonly CalendarEntry[], { calendar, words, locale }: Context): string {
  const [entry] = entries;
  if (!entry) return '';
  const { pillar, campaign, isRepeated, text } = entry;
  const status = entry.status ?? 'draft';
  const notes = [
    words.statuses[status],
    ...(pillar === undefined ? [] : [`${words.pillar}: ${pillar}`]),
    ...(campaign === undefined ? [] : [`${words.campaign}: ${campaign}`]),
    ...(isRepeated ? [words.repeated] : []),
  ];
  const names = entries.map(({ network, channel }) =>
    network.toLowerCase() === channel.toLowerCase() ? network : `${network} · ${channel}`,
  );
  const head = `<h3>${encodeHtml(timeText(entry, locale.tag) + zoneNote(entry, calendar.zone))} · ${encodeHtml(names.join(', '))}</h3>`;
  return `<article class="${status}">${head}<p class="notes">${encodeHtml(notes.join(' · '))}</p><p class="text" dir="auto">${encodeHtml(text || entry.title)}</p></article>`;
}

function undated({ calendar, words }: Context): string {
  if (calendar.undated.length === 0) return '';
  const items = calendar.undated.map(({ title, channels, status }) => {
    const notes = [words.statuses[status ?? 'draft'], ...channels].join(' · ');
    return `<li><span dir="auto">${encodeHtml(title)}</span> <span class="notes">${encodeHtml(notes)}</span></li>`;
  });
  return `<section class="undated"><h2>${words.undated}</h2><ul>${items.join('')}</ul></section>`;
}

function long(day: number, { locale }: Options): string {
  return dayText(day, locale.tag, { day: 'numeric', month: 'long', year: 'numeric' });
}
