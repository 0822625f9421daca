import { join } from 'node:path';
import { accountOf } from '../../../../core/src/publish/account-of.ts';
import type { Account, Adapter } from '../../../../core/src/publish/adapter.ts';
import { adapters } from '../../../../core/src/publish/adapters/registry.gen.ts';
import { type Published, publishedSince, readMetrics } from '../../../../core/src/publish/read-metrics.ts';
import { dollars } from '../../../../core/src/report/dollars.ts';
import { refusalText } from '../../../../core/src/report/publishing/words.ts';
import { carryOut, fulfilHere } from '../../node/publish/carry-out.ts';
import { appendDurably, writerName } from '../../node/publish/ledger-store.ts';
import type { Cli, ExitCode } from '../cli.ts';
import { defineCommand } from '../define-command.ts';
import { Failure } from '../failure.ts';
import { openProject, type PublishingProject } from '../publishing/publishing-project.ts';
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
    dryRun: {
      kind: 'flag',
      about: {
        en: 'say what would be asked for and what it costs, and ask nothing',
        es: 'dice qué se pediría y cuánto cuesta, sin pedir nada',
      },
    },
    secrets: SECRETS_OPTION,
    format: {
      kind: 'choice',
      choices: ['text', 'json', 'ndjson'],
      standard: 'text',
      about: {
        en: 'form of the report; ndjson: a line for each channel as it ends',
        es: 'forma del informe; ndjson: una línea por canal según termina',
      },
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
      line: 'vocero metrics --dry-run',
      about: { en: 'whom it would ask, and the cost', es: 'a quién preguntaría, y el coste' },
    },
    {
      line: 'vocero metrics --channel sky --days 7',
      about: { en: 'a week of one channel', es: 'una semana de un canal' },
    },
  ],
  exits: {
    0: {
      en: 'Each network told its numbers, or there were none to ask for.',
      es: 'Cada red dio sus números, o no había ninguno que pedir.',
    },
    1: { en: 'A network did not tell them.', es: 'Alguna red no los dio.' },
  },
  run: async (cli, [path = '.'], { channel, days = '30', dryRun, secrets: from, format }) => {
    const count = /^\d{1,4}$/.test(days) ? Number(days) : 0;
    if (count < 1 || count > MAX_DAYS) throw new Failure(cli.words.badNumber('--days', days, MAX_DAYS));
    const { environment, gone } = await readSecrets(cli, from);
    const first = await openProject(cli, [path], channel, environment);
    const work = async (signal: AbortSignal): Promise<ExitCode> => {
      const project = await openProject(cli, [path], channel, environment);
      const told: Told[] = [];
      for (const one of questions(project, count)) {
        if (signal.aborted) break;
        const answer = await ask(cli, project, one, signal);
        told.push(answer);
        if (format === 'ndjson') await cli.out(`${JSON.stringify(answer)}\n`);
      }
      if (format !== 'ndjson') await report(cli, told, format, cli.words.metricsRead);
      return told.some(({ refused }) => refused !== undefined) ? 1 : 0;
    };
    if (!dryRun) return whileAlone(cli, first.folder, work, gone);
    const told = questions(first, count).map((one) => tellOf(one, 0));
    if (format === 'ndjson') await cli.out(told.map((one) => `${JSON.stringify(one)}\n`).join(''));
    else
      await report(cli, told, format, (one) =>
        cli.words.metricsWouldRead({ ...one, cost: one.cost ? dollars(one.cost, cli.language) : '' }),
      );
    return 0;
  },
});

/** What a network is to be asked about one of its channels. */
type Question = {
  readonly account: Account;
  readonly adapter: Adapter;
  readonly published: readonly Published[];
};

function questions(project: PublishingProject, days: number): readonly Question[] {
  const { workspace, uri, plan, clock, channels } = project;
  return Object.entries(plan.channels).flatMap(([channelId, declared]) => {
    const networkId = declared.network;
    const adapter = Object.hasOwn(adapters, networkId) ? adapters[networkId] : undefined;
    const { names } = project.secretsOf(channelId);
    if (!adapter?.metrics || names.size === 0 || (channels && !channels.has(channelId))) return [];
    const account = accountOf({ channelId, channel: declared, networkId }, names);
    const published = publishedSince(workspace, uri, channelId, clock() - days * DAY);
    return [{ account, adapter, published }];
  });
}

/** How it went with a channel, for people and programs. */
type Told = {
  readonly channel: string;
  /** Posts whose numbers came in. In a dry run none did. */
  readonly posts: number;
  /** Posts that were asked for and of which the network told nothing. */
  readonly silent: number;
  /** In US dollars; left out where it is free. */
  readonly cost?: number;
  readonly refused?: string;
};

function tellOf({ account, adapter, published }: Question, posts: number): Told {
  const cost = published.length * (adapter.readingCost ?? 0);
  return {
    channel: account.channel,
    posts,
    silent: published.length - posts,
    ...(cost > 0 && { cost: Math.round(cost * 1000) / 1000 }),
  };
}

async function ask(
  cli: Cli,
  { plan, folder, root, clock, secretsOf }: PublishingProject,
  question: Question,
  signal: AbortSignal,
): Promise<Told> {
  const { account, adapter, published } = question;
  const writer = isCi() ? 'ci' : writerName(folder);
  const sending = { secrets: secretsOf(account.channel), root, userAgent: `Vocero/${version}` };
  const fulfil = fulfilHere({ folder, writer, clock, signal, sending });
  const { lines, silent, refusal } = await carryOut(readMetrics(plan, adapter, account, published), fulfil);
  const month = new Date(clock()).toISOString().slice(0, 7);
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  if (text !== '') appendDurably(join(folder, '.vocero/metrics', `${month}.${writer}.jsonl`), text);
  return {
    ...tellOf(question, published.length - silent),
    ...(refusal && { refused: refusalText(refusal, adapter, cli.language) }),
  };
}

async function report(
  { out, words }: Cli,
  told: readonly Told[],
  format: 'text' | 'json',
  line: (one: Told) => string,
): Promise<void> {
  if (format === 'json') await out(`${JSON.stringify({ version: 1, channels: told }, null, 2)}\n`);
  else if (told.length === 0) await out(`${words.noMetrics}\n`);
  else await out(told.map((one) => `${line(one)}\n`).join(''));
}
