import { copyFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';

const root = join(import.meta.dirname, '..');

/** A view is a folder of `client/webview/` with a `main.ts`; its bundle bears the folder's name. */
const views = globSync('client/webview/*/main.ts', { cwd: root })
  .map((path) => path.replaceAll('\\', '/').split('/').at(-2) ?? '')
  .sort();

/** How pages of views are bundled: a script and a style for each, for the browser inside the editor. */
export const WEBVIEW_BUNDLES: BuildOptions = {
  entryPoints: views.map((name) => ({ in: join(root, `client/webview/${name}/main.ts`), out: name })),
  outdir: join(root, 'dist/webview'),
  bundle: true,
  format: 'iife',
  platform: 'browser',
  // The browser of the oldest editor that the extension runs in (VS Code 1.101: Chromium 134).
  target: 'chrome130',
  legalComments: 'inline',
  logLevel: 'warning',
};

/** The page that all views share, beside their bundles. */
export function copyPage(to: string): void {
  copyFileSync(join(root, 'client/webview/page.html'), join(to, 'dist/webview/page.html'));
}
