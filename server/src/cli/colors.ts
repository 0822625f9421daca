import colors from 'picocolors';
import { PLAIN, type Style } from '../../../core/src/report/style.ts';

export type ColorWish = 'auto' | 'always' | 'never';

/** The colours for a stream: what was asked for, else what the terminal and https://no-color.org say. */
export function styleFor(wish: ColorWish, isTerminal: boolean, env: NodeJS.ProcessEnv): Style {
  const isWanted = isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
  if (wish === 'never' || (wish === 'auto' && !isWanted)) return PLAIN;
  const { red, yellow, blue, cyan, green, bold, dim, underline } = colors.createColors(true);
  return {
    error: (text) => bold(red(text)),
    warning: yellow,
    information: blue,
    hint: cyan,
    strong: (text) => bold(underline(text)),
    faint: dim,
    good: green,
  };
}
