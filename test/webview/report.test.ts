import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ReportIntent, readReportIntent } from '../../core/src/contract/webview/report.ts';
import { reportBoard } from '../../core/src/report/results/report-board.ts';
import { chromiumIsMissing, findChromium, launchChromium } from '../../scripts/editor/browser.ts';
import { exampleUri, exampleWorkspace, makeReport } from '../report/results/example-report.ts';
import { type OpenView, openView } from './open-view.ts';
import type { ThemeName } from './themes.ts';

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
if (findChromium() === undefined) console.warn(`The view of reports is not looked at: ${chromiumIsMissing}`);

describe.skipIf(findChromium() === undefined)('the view of reports', () => {
  const workspace = exampleWorkspace('cafe-andino');
  const uri = `${exampleUri('cafe-andino')}/`;
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  const open = (theme: ThemeName = 'light'): Promise<OpenView<ReportIntent>> =>
    openView<ReportIntent>(browser, {
      view: 'report',
      language: 'es',
      theme,
      onIntent: (body) => {
        const intent = readReportIntent(body);
        if (!intent) throw new Error(`The page said what is not understood: ${JSON.stringify(body)}`);
        return intent.kind === 'show' ? [{ kind: 'board', board: boardOf(intent) }] : [];
      },
    });
  const boardOf = (wish: Partial<Extract<ReportIntent, { kind: 'show' }>>) => {
    const { period = '2026-10', channel, pillar, campaign } = wish;
    const options = { channels: channel === undefined ? undefined : [channel], pillar, campaign };
    const { report, context, format } = makeReport(workspace, uri, period, 'es', options);
    return reportBoard(report, context, format, (file) => file);
  };

  test('shows a report, and opens the post behind a number', async () => {
    const view = await open();
    await view.page.getByRole('heading', { level: 1, name: 'Café Andino: octubre de 2026' }).waitFor();
    await view.page.locator('#activity summary').first().click();
    await view.page.locator('#activity td details[open] a').first().click();
    await expect.poll(() => view.intents.at(-1)?.kind).toBe('open');
    const asked = view.intents.at(-1);
    expect(asked).toMatchObject({
      kind: 'open',
      uri: expect.stringMatching(/\/posts\/2026-10\/octubre\.posts\.yaml$/),
    });
    expect(view.complaints).toEqual([]);
    await view.close();
  });

  test('goes to other periods and filters by keyboard, and keeps where the person is', async () => {
    const view = await open();
    const { page } = view;
    await page.getByRole('button', { name: 'Período siguiente' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Café Andino: noviembre de 2026' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('step-after');
    await page.getByLabel('Canal', { exact: true }).selectOption('x');
    await expect.poll(() => view.kept.at(-1)).toEqual({ period: '2026-11', channel: 'x' });
    await expect.poll(() => page.locator('#activity tbody tr').count()).toBe(1);
    await page.getByLabel('Guardar como').selectOption('md');
    await expect
      .poll(() => view.intents.at(-1))
      .toEqual({ kind: 'export', form: 'md', period: '2026-11', channel: 'x' });
    expect(view.complaints).toEqual([]);
    await view.close();
  });

  test('stays where it was while files change', async () => {
    const view = await open();
    const { page } = view;
    await page.locator('#activity summary').first().click();
    await page.evaluate(() => window.scrollTo(0, 900));
    await view.say({ kind: 'board', board: { ...boardOf({}), made: 'Ahora mismo' } });
    await page.getByText('Ahora mismo').waitFor();
    expect(await page.locator('#activity details[open]').count()).toBe(1);
    expect(await page.evaluate(() => window.scrollY)).toBe(900);
    await view.close();
  });

  test('lets no markup through that reports are not made of', async () => {
    const view = await open();
    await view.page.getByRole('heading', { level: 1 }).waitFor();
    const html =
      '<section id="a"><img src=x onerror="window.bad=1"><script>window.bad=1</script><a href="javascript:bad()" onclick="bad()" data-post="0">x</a><p style="position:fixed">y</p></section>';
    await view.say({ kind: 'board', board: { ...boardOf({}), html } });
    await view.page.locator('#a').waitFor();
    expect(await view.page.locator('#a').innerHTML()).toBe('<a data-post="0">x</a><p>y</p>');
    expect(await view.page.evaluate(() => 'bad' in window)).toBe(false);
    await view.close();
  });

  test.each(['light', 'dark', 'high-contrast', 'high-contrast-light'] as const)(
    'has no barriers that axe-core knows, in %s',
    async (theme) => {
      const view = await open(theme);
      await view.page.getByRole('heading', { level: 1 }).waitFor();
      await view.page.evaluate(axe);
      const violations = await view.page.evaluate(async () => {
        const run = (
          globalThis as unknown as {
            axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe;
        const found = await run.run();
        return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
      });
      expect(violations).toEqual([]);
      expect(view.complaints).toEqual([]);
      await view.close();
    },
    30_000,
  );
});
