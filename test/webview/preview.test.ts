import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PreviewIntent, PreviewNews } from '../../core/src/contract/webview/preview.ts';
import { previewOf } from '../../core/src/report/preview/preview-of.ts';
import type { Language } from '../../core/src/rules/words.ts';
import { withNow } from '../../core/src/workspace/workspace.ts';
import { findChromium, launchChromium } from '../../scripts/editor/browser.ts';
import { uriOf, workspaceOf } from '../support/project.ts';
import { type OpenView, openView, type ViewOptions } from './open-view.ts';
import { type ThemeName, themes } from './themes.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SVG = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="#b7c9d6"/><circle cx="600" cy="320" r="190" fill="#6b4a2f"/><circle cx="600" cy="320" r="150" fill="#3b2415"/></svg>')}`;

const PLAN = `brand: { name: Café Andino, timezone: America/Bogota, languages: [es-CO] }
channels:
  x: { network: x, handle: cafeandino }
  linkedin: { network: linkedin, handle: cafe-andino }
  instagram: { network: instagram, handle: cafeandino }
  masto: { network: mastodon, handle: cafeandino, server: mastodon.example }
  youtube: { network: youtube, handle: cafeandino }
`;
const LONG =
  'La cosecha de Nariño ya está en bodega: tres fincas, 1.240 kilos y un café que sabe a panela. Este año pagamos 340 pesos más por libra que el precio de referencia, y en la etiqueta está el desglose. Escríbenos si quieres venir a la cata del sábado, @nelly_cafe. #CaféAndino';
const POST = `---
channels: [x, linkedin, instagram, masto]
schedule: 2026-11-26 09:30
title: La cosecha
warning: Habla de dinero
media:
  - file: cosecha.png
    alt: Sacos de café apilados en la bodega
  - file: finca.png
  - file: perdida.png
    alt: Una foto que no está
---
${LONG} https://example.com/cosecha/2026

# x

${LONG} Y una frase más que ya no cabe en lo que admite esta red.

---

Segundo mensaje: por qué la hicimos. https://example.com/por-que

---

