import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CalendarIntent } from '../../core/src/contract/webview/calendar.ts';
import { launchChromium } from '../../scripts/editor/browser.ts';
import { CalendarHost } from './calendar-host.ts';
import { exampleWorkspace } from './example.ts';
import { openView } from './open-view.ts';
import type { ThemeName } from './themes.ts';

// npm run screenshots: the pictures of views, taken from the examples. They look best with the Debian packages
// fonts-inter, fonts-jetbrains-mono and fonts-noto-color-emoji.

type Picture = {
  readonly name: string;
  readonly example: 'orbit-cli' | 'cafe-andino';
  readonly language: 'en' | 'es';
  readonly theme: ThemeName;
  readonly width: number;
  readonly state?: object;
};

const english = { example: 'orbit-cli', language: 'en', width: 1280 } as const;
const spanish = { example: 'cafe-andino', language: 'es', width: 1280 } as const;
const pictures: readonly Picture[] = [
  { ...english, name: 'month-light', theme: 'light' },
  { ...english, name: 'month-dark', theme: 'dark' },
  { ...english, name: 'month-high-contrast', theme: 'high-contrast' },
  { ...english, name: 'week-dark', theme: 'dark', state: { scale: 'week', showsSlots: true } },
  { ...english, name: 'list-light', theme: 'light', state: { scale: 'list' } },
  { ...spanish, name: 'year-light', theme: 'light', state: { scale: 'year' } },
  { ...spanish, name: 'month-es-light', theme: 'light', state: { colorBy: 'pillar' } },
  { ...spanish, name: 'narrow-dark', theme: 'dark', width: 420 },
];

const folder = join(import.meta.dirname, '..', '..', 'docs', 'images');
const only = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const browser = await launchChromium();
try {
  for (const { name, example, language, theme, width, state } of pictures) {
    if (only.length > 0 && !only.includes(name)) continue;
    const { workspace, plan } = exampleWorkspace(example);
    const host = new CalendarHost(workspace, plan, language);
    const view = await openView<CalendarIntent>(browser, {
      view: 'calendar',
      language,
      theme,
      width,
      height: 860,
      scale: 1.5,
      state: {
        scale: 'month',
        colorBy: 'channel',
        showsSlots: false,
        showsTray: true,
        filter: {},
        ...state,
      },
      onIntent: (intent) => host.answer(intent),
    });
    await view.page.locator('.card:visible, .year-day:visible').first().waitFor();
    const path = join(folder, `calendar-${name}.png`);
    await view.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    await view.close();
    console.log(path);
  }
} finally {
  await browser.close();
}
