import type { Page } from 'playwright-core';

export type Run = { readonly text: string; readonly styles: readonly string[] };

/** The styles that our command line uses, by the code that switches each on. */
const styleOf: Readonly<Record<number, string>> = {
  1: 'font-weight: 700',
  2: 'opacity: .6',
  4: 'text-decoration: underline',
  31: 'color: #ff7b72',
  32: 'color: #7ee787',
  33: 'color: #e3b341',
  34: 'color: #79c0ff',
  36: 'color: #76e3ea',
};

const codesEndedBy: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 31, 32, 33, 34, 36],
  22: [1, 2],
  24: [4],
  39: [31, 32, 33, 34, 36],
};

const code = new RegExp(`${String.fromCharCode(27)}\\[(\\d+)m`);

/** Splits what a command printed into pieces of one style each. */
export const toRuns = (printed: string): readonly Run[] => {
  let on: readonly number[] = [];
  const runs: Run[] = [];
  // Every second piece is a code, because the pattern captures it.
  for (const [index, piece] of printed.split(code).entries()) {
    if (index % 2 === 0) runs.push({ text: piece, styles: on.flatMap((code) => styleOf[code] ?? []) });
    else on = switched(on, Number(piece));
  }
  return runs.filter(({ text }) => text !== '');
};

const switched = (on: readonly number[], code: number): readonly number[] => {
  const ended = codesEndedBy[code];
  return ended ? on.filter((other) => !ended.includes(other)) : [...on, code];
};

/** Shows what a command printed as a terminal would, and takes a picture of it. */
export const takeTerminal = async (page: Page, printed: string, path: string): Promise<void> => {
  const spans = toRuns(printed).map(
    ({ text, styles }) => `<span style="${styles.join(';')}">${escaped(text)}</span>`,
  );
  await page.setContent(`<style>${look}</style><pre>${spans.join('')}</pre>`);
  await page.locator('pre').screenshot({ path });
};

const look = `
  body { margin: 0; background: #0d1117; }
  pre { margin: 0; padding: 24px 28px; color: #e6edf3; font: 13px/1.6 "JetBrains Mono", monospace; }
`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
