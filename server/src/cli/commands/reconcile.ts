import { publishJobs } from '../../../../core/src/publish/publish-jobs.ts';
import type { Place } from '../../../../core/src/publish/steps-of.ts';
import { publishJson } from '../../../../core/src/report/publishing/json.ts';
import { jobHead, stepLine, stepName } from '../../../../core/src/report/publishing/outcome-text.ts';
import { tallyOf } from '../../../../core/src/report/publishing/tally.ts';
import { publishingWords } from '../../../../core/src/report/publishing/words.ts';
import { defineCommand } from '../define-command.ts';
import { headOf, heldIn } from '../publishing/held.ts';
import { CHANNEL_OPTION } from '../publishing/options.ts';
import { openProject } from '../publishing/publishing-project.ts';
import { runHeldJobs, runJobs, whileAlone } from '../publishing/run-jobs.ts';
import { readSecrets, SECRETS_OPTION } from '../publishing/secrets-option.ts';

export const reconcile = defineCommand({
  summary: {
    en: 'Asks the networks what became of posts whose outcome is unknown, and of what they were to publish. Publishes nothing.',
    es: 'Pregunta a las redes por las publicaciones de las que no se sabe el resultado y por las que iban a publicar ellas. No publica nada.',
  },
  argument: {
    name: { en: 'files', es: 'archivos' },
    isList: true,
    about: { en: 'only these posts; all if not given', es: 'solo estas publicaciones; si faltan, todas' },
  },
  options: {
    channel: CHANNEL_OPTION,
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
      en: 'An answer that was lost says nothing of whether the post is out. Where the network cannot tell\neither, look at the account; nothing is sent again meanwhile.',
      es: 'Una respuesta perdida no dice si la publicación salió. Si la red tampoco puede decirlo, mira\nla cuenta; mientras tanto no se envía nada otra vez.',
    },
  ],
  examples: [
    { line: 'vocero reconcile', about: { en: 'all of them', es: 'todas' } },
    { line: 'vocero reconcile --channel x-es', about: { en: 'on one channel', es: 'en un canal' } },
  ],
  exits: {
    0: { en: 'Nothing is unknown any more.', es: 'Ya se sabe todo.' },
    3: {
      en: 'Something still is: the network could not tell.',
      es: 'Algo sigue sin saberse: la red no pudo decirlo.',
    },
  },
  run: async (cli, operands, { channel, secrets, format }) => {
    const { language, style } = cli;
    const words = publishingWords(language);
    const { environment, gone } = await readSecrets(cli, secrets);
    const first = await openProject(cli, operands, channel, environment);
    const ask = async (signal: AbortSignal) => {
      const project = await openProject(cli, operands, channel, environment);
      const { workspace, uri, files, channels, clock, secretsOf } = project;
      const wish = {
        project: uri,
        files,
        channels,
        isDue: false,
        now: clock(),
        secretsOf: (id: string) => secretsOf(id).names,
      };
      const jobs = publishJobs(workspace, wish).filter(({ state }) => state === 'unknown');
      const lines: string[] = [];
      const reports = await runJobs(project, jobs, { kind: 'reconcile' }, signal, (job, result) => {
        const isAbsent = result.kind === 'done' && result.outcome.kind === 'retry';
        const line = isAbsent
          ? `  – ${stepName(result.step, language)}: ${words.notOut}`
          : stepLine(result, job.adapter, job.zone, { language, style });
        lines.push(jobHead(job, { language, style }), line);
      });
      // What networks have is known by its receipts, also where its post is gone.
      const held = heldIn(project).filter(({ place }) => !jobs.some((job) => isSame(job.place, place)));
      const askedHeld = await runHeldJobs(project, held, { kind: 'reconcile' }, signal, (job, result) =>
        lines.push(
          headOf(job, { language, style }),
          stepLine(result, job.adapter, job.zone, { language, style }),
        ),
      );
      const tally = tallyOf(
        [...reports, ...askedHeld].flatMap(({ results }) => results),
        0,
      );
      if (format === 'json') await cli.out(publishJson(reports, tally, false, language, askedHeld));
      else await cli.out(`${lines.length === 0 ? words.nothingUnknown : lines.join('\n')}\n`);
      return tally.unknown > 0 ? 3 : 0;
    };
    return whileAlone(cli, first.folder, ask, gone);
  },
});

function isSame(a: Place, b: Place): boolean {
  return a.post === b.post && a.channel === b.channel && a.on === b.on;
}
