import type { PreviewPart } from '../../../core/src/report/preview/preview.ts';
import { drawing, element } from '../element.ts';
import type { ViewWords } from './words.ts';

const RADIUS = 7;
const AROUND = 2 * Math.PI * RADIUS;

/** How much of its limit a text takes: a ring, and the same in words. */
export function meter({ count, isOver }: PreviewPart, words: ViewWords): HTMLElement {
  if (!count) return element('span', { class: 'meter faint' }, words.noLimit);
  const number = new Intl.NumberFormat(document.documentElement.lang || 'en');
  const left = count.max - count.count;
  const unit = count.unit === 'bytes' ? ` ${words.bytes}` : '';
  const share = Math.min(1, count.count / count.max);
  const state = isOver ? 'over' : share > 0.9 ? 'near' : 'fine';
  const ring = drawing(
    'svg',
    { width: 18, height: 18, viewBox: '0 0 18 18', 'aria-hidden': 'true' },
    drawing('circle', { class: 'ring-ground', cx: 9, cy: 9, r: RADIUS }),
    drawing('circle', {
      class: 'ring',
      cx: 9,
      cy: 9,
      r: RADIUS,
      'stroke-dasharray': `${(share * AROUND).toFixed(2)} ${AROUND.toFixed(2)}`,
      transform: 'rotate(-90 9 9)',
    }),
  );
  return element(
    'span',
    { class: `meter ${state}` },
    ring,
    element('span', {}, `${words.count(number.format(count.count), number.format(count.max))}${unit}`),
    element(
      'strong',
      {},
      left < 0 ? words.over(number.format(-left)) : share > 0.9 ? words.left(number.format(left)) : '',
    ),
  );
}
