import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Locator } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { CalendarIntent } from '../../core/src/contract/webview/calendar.ts';
import { withNow } from '../../core/src/workspace/workspace.ts';
import { findChromium, launchChromium } from '../../scripts/editor/browser.ts';
import { uriOf, workspaceOf } from '../support/project.ts';
import { CalendarHost } from './calendar-host.ts';
import { openView, type ViewOptions } from './open-view.ts';
import { type ThemeName, themes } from './themes.ts';

const PLAN = `brand: { name: Acme, timezone: Europe/Madrid, languages: [es-ES, en-GB] }
channels:
  x: { network: x, minGap: 2h, bestTimes: { daily: ['09:00', '17:00'] } }
  ny: { network: linkedin, timezone: America/New_York }
campaigns:
  sale: { name: Winter sale, start: 2026-12-08, end: 2026-12-10 }
pillars:
  craft: { name: Craft }
calendar:
  blackouts: [{ from: 2026-12-24, to: 2026-12-25, reason: Nobody is here }]
`;
const post = (front: string, text: string) => `---\n${front}\n---\n${text}\n`;
const FILES: Readonly<Record<string, string>> = {
  'social.plan.yaml': PLAN,
  'launch.post.md': post(
    'channels: [x] # loud\nschedule: 2026-12-09 09:30\nstatus: approved\npillar: craft',
    'The launch',
  ),
  'other.post.md': post('channels: [x]\nschedule: 2026-12-10 09:00', 'Another one'),
  'york.post.md': post('channels: [ny]\nschedule: 2026-12-11 10:00', 'Good morning, New York'),
  'weekly.post.md': post('channels: [x]\nschedule: 2026-12-07 18:00\nrepeat: weekly', 'Every Monday'),
  'some-day.post.md': post('channels: [x]\nstatus: idea', 'Some day'),
};
const NOW = Date.parse('2026-12-08T08:00Z');

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = findChromium() === undefined ? undefined : launchChromium();

afterAll(async () => {
  await (await browser)?.close();
});

type Options = Partial<Omit<ViewOptions<CalendarIntent>, 'onIntent' | 'view'>> & {
  readonly files?: Readonly<Record<string, string>>;
};

async function open({ files = FILES, ...options }: Options = {}) {
  if (!browser) throw new Error('There is no Chromium.');
  const { language = 'en' } = options;
  const host = new CalendarHost(withNow(workspaceOf(files), NOW), uriOf('social.plan.yaml'), language);
  const view = await openView<CalendarIntent>(await browser, {
    view: 'calendar',
    ...options,
    onIntent: (intent) => host.answer(intent),
  });
  const card = (title: string) => view.page.locator('[data-card]').filter({ hasText: title });
  const day = (number: number) =>
    view.page.locator(`td[data-date="2026-12-${String(number).padStart(2, '0')}"]`);
  const text = (name: string) => host.textOf(uriOf(name));
  return { ...view, host, card, day, text };
}

const state = (changes: object) => ({
  scale: 'month',
  colorBy: 'channel',
  showsSlots: false,
  showsTray: true,
  filter: {},
  ...changes,
});

/** Drags with the mouse as a hand does: press, go there in steps, let go. */
async function drag(
  from: Locator,
  to: Locator,
  key?: 'Alt' | 'Shift',
  whileHeld?: () => Promise<void>,
): Promise<void> {
  const page = from.page();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('There is nothing to drag, or nowhere to drag it.');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height - 12, { steps: 8 });
  await whileHeld?.();
  if (key) await page.keyboard.down(key);
  await page.mouse.move(end.x + end.width / 2, end.y + end.height - 10);
  await page.mouse.up();
  if (key) await page.keyboard.up(key);
}

