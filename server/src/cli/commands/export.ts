import { plainWall } from '../../../../core/src/exchange/clock.ts';
import { type Exported, exportPosts } from '../../../../core/src/exchange/export-posts.ts';
import type { ExchangeFormat, Outgoing } from '../../../../core/src/exchange/format.ts';
import { formats } from '../../../../core/src/exchange/formats/registry.gen.ts';
import { lossText } from '../../../../core/src/exchange/loss-words.ts';
import { outgoingPosts, type Selection } from '../../../../core/src/exchange/outgoing.ts';
import { wallAt, wallMinutes } from '../../../../core/src/model/time.ts';
import { plainDay } from '../../../../core/src/report/calendar/days.ts';
import { planFor } from '../../../../core/src/workspace/workspace.ts';
import { daysOf } from '../calendar/days-of.ts';
import { readCalendarProject } from '../calendar/project.ts';
import type { Cli } from '../cli.ts';
import { defineCommand } from '../define-command.ts';
import { Failure } from '../failure.ts';
import { saveOutput } from '../output.ts';
import { displayName } from '../paths.ts';

const FORMATS = ['buffer-csv', 'hootsuite-csv', 'postiz-json', 'publer-csv'] as const;
/** Days that are exported where nobody says how many. */
const DAYS = 31;
const MINUTES_OF_DAY = 24 * 60;
const MONDAY = 1;

export const exportCommand = defineCommand({
  summary: {
    en: 'Writes approved posts as Buffer, Hootsuite, Publer or Postiz take them.',
    es: 'Escribe las publicaciones aprobadas como las admiten Buffer, Hootsuite, Publer o Postiz.',
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
    format: {
      kind: 'choice',
      choices: FORMATS,
      standard: 'buffer-csv',
      about: { en: 'form of the file', es: 'forma del archivo' },
    },
    channel: {
      kind: 'value',
      placeholder: { en: 'channel', es: 'canal' },
      about: { en: 'only these channels, parted by commas', es: 'solo estos canales, separados por comas' },
    },
    from: {
      kind: 'value',
      placeholder: { en: 'day', es: 'día' },
      about: {
        en: 'first day or month, such as 2026-12; from now on if not given',
        es: 'primer día o mes, como 2026-12; si falta, desde ahora',
      },
    },
    to: {
      kind: 'value',
      placeholder: { en: 'day', es: 'día' },
      about: {
        en: 'last day or month; a month from now, or the end of the first month, if not given',
        es: 'último día o mes; si falta, dentro de un mes o el fin del primer mes',
      },
    },
    campaign: {
      kind: 'value',
      placeholder: { en: 'campaign', es: 'campaña' },
      about: { en: 'only posts of this campaign', es: 'solo publicaciones de esta campaña' },
    },
    status: {
      kind: 'choice',
      choices: ['approved', 'any'],
      standard: 'approved',
      about: {
        en: 'approved posts only, or drafts and those in review too',
        es: 'solo las aprobadas, o también los borradores y las que están en revisión',
      },
    },
    output: {
      kind: 'value',
      placeholder: { en: 'file', es: 'archivo' },
      about: {
        en: 'write to a file; with several channels one for each, such as posts.x.csv',
        es: 'escribe en un archivo; con varios canales, uno por canal, como posts.x.csv',
      },
    },
  },
  notes: [
    {
      en: 'A post that the form would mutilate, such as a thread, is left out; one that only goes without its\npicture or alternative text stays in. Standard error tells all of it, post by post. Times are those\nof the channel. Postiz reads no CSV: its file has the requests of its public API.',
      es: 'Una publicación que el formato mutilaría, como un hilo, queda fuera; una que solo va sin su imagen o\nsin su texto alternativo se incluye. La salida de errores lo dice todo, una por una. Las horas son las\ndel canal. Postiz no lee CSV: su archivo tiene las peticiones de su API pública.',
    },
    {
      en: 'The files are for the services, not for spreadsheets: a text that starts with = is a formula there.',
      es: 'Los archivos son para los servicios, no para hojas de cálculo: ahí, un texto que empieza por = es\nuna fórmula.',
    },
  ],
  examples: [
    {
      line: 'vocero export --format buffer-csv --channel x-es --output buffer.csv',
      about: { en: 'the next month of one channel', es: 'el próximo mes de un canal' },
    },
    {
      line: 'vocero export --format publer-csv --from 2026-12 --output december.csv',
      about: { en: 'December, a file for each channel', es: 'diciembre, un archivo por canal' },
    },
  ],
  exits: {
    0: { en: 'The file says all of the posts.', es: 'El archivo lo dice todo de las publicaciones.' },
    1: {
      en: 'Something of them is not in it, or there are none.',
      es: 'Les falta algo, o no hay ninguna.',
    },
  },
  run: async (cli, [path = '.'], { format: id, channel, from, to, campaign, status, output }) => {
    const format = formats[id];
    if (!format) throw new Error(`No format ${id}.`);
    const { workspace, uri, now } = await readCalendarProject(cli, path, channel);
    const zone = planFor(workspace, uri)?.plan.brand?.timezone ?? 'UTC';
    const today = Math.floor(wallMinutes(wallAt(now, zone)) / MINUTES_OF_DAY);
    const end = from === undefined ? plainDay(today + DAYS) : undefined;
    const days = daysOf(
      cli,
      { from: from ?? plainDay(today), to: to ?? end, week: false },
      now,
      zone,
      MONDAY,
    );
    const selection = outgoingPosts(workspace, uri, {
      ...days,
      filter: { channels: channel?.split(',').map((one) => one.trim()), campaign },
      onlyApproved: status === 'approved',
      now: from === undefined ? now : undefined,
    });
    const files = filesOf(cli, selection.posts, format, output).map(({ name, posts }) => {
      return { name, exported: exportPosts(posts, format) };
    });
    for (const { name, exported } of files) {
      if (name === undefined) await cli.out(exported.text);
      else saveOutput(cli, name, exported.text);
    }
    report(cli, selection, format, files);
    return files.length === 0 || files.some(({ exported }) => exported.losses.length > 0) ? 1 : 0;
  },
});

