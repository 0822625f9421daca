import type { CardState } from '../../../core/src/contract/webview/calendar.ts';
import { drawing } from '../element.ts';

type Shape = readonly [name: 'circle' | 'path', attributes: Readonly<Record<string, string>>];

const RING = { cx: '6', cy: '6', r: '4.5', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.4' };

const DISC = { cx: '6', cy: '6', r: '5.2', fill: 'currentColor' };

/** Each state has a form of its own, so that nobody needs colours to tell them apart. */
const SHAPES: Readonly<Record<CardState, readonly Shape[]>> = {
  idea: [['circle', { ...RING, 'stroke-dasharray': '1.6 1.9' }]],
  draft: [['circle', RING]],
  review: [
    ['circle', RING],
    ['path', { d: 'M6 1.5a4.5 4.5 0 0 1 0 9z', fill: 'currentColor' }],
  ],
  approved: [
    ['circle', RING],
    ['path', { d: 'M3.9 6.2 5.4 7.6 8.2 4.6', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.3' }],
  ],
  scheduled: [
    ['circle', DISC],
    [
      'path',
      { d: 'M3.6 6.2 5.3 7.9 8.5 4.3', fill: 'none', stroke: 'var(--mark-ink)', 'stroke-width': '1.4' },
    ],
  ],
  held: [
    ['circle', DISC],
    [
      'path',
      {
        d: 'M6 8.9V3.6M3.7 5.6 6 3.3l2.3 2.3',
        fill: 'none',
        stroke: 'var(--mark-ink)',
        'stroke-width': '1.4',
      },
    ],
  ],
  due: [
    ['circle', RING],
    ['path', { d: 'M6 3.2V6l2 1.4', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.3' }],
  ],
  late: [
    ['circle', DISC],
    ['path', { d: 'M6 2.8V6l2 1.6', fill: 'none', stroke: 'var(--mark-ink)', 'stroke-width': '1.4' }],
  ],
  published: [
    ['path', { d: 'M1 1h10v10H1z', fill: 'currentColor' }],
    ['path', { d: 'M3.2 6.2 5.2 8.1 8.9 4', fill: 'none', stroke: 'var(--mark-ink)', 'stroke-width': '1.4' }],
  ],
  partly: [
    ['path', { d: 'M1.7 1.7h8.6v8.6H1.7z', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.4' }],
    ['path', { d: 'M1.7 1.7h4.3v8.6H1.7z', fill: 'currentColor' }],
  ],
  failed: [
    ['circle', DISC],
    ['path', { d: 'M4 4l4 4M8 4 4 8', stroke: 'var(--mark-ink)', 'stroke-width': '1.4' }],
  ],
  unknown: [
    ['circle', DISC],
    [
      'path',
      {
        d: 'M4.5 4.7a1.5 1.5 0 1 1 1.5 1.7v.8M6 8.7v.1',
        fill: 'none',
        stroke: 'var(--mark-ink)',
        'stroke-width': '1.3',
      },
    ],
  ],
  cancelled: [
    ['circle', RING],
    ['path', { d: 'M2.9 9.1 9.1 2.9', stroke: 'currentColor', 'stroke-width': '1.4' }],
  ],
};

/** The mark of a state. What it means is told beside it in words. */
export function stateMark(state: CardState): SVGElement {
  return drawing(
    'svg',
    { class: `mark mark-${state}`, viewBox: '0 0 12 12', width: 12, height: 12, 'aria-hidden': 'true' },
    ...SHAPES[state].map(([name, attributes]) => drawing(name, attributes)),
  );
}

const ICONS = {
  previous: 'M10 3 5 8l5 5',
  next: 'M6 3l5 5-5 5',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9zM10.3 10.3l3.4 3.4',
  filter: 'M2 3.5h12M4.5 8h7M6.5 12.5h3',
  options: 'M3 8h.2M8 8h.2M13 8h.2',
  undo: 'M6 3 2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7',
  again: 'M3 7a5 5 0 0 1 9-2.5L13.5 6M13.5 2.5V6H10M13 9a5 5 0 0 1-9 2.5L2.5 10M2.5 13.5V10H6',
  warning: 'M8 2 14.5 13.5h-13zM8 6.2v3.4M8 11.6h.01',
  star: 'M8 2.2l1.8 3.7 4 .6-2.9 2.8.7 4L8 11.4l-3.6 1.9.7-4L2.2 6.5l4-.6z',
} as const;

export type Icon = keyof typeof ICONS;

/** A small line drawing; the element around it says what it is for. */
export function icon(name: Icon): SVGElement {
  return drawing(
    'svg',
    { class: 'icon', viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' },
    drawing('path', {
      d: ICONS[name],
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': name === 'options' ? '2.4' : '1.5',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  );
}
