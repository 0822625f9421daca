import { limitsOf } from '../../../../core/src/networks/profile/limits-of.ts';
import { countReport } from '../../../../core/src/report/count.ts';
import { measure, replyText } from '../../../../core/src/report/measure.ts';
import type { Cli } from '../cli.ts';
import { findChannel } from '../count/channel.ts';
import { type Counter, counterFor, FIELDS, limitsFor } from '../count/counter.ts';
import { countLines } from '../count/ndjson.ts';
import { readText } from '../count/text.ts';
import { defineCommand } from '../define-command.ts';
import { Failure } from '../failure.ts';

export const count = defineCommand({
  summary: {
    en: 'Counts a text as a network counts it, and holds it against the limits.',
    es: 'Cuenta un texto como lo cuenta una red y lo compara con sus límites.',
  },
  argument: {
    name: { en: 'text', es: 'texto' },
    isList: false,
    about: {
      en: 'the text, as it will be sent; standard input if not given, or -',
      es: 'el texto, tal como se enviará; si falta, o con -, la entrada estándar',
    },
  },
  options: {
    network: {
      kind: 'value',
      placeholder: { en: 'network', es: 'red' },
      about: { en: 'network that counts, such as x or bluesky', es: 'red que cuenta, como x o bluesky' },
    },
    channel: {
      kind: 'value',
      placeholder: { en: 'channel', es: 'canal' },
      about: {
        en: 'channel of the plan, whose own limit counts where it has one',
        es: 'canal del plan, con su propio límite si lo tiene',
      },
    },
    plan: {
      kind: 'value',
      placeholder: { en: 'file', es: 'archivo' },
      about: {
        en: 'plan of the channel; the nearest one if not given',
        es: 'plan del canal; si falta, el más cercano',
      },
    },
    as: {
      kind: 'choice',
      choices: FIELDS,
      standard: 'text',
      about: { en: 'what of a post the text is', es: 'qué parte de la publicación es el texto' },
    },
    warning: {
      kind: 'value',
      placeholder: { en: 'text', es: 'texto' },
      about: {
        en: 'content warning, which counts too where the network counts it',
        es: 'aviso de contenido, que también cuenta donde la red lo cuenta',
      },
    },
    reply: {
      kind: 'flag',
      about: {
        en: 'the text is a reply: mentions that the network adds at its start do not count',
        es: 'el texto es una respuesta: no cuentan las menciones que la red añade al principio',
      },
    },
    format: {
      kind: 'choice',
      choices: ['text', 'json'],
      standard: 'text',
      about: { en: 'form of the answer', es: 'forma de la respuesta' },
    },
    ndjson: {
      kind: 'flag',
      about: {
        en: 'answer every line of standard input, each an object in JSON',
        es: 'responde a cada línea de la entrada estándar, cada una un objeto en JSON',
      },
    },
  },
  notes: [
    {
      en: 'With --ndjson, each line {"id", "network", "text"} is answered in order by a line\n{"id", "count", "limit", "unit", "over"}. Of several limits it tells the one that is exceeded,\nelse the first; null where there is none. --network and --channel count the lines that name no\nnetwork, and --warning goes with those that have no "warning"; with "reply": true, or --reply, a\nline is counted as a reply. A line that cannot be answered gets {"id", "error"}; a blank line\ngets none.',
      es: 'Con --ndjson, cada línea {"id", "network", "text"} recibe, en orden, una línea\n{"id", "count", "limit", "unit", "over"}. De varios límites se da el superado o, si no, el\nprimero; null si no hay ninguno. --network y --channel cuentan las líneas que no nombran ninguna\nred, y --warning acompaña a las que no tienen "warning"; con "reply": true, o con --reply, la línea\nse cuenta como respuesta. Una línea que no se puede responder recibe {"id", "error"}; una línea\nen blanco, nada.',
    },
  ],
  examples: [
    { line: 'vocero count --network x "Good morning"', about: { en: 'a text', es: 'un texto' } },
    {
      line: 'vocero count --channel x-es < draft.txt',
      about: { en: 'a file, for a channel of the plan', es: 'un archivo, para un canal del plan' },
    },
    {
      line: 'vocero count --ndjson < texts.ndjson',
      about: { en: 'many texts for programs', es: 'muchos textos, para programas' },
    },
  ],
  exits: {
    0: { en: 'The text fits.', es: 'El texto cabe.' },
    1: { en: 'It is over a limit.', es: 'Supera algún límite.' },
  },
  run: async (cli, [operand], { network, channel, plan, as, warning, reply, format, ndjson }) => {
    const counter = chooseCounter(cli, network, channel, plan);
    if (ndjson && operand !== undefined) throw exclusive(cli, '--ndjson', `“${operand}”`);
    const isTyped = operand === undefined || operand === '-';
    if (isTyped && process.stdin.isTTY) cli.note(cli.words.typeText);
    if (ndjson) return countLines(process.stdin, { counter, field: as, warning, isReply: reply }, cli);
    if (!counter) throw new Failure(cli.words.noNetwork, cli.words.sayNetwork);
    const text = isTyped ? await readText(process.stdin, cli) : operand;
    const limits = measure(limitsFor(counter, as), reply ? replyText(counter.network, text) : text, warning);
    const over = limits.some((limit) => limit.over);
    if (format === 'json') {
      const { networkId, channel: id = null } = counter;
      await cli.out(
        `${JSON.stringify({ version: 1, network: networkId, channel: id, as, over, limits }, null, 2)}\n`,
      );
    } else {
      await cli.out(countReport(nameOf(counter), limits, cli.language, cli.style));
    }
    return over ? 1 : 0;
  },
});

function chooseCounter(
  cli: Cli,
  network: string | undefined,
  channel: string | undefined,
  plan: string | undefined,
): Counter | undefined {
  if (network !== undefined && channel !== undefined) throw exclusive(cli, '--network', '--channel');
  if (channel !== undefined) {
    const found = findChannel(channel, plan, cli);
    const counter = known(cli, found.network);
    return { ...counter, channel, limits: limitsOf(counter.network, found) };
  }
  return network === undefined ? undefined : known(cli, network);
}

function known(cli: Cli, network: string): Counter {
  const counter = counterFor(network, cli.words);
  if ('problem' in counter) throw new Failure(counter.problem, counter.hint);
  return counter;
}

function exclusive({ words }: Cli, first: string, second: string): Failure {
  return new Failure(words.notTogether(first, second), words.leaveOneOut);
}

/** As findings name it. */
function nameOf({ networkId, network, channel }: Counter): string {
  return channel === undefined || channel === networkId ? network.name : `${network.name} (${channel})`;
}