describe.skipIf(browser === undefined)('the calendar in Chromium', () => {
  test('a card that is dragged to another day keeps its time, and its file only changes there', async () => {
    const { card, day, text, host, page, complaints, close } = await open();
    await drag(card('The launch'), day(16));
    await expect
      .poll(() => text('launch.post.md'))
      .toBe(FILES['launch.post.md']?.replace('2026-12-09', '2026-12-16'));
    await day(16).locator('[data-card]').filter({ hasText: '9:30' }).waitFor();
    await page.keyboard.press('Control+z');
    await day(9).locator('[data-card]').filter({ hasText: 'The launch' }).waitFor();
    expect(text('launch.post.md')).toBe(FILES['launch.post.md']);
    expect(host.opened).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  test('says what speaks against a spot before the drop, and Shift takes the nearest free time', async () => {
    const { card, day, text, page, close } = await open();
    const hint = page.locator('.drop-hint');
    await drag(card('The launch'), day(10), 'Shift', async () => {
      await hint
        .filter({ hasText: 'Conflict' })
        .filter({ hasText: 'Another one' })
        .or(hint.filter({ hasText: '30' }))
        .first()
        .waitFor();
      await hint.filter({ hasText: 'Nearest free time' }).waitFor();
    });
    await expect.poll(() => text('launch.post.md')).toMatch(/schedule: 2026-12-10 (?:07:00|11:00)/);
    await close();
  });

  test('a draft without a date that is dropped on a day goes to its first free best time', async () => {
    const { card, day, text, page, close } = await open();
    await drag(card('Some day'), day(10));
    // 09:00 is taken that day.
    await expect.poll(() => text('some-day.post.md')).toContain('schedule: 2026-12-10 17:00');
    await page.locator('.tray .count').filter({ hasText: '0' }).waitFor();
    await close();
  });

  test('Alt drops a copy, which is a draft, and leaves the post where it is', async () => {
    const { card, day, text, close } = await open();
    await drag(card('The launch'), day(17), 'Alt');
    await expect.poll(() => text('launch-2.post.md')).toContain('schedule: 2026-12-17 09:30');
    expect(text('launch-2.post.md')).toContain('status: draft');
    expect(text('launch.post.md')).toBe(FILES['launch.post.md']);
    await day(9).locator('[data-card]').filter({ hasText: 'The launch' }).waitFor();
    await close();
  });

  test('cards that are selected move together', async () => {
    const { card, day, text, intents, close } = await open();
    await card('The launch').click({ modifiers: ['Control'] });
    await card('Another one').click({ modifiers: ['Control'] });
    await drag(card('The launch'), day(16));
    await expect.poll(() => text('launch.post.md')).toContain('2026-12-16 09:30');
    expect(text('other.post.md')).toContain('2026-12-17 09:00');
    expect(intents.filter(({ kind }) => kind === 'move')).toHaveLength(1);
    await close();
  });

  test('a time in the week is the time on the clock of the channel that is written', async () => {
    const { page, card, text, close } = await open({ state: state({ scale: 'week' }), height: 1500 });
    const shown = card('Good morning, New York');
    await shown.filter({ hasText: '16:00' }).waitFor();
    const box = await shown.boundingBox();
    if (!box) throw new Error('The card is nowhere.');
    const [x, y] = [box.x + box.width / 2, box.y + 10];
    await page.mouse.move(x, y);
    await page.mouse.down();
    // Two slots of half an hour are 52 pixels or more.
    const slot = await page.locator('.fc-timegrid-slot-lane').first().boundingBox();
    await page.mouse.move(x, y + 2 * (slot?.height ?? 0), { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => text('york.post.md')).toContain('schedule: 2026-12-11 11:00');
    await close();
  });

  test('the keyboard goes by days and weeks, picks a card up, is told what is in the way, and drops it', async () => {
    const { page, card, day, text, host, close } = await open();
    await day(8).locator('[data-day]').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => day(9).evaluate((one) => one.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Enter');
    const spoken = page.locator('[aria-live="polite"].unseen');
    await page.keyboard.press('Space');
    await spoken.filter({ hasText: 'The launch picked up' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await spoken.filter({ hasText: 'Conflict' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await spoken.filter({ hasText: 'Nothing speaks against it' }).waitFor();
    await page.keyboard.press('Space');
    await expect.poll(() => text('launch.post.md')).toContain('2026-12-17 09:30');
    // The card that moved still has the focus.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toMatch(/Thursday,? 17 December.*The launch/);
    await page.keyboard.press('Enter');
    await expect.poll(() => host.opened.at(-1)?.takesFocus).toBe(true);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Escape');
    await spoken.filter({ hasText: 'Put back' }).waitFor();
    expect(text('launch.post.md')).toContain('2026-12-17 09:30');
    expect(await card('The launch').count()).toBe(1);
    await close();
  });

  test('a post that comes again stays where it is and says why', async () => {
    const { card, day, page, text, close } = await open();
    await drag(card('Every Monday').first(), day(9));
    await card('Every Monday').first().focus();
    await page.keyboard.press('Space');
    await page.locator('.unseen').filter({ hasText: 'Comes again' }).first().waitFor();
    expect(text('weekly.post.md')).toBe(FILES['weekly.post.md']);
    await close();
  });

  test('a campaign gets another end by its edge', async () => {
    const { page, text, close } = await open();
    const band = page.locator('.band-campaign').first();
    await band.hover();
    const edge = await band.locator('.fc-event-resizer-end').boundingBox();
    const target = await page.locator('td[data-date="2026-12-12"]').boundingBox();
    if (!edge || !target) throw new Error('There is no edge.');
    await page.mouse.move(edge.x + edge.width / 2, edge.y + edge.height / 2);
    await page.mouse.down();
    await page.mouse.move(target.x + target.width / 2, edge.y + 4, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => text('social.plan.yaml')).toBe(PLAN.replace('2026-12-10 }', '2026-12-12 }'));
    await close();
  });

  test('what is typed in a file moves the card, and the card under the cursor is marked', async () => {
    const { host, say, day, card, close } = await open();
    await day(9).locator('[data-card]').waitFor();
    await say(
      host.write(
        uriOf('launch.post.md'),
        (FILES['launch.post.md'] ?? '').replace('2026-12-09', '2026-12-18'),
      ),
    );
    await day(18).locator('[data-card]').filter({ hasText: 'The launch' }).waitFor();
    await say({ kind: 'cursor', at: { uri: uriOf('launch.post.md'), offset: 20 } });
    await expect.poll(() => card('The launch').getAttribute('class')).toContain('is-current');
    await close();
  });

  test('filters and search let some posts through, survive a reload, and say when there is nothing', async () => {
    const { page, card, kept, close } = await open();
    await card('The launch').waitFor();
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByLabel('Craft').check();
    await card('Another one').waitFor({ state: 'detached' });
    expect(await card('The launch').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').fill('nothing like this');
    await page.getByText('No post matches').waitFor();
    await expect
      .poll(() => kept.at(-1))
      .toMatchObject({ filter: { pillars: ['craft'], text: 'nothing like this' } });
    await page.reload();
    await page.getByText('No post matches').waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('nothing like this');
    await close();
  });

  test('a year is as strong as its days are full, and a day leads to its month', async () => {
    const { page, day, close } = await open({ state: state({ scale: 'year' }) });
    const ninth = page.locator('.year-day').filter({ hasText: '1' }).first();
    await ninth.waitFor();
    expect(await page.locator('.year-day[aria-label*="9 December, 1 post"]').count()).toBe(1);
    await page.locator('.year-day[aria-label*="9 December"]').click();
    await day(9).locator('[data-card]').filter({ hasText: 'The launch' }).waitFor();
    await close();
  });

  test('text of people is shown and does nothing', async () => {
    const attack = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>[a](javascript:alert(1)) \u202egnirts\u200b`;
    const files = {
      ...FILES,
      'odd.post.md': post(
        `channels: [x]\nschedule: 2026-12-15 10:00\ntitle: ${JSON.stringify(attack)}`,
        attack,
      ),
      'long.post.md': post('channels: [x]\nschedule: 2026-12-16 10:00', 'a\u0301'.repeat(25_000)),
    };
    const { page, card, complaints, close } = await open({ files });
    await card('<img src=x').hover();
    await page.locator('.hover-card').filter({ hasText: '<script>' }).waitFor();
    for (const scale of ['Week', 'List', 'Month']) {
      await page.getByRole('button', { name: scale, exact: true }).click();
      await page.locator('[data-card]').first().waitFor();
    }
    expect(await page.title()).toBe('Vocero');
    expect(await page.locator('main img, main script, main a[href]').count()).toBe(0);
    expect(await page.locator('main').innerText()).not.toMatch(/[\u202e\u200b]/);
    expect(await card('<img src=x').innerText()).toContain('<U+202E>');
    expect((await page.content()).length).toBeLessThan(400_000);
    expect(complaints).toEqual([]);
    await close();
  });

  const cases = (Object.keys(themes) as ThemeName[]).flatMap((theme) =>
    (['month', 'week', 'list', 'year'] as const).map((scale, index) => ({
      theme,
      scale,
      language: index % 2 === 0 ? ('en' as const) : ('es' as const),
      width: index % 2 === 0 ? 1280 : 420,
    })),
  );
  test.each(cases)(
    'has nothing that axe objects to: $theme $scale $language $width',
    async ({ theme, scale, language, width }) => {
      const view = await open({ theme, language, width, state: state({ scale, showsSlots: true }) });
      await view.page.locator('.card, .year-day').first().waitFor();
      await view.page.getByRole('button', { name: language === 'es' ? 'Filtrar' : 'Filter' }).click();
      await view.page.evaluate(axe);
      const { violations, passes } = (await view.page.evaluate(
        'axe.run(document, { resultTypes: ["violations"] })',
      )) as AxeResults;
      const shown = violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ html, failureSummary }) => `${html.slice(0, 300)} ${failureSummary}`)
            .join(' ')}`,
      );
      expect(shown).toEqual([]);
      expect(passes.length).toBeGreaterThan(15);
      expect(
        await view.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
      expect(view.complaints).toEqual([]);
      await view.close();
    },
  );

  test('600 posts in a month are drawn, and one that changes is drawn alone', async () => {
    const entries = Array.from({ length: 600 }, (_, index) => {
      const at = `2026-12-${String((index % 30) + 1).padStart(2, '0')} ${String(8 + (index % 12)).padStart(2, '0')}:15`;
      return `- { channels: [x], schedule: ${at}, text: Post number ${index} }`;
    });
    const { page, host, say, close } = await open({
      files: { 'social.plan.yaml': PLAN, 'all.posts.yaml': entries.join('\n') },
    });
    await page.locator('[data-card]').nth(100).waitFor();
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('[data-card]')) one.setAttribute('data-before', '');
    });
    const all = await page.locator('[data-card]').count();
    await say(
      host.write(
        uriOf('all.posts.yaml'),
        entries.join('\n').replace('Post number 0 }', 'Post number 0 has news }'),
      ),
    );
    await page.locator('[data-card]').filter({ hasText: 'Post number 0 has news' }).waitFor();
    expect(await page.locator('[data-card][data-before]').count()).toBe(all - 1);
    await close();
  });
});
