import { element } from '../element.ts';
import { icon } from './marks.ts';
import type { ViewContext } from './view-context.ts';

/** Says that publishing is paused and why, above everything else. */
export function crisisBanner({ board, words }: ViewContext): HTMLElement | undefined {
  const { crisis } = board;
  if (!crisis) return undefined;
  const where = crisis.isEverything
    ? words.crisisAll
    : crisis.paused.length > 0
      ? words.crisisSome(crisis.paused.join(', '))
      : '';
  return element(
    'div',
    { class: `crisis crisis-${crisis.state}`, role: 'status' },
    icon('warning'),
    element('strong', {}, words.crisis[crisis.state]),
    element('span', {}, where),
    crisis.reason === undefined ? undefined : element('bdi', { class: 'crisis-reason' }, crisis.reason),
  );
}
