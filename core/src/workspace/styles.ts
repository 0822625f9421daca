import type { Listed } from '../voice/config/ini.ts';
import { styleOf } from '../voice/config/style-choice.ts';
import { readValeConfig, type ValeConfig } from '../voice/config/vale-config.ts';
import { addressOf, findPath } from './find-path.ts';
import { governing } from './governing.ts';
import type { FileSystem } from './ports.ts';
import { createLoader, rulePath } from './rule-files.ts';
import { loadAssets } from './style-assets.ts';
import { BUILT_IN, type Missing, type StyleSet, type Styles } from './style-set.ts';
import { loadVocabulary } from './vocabularies.ts';
import { fileAt, folderOf, type Workspace } from './workspace.ts';

/** Names under which Vale looks for its configuration, first come first served. */
const CONFIG_NAMES = ['.vale', '_vale', 'vale.ini', '.vale.ini', '_vale.ini'];

/** For file watchers: configurations, and what else styles are made of. */
export const STYLE_PATTERNS = [
  `**/{${CONFIG_NAMES.join(',')}}`,
  '**/*.yml',
  '**/{accept,reject}.txt',
  '**/*.{aff,dic}',
] as const;

/** True for a file whose name makes it a configuration of Vale. */
export function isConfig(uri: string): boolean {
  return CONFIG_NAMES.includes(uri.slice(uri.lastIndexOf('/') + 1));
}

/** The configuration that governs what lies in a folder: in it, or in the nearest folder above. */
export function configAbove(files: FileSystem, from: string): string | undefined {
  for (let folder = from; folder.length > 'file://'.length; folder = folderOf(folder)) {
    const entries = files.list(folder).filter(({ kind, name }) => kind === 'file' && isConfig(name));
    const named = CONFIG_NAMES.map((name) => entries.find((entry) => entry.name === name)).find(Boolean);
    if (named) return named.uri;
  }
  return undefined;
}

/** A plan that asks for styles. */
export type PlannedStyles = { readonly uri: string; readonly styles: readonly string[] };

/**
 * Reads configurations, their styles and word lists. What did not change since `before` stays the same
 * value, so that nobody lints anew for nothing.
 */
export function loadStyles(
  files: FileSystem,
  configUris: Iterable<string>,
  plans: Iterable<PlannedStyles>,
  before: Styles,
): Styles {
  const configs = new Map<string, StyleSet>();
  // The first of several in one folder, in Vale's order.
  const rank = (uri: string) => CONFIG_NAMES.findIndex((name) => uri.endsWith(`/${name}`));
  for (const uri of [...configUris].sort((a, b) => rank(a) - rank(b))) {
    const folder = folderOf(uri);
    const read = configs.has(folder) ? undefined : files.read(uri);
    if (read?.ok) configs.set(folder, same(before.configs.get(folder), loadConfig(files, uri, read.text)));
  }
  const planned = new Map<string, StyleSet>();
  for (const plan of plans) {
    if (plan.styles.length === 0) continue;
    const set = loadPlanned(files, plan, governing(configs, plan.uri));
    planned.set(plan.uri, same(before.plans.get(plan.uri), set));
  }
  const next = { configs, plans: planned };
  return sameMaps(before, next) ? before : next;
}

/** True when a change of a file may change styles. */
export function isOfStyles({ configs, plans }: Styles, uri: string): boolean {
  if (isConfig(uri)) return true;
  return [...configs.values(), ...plans.values()].some(({ watched }) =>
    watched.some((folder) => uri === folder || uri.startsWith(`${folder}/`)),
  );
}

function loadConfig(files: FileSystem, uri: string, text: string): StyleSet {
  const own = readValeConfig(text);
  const folder = folderOf(uri);
  const missing: Missing[] = [];
  const paths = own.stylesPaths.flatMap((item) => {
    const found = findPath(files, folder, item.text);
    if (!found) missing.push({ kind: 'styles-path', item, looked: [addressOf(folder, item.text)] });
    return found?.uri ?? [];
  });
  // Without a path, Vale looks into the person's own folders, which say nothing about this project.
  const roots = own.stylesPaths.length > 0 ? paths : [`${folder}/styles`];
  const config = withPackages(files, roots, own);
  const load = createLoader(files, roots);
  const packages = new Set(config.packages.map(({ text: name }) => packageStyle(name)));
  const styles = unique(config.sections.flatMap(({ basedOn }) => basedOn ?? []));
  for (const item of styles) {
    if (item.text === BUILT_IN || load.style(item.text)) continue;
    // Without its folder no style can be found, and that has been said.
    if (missing.some(({ kind }) => kind === 'styles-path')) continue;
    const kind = packages.has(item.text) ? 'package' : 'style';
    missing.push({ kind, item, looked: roots.map((root) => addressOf(root, item.text)) });
  }
  for (const { switches } of config.sections) {
    for (const [check, { isOn, span }] of switches) {
      const style = styleOf(check);
      if (!isOn || style === BUILT_IN || !check.includes('.') || load.has(check)) continue;
      if (load.rule(check) || missing.some(({ kind, item }) => kind === 'styles-path' || item.text === style))
        continue;
      const looked = roots.map((root) => addressOf(root, rulePath(check)));
      missing.push({ kind: 'rule', item: { text: check, span }, looked });
    }
  }
  const vocabulary = loadVocabulary(files, roots, config.vocab, missing);
  const watched = [...roots, ...config.stylesPaths.map((item) => addressOf(folder, item.text))];
  return {
    kind: 'config',
    uri,
    text,
    folder,
    config,
    planned: [],
    rules: load.rules(),
    vocabulary,
    assets: loadAssets(
      files,
      roots,
      load.rules(),
      styles.some((item) => item.text === BUILT_IN) ||
        config.sections.some(({ switches }) => switches.get(`${BUILT_IN}.Spelling`)?.isOn),
    ),
    missing,
    watched: [...new Set(watched)],
  };
}

