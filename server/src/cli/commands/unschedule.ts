import type { HeldPlace } from '../../../../core/src/publish/held-jobs.ts';
import type { HttpRequest } from '../../../../core/src/publish/http.ts';
import type { StepResult } from '../../../../core/src/publish/step-result.ts';
import { blockedJson, heldJson } from '../../../../core/src/report/publishing/json.ts';
import { obstacleLines } from '../../../../core/src/report/publishing/outcome-text.ts';
import { requestText } from '../../../../core/src/report/publishing/request-text.ts';
import { publishingWords } from '../../../../core/src/report/publishing/words.ts';
import type { Cli, ExitCode } from '../cli.ts';
import { defineCommand } from '../define-command.ts';
import { Failure } from '../failure.ts';
import { headOf, heldIn, teller } from '../publishing/held.ts';
import {
  CHANNEL_OPTION,
  POST_OPTION,
  SECRETS_NOTE,
  SEND_FORMAT_OPTION,
  STARTED_BY_OPTION,
} from '../publishing/options.ts';
import { openProject, type PublishingProject } from '../publishing/publishing-project.ts';
import { runHeldJobs, whileAlone } from '../publishing/run-jobs.ts';
import { readSecrets, SECRETS_OPTION } from '../publishing/secrets-option.ts';
import type { SendFormat } from '../publishing/send-jobs.ts';

export const unschedule = defineCommand({
  summary: {
    en: 'Takes posts back that networks have and have not published yet.',
    es: 'Retira de las redes publicaciones que tienen y aún no han publicado.',
  },
  argument: {
    name: { en: 'files', es: 'archivos' },
    isList: true,
    about: {
      en: 'posts to take back; of a folder, all of its project',
      es: 'publicaciones que retirar; de una carpeta, todas las de su proyecto',
    },
  },
  options: {
    dryRun: {
      kind: 'flag',
      about: {
        en: 'show what would be taken back, and ask nobody',
        es: 'muestra qué se retiraría, sin preguntar a nadie',
      },
    },
    channel: CHANNEL_OPTION,
    post: POST_OPTION,
    startedBy: STARTED_BY_OPTION,
    secrets: SECRETS_OPTION,
    format: SEND_FORMAT_OPTION,
  },
  notes: [
    {
      en: 'Found by its receipts, so also when the post has been edited or deleted since: name it with --post then.\nWhat turns out to be published already is noted as such, with its address.',
      es: 'Se encuentra por sus recibos, también si la publicación se editó o se borró después: en ese caso\nnómbrala con --post. Lo que resulta estar ya publicado se anota como tal, con su dirección.',
    },
    {
      en: 'Afterwards the post is here again, as its file says: with a time ahead it goes out when it is due, by whoever\npublishes that channel. Cancel it or move it if it is not to.',
      es: 'Después la publicación vuelve a estar aquí, tal como dice su archivo: si tiene hora por delante, sale a\nesa hora por quien publique en ese canal. Cancélala o muévela si no debe salir.',
    },
    SECRETS_NOTE,
  ],
  examples: [
    {
      line: 'vocero unschedule posts/launch.post.md',
      about: { en: 'one post, from all networks that have it', es: 'una publicación, de todas sus redes' },
    },
    {
      line: 'vocero unschedule . --dry-run',
      about: { en: 'what networks have', es: 'qué tienen las redes' },
    },
    {
      line: 'vocero unschedule --post launch --channel mastodon',
      about: { en: 'also of a post that is gone', es: 'también de una publicación borrada' },
    },
  ],
  exits: {
    0: {
      en: 'No network has it any more, or none had it.',
      es: 'Ya no lo tiene ninguna red, o no lo tenía.',
    },
    1: { en: 'It is out already, or a network kept it.', es: 'Ya salió, o una red no lo devolvió.' },
    3: {
      en: 'Nobody knows whether it is out. “vocero reconcile” asks again.',
      es: 'No se sabe si salió. «vocero reconcile» pregunta otra vez.',
    },
    4: { en: 'Not all was asked for: stopped.', es: 'No se pidió todo: se detuvo.' },
  },
  run: async (cli, operands, { dryRun, channel, post, startedBy, secrets, format }) => {
    const { words } = cli;
    if (operands.length === 0 && post === undefined)
      throw new Failure(words.sayWhatBack, words.sayWhatBackHint);
    const { environment, gone } = await readSecrets(cli, secrets);
    const first = await openProject(cli, operands, channel, environment);
    if (dryRun) return show(cli, heldIn(first, post), format);
    const by = startedBy === 'editor' ? 'editor' : undefined;
    const take = async (signal: AbortSignal) => {
      const project = await openProject(cli, operands, channel, environment);
      return takeAll(cli, project, post, by, format, signal);
    };
    return whileAlone(cli, first.folder, take, gone);
  },
});

async function takeAll(
  cli: Cli,
  project: PublishingProject,
  post: string | undefined,
  by: 'editor' | undefined,
  format: SendFormat,
  signal: AbortSignal,
): Promise<ExitCode> {
  const { language, style } = cli;
  const words = publishingWords(language);
  const jobs = heldIn(project, post);
  const blocked = jobs.filter(({ obstacles }) => obstacles.length > 0);
  for (const job of blocked) {
    if (format === 'ndjson') await cli.out(blockedJson(job, language));
    if (format !== 'text') continue;
    const lines = [headOf(job, { language, style }), ...obstacleLines(job, { language, style })];
    await cli.out(`${lines.join('\n')}\n`);
  }
  const { tell, told } = teller(cli, format);
  const reports = await runHeldJobs(project, jobs, { kind: 'take-back', by }, signal, tell);
  await told();
  const results = reports.flatMap((one) => one.results);
  if (format === 'json') await cli.out(heldJson(reports, false, language));
  if (format === 'text' && jobs.length === 0) await cli.out(`${words.nothingHeld}\n`);
  if (format === 'text' && results.some(({ kind }) => kind === 'gone')) await cli.out(`\n${words.notHere}\n`);
  return exitCode(results, blocked.length);
}

function exitCode(results: readonly StepResult[], blocked: number): ExitCode {
  if (results.some((one) => one.kind === 'done' && one.outcome.kind === 'unknown')) return 3;
  if (blocked > 0 || results.some(({ kind }) => kind === 'done' || kind === 'kept')) return 1;
  return results.some(({ kind }) => kind === 'left') ? 4 : 0;
}

/** Shows what networks have, with the request that would take it back. */
async function show(cli: Cli, jobs: readonly HeldPlace[], format: SendFormat): Promise<ExitCode> {
  const { language, style } = cli;
  if (format !== 'text') {
    const entries = jobs.map((job) => ({ job, results: [], request: requestOf(job) }));
    await cli.out(heldJson(entries, true, language));
    return 0;
  }
  const words = publishingWords(language);
  const texts = jobs.map((job) => {
    const request = requestOf(job);
    const lines = request ? requestText(request).split('\n') : [];
    return [
      headOf(job, { language, style }),
      ...obstacleLines(job, { language, style }),
      ...lines.map((line, index) => `  ${index === 0 ? style.strong(line) : style.faint(line)}`),
    ].join('\n');
  });
  await cli.out(`${texts.length === 0 ? words.nothingHeld : texts.join('\n\n')}\n`);
  return 0;
}

function requestOf({ adapter, account, held }: HeldPlace): HttpRequest | undefined {
  const next = adapter?.scheduling?.takeBack(held.sent, account).next();
  return next && !next.done ? next.value : undefined;
}
