import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import {
  type HostMessage,
  type PageMessage,
  readPageMessage,
} from '../../core/src/contract/webview/envelope.ts';
import { pageHtml } from '../../core/src/contract/webview/page.ts';
import { WEBVIEW_BUNDLES } from '../../scripts/webview-bundles.ts';
import { type ThemeName, themes } from './themes.ts';

/** Where the page believes that it lives; nothing is ever asked of a network. */
const ORIGIN = 'http://view.test';
const template = readFileSync(join(import.meta.dirname, '../../client/webview/page.html'), 'utf8');

export type ViewOptions<Intent> = {
  /** The folder of the view in `client/webview/`. */
  readonly view: string;
  readonly language?: 'en' | 'es';
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
  /** What an earlier page asked to have kept. */
  readonly state?: unknown;
  readonly isMotionReduced?: boolean;
  /** Answers what the page wants; whatever it returns is said to the page. */
  readonly onIntent: (intent: Intent) => readonly unknown[];
};

/** A page of a view in a browser, with its host in this process. */
export type OpenView<Intent> = {
  readonly page: Page;
  /** What the page wanted, in order. */
  readonly intents: Intent[];
  /** What the page asked to have kept, the last one at the end. */
  readonly kept: unknown[];
  /** What went wrong in the page, or was refused by its policy. */
  readonly complaints: string[];
  say(body: unknown): Promise<void>;
  close(): Promise<void>;
};

/** The bundles as they are shipped, made once for all tests of a file. */
const bundles = build({ ...WEBVIEW_BUNDLES, write: false, minify: true }).then(
  ({ outputFiles = [] }) =>
    new Map(outputFiles.map(({ path, text }) => [path.slice(path.lastIndexOf('/') + 1), text])),
);

/** Opens a view as the editor does: the same page, policy, script, style and messages. */
export async function openView<Intent>(
  browser: Browser,
  options: ViewOptions<Intent>,
): Promise<OpenView<Intent>> {
  const { view, language = 'en', theme = 'light', width = 1280, height = 800, scale = 1 } = options;
  const isDark = theme === 'dark' || theme === 'high-contrast';
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: isDark ? 'dark' : 'light',
    reducedMotion: (options.isMotionReduced ?? true) ? 'reduce' : 'no-preference',
    // Another zone than any plan in the tests: the page must not ask the browser what time it is.
    timezoneId: 'Pacific/Auckland',
  });
  const page = await context.newPage();
  const made = { intents: [] as Intent[], kept: [] as unknown[], complaints: [] as string[] };
  page.on('pageerror', (error) => made.complaints.push(String(error)));
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') made.complaints.push(line.text());
  });
  const files = await bundles;
  const nonce = 'n0nce';
  const html = pageHtml(template, {
    lang: language,
    title: 'Vocero',
    script: `${ORIGIN}/${view}.js`,
    style: `${ORIGIN}/${view}.css`,
    nonce,
    source: ORIGIN,
  });
  await context.route(`${ORIGIN}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '') return route.fulfill({ contentType: 'text/html', body: html });
    const body = files.get(name);
    const contentType = name.endsWith('.css') ? 'text/css' : 'text/javascript';
    return body === undefined ? route.abort() : route.fulfill({ contentType, body });
  });
  const post = (message: HostMessage<unknown>) =>
    page.evaluate((data) => window.postMessage(data, '*'), message);
  let state = options.state;
  const receive = async (message: PageMessage<unknown> | undefined) => {
    switch (message?.type) {
      case 'ready':
        await post({ type: 'start', state });
        break;
      case 'keep':
        state = message.state;
        made.kept.push(message.state);
        break;
      case 'say': {
        made.intents.push(message.body as Intent);
        for (const body of options.onIntent(message.body as Intent)) await post({ type: 'say', body });
        break;
      }
      default:
        made.complaints.push('The page sent what no page may send.');
    }
  };
  await page.exposeFunction('toHost', (message: unknown) => {
    // Not awaited, as in the editor: the page never waits for its host.
    receive(readPageMessage(message)).catch((error: unknown) => {
      if (!page.isClosed()) made.complaints.push(String(error));
    });
  });
  await page.addInitScript(pretendEditor, themes[theme]);
  await page.goto(`${ORIGIN}/`);
  return {
    page,
    ...made,
    say: (body) => post({ type: 'say', body }),
    close: () => context.close(),
  };
}

/** Runs in the page before its script: what VS Code gives to every webview. */
function pretendEditor({ kind, colors }: (typeof themes)[ThemeName]): void {
  const global = globalThis as unknown as {
    toHost: (message: unknown) => void;
    acquireVsCodeApi: () => { postMessage: (message: unknown) => void };
  };
  global.acquireVsCodeApi = () => ({ postMessage: (message) => global.toHost(message) });
  document.addEventListener('DOMContentLoaded', () => {
    for (const [name, value] of Object.entries(colors))
      document.documentElement.style.setProperty(name, value);
    document.body.classList.add(kind);
    document.body.dataset.vscodeThemeKind = kind;
  });
}
