import type { Network } from '../../core/src/networks/network.ts';
import { networks } from '../../core/src/networks/registry.gen.ts';
import { networksOverview } from '../../core/src/report/networks/overview.ts';
import { factRows } from '../../core/src/report/networks/profile.ts';

/** The page about all networks: a table that compares them, then every fact of each with its origin. */
export function networksPage(): readonly string[] {
  const [columns = [], ...rows] = networksOverview(networks, 'en');
  return [
    '# Networks',
    '',
    'What each network takes, how it counts, and where that is stated. A dash means that nobody says. `vocero networks` shows the same on the command line, in English and Spanish; a plan may state other limits for a channel (`account`, `limits`).',
    '',
    ...table(
      columns,
      rows.map(([id = '', ...cells]) => [`[${id}](#${id})`, ...cells.map(plain)]),
    ),
    '',
    ...Object.entries(networks).flatMap(([id, network]) => section(id, network)),
  ];
}

function section(id: string, network: Network): readonly string[] {
  const rows = factRows(network, 'en').map(({ label, value, source, read }) => {
    return [plain(label), plain(value), `[source](${source})`, read];
  });
  return [
    `## ${id}`,
    '',
    `**${network.name}.** ${plain(network.counting?.en ?? '')}`.trimEnd(),
    '',
    ...(network.counting ? [`*En español:* ${plain(network.counting.es)}`, ''] : []),
    ...table(['what', 'value', 'where it is stated', 'read on'], rows),
    '',
  ];
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(columns), `|${'---|'.repeat(columns.length)}`, ...rows.map(line)];
}

/** Text in which nothing is markup, and no bar ends a cell. */
function plain(text: string): string {
  return text.replace(/[<>&|[\]]/g, '\\$&');
}
