import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/editor/browser.ts';
import { type EditorServer, serveEditor } from '../../scripts/editor/serve.ts';
import { testSettings } from '../../scripts/editor/settings.ts';
import { installExtension } from '../../scripts/editor/vsix.ts';
import { openWindow, runCommand, webview } from '../../scripts/editor/window.ts';
import { fakeMastodon } from '../publish/fake-servers/fake-mastodon.ts';
import { type FakeServer, serve } from '../publish/fake-servers/fake-server.ts';
import { filesIn, filesWith } from './files-with.ts';

// Signing in and publishing in a real window, to a network on this machine. Run by run.ts.

const { VOCERO_VSIX: vsix, VOCERO_PICTURES: pictures } = process.env;
const TOKEN = 'token-of-mastodon';

describe('a person who publishes', function () {
  this.timeout(180_000);
  let scratch: string;
  let folder: string;
  let server: EditorServer;
  let network: ReturnType<typeof fakeMastodon>;
  let fake: FakeServer;
  let browser: Browser;
  let page: Page;

  before(async () => {
    assert.ok(vsix && pictures, 'Start with: npm run test:editor');
    scratch = await mkdtemp(join(tmpdir(), 'vocero-publish-'));
    const extensions = join(scratch, 'extensions');
    const userData = join(scratch, 'user-data');
    await mkdir(extensions);
    installExtension(vsix, extensions, userData);
    server = await serveEditor({ userData, extensions, settings: testSettings, idleSeconds: 180 });
    browser = await launchChromium();
    network = fakeMastodon(Date.now);
    fake = await serve(network);
    folder = join(scratch, 'bakery');
    await mkdir(folder);
    await writeFile(
      join(folder, 'social.plan.yaml'),
      `# The bakery's plan.\nbrand: { name: Café Andino, timezone: UTC }\npublishing: { by: editor }\nchannels:\n  toot: { network: mastodon, handle: acme, server: "${fake.origin}" } # ours\n`,
    );
    await writeFile(
      join(folder, 'bread.post.md'),
      '---\nchannels: toot\nstatus: approved\n---\nGood bread.\n\n---\n\nAnd good coffee.\n',
    );
    const later = new Date(Date.now() + 2 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
    await writeFile(
      join(folder, 'cake.post.md'),
      `---\nchannels: toot\nstatus: approved\nschedule: ${later}\n---\nCake is back.\n`,
    );
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await picture(`failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
  });

  after(async () => {
    await page?.context().close();
    await browser?.close();
    await server?.stop();
    await fake?.close();
    await rm(scratch, { recursive: true, force: true });
  });

  const picture = (name: string) => page.screenshot({ path: join(pictures ?? scratch, `${name}.png`) });
  const input = () => page.locator('.quick-input-widget input.input');
  const rows = () => page.locator('.quick-input-widget .quick-input-list .monaco-list-row');
  const dialog = () => page.locator('.monaco-dialog-box');
  const toast = (text: string | RegExp) =>
    page.locator('.notifications-toasts .notification-list-item').filter({ hasText: text }).first();

  /** An editor that has just come to the front draws its lenses again, and a click in between goes nowhere. */
  const clickLens = async (name: string): Promise<void> => {
    const lens = page.locator('.codelens-decoration:visible a').filter({ hasText: name });
    const taken = page.locator('.notifications-toasts, .monaco-dialog-box').filter({ hasText: /sent|now\?/ });
    for (let tries = 0; tries < 5 && (await taken.count()) === 0; tries += 1) {
      await lens.click();
      await taken
        .first()
        .waitFor({ timeout: 3_000 })
        .catch(() => undefined);
    }
  };

  it('signs in with a token, which is checked at once', async () => {
    page = await openWindow(browser, {
      authority: server.authority,
      folder,
      files: [join(folder, 'bread.post.md')],
    });
    await page.locator('.contentWidgets').getByText('Publish').first().waitFor();
    await runCommand(page, 'Vocero: Sign In');
    await rows().filter({ hasText: 'toot' }).waitFor();
    await picture('sign-in-account');
    await rows().filter({ hasText: 'toot' }).click();
    await rows().filter({ hasText: 'access_token' }).waitFor();
    await picture('sign-in-ways');
    await rows().filter({ hasText: 'access_token' }).click();
    await page.locator('.quick-input-widget').getByText('access_token').first().waitFor();
    assert.equal(await input().getAttribute('type'), 'password');
    await input().fill(TOKEN);
    await picture('sign-in-token');
    await input().press('Enter');
    await toast('toot is @acme').waitFor();
    await picture('sign-in-checked');
  });

  it('counts down to the next post, and stops with a click', async () => {
    const item = page.locator('.statusbar-item[id*="countdown"]');
    await item.filter({ hasText: /hr|min/ }).waitFor();
    await picture('countdown');
    await item.click();
    await item.filter({ hasText: 'stopped' }).waitFor();
    await item.click();
    await item.filter({ hasText: /hr|min/ }).waitFor();
  });

  it('sees every request before anything is sent', async () => {
    await page.locator('.tab[data-resource-name="bread.post.md"]').click();
    await runCommand(page, 'Vocero: What Would Be Sent?');
    await page.locator('.tab.active').filter({ hasText: 'What Would Be Sent' }).waitFor();
    await page.locator('.view-lines').getByText('/api/v1/statuses').first().waitFor();
    await picture('requests');
    assert.deepEqual(network.published, []);
  });

  it('publishes a thread from its lens after one question, and it has a receipt', async () => {
    await page.locator('.tab[data-resource-name="bread.post.md"]').click();
    await clickLens('Publish…');
    await dialog().getByText('now?').waitFor();
    await picture('confirm');
    await dialog().getByRole('button', { name: 'Publish', exact: true }).click();
    await toast('Published on 1 channel.').waitFor();
    await page.locator('.codelens-decoration:visible').filter({ hasText: 'Published' }).waitFor();
    await picture('published');
    assert.deepEqual(
      network.published.map(({ text }) => text),
      ['Good bread.', 'And good coffee.'],
    );
    const [name = ''] = (await readdir(join(folder, '.vocero/receipts'))).filter((one) =>
      one.endsWith('.jsonl'),
    );
    const receipts = await readFile(join(folder, '.vocero/receipts', name), 'utf8');
    assert.equal(receipts.match(/"kind":"receipt"/g)?.length, 2);
    assert.match(receipts, /"by":"editor"/);
    await page.getByRole('tab', { name: 'Vocero' }).first().click();
    const posts = page.locator('.pane-body .monaco-list[aria-label="Posts"] .monaco-list-row');
    await posts
      .filter({ hasText: /^Published/ })
      .first()
      .waitFor();
    await picture('posts-published');
  });

  it('schedules at the network after one question with its time, and shows it everywhere', async () => {
    await page.keyboard.press('Control+P');
    await input().fill('cake.post.md');
    await rows().filter({ hasText: 'cake.post.md' }).first().waitFor();
    await input().press('Enter');
    await page.locator('.tab.active[data-resource-name="cake.post.md"]').waitFor();
    await page.locator('.codelens-decoration:visible a').filter({ hasText: 'Publish…' }).waitFor();
    await runCommand(page, 'Vocero: Schedule at the Network');
    await dialog().getByText('at the network?').waitFor();
    await dialog()
      .getByText(/toot \(Mastodon\): .*\d:\d\d \(UTC\)/)
      .waitFor();
    await picture('schedule-confirm');
    await dialog().getByRole('button', { name: 'Schedule', exact: true }).click();
    await toast('Scheduled at the network: toot.').waitFor();
    assert.deepEqual(
      network.scheduled.map(({ text }) => text),
      ['Cake is back.'],
    );
    assert.ok(!network.published.some(({ text }) => text === 'Cake is back.'));
    await page
      .locator('.codelens-decoration:visible a')
      .filter({ hasText: 'Scheduled at the network' })
      .waitFor();
    const posts = page.locator('.pane-body .monaco-list[aria-label="Posts"] .monaco-list-row');
    if ((await posts.count()) === 0) await page.getByRole('tab', { name: 'Vocero' }).first().click();
    await posts
      .filter({ hasText: /^Scheduled at the network/ })
      .first()
      .waitFor();
    // Nobody counts down to what goes out by itself.
    await page
      .locator('.statusbar-item[id*="countdown"]:visible')
      .filter({ hasText: /hr|min/ })
      .waitFor({ state: 'detached' });
    await picture('scheduled');
    await runCommand(page, 'Vocero: Open Calendar');
    await webview(page).locator('.mark-held').first().waitFor();
    await picture('calendar-scheduled');
  });

  it('tells of an edit that the network does not get, and takes the post back', async () => {
    await page.locator('.tab[data-resource-name="cake.post.md"]').click();
    const file = join(folder, 'cake.post.md');
    await writeFile(file, (await readFile(file, 'utf8')).replace('Cake is back.', 'Cheesecake is back.'));
    await page.locator('.view-lines').getByText('Cheesecake').first().waitFor();
    await page.locator('.squiggly-error').first().waitFor();
    await picture('schedule-changed');
    const lens = page
      .locator('.codelens-decoration:visible a')
      .filter({ hasText: 'Scheduled at the network' });
    for (let tries = 0; tries < 5 && (await dialog().count()) === 0; tries += 1) {
      await lens.click();
      await dialog()
        .waitFor({ timeout: 5_000 })
        .catch(() => undefined);
    }
    await dialog().getByText('back from the network?').waitFor();
    await picture('take-back-confirm');
    await dialog().getByRole('button', { name: 'Take Back', exact: true }).click();
    await toast('Taken back: toot.').waitFor();
    assert.deepEqual(network.scheduled, []);
    await page.locator('.codelens-decoration:visible a').filter({ hasText: 'Publish…' }).waitFor();
    await picture('taken-back');
  });

  it('fetches numbers, and the report that is open shows them', async () => {
    await runCommand(page, 'Vocero: Open Report');
    const report = webview(page);
    const shows = (text: RegExp) => report.locator('body').filter({ hasText: text }).waitFor();
    await shows(/Interactions\s*–\s*not known/);
    await runCommand(page, 'Vocero: Fetch Numbers');
    await toast('Numbers of 1 post came in.').waitFor();
    await shows(/Interactions\s*6(?!\d)/);
    await picture('numbers-fetched');
    const [name = ''] = await readdir(join(folder, '.vocero/metrics'));
    const numbers = await readFile(join(folder, '.vocero/metrics', name), 'utf8');
    assert.match(numbers, /"kind":"post".*"likes":3/);
    assert.match(numbers, /"kind":"channel".*"followers":12/);
    await page.locator('.tab[data-resource-name="bread.post.md"]').click();
  });

  it('pauses everything with a reason, and the comments of the plan stay', async () => {
    await runCommand(page, 'Vocero: Pause Everything');
    await input().fill('A batch was called back.');
    await input().press('Enter');
    await toast('Everything is paused').waitFor();
    const plan = await readFile(join(folder, 'social.plan.yaml'), 'utf8');
    assert.match(plan, /^# The bakery's plan\.\n[\s\S]*# ours\n[\s\S]*reason: A batch was called back\./);
    await picture('paused');
  });

  it('leaves no secret in the folder, in the logs or in what the editor keeps in clear', async () => {
    const files = await filesIn(scratch);
    assert.ok(files.some((file) => file.endsWith('.jsonl')) && files.some((file) => file.endsWith('.log')));
    assert.deepEqual(await filesWith(scratch, TOKEN), []);
  });
});
