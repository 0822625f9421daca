import type { Network } from '../../../../core/src/networks/network.ts';
import { ageOf } from '../../../../core/src/networks/profile/age.ts';
import { factsOf } from '../../../../core/src/networks/profile/facts.ts';
import { networks as registry } from '../../../../core/src/networks/registry.gen.ts';
import { networksOverview } from '../../../../core/src/report/networks/overview.ts';
import { ageNote, profileReport } from '../../../../core/src/report/networks/profile.ts';
import { alignColumns } from '../../../../core/src/report/networks/table.ts';
import type { Language } from '../../../../core/src/rules/words.ts';
import type { Cli } from '../cli.ts';
import { counterFor } from '../count/counter.ts';
import { defineCommand } from '../define-command.ts';
import { Failure } from '../failure.ts';

export const networks = defineCommand({
  summary: {
    en: 'Shows what each network takes, with the source of every number.',
    es: 'Muestra lo que admite cada red, con la fuente de cada número.',
  },
  argument: {
    name: { en: 'network', es: 'red' },
    isList: false,
    about: {
      en: 'all about one network, such as x or bluesky; a table of all if not given',
      es: 'todo sobre una red, como x o bluesky; si falta, una tabla de todas',
    },
  },
  options: {
    format: {
      kind: 'choice',
      choices: ['text', 'json'],
      standard: 'text',
      about: { en: 'form of the answer', es: 'forma de la respuesta' },
    },
  },
  notes: [
    {
      en: 'A dash means that nobody says. A plan states other limits of an account under channels:\nits kind (account) and its own (limits). --format json tells sizes in bytes, times in minutes\nor seconds, and a proportion as width ÷ height.',
      es: 'Una raya significa que nadie lo dice. Un plan indica otros límites de una cuenta en channels:\nsu tipo (account) y los propios (limits). --format json da los tamaños en bytes, los tiempos en\nminutos o segundos y una proporción como anchura ÷ altura.',
    },
  ],
  examples: [
    { line: 'vocero networks', about: { en: 'a table of all networks', es: 'una tabla de todas las redes' } },
    {
      line: 'vocero networks mastodon',
      about: {
        en: 'every limit of one, with source and date',
        es: 'cada límite de una, con fuente y fecha',
      },
    },
    {
      line: 'vocero networks --format json',
      about: { en: 'everything, for programs', es: 'todo, para programas' },
    },
  ],
  exits: {},
  run: async (cli, [id], { format }) => {
    const today = new Date().toISOString().slice(0, 10);
    const shown = id === undefined ? registry : { [id]: known(id, cli) };
    if (format === 'json') {
      const told = Object.entries(shown).map(([name, network]) => toJson(name, network, today, cli.language));
      await cli.out(`${JSON.stringify({ version: 1, networks: told }, null, 2)}\n`);
    } else if (id === undefined) {
      await cli.out(overviewReport(cli, today));
    } else {
      const network = known(id, cli);
      await cli.out(profileReport(id, network, ageOf(network, today), cli.language, cli.style));
    }
    return 0;
  },
});

function known(id: string, { words }: Cli): Network {
  const counter = counterFor(id, words);
  if ('problem' in counter) throw new Failure(counter.problem, counter.hint);
  return counter.network;
}

function overviewReport({ language, style }: Cli, today: string): string {
  const [head = '', ...rows] = alignColumns(networksOverview(registry, language));
  const old = Object.values(registry).flatMap((network) => {
    const age = ageOf(network, today);
    return age?.isOld ? [style.warning(`${network.name}: ${ageNote(age, language)}`)] : [];
  });
  return [style.strong(head), ...rows, ...old, ''].join('\n');
}

function toJson(id: string, network: Network, today: string, language: Language) {
  const age = ageOf(network, today);
  return {
    network: id,
    name: network.name,
    counting: network.counting?.[language] ?? null,
    oldest: age ? { read: age.oldest.read, days: age.days, old: age.isOld } : null,
    facts: factsOf(network).map(({ path, value, unit = null, source, read }) => {
      return { path: path.join('.'), value, unit, source, read };
    }),
  };
}
