import type { Chart } from '../block.ts';
import { label, tag, WIDTH } from './svg.ts';

const ROW = 30;
const LABELS = 60;
const TOP = 26;

/** A grid of numbers in which a high one stands on a dark field: five steps, told by the number too. */
export function gridChart({ columns, rows }: Extract<Chart, { kind: 'grid' }>): {
  readonly height: number;
  readonly content: string;
} {
  const width = (WIDTH - LABELS) / Math.max(1, columns.length);
  const heads = columns.map((name, index) =>
    label(name, LABELS + (index + 0.5) * width, 16, 'axis', 'middle', width - 6),
  );
  const cells = rows.flatMap(({ label: name, cells }, row) => {
    const y = TOP + row * ROW;
    return [
      label(name, 0, y + 19, 'name'),
      ...cells.map(({ text, value }, column) => {
        const x = LABELS + column * width;
        const step = stepOf(value);
        return (
          tag('rect', {
            x: x + 2,
            y: y + 2,
            width: width - 4,
            height: ROW - 4,
            rx: 3,
            class: `field s${step}`,
          }) + (text === '' ? '' : label(text, x + width / 2, y + 19, `on s${step}`, 'middle'))
        );
      }),
    ];
  });
  return { height: TOP + rows.length * ROW + 2, content: [...heads, ...cells].join('') };
}

/** From 0, where nothing is known, to 5, for one and a half times the median and more. */
function stepOf(value: number | undefined): number {
  if (value === undefined) return 0;
  if (value < 0.7) return 1;
  if (value < 0.95) return 2;
  if (value < 1.15) return 3;
  return value < 1.5 ? 4 : 5;
}
