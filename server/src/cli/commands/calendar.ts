import { calendarOf } from '../../../../core/src/features/calendar.ts';
import { csvReport } from '../../../../core/src/report/calendar/csv.ts';
import { calendarLocale } from '../../../../core/src/report/calendar/days.ts';
import { htmlReport } from '../../../../core/src/report/calendar/html.ts';
import { icsReport } from '../../../../core/src/report/calendar/ics.ts';
import { calendarJson } from '../../../../core/src/report/calendar/json.ts';
import { listReport, monthReport } from '../../../../core/src/report/calendar/text.ts';
import { PLAIN } from '../../../../core/src/report/style.ts';
import { planFor } from '../../../../core/src/workspace/workspace.ts';
import { daysOf } from '../calendar/days-of.ts';
import { readCalendarProject } from '../calendar/project.ts';
import { defineCommand } from '../define-command.ts';
import { saveOutput } from '../output.ts';
import { displayName } from '../paths.ts';

const FORMATS = ['text', 'ics', 'csv', 'json', 'html'] as const;

export const calendar = defineCommand({
  summary: {
    en: 'Shows what goes out when: a month, a week, or a file for other calendars.',
    es: 'Muestra qué sale y cuándo: un mes, una semana o un archivo para otros calendarios.',
  },
  argument: {
    name: { en: 'path', es: 'ruta' },
    isList: false,
    about: {
      en: 'folder of the project; the current one if not given',
      es: 'carpeta del proyecto; si falta, la actual',
    },
  },
  options: {
    from: {
      kind: 'value',
      placeholder: { en: 'day', es: 'día' },
      about: {
        en: 'first day, such as 2026-12-01, or a month, such as 2026-12; this month if not given',
        es: 'primer día, como 2026-12-01, o un mes, como 2026-12; si falta, este mes',
      },
    },
    to: {
      kind: 'value',
      placeholder: { en: 'day', es: 'día' },
      about: {
        en: 'last day or month; the end of the month if not given',
        es: 'último día o mes; si falta, el fin de mes',
      },
    },
    week: { kind: 'flag', about: { en: 'one week, as a list', es: 'una semana, como lista' } },
    channel: {
      kind: 'value',
      placeholder: { en: 'channel', es: 'canal' },
      about: { en: 'only these channels, parted by commas', es: 'solo estos canales, separados por comas' },
    },
    pillar: {
      kind: 'value',
      placeholder: { en: 'pillar', es: 'pilar' },
      about: { en: 'only posts of this pillar', es: 'solo publicaciones de este pilar' },
    },
    campaign: {
      kind: 'value',
      placeholder: { en: 'campaign', es: 'campaña' },
      about: { en: 'only posts of this campaign', es: 'solo publicaciones de esta campaña' },
    },
    format: {
      kind: 'choice',
      choices: FORMATS,
      standard: 'text',
      about: { en: 'form of the calendar', es: 'forma del calendario' },
    },
    output: {
      kind: 'value',
      placeholder: { en: 'file', es: 'archivo' },
      about: { en: 'write the calendar to a file', es: 'escribe el calendario en un archivo' },
    },
  },
  notes: [
    {
      en: 'Times are those of each channel’s zone. An ics file has them in UTC and no alarms; read again\nlater, it changes the events it made before instead of doubling them.',
      es: 'Las horas son las de la zona de cada canal. Un archivo ics las lleva en UTC y sin alarmas; si se\nlee otra vez más tarde, cambia los eventos que creó en lugar de duplicarlos.',
    },
  ],
  examples: [
    { line: 'vocero calendar', about: { en: 'this month', es: 'este mes' } },
    {
      line: 'vocero calendar --week --channel x-es',
      about: { en: 'this week on one channel', es: 'esta semana en un canal' },
    },
    {
      line: 'vocero calendar --from 2026-12 --format html --output december.html',
      about: { en: 'a page to print or send', es: 'una página para imprimir o enviar' },
    },
    {
      line: 'vocero calendar --format ics --to 2027-12 --output posts.ics',
      about: {
        en: 'for Google Calendar, Outlook or Thunderbird',
        es: 'para Google Calendar, Outlook o Thunderbird',
      },
    },
  ],
  exits: {},
  run: async (cli, [path = '.'], { from, to, week, channel, pillar, campaign, format, output }) => {
    const { workspace, uri, now } = await readCalendarProject(cli, path, channel);
    const plan = planFor(workspace, uri)?.plan;
    const locale = calendarLocale(cli.language, plan?.brand?.languages ?? []);
    const days = daysOf(cli, { from, to, week }, now, plan?.brand?.timezone ?? 'UTC', locale.firstWeekday);
    const filter = { channels: channel?.split(',').map((one) => one.trim()), pillar, campaign };
    const found = calendarOf(workspace, uri, days.first, days.last, filter, cli.language);
    const nameOf = (file: string) => displayName(file, cli.cwd);
    const style = output === undefined ? cli.style : PLAIN;
    const options = { language: cli.language, locale, style, columns: cli.columns };
    const render = () => {
      switch (format) {
        case 'text':
          return week ? listReport(found, options) : monthReport(found, options);
        case 'ics':
          return icsReport(found, now, cli.language);
        case 'csv':
          return csvReport(found, nameOf, cli.language);
        case 'json':
          return calendarJson(found, nameOf);
        case 'html':
          return htmlReport(found, options);
      }
    };
    if (output === undefined) await cli.out(render());
    else saveOutput(cli, output, render());
    return 0;
  },
});
