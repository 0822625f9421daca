import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/editor/browser.ts';
import { type EditorServer, serveEditor } from '../../scripts/editor/serve.ts';
import { testSettings } from '../../scripts/editor/settings.ts';
import { installExtension } from '../../scripts/editor/vsix.ts';
import { openWindow, runCommand } from '../../scripts/editor/window.ts';
import { type OAuthServer, serveWithOAuth } from '../accounts/oauth-server.ts';
import { fakeMastodon } from '../publish/fake-servers/fake-mastodon.ts';
import { filesWith } from './files-with.ts';

// Signing in on a network's own page, in a real window and a real browser, at a real OAuth server. Run by run.ts.

const { VOCERO_VSIX: vsix, VOCERO_PICTURES: pictures } = process.env;

describe('a person who signs in by the browser', function () {
  this.timeout(180_000);
  let scratch: string;
  let folder: string;
  let server: EditorServer;
  let network: OAuthServer;
  let browser: Browser;
  let page: Page;
  const given: string[] = [];

  before(async () => {
    assert.ok(vsix && pictures, 'Start with: npm run test:editor');
    scratch = await mkdtemp(join(tmpdir(), 'vocero-sign-in-'));
    const extensions = join(scratch, 'extensions');
    const userData = join(scratch, 'user-data');
    await mkdir(extensions);
    installExtension(vsix, extensions, userData);
    server = await serveEditor({ userData, extensions, settings: testSettings, idleSeconds: 180 });
    browser = await launchChromium();
    const tokens = new Set<string>();
    network = await serveWithOAuth(
      fakeMastodon(Date.now, undefined, (token) => tokens.has(token)),
      tokens,
      // The editor passes 127.0.0.1 through itself, as it does with whatever somebody tries out beside it.
      '::1',
    );
    folder = join(scratch, 'bakery');
    await mkdir(folder);
    await writeFile(
      join(folder, 'social.plan.yaml'),
      `brand: { name: Café Andino, timezone: UTC }\nchannels:\n  toot: { network: mastodon, handle: acme, server: "${network.origin}" }\n  ex: { network: x, handle: acme }\n`,
    );
    page = await openWindow(browser, {
      authority: server.authority,
      folder,
      files: [join(folder, 'social.plan.yaml')],
    });
    await page.locator('.statusbar-item[id="vocero.vocero.vocero.status"]').waitFor();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await picture(`failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
  });

  after(async () => {
    await page?.context().close();
    await browser?.close();
    await server?.stop();
    await network?.close();
    await rm(scratch, { recursive: true, force: true });
  });

  const picture = (name: string, of = page) =>
    of.screenshot({ path: join(pictures ?? scratch, `${name}.png`) });
  const row = (text: string) =>
    page.locator('.quick-input-widget .quick-input-list .monaco-list-row').filter({ hasText: text });
  const toast = (text: string | RegExp) =>
    page.locator('.notifications-toasts .notification-list-item').filter({ hasText: text }).first();

  const signInTo = async (channel: string): Promise<void> => {
    await runCommand(page, 'Vocero: Sign In');
    await row(channel).click();
    await row('In the Browser').waitFor();
  };

  it('says yes on the page of the server, comes back, and is known', async () => {
    await signInTo('toot');
    const opened = page.context().waitForEvent('page');
    await row('In the Browser').click();
    const site = await opened;
    await site.locator('input[name="login"]').fill('ana');
    await site.locator('input[name="password"]').fill('any');
    await picture('browser-waits');
    await site.locator('button[type="submit"]').click();
    await site.getByRole('button', { name: 'Continue' }).click();
    await site.getByText('You can close this page').waitFor();
    await picture('browser-came-back', site);
    await site.close();
    await toast('toot is @acme').waitFor();
    await picture('browser-signed-in');
    const [redirect = ''] = network.redirects;
    assert.equal(new URL(redirect).host, server.authority);
    given.push(...network.tokens);
    assert.equal(given.length, 1);
  });

  it('is told that X cannot come back to an editor in the browser', async () => {
    await writeFile(
      join(scratch, 'user-data', 'User', 'settings.json'),
      JSON.stringify({ ...testSettings, 'vocero.xClientId': 'our-app' }),
    );
    await signInTo('ex');
    await row('In the Browser').click();
    await toast('X cannot come back to an editor in the browser').waitFor();
    await picture('browser-no-way-back');
  });

  it('signs out, here and at the server', async () => {
    await runCommand(page, 'Vocero: Sign Out');
    await row('acme').click();
    await toast(/Signed out: acme/).waitFor();
    assert.deepEqual([...network.tokens], []);
    await runCommand(page, 'Vocero: Check Account');
    // The editor keeps messages that come quickly one after the other in its list, and shows only the first.
    await runCommand(page, 'Notifications: Show Notifications');
    await page
      .locator('.notifications-center .notification-list-item')
      .filter({ hasText: 'Nobody is signed in here' })
      .waitFor();
    await picture('browser-signed-out');
  });

  it('leaves no token, code or secret of the app in the folder, the logs or what the editor keeps', async () => {
    const secrets = [...given, ...network.secrets];
    assert.ok(secrets.length >= 3);
    for (const secret of secrets) assert.deepEqual(await filesWith(scratch, secret), []);
  });
});
