/** Bundles what is shipped into `dist/`: the extension, the language server and the command line. */
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, context, type Plugin } from 'esbuild';
import { BUNDLE } from './bundle-options.ts';
import { copyPage, WEBVIEW_BUNDLES } from './webview-bundles.ts';

const root = join(import.meta.dirname, '..');
const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const isWatching = process.argv.includes('--watch');

/** The version and a digest of all that decides what is read out of a file: facts of another build are not taken. */
function buildId(): string {
  const hash = createHash('sha256');
  const sources = globSync('core/src/**/*.ts', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  for (const path of ['package-lock.json', ...sources.sort()]) {
    hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  }
  return `${version}+${hash.digest('hex').slice(0, 16)}`;
}

/** Large libraries that few need lie in bundles of their own, which the others load on first use. */
const LAZY = ['emoji', 'holidays', 'recurrence', 'video'];
const lazy: Plugin = {
  name: 'lazy',
  setup: ({ onResolve }) => {
    onResolve({ filter: new RegExp(`^\\./(?:${LAZY.join('|')})\\.ts$`) }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: path.replace(/\.ts$/, '.cjs'), external: true } : undefined,
    );
  },
};

/** Of the data on emoji the names alone are shipped: skin tones and code points would be two thirds of it. */
const emojiNames: Plugin = {
  name: 'emoji-names',
  setup: ({ onLoad }) => {
    onLoad({ filter: /emojibase-data[\\/]\w+[\\/]compact\.json$/ }, ({ path }) => {
      type Emoji = {
        readonly unicode: string;
        readonly label: string;
        readonly tags?: readonly string[];
        readonly order?: number;
      };
      const all: readonly Emoji[] = JSON.parse(readFileSync(path, 'utf8'));
      const kept = all.map(({ unicode, label, tags, order }) => ({ unicode, label, tags, order }));
      return { contents: JSON.stringify(kept), loader: 'json' };
    });
  },
};

const shared: BuildOptions = {
  ...BUNDLE,
  absWorkingDir: root,
  minify: !isWatching,
  sourcemap: isWatching ? 'linked' : false,
  legalComments: 'external',
  define: {
    ...BUNDLE.define,
    VOCERO_VERSION: JSON.stringify(version),
    // While sources change under it, no name would hold.
    ...(isWatching ? {} : { VOCERO_BUILD: JSON.stringify(buildId()) }),
  },
  metafile: true,
  plugins: [lazy, emojiNames],
};

const bundles: readonly BuildOptions[] = [
  { entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.cjs', external: ['vscode'] },
  { entryPoints: ['server/src/main.ts'], outfile: 'dist/server.cjs' },
  { entryPoints: ['server/src/node/reader-thread.ts'], outfile: 'dist/reader-thread.cjs' },
  { entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.cjs', banner: { js: '#!/usr/bin/env node' } },
  ...LAZY.map((name) => ({ entryPoints: [`server/src/node/${name}.ts`], outfile: `dist/${name}.cjs` })),
  // Large, and read only where a style asks for parts of speech.
  { entryPoints: ['wink-pos-tagger'], outfile: 'dist/tagger.cjs', mainFields: ['main'] },
];

const webviews: BuildOptions = {
  ...WEBVIEW_BUNDLES,
  absWorkingDir: root,
  minify: !isWatching,
  sourcemap: isWatching ? 'inline' : false,
  metafile: true,
};

rmSync(join(root, 'dist'), { recursive: true, force: true });
mkdirSync(join(root, 'dist/webview'), { recursive: true });
copyPage(root);
if (isWatching) {
  for (const bundle of bundles) await (await context({ ...shared, ...bundle })).watch();
  await (await context(webviews)).watch();
  console.log('watching');
} else {
  const all = [...bundles.map((bundle) => ({ ...shared, ...bundle })), webviews];
  const results = await Promise.all(all.map((bundle) => build(bundle)));
  const inputs = Object.assign({}, ...results.map((result) => result.metafile?.inputs));
  const outputs = Object.assign({}, ...results.map((result) => result.metafile?.outputs));
  // The rules are data under a licence of their own, which asks to be told with its sources.
  copyFileSync(join(root, 'node_modules/date-holidays/LICENSE'), join(root, 'dist/holidays.cjs.LICENSE.txt'));
  writeFileSync(join(root, 'dist/emoji.cjs.LEGAL.txt'), emojiLicense());
  chmodSync(join(root, 'dist/cli.cjs'), 0o755);
  writeFileSync(join(root, 'dist/tagger.cjs.LEGAL.txt'), taggerLicenses());
  writeFileSync(join(root, 'dist/meta.json'), JSON.stringify({ inputs, outputs }));
}

/** The tagger's licences stand in files of their own, which esbuild does not collect. */
function taggerLicenses(): string {
  const names = ['pos-tagger', 'lexicon', 'helpers', 'lemmatizer', 'tokenizer'].map((name) => `wink-${name}`);
  const texts = names.map((name) => `${name}\n\n${read(join('node_modules', name, 'LICENSE'))}`);
  const lexicon =
    'wink-lexicon includes data derived from WordNet (https://wordnet.princeton.edu/license-and-commercial-use), ' +
    'copyright Princeton University, and from fnTBL, copyright Johns Hopkins University.\n';
  return [...texts, lexicon].join('\n');
}

function emojiLicense(): string {
  const names =
    'The names are those of the Unicode CLDR (https://cldr.unicode.org), copyright Unicode, Inc., under the Unicode License v3 ' +
    '(https://www.unicode.org/license.txt).\n';
  return `emojibase-data\n\n${read('node_modules/emojibase-data/LICENSE')}\n${names}`;
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
