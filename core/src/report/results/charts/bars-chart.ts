import { scaleLinear } from 'd3-scale';
import type { Chart } from '../block.ts';
import { label, tag, textWidth, WIDTH } from './svg.ts';

const ROW = 30;
const BAR = 16;
const LABELS = 212;
const TOP = 8;

/** Bars from left to right, each with its label and value, and marks for what they are held against. */
export function barsChart({ rows, markLabel, most }: Extract<Chart, { kind: 'bars' }>): {
  readonly height: number;
  readonly content: string;
} {
  const shown = rows.map((row) => textWidth(row.shown) + 10);
  const right = WIDTH - Math.min(240, Math.max(60, ...shown));
  const values = rows.flatMap(({ value = 0, marks }) => [Math.max(0, value), ...marks]);
  const end = most ?? Math.max(...values, 0);
  const scale = scaleLinear()
    .domain([0, end > 0 ? end : 1])
    .range([LABELS, right])
    .clamp(true);
  const hasMarks = markLabel !== undefined && rows.some(({ marks }) => marks.some((mark) => mark > 0));
  const content = rows.map(({ label: name, value, shown: text, marks }, index) => {
    const y = TOP + index * ROW;
    const width = scale(Math.max(0, value ?? 0)) - LABELS;
    const drawn = marks
      .filter((mark) => mark > 0)
      .map((mark) =>
        tag('line', { x1: scale(mark), x2: scale(mark), y1: y + 2, y2: y + ROW - 6, class: 'mark' }),
      );
    return [
      label(name, 0, y + 17, 'name', 'start', LABELS - 8),
      tag('line', { x1: LABELS, x2: right, y1: y + 12, y2: y + 12, class: 'rail' }),
      tag('rect', {
        x: LABELS,
        y: y + 4,
        width: Math.max(value ? 2 : 0, width),
        height: BAR,
        rx: 2,
        class: 'bar',
      }),
      ...drawn,
      label(text, right + 10, y + 17, 'value'),
    ].join('');
  });
  const bottom = TOP + rows.length * ROW;
  const legend = hasMarks
    ? tag('line', { x1: LABELS + 1, x2: LABELS + 1, y1: bottom + 4, y2: bottom + 18, class: 'mark' }) +
      label(markLabel, LABELS + 9, bottom + 15, 'axis')
    : '';
  return { height: bottom + (hasMarks ? 26 : 4), content: content.join('') + legend };
}
