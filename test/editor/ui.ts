import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/editor/browser.ts';
import { dragTo } from '../../scripts/editor/drag.ts';
import { type EditorServer, serveEditor } from '../../scripts/editor/serve.ts';
import { testSettings } from '../../scripts/editor/settings.ts';
import { installExtension } from '../../scripts/editor/vsix.ts';
import {
  editorText,
  openWindow,
  problems,
  runCommand,
  squiggles,
  statusItem,
  webview,
} from '../../scripts/editor/window.ts';

// What a person sees and does, in a real window with the packaged extension installed. Run by run.ts.

const { VOCERO_VSIX: vsix, VOCERO_PICTURES: pictures } = process.env;

/** A post with everything that has a colour of its own. */
const COLOURED = `---
channels: [news, company]
link: https://faro.dev/v2
status: draft
---
Plan a week of posts in one place with @faro_dev: {link}

Read how at https://faro.dev/blog #ContentCalendar #OpenSource

# news

Half of your week is planned, thanks to @faro_dev {link}

---

And this is how we do it ourselves. #OpenSource
`;

describe('a person in the editor', function () {
  this.timeout(180_000);
  let scratch: string;
  let folder: string;
  let server: EditorServer;
  let browser: Browser;
  let page: Page;

  before(async () => {
    assert.ok(vsix && pictures, 'Start with: npm run test:editor');
    scratch = await mkdtemp(join(tmpdir(), 'vocero-ui-'));
    const extensions = join(scratch, 'extensions');
    const userData = join(scratch, 'user-data');
    await mkdir(extensions);
    installExtension(vsix, extensions, userData);
    server = await serveEditor({
      userData,
      extensions,
      settings: testSettings,
      idleSeconds: 180,
      // The calendar opens at today.
      env: { VOCERO_NOW: '2026-11-20T09:00Z' },
    });
    browser = await launchChromium();
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(scratch, 'workspace-'));
    await cp(join(import.meta.dirname, 'workspace'), folder, { recursive: true });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      const name = this.currentTest.title.replaceAll(/\W+/g, '-');
      await page.screenshot({ path: join(pictures ?? scratch, `failed-${name}.png`) });
    }
    await page.context().close();
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
    await rm(scratch, { recursive: true, force: true });
  });

  const openPost = async (
    name: string,
    other: { language?: string; authority?: string } = {},
  ): Promise<void> => {
    const files = [join(folder, 'posts', name)];
    page = await openWindow(browser, { authority: server.authority, folder, files, ...other });
    await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  };

  it('types a word the brand avoids, sees it underlined and listed, and takes the fix from the keyboard', async () => {
    await openPost('follow-up.post.md');
    await statusItem(page).filter({ hasText: '2 posts' }).waitFor();
    assert.equal(await squiggles(page).count(), 0);
    await editorText(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Some utilize a spreadsheet');
    await squiggles(page).first().waitFor();
    await page.keyboard.press('Control+Shift+M');
    const row = problems(page).locator('.monaco-list-row').filter({ hasText: 'Ln 8' });
    await row.filter({ hasText: 'utilize' }).filter({ hasText: 'tone/banned-word' }).waitFor();
    await page.screenshot({ path: join(pictures ?? scratch, 'typed.png') });

    await editorText(page).click();
    await page.keyboard.press('Control+End');
    for (let steps = 0; steps < ' a spreadsheet'.length + 3; steps += 1)
      await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+.');
    const menu = page.locator('.action-widget .monaco-list-row');
    await menu.filter({ hasText: 'use' }).first().waitFor();
    await page.keyboard.press('Enter');
    await squiggles(page).first().waitFor({ state: 'detached' });
    await row.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+S');
    await page.locator('.tab.active:not(.dirty)').waitFor();
    assert.match(
      await readFile(join(folder, 'posts', 'follow-up.post.md'), 'utf8'),
      /Some use a spreadsheet$/m,
    );
  });

  it('creates a post by answering two questions and goes on writing', async () => {
    await openPost('launch.post.md');
    await squiggles(page).first().waitFor();
    await runCommand(page, 'Vocero: New Post');
    const input = page.locator('.quick-input-widget input.input');
    await input.fill('Autumn menu');
    await input.press('Enter');
    const rows = page.locator('.quick-input-widget .quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'company' }).click();
    await page.screenshot({ path: join(pictures ?? scratch, 'channels.png') });
    await input.press('Enter');
    await page.locator('.tab.active').filter({ hasText: 'autumn-menu' }).waitFor();
    await page.locator('.statusbar-item').getByText('Ln 5, Col 1', { exact: true }).waitFor();
    await page.keyboard.type('Pumpkin is here');
    await page.keyboard.press('Control+S');
    await page.locator('.tab.active:not(.dirty)').waitFor();
    const name = await page.locator('.tab.active').getAttribute('data-resource-name');
    const text = await readFile(join(folder, 'posts', name ?? ''), 'utf8');
    assert.match(text, /^---\n(?:.*\n)*channels: \[company\]\n(?:.*\n)*---\n+Pumpkin is here\n*$/);
  });

  for (const theme of ['Default Dark Modern', 'Default Light Modern', 'Default High Contrast']) {
    it(`colours mentions, hashtags, links, variants and threads in ${theme}`, async () => {
      await mkdir(join(folder, '.vscode'));
      await writeFile(
        join(folder, '.vscode', 'settings.json'),
        JSON.stringify({ 'workbench.colorTheme': theme }),
      );
      await writeFile(join(folder, 'posts', 'thread.post.md'), COLOURED);
      await openPost('thread.post.md');
      await statusItem(page).filter({ hasText: '3 posts' }).waitFor();
      const colourOf = (text: string) =>
        page.evaluate((wanted) => {
          const words = [...document.querySelectorAll('.view-line span span')];
          const found = words.find((word) => word.textContent?.trim() === wanted);
          return found ? getComputedStyle(found).color : '';
        }, text);
      const plain = () => colourOf('of');
      // The colours come a moment behind the text: until then a hashtag looks like any other word.
      await page.waitForFunction(() => {
        const words = [...document.querySelectorAll('.view-line span span')];
        return words.some((word) => word.textContent?.trim() === '#OpenSource');
      });
      const colours = await Promise.all(['#OpenSource', '@faro_dev', '{link}', '---'].map(colourOf));
      assert.ok(!colours.includes(await plain()), `One looks like any other word: ${colours.join(' ')}`);
      await page.screenshot({
        path: join(pictures ?? scratch, `colours-${theme.split(' ')[1]?.toLowerCase()}.png`),
      });
    });
  }

  it('renames a channel everywhere from the keyboard, and sees what can be done with a post', async () => {
    await writeFile(join(folder, 'posts', 'thread.post.md'), COLOURED);
    await openPost('thread.post.md');
    await statusItem(page).filter({ hasText: '3 posts' }).waitFor();
    await editorText(page).click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    for (let steps = 0; steps < 12; steps += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    const box = page.locator('.rename-box input');
    await box.waitFor();
    await box.fill('daily');
    await page.screenshot({ path: join(pictures ?? scratch, 'rename.png') });
    await box.press('Enter');
    await editorText(page).getByText('# daily', { exact: false }).first().waitFor();
    await editorText(page).getByText('And this is how', { exact: false }).first().click();
    const offered = page.locator('.action-widget .monaco-list-row').filter({ hasText: 'Move into the list' });
    for (const key of ['Control+Shift+R', 'Control+.']) {
      // The editor asks once, and shows nothing while it still writes what the rename has changed.
      for (let tries = 0; tries < 20 && !(await offered.first().isVisible()); tries += 1) {
        await page.keyboard.press(key);
        await offered
          .first()
          .waitFor({ timeout: 3000 })
          .catch(() => page.keyboard.press('Escape'));
      }
      await offered.first().waitFor();
      await page.screenshot({ path: join(pictures ?? scratch, 'rewrites.png') });
      await page.keyboard.press('Escape');
      await offered.first().waitFor({ state: 'hidden' });
    }
  });

  it('reads what is under the mouse: the count on each channel with a bar', async () => {
    await openPost('launch.post.md');
    await squiggles(page).first().waitFor();
    await editorText(page)
      .getByText('channels', { exact: false })
      .first()
      .hover({ position: { x: 20, y: 8 } });
    const hover = page.locator('.monaco-hover:not(.hidden)').filter({ hasText: '/ 280' }).first();
    await hover.filter({ hasText: 'Channels the post goes to.' }).waitFor();
    await page.screenshot({ path: join(pictures ?? scratch, 'hover.png') });
  });

  it('marks what is too long while it is typed, and says by how much in the text and in the status bar', async () => {
    await openPost('follow-up.post.md');
    await statusItem(page).filter({ hasText: '2 posts' }).waitFor();
    const lengths = page.locator('.statusbar-item[id="vocero.vocero.vocero.lengths"]');
    await lengths.filter({ hasText: '249 left' }).waitFor();
    await editorText(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' A long answer goes past what fits. '.repeat(8));
    await lengths.filter({ hasText: /\d+ over/ }).waitFor();
    await editorText(page)
      .getByText(/\d+\sover/)
      .first()
      .waitFor();
    await page.screenshot({ path: join(pictures ?? scratch, 'overflow.png') });
    await lengths.click();
    await page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: '/ 280' }).waitFor();
    await page.screenshot({ path: join(pictures ?? scratch, 'lengths.png') });
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await page
      .locator('.statusbar-item')
      .getByText(/\(\d+ selected\)/)
      .waitFor();
  });

  it('drags a card in the calendar, which changes the file, types a date, which moves the card, and takes both back', async () => {
    await openPost('launch.post.md');
    await squiggles(page).first().waitFor();
    await runCommand(page, 'Vocero: Open Calendar');
    const calendar = webview(page);
    const day = (date: string) => calendar.locator(`td[data-date="${date}"]`);
    const card = (date: string) => day(date).locator('[data-card]').filter({ hasText: 'Teams utilize Faro' });
    const saved = () => readFile(join(folder, 'posts', 'launch.post.md'), 'utf8');
    await card('2026-11-26').waitFor();
    // The post under the cursor is marked, and its findings are told.
    await calendar.locator('.card.is-current').filter({ hasText: 'Teams utilize Faro' }).waitFor();
    await card('2026-11-26').locator('.badge').waitFor();
    const before = await saved();

    await dragTo(page, card('2026-11-26'), day('2026-11-18'));
    await card('2026-11-18').waitFor();
    await until(async () => (await saved()) === before.replace('2026-11-26', '2026-11-18'));
    await page.screenshot({ path: join(pictures ?? scratch, 'calendar.png') });

    // One undo in the editor of the file brings it back.
    await page.keyboard.press('Control+1');
    await editorText(page).click();
    await page.keyboard.press('Control+z');
    // Only lines in view are there to be looked at.
    await page.keyboard.press('Control+Home');
    await editorText(page).filter({ hasText: '2026-11-26 09:30' }).waitFor();
    await card('2026-11-26').waitFor();

    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft'])
      await page.keyboard.press(key);
    await page.keyboard.press('Backspace');
    await page.keyboard.type('7');
    await card('2026-11-27').waitFor();
    // One for what was typed, one for what was deleted.
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await card('2026-11-26').waitFor();
  });

  it('has everything in Spanish in a Spanish window', async () => {
    await openPost('launch.post.md', { language: 'es' });
    await squiggles(page).first().waitFor();
    await statusItem(page).filter({ hasText: '2 publicaciones' }).waitFor();
    await page.keyboard.press('Control+Shift+M');
    await problems(page).locator('.monaco-list-row').filter({ hasText: /marca/ }).first().waitFor();
    await runCommand(page, 'Vocero: Nueva publicación');
    await page.locator('.quick-input-widget').getByText('¿De qué trata la publicación?').waitFor();
    await page.screenshot({ path: join(pictures ?? scratch, 'spanish.png') });
  });

  it('has findings in a folder that is not trusted', async () => {
    const restricted = await serveEditor({
      userData: join(scratch, 'restricted'),
      extensions: join(scratch, 'extensions'),
      settings: testSettings,
      distrust: true,
      idleSeconds: 180,
    });
    try {
      await openPost('launch.post.md', { authority: restricted.authority });
      await page.locator('.statusbar-item').getByText('Restricted Mode').waitFor();
      await squiggles(page).first().waitFor();
      await page.screenshot({ path: join(pictures ?? scratch, 'restricted.png') });
    } finally {
      await restricted.stop();
    }
  });
});

/** Files are written behind what the window shows. */
async function until(test: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 20_000;
  while (!(await test())) {
    assert.ok(performance.now() < end, 'It did not become so within twenty seconds.');
    await new Promise((done) => setTimeout(done, 50));
  }
}
