import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './editor/browser.ts';
import { installEditor } from './editor/install.ts';
import { serveEditor } from './editor/serve.ts';
import { type EditorSettings, testSettings } from './editor/settings.ts';
import { takeReports } from './editor/take-report.ts';
import { takeTerminal } from './editor/terminal.ts';
import { openWindow, problems, runCommand, squiggles, statusItem } from './editor/window.ts';

// npm run screenshots: the pictures of the README, taken from the examples in a real editor. They look best with the
// Debian packages fonts-inter, fonts-jetbrains-mono and fonts-noto-color-emoji.

type Picture = {
  readonly name: string;
  readonly workspace: string;
  readonly post: string;
  /** Words in the line that has the finding. */
  readonly line: string;
  /** Words that the finding says when the mouse rests on it. */
  readonly hover: string;
  readonly language: string;
};

const pictures: readonly Picture[] = [
  {
    name: 'editor',
    workspace: 'orbit-cli',
    post: 'posts/2026-11/migrate-your-config.post.md',
    line: 'The rest was one health check',
    hover: 'limit of X',
    language: 'en',
  },
  {
    name: 'editor-es',
    workspace: 'cafe-andino',
    post: 'posts/2026-11/semana-47.posts.yaml',
    line: 'el blend con el que',
    hover: '«mezcla»',
    language: 'es',
  },
];

/** Posts beside their preview, in the language of their brand. */
const previews = [
  {
    name: 'preview',
    workspace: 'orbit-cli',
    post: 'posts/2026-12/orbit-2-launch.post.md',
    language: 'en',
    command: 'Vocero: Open Preview',
  },
  {
    name: 'preview-es',
    workspace: 'cafe-andino',
    post: 'posts/2026-11/abre-la-cosecha.post.md',
    language: 'es',
    command: 'Vocero: Abrir la vista previa',
  },
] as const;
/** A post without a time, into which one is about to be written. */
const times = {
  name: 'times',
  workspace: 'orbit-cli',
  post: 'posts/undated/terminal-width.post.md',
  language: 'en',
} as const;

const themes = { light: 'Light Modern', dark: 'Dark Modern' } as const;
type Theme = keyof typeof themes;

/** A window reduced to what the picture is about. */
const settingsFor = (theme: Theme): EditorSettings => ({
  ...testSettings,
  'breadcrumbs.enabled': false,
  'editor.fontFamily': "'JetBrains Mono', monospace",
  'editor.fontLigatures': false,
  'editor.fontSize': 13,
  // The words that a finding is about stand above it or are its last.
  'editor.hover.above': false,
  'editor.lineHeight': 1.6,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.overviewRulerBorder': false,
  'editor.scrollbar.horizontal': 'hidden',
  'editor.wordWrap': 'on',
  'explorer.compactFolders': false,
  'explorer.decorations.badges': true,
  'window.commandCenter': false,
  'workbench.colorTheme': themes[theme],
  'workbench.layoutControl.enabled': false,
});

const root = join(import.meta.dirname, '..');
const images = join(root, 'docs', 'images');

const main = async (): Promise<void> => {
  await installEditor(console.log);
  await mkdir(images, { recursive: true });
  const browser = await launchChromium();
  try {
    for (const theme of Object.keys(themes) as Theme[]) await takeAll(browser, theme);
    await takeLint(browser);
    await takeReports(browser, root, images);
  } finally {
    await browser.close();
  }
};

const takeLint = async (browser: Browser): Promise<void> => {
  const folder = 'examples/orbit-cli/posts/2026-12';
  const lint = spawnSync(
    process.execPath,
    ['dist/cli.cjs', 'lint', folder, '--color', 'always', '--lang', 'en'],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, COLUMNS: '120' },
    },
  );
  const page = await browser.newPage({ viewport: { width: 1100, height: 800 }, deviceScaleFactor: 2 });
  const path = join(images, 'lint.png');
  await takeTerminal(page, `$ npx vocero lint ${folder}\n\n${lint.stdout.trimEnd()}\n`, path);
  await page.close();
  console.log(path);
};