/** Which posts go into which file; standard output where a file has no name. */
function filesOf(
  { words }: Cli,
  posts: readonly Outgoing[],
  format: ExchangeFormat,
  output: string | undefined,
) {
  const channels = [...new Set(posts.map((post) => post.channel))].sort();
  if (posts.length === 0) return [];
  if (!format.isForOneAccount || channels.length === 1) return [{ name: output, posts }];
  if (output === undefined) throw new Failure(words.severalChannels(channels), words.sayOutput);
  return channels.map((id) => ({
    name: forChannel(output, id),
    posts: posts.filter((post) => post.channel === id),
  }));
}

/** `posts.csv` for a channel is `posts.x.csv`. */
function forChannel(output: string, channel: string): string {
  const [, stem = output, ending = ''] = /^(.*[^/\\])(\.[^./\\]+)$/s.exec(output) ?? [];
  return `${stem}.${channel.replaceAll('/', '-')}${ending}`;
}

function report(
  { words, language, note, cwd }: Cli,
  selection: Selection,
  format: ExchangeFormat,
  files: readonly { readonly name: string | undefined; readonly exported: Exported }[],
): void {
  const { service, takes, hint } = format;
  const lines = new Map<Outgoing, string>();
  for (const { post, loss } of files.flatMap(({ exported }) => exported.losses)) {
    const place = `${displayName(post.uri, cwd)} (${post.channel}, ${plainWall(post.wall)}):`;
    lines.set(post, `${lines.get(post) ?? place} ${lossText(loss, service, language)}`);
  }
  for (const line of lines.values()) note(line);
  for (const { name, exported } of files) {
    note(`${name === undefined ? '' : `${name}: `}${words.exported(exported.written, service)}`);
    if (exported.written > takes.rows) note(words.tooManyRows(service, takes.rows));
  }
  if (files.length === 0) note(words.exported(0, service));
  const zones = [...new Set(selection.posts.map(({ zone }) => zone))].sort();
  if (format.isForOneAccount) for (const zone of zones) note(words.clockOf(service, zone));
  if (hint && files.length > 0) note(words.exchangeHints[hint]);
  if (selection.unapproved > 0) note(words.leftUnapproved(selection.unapproved));
  if (selection.past > 0) note(words.leftPast(selection.past));
  if (selection.undated > 0) note(words.leftUndated(selection.undated));
}
