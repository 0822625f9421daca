import type { Locator, Page } from 'playwright-core';

/** Drags with the mouse as a hand does: press, go there in steps, let go. Also into frames inside the page. */
export const dragTo = async (page: Page, from: Locator, to: Locator): Promise<void> => {
  await from.waitFor();
  await to.waitFor();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('There is nothing to drag, or nowhere to drag it.');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height - 12, { steps: 8 });
  await page.mouse.move(end.x + end.width / 2, end.y + end.height - 10);
  await page.mouse.up();
};
