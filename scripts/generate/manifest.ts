import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { TOKEN_KINDS } from '../../core/src/features/tokens/token-kinds.ts';
import { FILE_PATTERNS } from '../../core/src/model/file-kind.ts';
import { settingsSchema } from '../../core/src/model/settings.ts';
import { metaOf } from '../../core/src/syntax/schema-walk.ts';
import { type CommandTitles, readCommands } from './commands.ts';
import { json } from './json.ts';
import { joinMenus, viewContributions, viewMenus } from './manifest-views.ts';

type Texts = Record<string, string>;

/** The names of files that Vocero reads, as a `when` clause writes a regular expression. */
const OURS = '/\\.(plan\\.ya?ml|post\\.md|posts\\.ya?ml)$/i';

/** The extension's contributions, from commands and settings as code states them, with their texts in both languages. */
export async function manifest(root: string): Promise<ReadonlyMap<string, string>> {
  const texts: { en: Texts; es: Texts } = {
    en: {
      virtualWorkspaces: 'Vocero reads plans and posts from disk, and publishes from there.',
      untrustedWorkspaces: 'Everything is checked, and nothing is published: a plan could send it anywhere.',
      accounts: 'Vocero',
    },
    es: {
      virtualWorkspaces: 'Vocero lee planes y publicaciones del disco, y publica desde ahí.',
      untrustedWorkspaces: 'Todo se revisa y nada se publica: un plan podría enviarlo a cualquier sitio.',
      accounts: 'Vocero',
    },
  };
  const titles = await readCommands(root);
  const forMenus = Object.entries(titles).flatMap(([name, { isForMenus }]) =>
    isForMenus ? [`vocero.${name}`] : [],
  );
  const contributes = {
    commands: commands(titles, texts),
    menus: joinMenus(
      {
        'explorer/context': [
          {
            command: 'vocero.newPost',
            when: 'explorerResourceIsFolder && resourceScheme == file',
            group: '2_workspace@9',
          },
          {
            command: 'vocero.openCalendar',
            when: `(explorerResourceIsFolder && resourceScheme == file) || resourceFilename =~ ${OURS}`,
            group: '3_compare@9',
          },
        ],
        'editor/title': [
          { command: 'vocero.openCalendar', when: `resourceFilename =~ ${OURS}`, group: 'navigation@5' },
        ],
      },
      viewMenus(forMenus),
    ),
    colors: colors(texts),
    ...semanticTokens(texts),
    configuration: { title: 'Vocero', properties: { ...settings(texts), ...trace(texts) } },
    ...viewContributions(texts),
    authentication: [{ id: 'vocero', label: '%accounts%' }],
    snippets: snippets(root),
  };
  const present: Record<string, unknown> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return new Map([
    ['package.json', json({ ...present, activationEvents: activationEvents(root), contributes })],
    ['package.nls.json', json(texts.en)],
    ['package.nls.es.json', json(texts.es)],
  ]);
}

/** Each file is for the language that its name tells: plans and lists of posts are YAML, posts are Markdown. */
function snippets(root: string) {
  return readdirSync(join(root, 'snippets'))
    .sort()
    .map((file) => ({
      language: file.startsWith('plans.') ? 'yaml' : 'markdown',
      path: `./snippets/${file}`,
    }));
}

function activationEvents(root: string): readonly string[] {
  // `workspaceContains` knows no braces.
  const globs = FILE_PATTERNS.flatMap((pattern) => {
    const braces = /\{(.+)\}/.exec(pattern);
    return braces ? (braces[1] ?? '').split(',').map((part) => pattern.replace(braces[0], part)) : [pattern];
  });
  // A window that is reloaded brings its views back, whatever else is open.
  const panels = viewNames(root).map((name) => `onWebviewPanel:vocero.${name}`);
  return [
    ...globs.map((glob) => `workspaceContains:${glob}`),
    'onLanguage:markdown',
    'onLanguage:yaml',
    // The browser comes back from a sign-in.
    'onUri',
    ...panels,
  ];
}

/** Each view is one file, named after it. */
function viewNames(root: string): readonly string[] {
  return readdirSync(join(root, 'client/src/views'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.gen.ts'))
    .map((file) => file.slice(0, -3))
    .sort();
}

function commands(titles: CommandTitles, texts: { en: Texts; es: Texts }) {
  return Object.entries(titles).map(([name, { title, icon }]) => {
    texts.en[`command.${name}`] = title.en;
    texts.es[`command.${name}`] = title.es;
    const shown = icon === undefined ? {} : { icon: `$(${icon})` };
    return { command: `vocero.${name}`, title: `%command.${name}%`, category: 'Vocero', ...shown };
  });
}

/** Where colour alone would not tell, a line does: high contrast has no backgrounds. */
function colors(texts: { en: Texts; es: Texts }): readonly unknown[] {
  texts.en['color.overflowBackground'] = 'Background of text that is too long for a channel.';
  texts.es['color.overflowBackground'] = 'Fondo del texto que sobra en algún canal.';
  texts.en['color.overflowBorder'] = 'Line below text that is too long for a channel.';
  texts.es['color.overflowBorder'] = 'Línea bajo el texto que sobra en algún canal.';
  const color = (
    name: string,
    dark: string,
    light: string,
    highContrast: string,
    highContrastLight: string,
  ) => ({
    id: `vocero.${name}`,
    description: `%color.${name}%`,
    defaults: { dark, light, highContrast, highContrastLight },
  });
  return [
    color('overflowBackground', '#f8514930', '#cf222e1f', '#00000000', '#00000000'),
    color('overflowBorder', '#f85149a0', '#cf222ea0', '#f48771', '#b5200d'),
  ];
}

function settings(texts: { en: Texts; es: Texts }): Record<string, unknown> {
  const entries = Object.entries(settingsSchema.shape).map(([name, schema]) => {
    const { description, es } = metaOf(schema);
    texts.en[`setting.${name}`] = String(description);
    texts.es[`setting.${name}`] = String(es);
    const { $schema: _, description: __, es: ___, ...shape } = z.toJSONSchema(schema, { io: 'input' });
    return [`vocero.${name}`, { ...shape, scope: 'window', description: `%setting.${name}%` }];
  });
  return Object.fromEntries(entries);
}

/** Kinds of words in posts, and the scopes by which themes that do not know them colour them all the same. */
function semanticTokens(texts: { en: Texts; es: Texts }): Record<string, unknown> {
  const kinds = Object.entries(TOKEN_KINDS);
  for (const [id, { description }] of kinds) {
    texts.en[`token.${id}`] = description.en;
    texts.es[`token.${id}`] = description.es;
  }
  const scopes = Object.fromEntries(kinds.map(([id, { scopes: list }]) => [id, list]));
  return {
    semanticTokenTypes: kinds.map(([id, { superType }]) => ({ id, superType, description: `%token.${id}%` })),
    semanticTokenScopes: ['markdown', 'yaml'].map((language) => ({ language, scopes })),
  };
}

/** Read by the language client itself, while the log level of the output channel is Trace. */
function trace(texts: { en: Texts; es: Texts }): Record<string, unknown> {
  texts.en['setting.trace'] =
    'How much of the talk with the language server is logged while the log level is Trace.';
  texts.es['setting.trace'] =
    'Cuánto se registra de la conversación con el servidor de lenguaje mientras el nivel de registro es Trace.';
  return {
    'vocero.trace.server': {
      type: 'string',
      enum: ['messages', 'verbose'],
      default: 'messages',
      scope: 'window',
      description: '%setting.trace%',
    },
  };
}
