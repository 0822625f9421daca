import { publishingStatus } from '../../../../core/src/features/publishing-status.ts';
import { statusJson, statusText } from '../../../../core/src/report/publishing/status.ts';
import { defineCommand } from '../define-command.ts';
import { displayName } from '../paths.ts';
import { CHANNEL_OPTION } from '../publishing/options.ts';
import { openProject } from '../publishing/publishing-project.ts';

export const status = defineCommand({
  summary: {
    en: 'Says of every post what is scheduled, due, late, published, refused or unknown.',
    es: 'Dice de cada publicación si está programada, pendiente, atrasada, publicada, rechazada o sin saber.',
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
    channel: CHANNEL_OPTION,
    format: {
      kind: 'choice',
      choices: ['text', 'json'],
      standard: 'text',
      about: { en: 'form of the report', es: 'forma del informe' },
    },
  },
  notes: [
    {
      en: 'Worked out from the status and the time of each post and from the receipts in .vocero/receipts.\nNo network is asked.',
      es: 'Se deduce del estado y la hora de cada publicación y de los recibos de .vocero/receipts.\nNo se pregunta a ninguna red.',
    },
  ],
  examples: [
    {
      line: 'vocero status',
      about: { en: 'what needs somebody, first', es: 'primero lo que necesita atención' },
    },
    { line: 'vocero status --format json', about: { en: 'for programs', es: 'para programas' } },
  ],
  exits: {
    0: { en: 'Nothing is unknown.', es: 'No hay nada sin saber.' },
    3: { en: 'The outcome of something is unknown.', es: 'Hay algo cuyo resultado no se sabe.' },
  },
  run: async (cli, [path = '.'], { channel, format }) => {
    const { workspace, uri, plan, channels } = await openProject(cli, [path], channel);
    const all = publishingStatus(workspace, uri);
    const found = { ...all, channels: all.channels.filter((one) => !channels || channels.has(one.channel)) };
    const nameOf = (file: string) => displayName(file, cli.cwd);
    const networkOf = (id: string) => plan.channels[id]?.network ?? '';
    const { language, style } = cli;
    await cli.out(
      format === 'json'
        ? statusJson(found, nameOf)
        : statusText(found, { language, style, nameOf, networkOf }),
    );
    return found.channels.some(({ state }) => state === 'unknown') ? 3 : 0;
  },
});
