import { join } from 'node:path';
import { accountOf } from '../../../../core/src/publish/account-of.ts';
import { adapters } from '../../../../core/src/publish/adapters/registry.gen.ts';
import { publishedSince, readMetrics } from '../../../../core/src/publish/read-metrics.ts';
import { carryOut, fulfilHere } from '../../node/publish/carry-out.ts';
import { appendDurably, writerName } from '../../node/publish/ledger-store.ts';
import type { ExitCode } from '../cli.ts';
import { defineCommand } from '../define-command.ts';
import { Failure } from '../failure.ts';
import { openProject } from '../publishing/publishing-project.ts';
import { isCi, whileAlone } from '../publishing/run-jobs.ts';
import { readSecrets, SECRETS_OPTION } from '../publishing/secrets-option.ts';
import { version } from '../version.ts';

const DAY = 86_400_000;
/** Most days that may be asked for. */
const MAX_DAYS = 3_660;

export const metrics = defineCommand({
  summary: {
    en: 'Reads likes, reposts, replies and views back from the networks, into .vocero/metrics.',
    es: 'Trae de las redes los me gusta, difusiones, respuestas y vistas, a .vocero/metrics.',
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
    channel: {
      kind: 'value',
      placeholder: { en: 'channel', es: 'canal' },
      about: { en: 'only these channels, parted by commas', es: 'solo estos canales, separados por comas' },
    },
    days: {
      kind: 'value',
      placeholder: { en: 'days', es: 'días' },
      about: {
        en: 'posts published in so many days; 30 if not given',
        es: 'lo publicado en tantos días; si falta, 30',
      },
    },
    secrets: SECRETS_OPTION,
    format: {
      kind: 'choice',
      choices: ['text', 'json'],
      standard: 'text',
      about: { en: 'form of the report', es: 'forma del informe' },
    },
  },
  notes: [
    {
      en: 'One line for each post, channel and day, with running totals. Asked again on one day, the newest\nreading counts. Of a thread the numbers are those of its first part.',
      es: 'Una línea por publicación, canal y día, con totales acumulados. Si se pide otra vez el mismo día,\nvale la última lectura. De un hilo se toman los números de su primera parte.',
    },
    {
      en: 'Some networks charge for reading (X) or tell nothing (Telegram, Discord, Slack).',
      es: 'Algunas redes cobran por leer (X) o no dicen nada (Telegram, Discord, Slack).',
    },
  ],
  examples: [
    { line: 'vocero metrics', about: { en: 'the last 30 days', es: 'los últimos 30 días' } },
    {
      line: 'vocero metrics --channel sky --days 7',
      about: { en: 'a week of one channel', es: 'una semana de un canal' },
    },
  ],
  exits: {},
  run: async (cli, [path = '.'], { channel, days = '30', secrets: from, format }) => {
    const count = /^\d{1,4}$/.test(days) ? Number(days) : 0;
    if (count < 1 || count > MAX_DAYS) throw new Failure(cli.words.badNumber('--days', days, MAX_DAYS));
    const { environment, gone } = await readSecrets(cli, from);
    const { folder } = await openProject(cli, [path], channel, environment);
    const read = async (signal: AbortSignal): Promise<ExitCode> => {
      const project = await openProject(cli, [path], channel, environment);
      const { workspace, uri, plan, root, clock, channels } = project;
      const told: { channel: string; posts: number; silent: number }[] = [];
      for (const [channelId, declared] of Object.entries(plan.channels)) {
        const networkId = declared.network;
        const adapter = Object.hasOwn(adapters, networkId) ? adapters[networkId] : undefined;
        if (!adapter?.metrics || (channels && !channels.has(channelId)) || signal.aborted) continue;
        const secrets = project.secretsOf(channelId);
        if (secrets.names.size === 0) continue;
        const account = accountOf({ channelId, channel: declared, networkId }, secrets.names);
        const published = publishedSince(workspace, uri, channelId, clock() - count * DAY);
        const writer = isCi() ? 'ci' : writerName(folder);
        const sending = { secrets, root, userAgent: `Vocero/${version}` };
        const fulfil = fulfilHere({ folder, writer, clock, signal, sending });
        const read = await carryOut(readMetrics(plan, adapter, account, published), fulfil);
        const text = read.lines.map((line) => `${JSON.stringify(line)}\n`).join('');
        const month = new Date(clock()).toISOString().slice(0, 7);
        if (text !== '') appendDurably(join(folder, '.vocero/metrics', `${month}.${writer}.jsonl`), text);
        told.push({ channel: channelId, posts: published.length - read.silent, silent: read.silent });
      }
      if (format === 'json') await cli.out(`${JSON.stringify({ version: 1, channels: told }, null, 2)}\n`);
      else if (told.length === 0) await cli.out(`${cli.words.noMetrics}\n`);
      else await cli.out(told.map((one) => `${cli.words.metricsRead(one)}\n`).join(''));
      return 0;
    };
    return whileAlone(cli, folder, read, gone);
  },
});
