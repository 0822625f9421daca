import { scaleLinear } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import type { Chart } from '../block.ts';
import { label, tag, textWidth, WIDTH } from './svg.ts';

const TOP = 14;
const PLOT = 210;
const LEFT = 60;
/** Least distance between two labels at the ends of lines. */
const GAP = 16;

/** Lines over days. Each has its name at its end and a dash of its own, so that they are told apart in grey. */
export function linesChart({ series, dayText, valueText }: Extract<Chart, { kind: 'lines' }>): {
  readonly height: number;
  readonly content: string;
} {
  const points = series.flatMap((one) => one.points);
  const days = points.map(({ day }) => day);
  const values = points.map(({ value }) => value);
  const names = series.map(({ label: name, points: own }) => `${name} ${valueText(own.at(-1)?.value ?? 0)}`);
  const right = WIDTH - Math.min(220, Math.max(80, ...names.map((name) => textWidth(name) + 14)));
  const first = least(days);
  const x = scaleLinear()
    .domain([first, Math.max(first + 1, greatest(days))])
    .range([LEFT, right]);
  const y = scaleLinear()
    .domain([Math.min(0, least(values)), Math.max(1, greatest(values))])
    .nice(5)
    .range([TOP + PLOT, TOP]);
  const ticks = y.ticks(5).map(
    (value) =>
      tag('line', {
        x1: LEFT,
        x2: right,
        y1: y(value),
        y2: y(value),
        class: value === 0 ? 'base' : 'rail',
      }) + label(valueText(value), LEFT - 8, y(value) + 4, 'axis', 'end'),
  );
  const whole = x.ticks(6).filter((day) => Number.isInteger(day));
  const below = whole.map((day) => label(dayText(day), x(day), TOP + PLOT + 18, 'axis', 'middle'));
  const path = line<{ readonly day: number; readonly value: number }>()
    .x(({ day }) => x(day))
    .y(({ value }) => y(value))
    .curve(curveMonotoneX);
  const ends = spread(series.map(({ points: own }) => y(own.at(-1)?.value ?? 0)));
  const drawn = series.map(({ points: own }, index) => {
    const last = own.at(-1);
    const style = `line l${index % 8}`;
    return (
      tag('path', { d: path([...own]) ?? '', class: style }) +
      (last ? tag('circle', { cx: x(last.day), cy: y(last.value), r: 3, class: `dot l${index % 8}` }) : '') +
      label(names[index] ?? '', right + 12, (ends[index] ?? 0) + 4, 'value')
    );
  });
  return { height: TOP + PLOT + 28, content: [...ticks, ...below, ...drawn].join('') };
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), values[0] ?? 0);
}

function greatest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), values[0] ?? 0);
}

/** Places of labels, moved apart so that none lies on another; in the order in which they came. */
function spread(places: readonly number[]): readonly number[] {
  const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const moved = [...places];
  let previous = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    moved[index] = Math.max(moved[index] ?? 0, previous + GAP);
    previous = moved[index] ?? 0;
  }
  const over = Math.max(0, previous - (TOP + PLOT + 4));
  return moved.map((place) => place - over);
}
