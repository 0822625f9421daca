import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { workbenchAddress } from './address.ts';

export type WindowOptions = {
  readonly authority: string;
  readonly folder: string;
  readonly files?: readonly string[];
  /** `es` makes VS Code, and so Vocero, believe that the Spanish language pack is installed. */
  readonly language?: string;
  readonly context?: BrowserContextOptions;
};

/** Opens a window of its own: VS Code keeps the state of a window in the browser's storage. */
export const openWindow = async (browser: Browser, options: WindowOptions): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options.context });
  // Generous, because a loaded machine takes a minute for what a quiet one does in five seconds.
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  if (options.language) await page.addInitScript(pretendLanguage, options.language);
  await page.goto(workbenchAddress(options));
  await page.locator('.monaco-workbench .part.statusbar').waitFor();
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  return page;
};

/** Runs in the page, before VS Code does. */
const pretendLanguage = (language: string): void => {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { value: language, writable: true });
};

export const runCommand = (page: Page, title: string): Promise<void> =>
  choose(page, 'F1', `>${title}`, title);

/** Types into one of VS Code's lists and takes the row that the list offers, once it is the wanted one. */
const choose = async (page: Page, key: string, text: string, row: string): Promise<void> => {
  await page.keyboard.press(key);
  const input = page.locator('.quick-input-widget input.input');
  await input.fill(text);
  await page.locator('.quick-input-widget .monaco-list-row.focused').filter({ hasText: row }).waitFor();
  await input.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
};

export const editorText = (page: Page) => page.locator('.editor-instance .view-lines').first();

export const squiggles = (page: Page) =>
  page.locator('.editor-instance').locator('.squiggly-error, .squiggly-warning, .squiggly-info');

export const problems = (page: Page) => page.locator('.markers-panel');

export const statusItem = (page: Page) => page.locator('.statusbar-item[id="vocero.vocero.vocero.status"]');

/** The document inside the view that is shown: a frame of the editor's own, and the page in it. */
export const webview = (page: Page) =>
  page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
