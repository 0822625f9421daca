import { encodeHtml } from '../../encode-html.ts';

/**
 * Building blocks of charts. Everything is drawn in units of a width of 720; colours, weights and fonts come
 * from classes, so that one picture serves both themes and print, and a strict policy for styles is met.
 */

export const WIDTH = 720;

export type Attributes = Readonly<Record<string, string | number>>;

/** A tag of SVG with attributes, encoded, and content that is SVG itself. */
export function tag(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${encodeHtml(typeof value === 'number' ? rounded(value) : value)}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Text at a place; what does not fit into the width is cut. */
export function label(
  text: string,
  x: number,
  y: number,
  className: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
  width = Number.POSITIVE_INFINITY,
): string {
  return tag('text', { x, y, class: className, 'text-anchor': anchor }, encodeHtml(fitted(text, width)));
}

/** Width of a letter in the size of labels, in units of the picture: a little more than the mean of common fonts. */
const LETTER = 6.9;

export function textWidth(text: string): number {
  return Array.from(text).length * LETTER;
}

function fitted(text: string, width: number): string {
  const letters = Array.from(text);
  const most = Math.max(1, Math.floor(width / LETTER));
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** The whole picture, named for who does not see it. */
export function picture(height: number, title: string, alt: string, id: string, content: string): string {
  const names =
    tag('title', { id: `${id}-t` }, encodeHtml(title)) +
    tag('desc', { id: `${id}-d` }, encodeHtml(alt) || ' ');
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${rounded(height)}`,
      role: 'img',
      'aria-labelledby': `${id}-t ${id}-d`,
      class: 'chart',
    },
    names + content,
  );
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
