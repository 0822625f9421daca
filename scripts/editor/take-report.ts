import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';

/** Pictures of the report on an example: on a screen in light and dark, and the first page on paper of A4. */
const pictures = [
  { name: 'report-light', example: 'orbit-cli', language: 'en', scheme: 'light', height: 1500 },
  { name: 'report-dark', example: 'orbit-cli', language: 'en', scheme: 'dark', height: 1500 },
  { name: 'report-es-light', example: 'cafe-andino', language: 'es', scheme: 'light', height: 1500 },
  { name: 'report-a4', example: 'cafe-andino', language: 'es', scheme: 'print', height: 1123 },
] as const;

/** Takes the pictures with the built command line. A page of A4 has 794 by 1123 pixels of CSS. */
export const takeReports = async (browser: Browser, root: string, images: string): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'vocero-report-'));
  try {
    for (const { name, example, language, scheme, height } of pictures) {
      const html = join(folder, `${name}.html`);
      const args = ['report', `examples/${example}`, '--period', '2026-11', '--format', 'html'];
      spawnSync(process.execPath, ['dist/cli.cjs', ...args, '--lang', language, '--output', html], {
        cwd: root,
        env: { ...process.env, VOCERO_NOW: '2026-11-21T12:00Z' },
      });
      const isPaper = scheme === 'print';
      const page = await browser.newPage({
        viewport: { width: isPaper ? 794 : 1100, height },
        deviceScaleFactor: 2,
        colorScheme: scheme === 'dark' ? 'dark' : 'light',
      });
      if (isPaper) await page.emulateMedia({ media: 'print' });
      await page.goto(pathToFileURL(html).href);
      if (isPaper) await page.addStyleTag({ content: 'body { padding: 15mm 14mm !important; }' });
      const path = join(images, `${name}.png`);
      await page.screenshot({ path, animations: 'disabled' });
      await page.close();
      console.log(path);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