¿Vienes el sábado?
`;
const POLL = `---
channels: [x, linkedin]
poll: { options: [Prensa francesa, V60, Aeropress], duration: 3d }
firstComment: La receta está en https://example.com/recetas
---
¿Con qué preparas el café?
`;
const MEDIA = {
  'cosecha.png': 'image/png 1200x630 90000',
  'finca.png': 'image/png 1200x630 90000',
  'perdida.png': 'missing',
};

function newsOf(text: string, language: Language = 'en', offset = 0): PreviewNews {
  const workspace = withNow(
    workspaceOf({ 'social.plan.yaml': PLAN, 'a.post.md': text, ...MEDIA }),
    Date.parse('2026-11-21T12:00Z'),
  );
  const preview = previewOf(workspace, uriOf('a.post.md'), offset, language);
  return { kind: 'preview', preview, pictures: { [uriOf('cosecha.png')]: SVG, [uriOf('finca.png')]: SVG } };
}

const chromium = findChromium();
describe.skipIf(chromium === undefined)('the page of the preview', () => {
  let browser: Browser;
  let view: OpenView<PreviewIntent>;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  const open = async (text: string, options: Partial<ViewOptions<PreviewIntent>> = {}) => {
    view = await openView<PreviewIntent>(browser, { view: 'preview', onIntent: () => [], ...options });
    await view.say(newsOf(text, options.language));
    await view.page.locator('article, .empty h1').first().waitFor();
    return view.page;
  };
  const card = (name: string) => view.page.getByRole('article', { name });
  const picture = async (name: string) => {
    const { VOCERO_PICTURES: folder } = process.env;
    if (folder) await view.page.screenshot({ path: `${folder}/preview-${name}.png`, fullPage: true });
  };

  test.each(Object.keys(themes) as ThemeName[])('has nothing that axe objects to: %s', async (theme) => {
    for (const [text, language, width] of [
      [POST, 'es', 1280],
      [POLL, 'en', 420],
    ] as const) {
      const page = await open(text, { theme, language, width });
      await picture(`${theme}-${width}`);
      await page.evaluate(AXE);
      const found = await page.evaluate(async () => {
        const axe = (
          globalThis as unknown as {
            axe: {
              run(): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>;
            };
          }
        ).axe;
        const { violations } = await axe.run();
        return violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        );
      });
      expect(found).toEqual([]);
      expect(view.complaints).toEqual([]);
      await view.close();
    }
  });

  test('shows each channel with its own text, count and overflow', async () => {
    await open(POST);
    const x = card('X, x');
    expect(await x.locator('.part').count()).toBe(3);
    expect(await x.locator('mark.over').first().innerText()).not.toBe('');
    expect(await x.locator('.meter').first().innerText()).toMatch(/of 280\s+⚠? ?\d+ over the limit/);
    expect(await x.getByText('Part 2 of 3').count()).toBe(1);
    expect(await card('LinkedIn, linkedin').locator('mark.over').count()).toBe(0);
    expect(await card('Mastodon, masto').getByText('@cafeandino@mastodon.example').count()).toBe(1);
    // No network but Mastodon hides a text behind a warning.
    expect(await view.page.getByText('Habla de dinero').count()).toBe(1);
    await view.close();
  });

  test('folds where the network folds, and unfolds for who asks, also after the next key press', async () => {
    const page = await open(POST);
    const instagram = card('Instagram, instagram');
    const text = instagram.locator('.text').first();
    expect(await text.innerText()).not.toContain('#CaféAndino');
    await instagram.getByRole('button', { name: 'see more' }).press('Enter');
    expect(await text.innerText()).toContain('#CaféAndino');
    await view.say(newsOf(POST.replaceAll('La cosecha de', 'La nueva cosecha de')));
    await page.getByText('La nueva cosecha').first().waitFor();
    expect(await text.innerText()).toContain('#CaféAndino');
    expect(await instagram.getByRole('button', { name: 'see less' }).count()).toBe(1);
    await view.close();
  });

  test('says what a picture lacks, and has alt texts for mouse and keyboard', async () => {
    await open(POST);
    const linkedin = card('LinkedIn, linkedin');
    expect(await linkedin.locator('img').count()).toBe(2);
    expect(await linkedin.locator('img').first().getAttribute('alt')).toBe(
      'Sacos de café apilados en la bodega',
    );
    expect(await linkedin.getByText('There is no file perdida.png').count()).toBe(1);
    expect(await linkedin.getByText('No alt text').count()).toBe(1);
    await linkedin.getByRole('button', { name: 'ALT' }).first().press('Enter');
    expect(await linkedin.getByText('Sacos de café apilados en la bodega').count()).toBe(1);
    await view.close();
  });

  test('has a card for a link, a poll with its time, and the first comment', async () => {
    await open(POST);
    const second = card('X, x').locator('.part').nth(1);
    expect(await second.locator('.card').innerText()).toBe('example.com\n/por-que');
    // Pictures take the place of the card.
    expect(await card('LinkedIn, linkedin').locator('.card').count()).toBe(0);
    await view.close();
    await open(POLL);
    expect(await card('X, x').locator('.poll').innerText()).toBe(
      'Prensa francesa\nV60\nAeropress\n\nPoll · open for 3 days',
    );
    expect(await card('LinkedIn, linkedin').locator('.comment').innerText()).toContain('First comment');
    await view.close();
  });

  test('each way to the text says where it leads, in the order in which one reads', async () => {
    const page = await open(POST);
    const ways = page.getByRole('button', { name: 'Go to the text' });
    const names = await ways.evaluateAll((buttons) => buttons.map((button) => button.ariaLabel));
    expect(names.slice(0, 2)).toEqual(['Go to the text, X, Part 1 of 3', 'Go to the text, X, Part 2 of 3']);
    expect(new Set(names).size).toBe(names.length);
    // By Tab one comes to them in the same order.
    const reached: (string | null)[] = [];
    for (let key = 0; key < 40 && reached.length < names.length; key += 1) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => document.activeElement?.ariaLabel ?? null);
      if (name?.startsWith('Go to the text')) reached.push(name);
    }
    expect(reached).toEqual(names);
    await view.close();
  });

  test('follows the cursor into a variant, and leads back to the text', async () => {
    const page = await open(POST, { width: 420, height: 500 });
    const start = POST.indexOf('Segundo mensaje');
    await view.say({ kind: 'cursor', offset: start + 3 });
    const here = page.locator('li.here');
    await here.waitFor();
    expect(await here.innerText()).toContain('Segundo mensaje');
    await here.getByRole('button', { name: 'Go to the text' }).click();
    expect(view.intents).toHaveLength(1);
    const { offset } = view.intents[0] ?? { offset: -1 };
    expect(POST.slice(offset).trimStart()).toMatch(/^Segundo mensaje/);
    await view.close();
  });

  test('shows hostile text as text, and asks no network for anything', async () => {
    const hostile =
      '<img src=x onerror="document.title=1"><script>document.title=2</script> javascript:alert(1)';
    const page = await open(`---\nchannels: [x, linkedin]\ntitle: "${'<b>t</b>'}"\n---\n${hostile}\n`);
    expect(await card('X, x').locator('.text').innerText()).toBe(hostile);
    expect(await page.locator('img, script:not([nonce])').count()).toBe(0);
    expect(await page.title()).not.toMatch(/^[12]$/);
    expect(view.complaints).toEqual([]);
    await view.close();
  });

  test.each([
    ['---\nstatus: draft\n---\nHola\n', 'Aún no hay canales'],
    ['---\nchannels: [nowhere]\n---\nHola\n', 'Aún no hay canales'],
  ])('says what is missing', async (text, heading) => {
    const page = await open(text, { language: 'es' });
    expect(await page.getByRole('heading').innerText()).toBe(heading);
    await view.close();
  });
});
