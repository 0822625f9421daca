import { scaleLinear } from 'd3-scale';
import type { Chart } from '../block.ts';
import { label, tag, textWidth, WIDTH } from './svg.ts';

const ROW = 38;
const LABELS = 212;
const TOP = 24;
/** A little past the target is shown, and what lies further off at the edge. */
const END = 1.25;

/** How far each objective is on the way from its baseline to its target, and the range it is heading for. */
export function wayChart({ rows, targetLabel }: Extract<Chart, { kind: 'way' }>): {
  readonly height: number;
  readonly content: string;
} {
  const right = WIDTH - Math.min(250, Math.max(70, ...rows.map(({ shown }) => textWidth(shown) + 12)));
  const scale = scaleLinear().domain([0, END]).range([LABELS, right]).clamp(true);
  const bottom = TOP + rows.length * ROW;
  const target = scale(1);
  const content = rows.map(({ label: name, done, low, high, shown }, index) => {
    const y = TOP + index * ROW;
    const from = scale(Math.min(low ?? 0, high ?? 0));
    const to = scale(Math.max(low ?? 0, high ?? 0));
    const range =
      low === undefined || high === undefined
        ? ''
        : tag('rect', { x: from, y: y + 7, width: Math.max(3, to - from), height: 14, class: 'range' });
    return [
      label(name, 0, y + 19, 'name', 'start', LABELS - 8),
      tag('line', { x1: LABELS, x2: right, y1: y + 14, y2: y + 14, class: 'rail' }),
      range,
      done === undefined || done <= 0
        ? ''
        : tag('rect', { x: LABELS, y: y + 9, width: scale(done) - LABELS, height: 10, rx: 2, class: 'bar' }),
      label(shown, right + 12, y + 19, 'value'),
    ].join('');
  });
  const line = tag('line', { x1: target, x2: target, y1: TOP - 4, y2: bottom - 4, class: 'target' });
  return {
    height: bottom + 2,
    content: content.join('') + line + label(targetLabel, target, 14, 'axis', 'middle'),
  };
}
