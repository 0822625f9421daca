import { describe, expect, test } from 'vitest';
import { type Import, importsOf, packageOf, sourcesIn } from './sources.ts';

/** From the lowest to the highest: each may import from itself and from what stands before it. */
const LAYERS = [
  'text',
  'syntax',
  'model',
  'networks',
  'voice',
  'schedule',
  'ledger',
  'workspace',
  'rules',
  'features',
  'publish',
  'report',
  'exchange',
  'contract',
];

/** What the core may take from npm: libraries that do no input or output. */
const PACKAGES = [
  '@date-fns/tz',
  '@noble/hashes',
  'compromise',
  'd3-scale',
  'd3-shape',
  'decode-named-character-reference',
  'get-east-asian-width',
  'ical-generator',
  'immutable',
  'micromark',
  'micromark-extension-gfm-autolink-literal',
  'micromark-extension-gfm-footnote',
  'micromark-extension-gfm-strikethrough',
  'micromark-extension-gfm-table',
  'micromark-extension-gfm-task-list-item',
  'nspell',
  'papaparse',
  'tlds',
  'unicode-segmenter',
  'yaml',
  'zod',
];

/** Packages of which only types exist. */
const TYPES = ['micromark-util-types', 'sarif'];

const core = sourcesIn('core/src');
const imports = core.flatMap(importsOf);
const show = ({ from, specifier }: Import) => `${from} imports ${specifier}`;
const layerOf = (path: string) => /^core\/src\/([^/]+)\//.exec(path)?.[1];

describe('imports in core', () => {
  test('are read at all', () => {
    expect(core.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(150);
    expect(
      core.map(({ path }) => layerOf(path)).filter((layer) => !layer || !LAYERS.includes(layer)),
    ).toEqual([]);
  });

  test('run downward', () => {
    const upward = imports.filter(({ from, target }) => {
      const to = target === undefined ? undefined : layerOf(target);
      return to !== undefined && LAYERS.indexOf(to) > LAYERS.indexOf(layerOf(from) ?? '');
    });
    expect(upward.map(show)).toEqual([]);
  });

  test('stay in core', () => {
    expect(
      imports.filter(({ target }) => target !== undefined && layerOf(target) === undefined).map(show),
    ).toEqual([]);
  });

  test('take no editor, no protocol and no Node, and no package that nobody decided on', () => {
    const isAllowed = ({ specifier, isTypeOnly }: Import) =>
      PACKAGES.includes(packageOf(specifier)) || (isTypeOnly && TYPES.includes(specifier));
    const foreign = imports.filter((found) => found.target === undefined && !isAllowed(found));
    expect(foreign.map(show)).toEqual([]);
  });

  test('name the file with its ending', () => {
    expect(imports.filter(({ target }) => target !== undefined && !target.endsWith('.ts')).map(show)).toEqual(
      [],
    );
  });

  test('never go round in a circle', () => {
    const next = new Map(
      core.map((source) => [source.path, importsOf(source).flatMap(({ target }) => target ?? [])]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, above: readonly string[]): void => {
      if (above.includes(path)) circles.push([...above.slice(above.indexOf(path)), path].join(' → '));
      if (done.has(path) || above.includes(path)) return;
      for (const target of next.get(path) ?? []) visit(target, [...above, path]);
      done.add(path);
    };
    for (const path of next.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });
});

/** Files that are each one of many, by where they lie. */
const FAMILIES = [
  ['rules', /^core\/src\/rules\/[^/]+\/[^/]+\.ts$/],
  ['networks', /^core\/src\/networks\/(?!network\.ts$|registry\.gen\.ts$)[^/]+\.ts$/],
  ['formats', /^core\/src\/exchange\/formats\/(?!registry\.gen\.ts$)[^/]+\.ts$/],
  ['recommendations', /^core\/src\/report\/results\/recommendations\/(?!registry\.gen\.ts$)[^/]+\.ts$/],
  ['analytics', /^core\/src\/exchange\/analytics\/(?!registry\.gen\.ts$)[^/]+\.ts$/],
  ['languages', /^core\/src\/voice\/languages\/[^/]+\.ts$/],
  ['adapters', /^core\/src\/publish\/adapters\/(?!registry\.gen\.ts$)[^/]+\.ts$/],
] as const;
const families = FAMILIES.map(([name, pattern]) => {
  return { name, members: new Set(core.map(({ path }) => path).filter((path) => pattern.test(path))) };
});
/** Those that have been started: a test of none would pass whatever happens. */
const present = families.filter(({ members }) => members.size > 0);

describe('a file that is one of many', () => {
  test('is looked at in the folders that are there', () => {
    expect(present.map(({ name }) => name)).toEqual(expect.arrayContaining(['rules', 'networks']));
  });

  test.each(present)('of $name imports no other', ({ members }) => {
    const siblings = imports.filter(
      ({ from, target }) =>
        target !== undefined && from !== target && members.has(from) && members.has(target),
    );
    expect(siblings.map(show)).toEqual([]);
  });
});

describe('shells', () => {
  const shells = sourcesIn('server/src', 'client/src', 'client/webview');
  const all = shells.flatMap(importsOf);

  test('do not import each other', () => {
    const other = all.filter(
      ({ from, target }) =>
        target !== undefined && !target.startsWith('core/') && target.split('/')[0] !== from.split('/')[0],
    );
    expect(other.map(show)).toEqual([]);
  });

  test('of the client take nothing of the core but what is agreed with others, the names of files, how days and amounts are told, and when a run starts', () => {
    const allowed =
      /^core\/src\/(?:contract\/|model\/file-kind\.ts$|report\/calendar\/(?:days|words)\.ts$|report\/dollars\.ts$|report\/posts-tree\/post-state\.ts$|report\/results\/render\/report-style\.ts$|publish\/countdown\.ts$)/;
    const other = all.filter(
      ({ from, target, isTypeOnly }) =>
        from.startsWith('client/') && target?.startsWith('core/') && !allowed.test(target) && !isTypeOnly,
    );
    expect(other.map(show)).toEqual([]);
  });

  test('read the settings of the editor in one place', () => {
    const callers = sourcesIn('client/src')
      .filter(({ text }) => /\bgetConfiguration\(/.test(text))
      .map(({ path }) => path);
    expect(callers).toHaveLength(1);
  });
});
