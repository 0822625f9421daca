import { imagineJob } from '../../../../core/src/publish/imagine.ts';
import { type Obstacle, PASSING } from '../../../../core/src/publish/obstacle.ts';
import type { PublishJob } from '../../../../core/src/publish/publish-job.ts';
import { publishJobs } from '../../../../core/src/publish/publish-jobs.ts';
import type { StepResult } from '../../../../core/src/publish/step-result.ts';
import { dryRunText } from '../../../../core/src/report/publishing/dry-run-text.ts';
import { blockedJson, eventJson, publishJson } from '../../../../core/src/report/publishing/json.ts';
import { jobHead, obstacleLines, stepLine } from '../../../../core/src/report/publishing/outcome-text.ts';
import { type Tally, tallyOf, tallyText } from '../../../../core/src/report/publishing/tally.ts';
import { publishingWords } from '../../../../core/src/report/publishing/words.ts';
import type { Cli, ExitCode } from '../cli.ts';
import { defineCommand } from '../define-command.ts';
import { Failure } from '../failure.ts';
import { openProject, type PublishingProject } from '../publishing/publishing-project.ts';
import { runJobs, whileAlone } from '../publishing/run-jobs.ts';
import { readSecrets, SECRETS_OPTION } from '../publishing/secrets-option.ts';

const FORMATS = ['text', 'json', 'ndjson'] as const;
type Format = (typeof FORMATS)[number];

export const publish = defineCommand({
  summary: {
    en: 'Sends approved posts to their networks, each part once, and keeps receipts.',
    es: 'Envía las publicaciones aprobadas a sus redes, cada parte una vez, y guarda recibos.',
  },
  argument: {
    name: { en: 'files', es: 'archivos' },
    isList: true,
    about: {
      en: 'posts to publish now, whenever they are planned; with --due, files or folders to look in',
      es: 'publicaciones que enviar ya, sea cual sea su hora; con --due, archivos o carpetas donde mirar',
    },
  },
  options: {
    due: {
      kind: 'flag',
      about: {
        en: 'what is approved and whose time has come',
        es: 'lo aprobado cuya hora ya llegó',
      },
    },
    dryRun: {
      kind: 'flag',
      about: {
        en: 'show every request that would be sent, and send none',
        es: 'muestra cada petición que se enviaría, sin enviar ninguna',
      },
    },
    channel: {
      kind: 'value',
      placeholder: { en: 'channel', es: 'canal' },
      about: { en: 'only these channels, parted by commas', es: 'solo estos canales, separados por comas' },
    },
    post: {
      kind: 'value',
      placeholder: { en: 'id', es: 'id' },
      about: {
        en: 'only this post, by its id or as #2 by its place in its file',
        es: 'solo esta publicación, por su id o como #2 por su lugar en el archivo',
      },
    },
    scheduledBy: {
      kind: 'choice',
      choices: ['cli', 'editor'],
      standard: 'cli',
      about: {
        en: 'who starts it; an editor may send what is due where the plan has it so',
        es: 'quién la inicia; un editor puede enviar lo pendiente si el plan así lo dice',
      },
    },
    secrets: SECRETS_OPTION,
    format: {
      kind: 'choice',
      choices: FORMATS,
      standard: 'text',
      about: {
        en: 'form of the report; ndjson: a line for each step as it ends',
        es: 'forma del informe; ndjson: una línea por paso según termina',
      },
    },
  },
  notes: [
    {
      en: 'Secrets come from the environment: VOCERO_<CHANNEL>_<SECRET>, such as VOCERO_X_ES_ACCESS_TOKEN.\ndocs/publishing.md has the names for each network. No secret is ever shown or kept.',
      es: 'Los secretos vienen del entorno: VOCERO_<CANAL>_<SECRETO>, como VOCERO_X_ES_ACCESS_TOKEN.\ndocs/publishing.md tiene los nombres de cada red. Ningún secreto se muestra ni se guarda.',
    },
    {
      en: 'Receipts are lines in .vocero/receipts: commit them. What is out is not sent again, and what\nmay be out is not either until “vocero reconcile” has asked the network.',
      es: 'Los recibos son líneas en .vocero/receipts: confírmalas en git. Lo que salió no se envía otra vez,\ny lo que quizá salió tampoco hasta que «vocero reconcile» le pregunte a la red.',
    },
  ],
  examples: [
    {
      line: 'vocero publish --due --dry-run',
      about: { en: 'what would go out now', es: 'qué saldría ahora' },
    },
    { line: 'vocero publish --due', about: { en: 'in a scheduled run', es: 'en una tarea programada' } },
    {
      line: 'vocero publish posts/launch.post.md --channel x-es',
      about: { en: 'one post on one channel, now', es: 'una publicación en un canal, ya' },
    },
  ],
  exits: {
    0: { en: 'All went out, or there was nothing to send.', es: 'Todo salió, o no había nada que enviar.' },
    1: {
      en: 'Something was refused, or may not go out yet.',
      es: 'Algo fue rechazado o aún no puede salir.',
    },
    3: {
      en: 'Something may be out: its outcome is unknown.',
      es: 'Algo quizá salió: no se sabe el resultado.',
    },
    4: {
      en: 'Something goes out later: the network asked to wait.',
      es: 'Algo saldrá después: la red pidió esperar.',
    },
  },
  run: async (cli, operands, { due, dryRun, channel, post, scheduledBy, secrets, format }) => {
    const { words } = cli;
    if (operands.length === 0 && !due) throw new Failure(words.sayWhat, words.sayWhatHint);
    const { environment, gone } = await readSecrets(cli, secrets);
    const first = await openProject(cli, operands, channel, environment);
    if (!due && !first.files) throw new Failure(words.sayWhat, words.sayWhatHint);
    const by = first.plan.publishing?.by;
    if (due && !dryRun && ((by === 'editor' && scheduledBy !== 'editor') || by === 'elsewhere'))
      throw new Failure(words.othersPublish(by), words.othersPublishHint);
    const wanted: Wanted = { due, post, by: scheduledBy === 'editor' ? 'editor' : undefined };
    if (dryRun) return show(cli, first, wanted, format);
    const send = async (signal: AbortSignal) => {
      // Read again by whoever is alone: receipts may have come in between.
      const project = await openProject(cli, operands, channel, environment);
      return sendAll(cli, project, wanted, format, signal);
    };
    return whileAlone(cli, first.folder, send, gone);
  },
});