/** A server for each theme: the theme is a setting, and settings live in the server's user data. */
const takeAll = async (browser: Browser, theme: Theme): Promise<void> => {
  const scratch = await mkdtemp(join(tmpdir(), 'vocero-pictures-'));
  const extensions = join(scratch, 'extensions');
  await mkdir(extensions);
  await symlink(root, join(extensions, 'vocero.vocero-0.0.0'), 'junction');
  const userData = join(scratch, 'user-data');
  const server = await serveEditor({ userData, extensions, settings: settingsFor(theme), idleSeconds: 180 });
  try {
    for (const picture of [...pictures, times]) {
      const folder = join(root, 'examples', picture.workspace);
      const page = await openWindow(browser, {
        authority: server.authority,
        folder,
        files: [join(folder, picture.post)],
        language: picture.language,
        context: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2, colorScheme: theme },
      });
      const path = join(images, `${picture.name}-${theme}.png`);
      await ('hover' in picture ? take(page, picture, path) : takeTimes(page, path));
      await page.context().close();
      console.log(path);
    }
    for (const preview of previews) await takePreview(browser, server.authority, preview, theme);
  } finally {
    await server.stop();
    await rm(scratch, { recursive: true, force: true });
  }
};

const takePreview = async (
  browser: Browser,
  authority: string,
  { name, workspace, post, language, command }: (typeof previews)[number],
  theme: Theme,
): Promise<void> => {
  const folder = join(root, 'examples', workspace);
  const page = await openWindow(browser, {
    authority,
    folder,
    files: [join(folder, post)],
    language,
    context: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 2, colorScheme: theme },
  });
  await page.addStyleTag({ content: style });
  await page.locator('.editor-instance .view-lines').first().click();
  await statusItem(page).filter({ hasText: /\d/ }).waitFor();
  await runCommand(page, command);
  // What is shown is the post and its preview, and not the files around it.
  await page.keyboard.press('Control+B');
  const inside = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await inside.locator('article img').first().waitFor();
  await page.getByText('Activating Extensions').first().waitFor({ state: 'hidden' });
  const path = join(images, `${name}-${theme}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  await page.context().close();
  console.log(path);
};

/** Our font, and no items of the browser edition that mean nothing to a reader: forwarded ports, keyboard layout. */
const style = `
  .monaco-workbench { font-family: Inter, system-ui, sans-serif !important; }
  .statusbar-item:has(.codicon-radio-tower),
  .statusbar-item[id="status.host"],
  .statusbar-item[id="status.workbench.keyboardLayout"] { display: none !important; }
`;

const take = async (page: Page, picture: Picture, path: string): Promise<void> => {
  await page.addStyleTag({ content: style });
  await page.keyboard.press('Control+Shift+M');
  await problems(page).locator('.monaco-list-row').nth(3).waitFor();
  // Also leaves the focus in the editor, so that nothing in the list of problems looks selected.
  await page.keyboard.press('Control+1');
  if (!(await squiggles(page).first().isVisible())) await goToLine(page, lineOf(picture));
  await page.getByText('Activating Extensions').first().waitFor({ state: 'hidden' });
  await squiggles(page).first().hover({ force: true });
  const hover = page.locator('.monaco-hover:not(.hidden)').filter({ hasText: picture.hover }).first();
  await hover.getByText(/^Quick Fix/).waitFor();
  await hover.getByText('Loading').first().waitFor({ state: 'hidden' });
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
};

/** The free times that are offered behind `schedule:`, with what speaks for the first. Nothing is saved. */
const takeTimes = async (page: Page, path: string): Promise<void> => {
  await page.addStyleTag({ content: style });
  await page.locator('.statusbar-item[id="vocero.vocero.vocero.lengths"]').waitFor();
  await page.getByText('Activating Extensions').first().waitFor({ state: 'hidden' });
  await goToLine(page, 2);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('schedule: ');
  await page.locator('.suggest-widget.visible .monaco-list-row').nth(3).waitFor();
  // The same key opens what there is to read, and closes it where it was open.
  const details = page.locator('.suggest-details').filter({ hasText: 'best times' });
  const isOpen = await details.waitFor({ timeout: 5_000 }).then(
    () => true,
    () => false,
  );
  if (!isOpen) await page.keyboard.press('Control+Space');
  await details.waitFor();
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
};

const lineOf = (picture: Picture): number => {
  const text = readFileSync(join(root, 'examples', picture.workspace, picture.post), 'utf8');
  return 1 + text.split('\n').findIndex((line) => line.includes(picture.line));
};

const goToLine = async (page: Page, line: number): Promise<void> => {
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input.input').fill(`:${line}`);
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item').getByText(`Ln ${line}, Col 1`, { exact: true }).waitFor();
};

await main();
