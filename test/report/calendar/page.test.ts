import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, describe, expect, test } from 'vitest';
import { calendarLocale } from '../../../core/src/report/calendar/days.ts';
import { htmlReport } from '../../../core/src/report/calendar/html.ts';
import { findChromium, launchChromium } from '../../../scripts/editor/browser.ts';
import { december, FILES } from './project.ts';

const HOSTILE = {
  ...FILES,
  'odd.post.md':
    '---\nchannels: [x]\nschedule: 2026-12-03 10:00\ntitle: "<script>document.title = 1</script>"\n---\n<img src=x onerror=alert(1)>\n',
};
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = findChromium() === undefined ? undefined : launchChromium();

afterAll(async () => {
  await (await browser)?.close();
});

/** The page in a browser of that width, with what it asked the network for. */
async function open(language: 'en' | 'es', tag: string, scheme: 'light' | 'dark', width: number) {
  if (!browser) throw new Error('There is no Chromium.');
  const context = await (await browser).newContext({
    colorScheme: scheme,
    viewport: { width, height: 900 },
    // The page forbids every script; this one is the test's own.
    bypassCSP: true,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.setContent(
    htmlReport(december(HOSTILE), {
      language,
      locale: calendarLocale(language, [tag]),
    }),
  );
  return { page, requests, close: () => context.close() };
}

describe.skipIf(browser === undefined)('the page in Chromium', () => {
  test.each([
    ['en', 'en-GB', 'light', 1200],
    ['en', 'en-US', 'dark', 1200],
    ['es', 'es-ES', 'light', 420],
    ['es', 'es-MX', 'dark', 420],
  ] as const)('has nothing that axe objects to: %s %s %s %i', async (language, tag, scheme, width) => {
    const { page, close } = await open(language, tag, scheme, width);
    await page.addScriptTag({ content: axe });
    const { violations, passes } = (await page.evaluate(
      'axe.run(document, { resultTypes: ["violations"] })',
    )) as AxeResults;
    const shown = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(shown).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
    await close();
  });

  test('fetches nothing, runs nothing that people wrote and fits its window', async () => {
    for (const width of [1200, 420]) {
      const { page, requests, close } = await open('en', 'en-GB', 'light', width);
      expect(requests).toEqual([]);
      expect(await page.title()).toBe('Content calendar of Acme');
      expect(await page.locator('img, script').count()).toBe(0);
      expect(
        await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
      ).toBeLessThanOrEqual(0);
      await close();
    }
  });

  test.each(['A4', 'Letter'])('prints on %s', async (format) => {
    const { page, close } = await open('en', 'en-GB', 'dark', 1200);
    const pdf = await page.pdf({ format, preferCSSPageSize: false });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.emulateMedia({ media: 'print' });
    // Ink is dark and paper is light, whatever the screen was.
    const [ink, paper] = (await page.evaluate(
      '[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]',
    )) as [string, string];
    expect(brightness(ink)).toBeLessThan(100);
    expect(brightness(paper)).toBeGreaterThan(200);
    await close();
  });
});

/** From 0 to 255; what is not painted is paper. */
function brightness(color: string): number {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return alpha === 0 ? 255 : (red + green + blue) / 3;
}
