import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { chromiumIsMissing, findChromium } from '../../scripts/editor/browser.ts';
import { installEditor } from '../../scripts/editor/install.ts';
import { packExtension } from '../../scripts/editor/vsix.ts';
import { eventsReporter } from './events-reporter.ts';
import { runInEditor } from './in-editor.ts';
import { type Layer, runLayer, sum } from './layer.ts';

// npm run test:editor [-- --only suite|ui|desktop] [--grep text]: the packaged extension in real editors.

const root = join(import.meta.dirname, '..', '..');
const results = join(root, 'test-results', 'editor');
const vsix = join(results, 'vocero.vsix');
const { only, grep } = parseArgs({ options: { only: { type: 'string' }, grep: { type: 'string' } } }).values;

const noChromium = findChromium() === undefined ? chromiumIsMissing : undefined;
const noDisplay =
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
    ? 'a desktop build needs a display; with one (or under xvfb-run) it is downloaded and used.'
    : undefined;
const editorOptions = { vsix, bundle: join(results, 'suite'), grep };

const layers: Readonly<Record<string, Layer>> = {
  suite: {
    name: 'In the extension host of VS Code for the browser',
    obstacle: noChromium,
    run: (events) =>
      runInEditor(events, { ...editorOptions, executable: join(root, 'scripts', 'editor', 'code.ts') }),
  },
  ui: {
    name: 'As a person sees it, in VS Code for the browser',
    obstacle: noChromium,
    run: async (events) => {
      Object.assign(process.env, { VOCERO_VSIX: vsix, VOCERO_PICTURES: results });
      const mocha = new Mocha({ reporter: eventsReporter(events), ...(grep ? { grep } : {}) });
      mocha.addFile(join(import.meta.dirname, 'ui.ts'));
      mocha.addFile(join(import.meta.dirname, 'writing-ui.ts'));
      mocha.addFile(join(import.meta.dirname, 'start-ui.ts'));
      mocha.addFile(join(import.meta.dirname, 'publish-ui.ts'));
      mocha.addFile(join(import.meta.dirname, 'sign-in-ui.ts'));
      await mocha.loadFilesAsync();
      await new Promise((done) => mocha.run(done));
    },
  },
  desktop: {
    name: 'In the extension host of desktop VS Code',
    obstacle: noDisplay,
    run: (events) => runInEditor(events, { ...editorOptions, executable: undefined }),
  },
};

// What it started ends with it: an editor's own handler runs when this process exits, and not when a signal ends it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

if (!existsSync(join(root, 'dist', 'extension.cjs')))
  throw new Error('There is no dist/: npm run build comes first.');
await mkdir(results, { recursive: true });
await installEditor(console.log);
await packExtension(root, vsix);

const chosen = Object.entries(layers).filter(([id]) => only === undefined || only === id);
const totals = [];
for (const [id, layer] of chosen) totals.push(await runLayer(layer, join(results, `${id}.jsonl`)));
const total = sum(totals);
await writeFile(join(results, 'total.json'), `${JSON.stringify(total)}\n`);
console.log(`\nReal editor: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || chosen.length === 0 ? 1 : 0;