/** Where `vale sync` puts the configurations that come with packages. */
const PACKAGE_CONFIGS = '.vale-config';

/** A configuration with what packages say beside styles: what to ignore, and how to read endings. */
function withPackages(files: FileSystem, roots: readonly string[], own: ValeConfig): ValeConfig {
  const configs = roots
    .flatMap((root) => files.list(`${root}/${PACKAGE_CONFIGS}`))
    .flatMap(({ name, uri }) => {
      const read = name.endsWith('.ini') ? files.read(uri) : undefined;
      return read?.ok ? [readValeConfig(read.text)] : [];
    });
  if (configs.length === 0) return own;
  return {
    ...own,
    formats: new Map([...configs, own].flatMap(({ formats }) => [...formats])),
    // Which styles are used the project says itself.
    sections: [
      ...configs.flatMap(({ sections }) => sections.map((section) => ({ ...section, basedOn: undefined }))),
      ...own.sections,
    ],
  };
}

function packageStyle(name: string): string {
  return name.replace(/^.*\//, '').replace(/\.zip$/, '');
}

const NO_CONFIG = readValeConfig('');

function loadPlanned(
  files: FileSystem,
  { uri, styles }: PlannedStyles,
  base: StyleSet | undefined,
): StyleSet {
  const folder = folderOf(uri);
  const roots = [...(base?.watched ?? []), `${folder}/styles`, folder];
  const load = createLoader(files, roots);
  const missing: Missing[] = [];
  const planned: string[] = [];
  const watched = new Set<string>();
  for (const [index, name] of styles.entries()) {
    const isPath = /[\\/]/.test(name);
    const looked = [
      ...new Set(isPath ? [addressOf(folder, name)] : roots.map((root) => addressOf(root, name))),
    ];
    for (const address of looked) watched.add(address);
    const found = isPath
      ? load.folder(findPath(files, folder, name)?.uri)
      : name === BUILT_IN || load.style(name);
    if (found) planned.push(isPath ? (name.split(/[\\/]/).findLast((step) => step !== '') ?? name) : name);
    // The place is found in the plan when it is asked for: plans are edited while styles are kept.
    else missing.push({ kind: 'style', item: { text: name, span: { start: index, end: index } }, looked });
  }
  const { config, vocabulary } = base ?? { config: NO_CONFIG, vocabulary: { accept: [], reject: [] } };
  return {
    uri,
    kind: 'plan',
    text: styles.join('\n'),
    folder,
    config,
    planned,
    rules: load.rules(),
    vocabulary,
    assets: loadAssets(files, roots, load.rules(), planned.includes(BUILT_IN)),
    missing,
    watched: [...watched],
  };
}

function unique(items: readonly Listed[]): readonly Listed[] {
  return [...new Map(items.toReversed().map((item) => [item.text, item])).values()].reverse();
}

/** The older of two values where nothing is new; the same files are shared also where something is. */
function same(before: StyleSet | undefined, now: StyleSet): StyleSet {
  return before && contentOf(before) === contentOf(now) ? before : now;
}

/** All of a set as one text. Patterns of sections are functions, and made from their names. */
function contentOf(set: StyleSet): string {
  return JSON.stringify(set, (_key, value: unknown) => (value instanceof Map ? [...value] : value));
}

function sameMaps(a: Styles, b: Styles): boolean {
  const areSame = (one: ReadonlyMap<string, StyleSet>, two: ReadonlyMap<string, StyleSet>) =>
    one.size === two.size && [...one].every(([key, set]) => two.get(key) === set);
  return areSame(a.configs, b.configs) && areSame(a.plans, b.plans);
}

/** The plans of a workspace that ask for styles. Plans are few, and kept as they were read. */
export function plannedStyles(workspace: Workspace): readonly PlannedStyles[] {
  return [...workspace.plans.values()].flat().flatMap((uri) => {
    const file = fileAt(workspace, uri);
    const styles = file?.kind === 'plan' ? file.plan.voice?.styles : undefined;
    return styles && styles.length > 0 ? [{ uri, styles }] : [];
  });
}
