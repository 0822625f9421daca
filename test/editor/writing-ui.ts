import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/editor/browser.ts';
import { type EditorServer, serveEditor } from '../../scripts/editor/serve.ts';
import { testSettings } from '../../scripts/editor/settings.ts';
import { installExtension } from '../../scripts/editor/vsix.ts';
import { editorText, openWindow, statusItem } from '../../scripts/editor/window.ts';

// What is offered while somebody writes, in a real window. Run by run.ts.

const { VOCERO_VSIX: vsix, VOCERO_PICTURES: pictures } = process.env;

describe('a person who writes', function () {
  this.timeout(180_000);
  let scratch: string;
  let folder: string;
  let server: EditorServer;
  let browser: Browser;
  let page: Page;

  before(async () => {
    assert.ok(vsix && pictures, 'Start with: npm run test:editor');
    scratch = await mkdtemp(join(tmpdir(), 'vocero-writing-'));
    const extensions = join(scratch, 'extensions');
    const userData = join(scratch, 'user-data');
    await mkdir(extensions);
    installExtension(vsix, extensions, userData);
    const env = { VOCERO_NOW: '2026-11-20T09:00Z' };
    server = await serveEditor({ userData, extensions, settings: testSettings, idleSeconds: 180, env });
    browser = await launchChromium();
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(scratch, 'workspace-'));
    await cp(join(import.meta.dirname, 'workspace'), folder, { recursive: true });
  });

  afterEach(async function () {
    const name = this.currentTest?.title.replaceAll(/\W+/g, '-');
    if (this.currentTest?.state === 'failed')
      await page.screenshot({ path: join(pictures ?? scratch, `failed-${name}.png`) });
    await page.context().close();
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
    await rm(scratch, { recursive: true, force: true });
  });

  const openPost = async (name: string, other: { language?: string } = {}): Promise<void> => {
    const files = [join(folder, 'posts', name)];
    page = await openWindow(browser, { authority: server.authority, folder, files, ...other });
    await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  };

  const goTo = async (line: number): Promise<void> => {
    await page.keyboard.press('Control+G');
    await page.locator('.quick-input-widget input.input').fill(`:${line}`);
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item').getByText(`Ln ${line}, Col 1`, { exact: true }).waitFor();
  };

  it('offers keys while one is typed, and free times with what speaks for them', async () => {
    await openPost('follow-up.post.md');
    await statusItem(page).filter({ hasText: '2 posts' }).waitFor();
    await editorText(page).click();
    await goTo(5);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('pil');
    const offered = page.locator('.suggest-widget.visible .monaco-list-row');
    await offered.filter({ hasText: 'pillar' }).first().waitFor();
    await page.screenshot({ path: join(pictures ?? scratch, 'completion-key.png') });
    await page.keyboard.press('Escape');
    for (let back = 0; back < 4; back += 1) await page.keyboard.press('Backspace');

    await goTo(3);
    await page.keyboard.press('End');
    for (let back = 0; back < '2026-11-26 12:30'.length; back += 1) await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+Space');
    await offered
      .filter({ hasText: /20\d\d-\d\d-\d\d \d\d:\d\d/ })
      .first()
      .waitFor();
    await page.screenshot({ path: join(pictures ?? scratch, 'completion-time.png') });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+S');
    await page.locator('.tab.active:not(.dirty)').waitFor();
    assert.match(
      await readFile(join(folder, 'posts', 'follow-up.post.md'), 'utf8'),
      /^schedule: 20\d\d-\d\d-\d\d \d\d:\d\d$/m,
    );
  });

  for (const [theme, name] of [
    ['Default Light Modern', 'light'],
    ['Default High Contrast', 'contrast'],
  ] as const) {
    it(`is offered free times and keys with what they mean, in Spanish, in ${theme}`, async () => {
      await mkdir(join(folder, '.vscode'));
      await writeFile(
        join(folder, '.vscode', 'settings.json'),
        JSON.stringify({ 'workbench.colorTheme': theme }),
      );
      await writeFile(
        join(folder, 'posts', 'cata.post.md'),
        '---\nchannels: [news]\nschedule: \n\n---\nMañana abrimos la cata. #Café\n',
      );
      await openPost('cata.post.md', { language: 'es' });
      await statusItem(page).filter({ hasText: '3 publicaciones' }).waitFor();
      await goTo(3);
      await page.keyboard.press('End');
      await page.keyboard.press('Control+Space');
      const offered = page.locator('.suggest-widget.visible .monaco-list-row');
      await offered
        .filter({ hasText: /20\d\d-\d\d-\d\d.*libre/ })
        .first()
        .waitFor();
      // Nothing of a plan is offered in a post.
      assert.equal(await offered.filter({ hasText: 'vocero-' }).count(), 0);
      const details = page.locator('.suggest-details');
      // The same key opens what there is to read, and closes it where it was open from the last time.
      const shows = async (text: string) => {
        const wanted = details.filter({ hasText: text });
        const isOpen = await wanted.waitFor({ timeout: 5_000 }).then(
          () => true,
          () => false,
        );
        if (!isOpen) await page.keyboard.press('Control+Space');
        await wanted.waitFor();
      };
      await shows('libre en news');
      await page.screenshot({ path: join(pictures ?? scratch, `completion-time-es-${name}.png`) });
      await page.keyboard.press('Escape');
      await goTo(4);
      await page.keyboard.type('pil');
      await offered.filter({ hasText: 'pillar' }).first().waitFor();
      await shows('pilar de contenido');
      await page.screenshot({ path: join(pictures ?? scratch, `completion-key-es-${name}.png`) });
      // A hashtag is no colour, although it starts like one.
      assert.equal(await page.locator('.colorpicker-color-decoration').count(), 0);
    });
  }
});
