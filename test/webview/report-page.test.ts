import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportPage } from '../../core/src/report/results/render/report-page.ts';
import { chromiumIsMissing, findChromium, launchChromium } from '../../scripts/editor/browser.ts';
import { exampleUri, exampleWorkspace, makeReport } from '../report/results/example-report.ts';

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
if (findChromium() === undefined) console.warn(`The page of reports is not looked at: ${chromiumIsMissing}`);

describe.skipIf(findChromium() === undefined)('the page of a report, opened from disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vocero-page-'));
  const path = join(folder, 'report.html');
  let browser: Browser;
  beforeAll(async () => {
    const root = `${exampleUri('cafe-andino')}/`;
    const { report, context, format } = makeReport(exampleWorkspace('cafe-andino'), root, '2026-10', 'es');
    const nameOf = (uri: string) => uri.slice(root.length);
    writeFileSync(path, reportPage(report, context, { format, nameOf, logo: undefined }));
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(['light', 'dark'] as const)(
    'has no barriers that axe-core knows and asks for nothing, in %s',
    async (colorScheme) => {
      const page = await browser.newPage({ colorScheme, viewport: { width: 1100, height: 900 } });
      const requests: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (line) => complaints.push(line.text()));
      await page.goto(pathToFileURL(path).href);
      expect(requests).toEqual([pathToFileURL(path).href]);
      expect(complaints).toEqual([]);
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { axe: tool } = globalThis as unknown as {
          axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const found = await tool.run();
        return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
      });
      expect(violations).toEqual([]);
      await page.close();
    },
    60_000,
  );

  test('leads from a number to its posts without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(pathToFileURL(path).href);
    await page.locator('#activity td summary').first().click();
    await page.locator('#activity td details[open] a').first().click();
    expect(page.url()).toMatch(/#post-\d+$/);
    await context.close();
  });
});
