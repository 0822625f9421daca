import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/editor/browser.ts';
import { type EditorServer, serveEditor } from '../../scripts/editor/serve.ts';
import { testSettings } from '../../scripts/editor/settings.ts';
import { installExtension } from '../../scripts/editor/vsix.ts';
import { editorText, openWindow, runCommand, squiggles } from '../../scripts/editor/window.ts';

// The first five minutes, the list of posts and the preview, in a real window. Run by run.ts.

const { VOCERO_VSIX: vsix, VOCERO_PICTURES: pictures } = process.env;

describe('a person who begins', function () {
  this.timeout(180_000);
  let scratch: string;
  let server: EditorServer;
  let browser: Browser;
  let page: Page;

  before(async () => {
    assert.ok(vsix && pictures, 'Start with: npm run test:editor');
    scratch = await mkdtemp(join(tmpdir(), 'vocero-start-'));
    const extensions = join(scratch, 'extensions');
    const userData = join(scratch, 'user-data');
    await mkdir(extensions);
    installExtension(vsix, extensions, userData);
    server = await serveEditor({
      userData,
      extensions,
      settings: testSettings,
      idleSeconds: 180,
      env: { VOCERO_NOW: '2026-11-20T09:00Z' },
    });
    browser = await launchChromium();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await picture(`failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
    await page.context().close();
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
    await rm(scratch, { recursive: true, force: true });
  });

  const picture = (name: string) => page.screenshot({ path: join(pictures ?? scratch, `${name}.png`) });
  const emptyFolder = async (): Promise<string> => {
    const folder = await mkdtemp(join(scratch, 'cafe-andino-'));
    await writeFile(join(folder, 'README.md'), '# Café Andino\n');
    return folder;
  };
  const workspace = async (): Promise<string> => {
    const folder = await mkdtemp(join(scratch, 'workspace-'));
    await cp(join(import.meta.dirname, 'workspace'), folder, { recursive: true });
    return folder;
  };
  const open = async (folder: string, files: readonly string[] = [], language?: string): Promise<void> => {
    const paths = files.map((file) => join(folder, file));
    page = await openWindow(browser, {
      authority: server.authority,
      folder,
      files: paths,
      ...(language && { language }),
    });
  };
  /** In the activity bar; there once the editor knows the extension. */
  const vocero = () => page.getByRole('tab', { name: 'Vocero' }).first();
  const showPosts = () => vocero().click();
  const posts = () => page.locator('.pane-body .monaco-list[aria-label="Posts"]');
  const rows = () => posts().locator('.monaco-list-row');
  const quickInput = () => page.locator('.quick-input-widget');
  /** The picture of a step, which the editor shows in a page of its own. */
  const drawing = () => page.frameLocator('iframe.webview.ready').frameLocator('iframe');
  const previewPage = () => page.frameLocator('iframe.webview.ready').frameLocator('iframe');

  it('creates a plan from the empty view by four answers, one of them corrected', async () => {
    const folder = await emptyFolder();
    await open(folder);
    await showPosts();
    const button = page.locator('.welcome-view').getByRole('button', { name: 'Create Plan' });
    await button.waitFor();
    await picture('start-welcome');
    await button.click();
    const input = quickInput().locator('input.input');
    await quickInput().getByText('What is the brand called?').waitFor();
    await input.fill('Café Andina');
    await input.press('Enter');
    await quickInput().getByText('(2/4)').waitFor();
    await quickInput().locator('.codicon-quick-input-back').click();
    await quickInput().getByText('(1/4)').waitFor();
    assert.equal(await input.inputValue(), 'Café Andina');
    await input.fill('Café Andino');
    await input.press('Enter');
    await quickInput().getByText('(2/4)').waitFor();
    await input.fill('vos');
    await quickInput().locator('.monaco-list-row.focused').filter({ hasText: 'as vos' }).first().waitFor();
    await input.press('Enter');
    await quickInput().getByText('(3/4)').waitFor();
    for (const network of ['Instagram', 'Mastodon'])
      await quickInput().locator('.monaco-list-row').filter({ hasText: network }).first().click();
    await picture('start-networks');
    await input.press('Enter');
    await quickInput().getByText('(4/4)').waitFor();
    await input.press('Enter');
    await page.locator('.tab.active[data-resource-name="social.plan.yaml"]').waitFor();
    const text = await readFile(join(folder, 'social.plan.yaml'), 'utf8');
    assert.match(text, /name: Café Andino\n[\s\S]*register: vos/);
    assert.match(text, /\n {2}instagram:\n[\s\S]*\n {2}mastodon:\n/);
    await page.locator('.welcome-view').getByRole('button', { name: 'New Post' }).waitFor();
    await picture('start-plan');
  });

  it('has the first five minutes on the Welcome page, in both languages', async () => {
    await open(await emptyFolder());
    await vocero().waitFor();
    await runCommand(page, 'Vocero: The First Five Minutes');
    await page.getByText('Say who speaks').first().waitFor();
    await drawing().getByText('Who speaks, where, how and when').waitFor();
    await picture('start-walkthrough');
    await page.context().close();
    await open(await emptyFolder(), [], 'es');
    await vocero().waitFor();
    await runCommand(page, 'Vocero: Los primeros cinco minutos');
    await page.getByText('Di quién habla').first().waitFor();
    await drawing().getByText('Quién habla, dónde, cómo y cuándo').waitFor();
    await picture('start-walkthrough-es');
  });

  it('sees posts by status, live, and by channel, and opens one', async () => {
    const folder = await workspace();
    await open(folder, ['posts/launch.post.md']);
    await showPosts();
    await rows().filter({ hasText: 'Drafts' }).waitFor();
    await rows().filter({ hasText: 'Teams utilize Faro' }).waitFor();
    await editorText(page).click();
    await page.keyboard.press('Control+Home');
    for (let line = 0; line < 3; line += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    for (let key = 0; key < 'draft'.length; key += 1) await page.keyboard.press('Backspace');
    await page.keyboard.type('idea');
    await page.keyboard.press('Escape');
    await rows().filter({ hasText: 'Ideas' }).waitFor();
    await picture('posts-status');
    await runCommand(page, 'Vocero: Group Posts By…');
    const choice = quickInput().locator('.monaco-list-row').filter({ hasText: 'Channel' });
    await choice.click();
    await rows().filter({ hasText: 'news' }).waitFor();
    await rows().filter({ hasText: 'What did your team write first?' }).click();
    await page.locator('.tab.active[data-resource-name="follow-up.post.md"]').waitFor();
    await picture('posts-channel');
  });

  it('sees the posts of a brand that has many, in Spanish: reading them takes the server more than a moment', async () => {
    const folder = await mkdtemp(join(scratch, 'cafe-'));
    await cp(join(import.meta.dirname, '../../examples/cafe-andino'), folder, { recursive: true });
    await open(folder, ['social.plan.yaml'], 'es');
    await showPosts();
    const list = page.locator('.pane-body .monaco-list[aria-label="Publicaciones"] .monaco-list-row');
    await list.filter({ hasText: 'Borradores' }).waitFor();
    await list.filter({ hasText: 'Programadas' }).first().waitFor();
    assert.equal(await page.locator('.welcome-view').getByText('Aquí aún no hay un plan').isVisible(), false);
    await picture('posts-es');
  });

  it('sees the post as its network shows it, while typing, and comes back to the text', async () => {
    const folder = await workspace();
    await open(folder, ['posts/launch.post.md']);
    await squiggles(page).first().waitFor();
    await runCommand(page, 'Vocero: Open Preview');
    const card = previewPage().getByRole('article', { name: 'X, news' });
    await card.getByText('Teams utilize Faro').waitFor();
    await editorText(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('See it on Thursday. #OpenDay');
    await card.locator('.hashtag', { hasText: '#OpenDay' }).waitFor();
    await picture('preview');
    await card.getByRole('button', { name: 'Go to the text' }).click();
    await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  });

  it('reads the report of a month in a view, opens a post from a number, and sees a change at once', async () => {
    const folder = await mkdtemp(join(scratch, 'orbit-'));
    await cp(join(import.meta.dirname, '../../examples/orbit-cli'), folder, { recursive: true });
    await open(folder, ['social.plan.yaml']);
    await editorText(page).filter({ hasText: 'Orbit' }).waitFor();
    await page
      .locator('.statusbar-item')
      .getByText(/\d+ posts/)
      .waitFor();
    await runCommand(page, 'Vocero: Open Report');
    const report = previewPage();
    await report.getByRole('heading', { level: 1 }).filter({ hasText: 'Orbit' }).waitFor();
    await report.getByText('Posts that went out').first().waitFor();
    await picture('report');
    const plan = join(folder, 'social.plan.yaml');
    await writeFile(plan, (await readFile(plan, 'utf8')).replace('name: Orbit\n', 'name: Orbital\n'));
    await report.getByRole('heading', { level: 1 }).filter({ hasText: 'Orbital' }).waitFor();
    const number = report.locator('summary').first();
    await number.click();
    await report.locator('details[open] a, details[open] button').first().click();
    await page
      .locator('.tab')
      .filter({ hasText: /\.(?:post\.md|posts\.yaml)$/ })
      .first()
      .waitFor();
  });
});
