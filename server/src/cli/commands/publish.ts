import { defineCommand } from '../define-command.ts';
import { Failure } from '../failure.ts';
import { confirmHeld } from '../publishing/held.ts';
import { knownPost } from '../publishing/known-post.ts';
import {
  CHANNEL_OPTION,
  DRY_RUN_OPTION,
  POST_OPTION,
  SECRETS_NOTE,
  SEND_FORMAT_OPTION,
} from '../publishing/options.ts';
import { openProject } from '../publishing/publishing-project.ts';
import { whileAlone } from '../publishing/run-jobs.ts';
import { readSecrets, SECRETS_OPTION } from '../publishing/secrets-option.ts';
import { sendAll, showAll, type Wanted } from '../publishing/send-jobs.ts';

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
    dryRun: DRY_RUN_OPTION,
    channel: CHANNEL_OPTION,
    post: POST_OPTION,
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
    format: SEND_FORMAT_OPTION,
  },
  notes: [
    SECRETS_NOTE,
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
    if (post !== undefined) knownPost(cli, first, post);
    const by = first.plan.publishing?.by;
    const isOthers = (by === 'editor' && scheduledBy !== 'editor') || by === 'elsewhere';
    // A channel of its own may be ours all the same.
    const hasOwn = Object.values(first.plan.channels).some((one) => one.publishing?.by === 'ci');
    if (due && !dryRun && isOthers && !hasOwn && by !== undefined)
      throw new Failure(words.othersPublish(by), words.othersPublishHint);
    const starter = scheduledBy === 'editor' ? 'editor' : undefined;
    const wanted: Wanted = { due, atNetwork: false, post, by: starter };
    if (dryRun) return showAll(cli, first, wanted, format);
    const send = async (signal: AbortSignal) => {
      // Read again by whoever is alone: receipts may have come in between.
      const open = () => openProject(cli, operands, channel, environment);
      const project = await open();
      // What networks were to publish by now is asked for first, so that what follows it goes out too.
      const confirmed = due ? await confirmHeld(cli, project, starter, format, signal) : undefined;
      return sendAll(cli, confirmed ? await open() : project, wanted, format, signal, confirmed);
    };
    return whileAlone(cli, first.folder, send, gone);
  },
});
