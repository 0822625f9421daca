import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

type Registry = {
  /** Folder whose files are the entries, from the root. */
  readonly folder: string;
  readonly file: string;
  readonly name: string;
  /** The type that every entry satisfies, and where it is declared; relative to the registry. */
  readonly type: string;
  readonly from: string;
  readonly comment: string;
  readonly isDeep: boolean;
  /** What names an entry: its path, or the name it exports. */
  readonly keys: 'path' | 'export';
  readonly skip: readonly string[];
};

const REGISTRIES: readonly Registry[] = [
  {
    folder: 'core/src/networks',
    file: 'core/src/networks/registry.gen.ts',
    name: 'networks',
    type: 'Network',
    from: './network.ts',
    comment: 'Every network, by its id.',
    isDeep: false,
    keys: 'path',
    skip: ['network.ts'],
  },
  {
    folder: 'core/src/rules',
    file: 'core/src/rules/registry.gen.ts',
    name: 'rules',
    type: 'Rule',
    from: './rule.ts',
    comment: 'Every rule, by its id.',
    isDeep: true,
    keys: 'path',
    skip: [],
  },
  {
    folder: 'core/src/exchange/formats',
    file: 'core/src/exchange/formats/registry.gen.ts',
    name: 'formats',
    type: 'ExchangeFormat',
    from: '../format.ts',
    comment: 'Every form of file that other services take, by its id.',
    isDeep: false,
    keys: 'path',
    skip: [],
  },
  {
    folder: 'core/src/exchange/analytics',
    file: 'core/src/exchange/analytics/registry.gen.ts',
    name: 'analyticsForms',
    type: 'AnalyticsForm',
    from: '../analytics-form.ts',
    comment: 'Every form in which a network exports its own analytics, by its id.',
    isDeep: false,
    keys: 'path',
    skip: [],
  },
  {
    folder: 'core/src/report/results/recommendations',
    file: 'core/src/report/results/recommendations/registry.gen.ts',
    name: 'recommendations',
    type: 'RecommendationRule',
    from: '../recommendation.ts',
    comment: 'Every rule that recommends, by its id.',
    isDeep: false,
    keys: 'path',
    skip: [],
  },
  {
    folder: 'core/src/publish/adapters',
    file: 'core/src/publish/adapters/registry.gen.ts',
    name: 'adapters',
    type: 'Adapter',
    from: '../adapter.ts',
    comment: 'Every network that can be published to, by its id.',
    isDeep: false,
    keys: 'path',
    skip: [],
  },
  {
    folder: 'client/src/commands',
    file: 'client/src/commands/registry.gen.ts',
    name: 'commands',
    type: 'Command',
    from: '../define-command.ts',
    comment: 'Every command of the editor; its id is `vocero.` and its name here.',
    isDeep: false,
    keys: 'export',
    skip: [],
  },
  {
    folder: 'client/src/views',
    file: 'client/src/views/registry.gen.ts',
    name: 'views',
    type: 'View',
    from: '../define-view.ts',
    comment:
      'Every view of the editor; its id is `vocero.` and its name here, its page `client/webview/` and its name.',
    isDeep: false,
    keys: 'export',
    skip: [],
  },
  {
    folder: 'server/src/cli/commands',
    file: 'server/src/cli/commands/registry.gen.ts',
    name: 'commands',
    type: 'CliCommand',
    from: '../define-command.ts',
    comment: 'Every command of the command line, by its name.',
    isDeep: false,
    keys: 'path',
    skip: [],
  },
];

/** A folder is a registry: what lies in it is registered under its path. */
export function registries(root: string): ReadonlyMap<string, string> {
  return new Map(REGISTRIES.map((registry) => [registry.file, render(root, registry)]));
}

/** Ids of the entries of a registry, sorted. */
function entriesOf(root: string, registry: Registry): readonly string[] {
  const folder = join(root, registry.folder);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: registry.isDeep, encoding: 'utf8' });
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.gen.ts') && !registry.skip.includes(file))
    .filter((file) => !registry.isDeep || file.includes('/'))
    .map((file) => file.slice(0, -3))
    .sort();
}

function render(root: string, registry: Registry): string {
  const ids = entriesOf(root, registry);
  const imports = ids.map((id) => {
    const name = exportName(id);
    return name === localName(id)
      ? `import { ${name} } from './${id}.ts';`
      : `import { ${name} as ${localName(id)} } from './${id}.ts';`;
  });
  const key = (id: string) => (registry.keys === 'export' ? exportName(id) : `'${id}'`);
  const entries = ids.map((id) =>
    key(id) === localName(id) ? `  ${key(id)},` : `  ${key(id)}: ${localName(id)},`,
  );
  return [
    '// Made by `npm run generate` from the files in this folder.',
    ...imports,
    `import type { ${registry.type} } from '${registry.from}';`,
    '',
    `/** ${registry.comment} */`,
    `export const ${registry.name}: Readonly<Record<string, ${registry.type}>> = {`,
    ...entries,
    '};',
    '',
  ].join('\n');
}

/** A file is named after its main export: `too-long` exports `tooLong`. */
function exportName(id: string): string {
  return unreserved(camelCase(id.slice(id.lastIndexOf('/') + 1)));
}

/** Two areas may each have a rule of one name. */
function localName(id: string): string {
  return unreserved(camelCase(id.replaceAll('/', '-')));
}

/** Words of the language cannot be names: the command `import` exports `importCommand`. */
function unreserved(name: string): string {
  return ['export', 'import'].includes(name) ? `${name}Command` : name;
}

function camelCase(text: string): string {
  return text.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
