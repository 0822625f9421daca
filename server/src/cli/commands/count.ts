import { countReport } from '../../../../core/src/report/count.ts';
import { measure } from '../../../../core/src/report/measure.ts';
import type { Cli } from '../cli.ts';
import { findChannel } from '../count/channel.ts';
import { type Counter, counterFor } from '../count/counter.ts';
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
      en: 'With --ndjson, each line {"id", "network", "text"} is answered in order by a line\n{"id", "count", "limit", "unit", "over"}. Of several limits it tells the one that is exceeded,\nelse the first. --network and --channel count the lines that name no network. A line that\ncannot be answered gets {"id", "error"}; a blank line gets none.',
      es: 'Con --ndjson, cada línea {"id", "network", "text"} recibe, en orden, una línea\n{"id", "count", "limit", "unit", "over"}. De varios límites se da el superado o, si no, el\nprimero. --network y --channel cuentan las líneas que no nombran ninguna red. Una línea que\nno se puede responder recibe {"id", "error"}; una línea en blanco, nada.',
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
  run: async (cli, [operand], { network, channel, plan, format, ndjson }) => {
    const counter = chooseCounter(cli, network, channel, plan);
    if (ndjson && operand !== undefined) throw exclusive(cli, '--ndjson', `“${operand}”`);
    const isTyped = operand === undefined || operand === '-';
    if (isTyped && process.stdin.isTTY) cli.note(cli.words.typeText);
    if (ndjson) return countLines(process.stdin, counter, cli);
    if (!counter) throw new Failure(cli.words.noNetwork, cli.words.sayNetwork);
    const text = isTyped ? await readText(process.stdin, cli) : operand;
    const limits = measure(counter.network, text, counter.ownLimit);
    const over = limits.some((limit) => limit.over);
    if (format === 'json') {
      const { networkId, channel: id = null } = counter;
      await cli.out(
        `${JSON.stringify({ version: 1, network: networkId, channel: id, over, limits }, null, 2)}\n`,
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
    const ownLimit = found.limits?.text;
    const counter = known(cli, found.network);
    return { ...counter, channel, ...(ownLimit === undefined ? {} : { ownLimit }) };
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
