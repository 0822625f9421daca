import { defineCommand } from '../define-command.ts';
import { Failure } from '../failure.ts';
import {
  CHANNEL_OPTION,
  DRY_RUN_OPTION,
  POST_OPTION,
  SECRETS_NOTE,
  SEND_FORMAT_OPTION,
  STARTED_BY_OPTION,
} from '../publishing/options.ts';
import { openProject } from '../publishing/publishing-project.ts';
import { whileAlone } from '../publishing/run-jobs.ts';
import { readSecrets, SECRETS_OPTION } from '../publishing/secrets-option.ts';
import { sendAll, showAll, type Wanted } from '../publishing/send-jobs.ts';

export const schedule = defineCommand({
  summary: {
    en: 'Hands approved posts to networks that publish them by themselves at their time.',
    es: 'Entrega publicaciones aprobadas a las redes que las publican solas a su hora.',
  },
  argument: {
    name: { en: 'files', es: 'archivos' },
    isList: true,
    about: {
      en: 'posts to hand over; of a folder, all that its networks may take now',
      es: 'publicaciones que entregar; de una carpeta, todas las que sus redes admiten ya',
    },
  },
  options: {
    dryRun: DRY_RUN_OPTION,
    channel: CHANNEL_OPTION,
    post: POST_OPTION,
    startedBy: STARTED_BY_OPTION,
    secrets: SECRETS_OPTION,
    format: SEND_FORMAT_OPTION,
  },
  notes: [
    {
      en: 'Mastodon (from 5 minutes ahead) and Slack (texts, up to 120 days ahead) can do it; servers that only\nclaim to are asked first. All other channels stay here: “vocero publish --due”, a scheduled run or the\neditor sends them when they are due.',
      es: 'Pueden hacerlo Mastodon (desde 5 minutos antes) y Slack (textos, hasta 120 días antes); a los servidores\nque solo dicen poder se les pregunta primero. Los demás canales se quedan aquí: a su hora los envían\n«vocero publish --due», una tarea programada o el editor.',
    },
    {
      en: 'Only the first part is handed over: nobody can answer what is not out. The rest of a thread and its first\ncomment follow with “vocero publish --due”, or from the editor, once the network shows the first part.',
      es: 'Solo se entrega la primera parte: no se puede responder a lo que no ha salido. El resto del hilo y el primer\ncomentario siguen con «vocero publish --due» o desde el editor, cuando la red muestre la primera parte.',
    },
    {
      en: 'What the network has is not sent from here any more, and an edit, a new time, a cancellation or a crisis\ndoes not reach it. “vocero unschedule” takes it back; “vocero lint” tells when it is needed.',
      es: 'Lo que tiene la red ya no se envía desde aquí, y no le llegan ni una edición, ni otra hora, ni una\ncancelación, ni una crisis. «vocero unschedule» lo retira; «vocero lint» avisa cuando hace falta.',
    },
    SECRETS_NOTE,
  ],
  examples: [
    {
      line: 'vocero schedule posts/launch.post.md --dry-run',
      about: {
        en: 'what would be handed over, and when it comes out',
        es: 'qué se entregaría y cuándo sale',
      },
    },
    {
      line: 'vocero schedule posts/launch.post.md --channel mastodon',
      about: { en: 'one post on one channel', es: 'una publicación en un canal' },
    },
    {
      line: 'vocero schedule posts',
      about: { en: 'all of a folder that may be', es: 'toda una carpeta, lo que se pueda' },
    },
  ],
  exits: {
    0: {
      en: 'The networks have it all, or there was nothing to hand over.',
      es: 'Las redes lo tienen todo, o no había nada que entregar.',
    },
    1: { en: 'Something stays here, or was refused.', es: 'Algo se queda aquí o fue rechazado.' },
    3: {
      en: 'The network may have something: its outcome is unknown.',
      es: 'Quizá la red tenga algo: no se sabe el resultado.',
    },
    4: { en: 'Something has to be tried again.', es: 'Algo hay que intentarlo otra vez.' },
  },
  run: async (cli, operands, { dryRun, channel, post, startedBy, secrets, format }) => {
    const { words } = cli;
    if (operands.length === 0) throw new Failure(words.sayWhatAhead, words.sayWhatAheadHint);
    const { environment, gone } = await readSecrets(cli, secrets);
    const first = await openProject(cli, operands, channel, environment);
    const by = startedBy === 'editor' ? 'editor' : undefined;
    const wanted: Wanted = { due: false, atNetwork: true, post, by };
    if (dryRun) return showAll(cli, first, wanted, format);
    const hand = async (signal: AbortSignal) => {
      // Read again by whoever is alone: receipts may have come in between.
      const project = await openProject(cli, operands, channel, environment);
      return sendAll(cli, project, wanted, format, signal);
    };
    return whileAlone(cli, first.folder, hand, gone);
  },
});
