import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { plainWall } from '../../../../core/src/exchange/clock.ts';
import { type Imported, importPosts } from '../../../../core/src/exchange/import-posts.ts';
import { readExchange } from '../../../../core/src/exchange/read-exchange.ts';
import { remarksReport } from '../../../../core/src/exchange/remark-words.ts';
import { newPostChoices } from '../../../../core/src/features/new-post.ts';
import { harmless } from '../../../../core/src/report/harmless.ts';
import { planFor } from '../../../../core/src/workspace/workspace.ts';
import { diskFiles, fileUri } from '../../node/file-system.ts';
import { readCalendarProject } from '../calendar/project.ts';
import type { Cli } from '../cli.ts';
import { defineCommand } from '../define-command.ts';
import { importMetrics } from '../exchange/import-metrics.ts';
import { readTableFile } from '../exchange/read-table-file.ts';
import { savePosts } from '../exchange/save-posts.ts';
import { Failure } from '../failure.ts';
import { displayName } from '../paths.ts';

const FORMATS = ['auto', 'buffer-csv', 'hootsuite-csv', 'postiz-json', 'publer-csv'] as const;

export const importCommand = defineCommand({
  summary: {
    en: 'Makes posts of a table: from Buffer, Hootsuite, Publer, Postiz or a spreadsheet.',
    es: 'Crea publicaciones a partir de una tabla de Buffer, Hootsuite, Publer, Postiz o una hoja de cálculo.',
  },
  argument: {
    name: { en: 'file', es: 'archivo' },
    isList: false,
    about: { en: 'the table, as CSV; for Postiz JSON', es: 'la tabla, en CSV; para Postiz, en JSON' },
  },
  options: {
    format: {
      kind: 'choice',
      choices: FORMATS,
      standard: 'auto',
      about: { en: 'what wrote the table', es: 'qué escribió la tabla' },
    },
    folder: {
      kind: 'value',
      placeholder: { en: 'folder', es: 'carpeta' },
      about: {
        en: 'folder for the new files; the one of the latest post if not given',
        es: 'carpeta de los archivos nuevos; si falta, la de la última publicación',
      },
    },
    channel: {
      kind: 'value',
      placeholder: { en: 'channel', es: 'canal' },
      about: {
        en: 'channels that the posts go to, parted by commas',
        es: 'canales a los que van las publicaciones, separados por comas',
      },
    },
    dates: {
      kind: 'choice',
      choices: ['auto', 'day-first', 'month-first'],
      standard: 'auto',
      about: { en: 'how to read 01/12/2026', es: 'cómo leer 01/12/2026' },
    },
    metrics: {
      kind: 'flag',
      about: {
        en: 'the table is of a network’s own analytics: take its numbers over for the report',
        es: 'la tabla es de las estadísticas de una red: incorpora sus números para el informe',
      },
    },
    day: {
      kind: 'value',
      placeholder: { en: 'day', es: 'día' },
      about: {
        en: 'day that the numbers of --metrics are of; today if not given',
        es: 'día al que corresponden los números de --metrics; si falta, hoy',
      },
    },
    dryRun: {
      kind: 'flag',
      about: { en: 'tell what would be made, and make nothing', es: 'dice qué se crearía, sin crear nada' },
    },
  },
  notes: [
    {
      en: 'The first line names the columns, in English or Spanish: Date, Time, Text, Link, Media, Alt text,\nTitle, Label, Comment, Channel. Hootsuite has none: date, message, link. Commas, semicolons and\ntabs are understood, and so are tables of Excel.',
      es: 'La primera línea nombra las columnas, en español o inglés: Fecha, Hora, Texto, Enlace, Imagen,\nTexto alternativo, Título, Etiqueta, Comentario, Canal. La de Hootsuite no los tiene: fecha,\nmensaje, enlace. Sirven comas, puntos y comas y tabuladores, también las tablas de Excel.',
    },
    {
      en: 'Every row becomes a draft with a file of its own. No file is ever overwritten, and a row that was\nimported before makes no second one. A label becomes the campaign or pillar of that name. A date\nthat may be two days is told, not guessed. Times are on the clock of the channel.',
      es: 'Cada fila se convierte en un borrador con su archivo. Nunca se sobrescribe nada, y una fila ya\nimportada no crea otro. Una etiqueta se convierte en la campaña o el pilar de ese nombre. Una\nfecha que puede ser dos días se señala, no se adivina. Las horas son las del canal.',
    },
  ],
  examples: [
    {
      line: 'vocero import analytics.csv --metrics --channel linkedin',
      about: {
        en: 'numbers of X, LinkedIn, Meta, TikTok or YouTube, matched to their posts',
        es: 'números de X, LinkedIn, Meta, TikTok o YouTube, asignados a sus publicaciones',
      },
    },
    {
      line: 'vocero import posts.csv --channel x-es --dry-run',
      about: { en: 'see first what would be made', es: 'ver antes qué se crearía' },
    },
    {
      line: 'vocero import hootsuite.csv --channel linkedin --dates month-first',
      about: { en: 'a table with American dates', es: 'una tabla con fechas americanas' },
    },
  ],
  exits: {
    0: { en: 'All that the rows say was taken over.', es: 'Se incorporó todo lo que dicen las filas.' },
    1: {
      en: 'Something was not: standard error tells what, by row.',
      es: 'Algo no se incorporó: la salida de errores dice qué, por filas.',
    },
  },
  run: async (cli, [path], { format, folder, channel, dates, metrics, day, dryRun }) => {
    const { words } = cli;
    if (path === undefined) throw new Failure(words.noTable, words.sayTable);
    if (metrics) return importMetrics(cli, path, { channel, folder, day, dryRun });
    const rows = readExchange(readTableFile(cli, path), format === 'auto' ? undefined : format);
    if (!rows) throw new Failure(words.notATable(path), words.sayHeadings);
    const { workspace, uri } = await readCalendarProject(cli, projectPath(cli, folder), channel);
    const plan = planFor(workspace, uri)?.plan;
    if (!plan) throw new Failure(words.noPlan, words.startPlan);
    const known = Object.keys(plan.channels);
    if (channel === undefined && known.length > 1 && rows.every((row) => row.channels.length === 0))
      throw new Failure(words.whichChannel, words.choices(known.map((id) => `--channel ${id}`)));
    const found = importPosts(rows, plan, {
      channels: channel?.split(',').map((id) => id.trim()),
      folder:
        folder === undefined
          ? newPostChoices(workspace, uri).folder
          : fileUri(resolve(cli.cwd, folder)).replace(/\/$/, ''),
      dayOrder: dates === 'auto' ? undefined : dates,
      read: (name) => {
        const read = diskFiles.read(name);
        return read.ok ? read.text : undefined;
      },
    });
    const fresh = found.files.filter(({ known }) => !known);
    if (!dryRun) savePosts(cli, fresh);
    if (found.dayOrder) cli.note(words.datesRead(found.dayOrder));
    for (const line of remarksReport(found.remarks, cli.language)) cli.note(line);
    const list = found.files.map((file) => harmless(lineOf(cli, file)));
    const tally = words.imported(fresh.length, found.files.length - fresh.length, dryRun);
    await cli.out(`${[...list, tally].join('\n')}\n`);
    return found.remarks.length > 0 ? 1 : 0;
  },
});

/** The new files belong to the plan above their folder, which may not be there yet. */
function projectPath({ cwd }: Cli, folder: string | undefined): string {
  return folder !== undefined && existsSync(resolve(cwd, folder)) ? folder : '.';
}

function lineOf({ cwd, words }: Cli, { uri, draft, known }: Imported): string {
  const time = draft.time ? plainWall(draft.time.wall) : words.noTime;
  const there = known === 'edited' ? words.editedSince : words.alreadyThere;
  const note = known ? `  (${there})` : '';
  return `${time.padEnd(16)}  ${draft.channels.join(', ')}  ${displayName(uri, cwd)}${note}`;
}