/** What is to go out, and who has it so. */
type Wanted = { readonly due: boolean; readonly post: string | undefined; readonly by: 'editor' | undefined };

async function sendAll(
  cli: Cli,
  project: PublishingProject,
  wanted: Wanted,
  format: Format,
  signal: AbortSignal,
): Promise<ExitCode> {
  const { due } = wanted;
  const jobs = jobsOf(project, wanted);
  const options = { language: cli.language, style: cli.style };
  const blocked = jobs.filter(({ obstacles }) => obstacles.length > 0);
  const lines = blocked.flatMap((job) => [jobHead(job, options), ...obstacleLines(job, options)]);
  if (format === 'text' && lines.length > 0) await cli.out(`${lines.join('\n')}\n`);
  if (format === 'ndjson') for (const job of blocked) await cli.out(blockedJson(job, cli.language));
  const pending: Promise<void>[] = [];
  let shown: PublishJob | undefined;
  const tell = (job: PublishJob, result: StepResult) => {
    if (format === 'ndjson') pending.push(cli.out(eventJson(job, result, cli.language)));
    if (format !== 'text') return;
    const head = shown === job ? '' : `${jobHead(job, options)}\n`;
    shown = job;
    pending.push(cli.out(`${head}${stepLine(result, job.adapter, job.zone, options)}\n`));
  };
  const reports = await runJobs(project, jobs, { kind: 'publish', by: wanted.by }, signal, tell);
  await Promise.all(pending);
  const results = reports.flatMap((one) => one.results);
  const tally = tallyOf(results, blocked.length);
  if (format === 'json') await cli.out(publishJson(reports, tally, false, cli.language));
  else if (format === 'ndjson') await cli.out(`${JSON.stringify({ tally })}\n`);
  else await cli.out(summary(cli, jobs, tally, due));
  return exitCode(
    tally,
    blocked.some(({ obstacles }) => isFailure(obstacles, due)),
  );
}

function jobsOf(
  { workspace, uri, files, channels, clock, secretsOf }: PublishingProject,
  { due: isDue, post }: Wanted,
) {
  const now = clock();
  const names = (channel: string) => secretsOf(channel).names;
  return publishJobs(workspace, { project: uri, files, post, channels, isDue, now, secretsOf: names });
}

async function show(cli: Cli, project: PublishingProject, wanted: Wanted, format: Format): Promise<ExitCode> {
  const { due } = wanted;
  const jobs = jobsOf(project, wanted);
  const entries = jobs.map((job) => ({ job, results: [], imagined: imagineJob(job, project.clock()) }));
  const blocked = jobs.filter(({ obstacles }) => obstacles.length > 0).length;
  const tally = tallyOf([], blocked);
  const options = { language: cli.language, style: cli.style };
  if (format !== 'text') await cli.out(publishJson(entries, tally, true, cli.language));
  else
    await cli.out(
      entries.map((entry) => dryRunText(entry, options)).join('') + summary(cli, jobs, tally, due),
    );
  return blocked > 0 && !due ? 1 : 0;
}

function summary(cli: Cli, jobs: readonly PublishJob[], tally: Tally, due: boolean): string {
  const words = publishingWords(cli.language);
  if (jobs.length === 0) return `${due ? words.nothingDue : words.nothing}\n`;
  const text = tallyText(tally, cli.language);
  return text === '' ? '' : `\n${text}\n`;
}

/** In a scheduled run, what waits or is on pause is no failure: what needs a person is. */
function isFailure(obstacles: readonly Obstacle[], due: boolean): boolean {
  return obstacles.length > 0 && !(due && obstacles.some(({ kind }) => PASSING.has(kind)));
}

function exitCode({ unknown, refused, later }: Tally, hasFailed: boolean): ExitCode {
  if (unknown > 0) return 3;
  if (refused > 0 || hasFailed) return 1;
  return later > 0 ? 4 : 0;
}
