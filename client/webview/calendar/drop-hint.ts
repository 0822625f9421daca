import type { CalendarMove } from '../../../core/src/contract/webview/calendar.ts';
import type { MoveCheck } from '../../../core/src/features/calendar-moves/check-move.ts';
import { element } from '../element.ts';
import { icon } from './marks.ts';
import type { Actions } from './view-context.ts';
import type { ViewWords } from './words.ts';

/**
 * Says, while a card is held over a spot, when it would go out there, what speaks against that, and which
 * free time is nearest. The host is asked once for each spot, and only the latest answer counts.
 */
export type DropHint = {
  /** @param isSpoken whether people who listen are told, too. */
  over(move: CalendarMove, isSpoken: boolean): void;
  hide(): void;
  checked(ticket: number, check: MoveCheck): void;
  /** The free time that was offered for the spot, if there was one. */
  nearest(): MoveCheck['nearest'];
};

export function createDropHint(words: ViewWords, { say, announce }: Actions): DropHint {
  const root = element('div', { class: 'drop-hint', hidden: true });
  document.body.append(root);
  let ticket = 0;
  let asked = '';
  let isSpoken = false;
  let latest: MoveCheck | undefined;
  return {
    over: (move, speak) => {
      const text = JSON.stringify(move);
      if (text === asked) return;
      asked = text;
      isSpoken = speak;
      latest = undefined;
      say({ kind: 'check', ticket: ++ticket, move });
    },
    hide: () => {
      asked = '';
      ticket++;
      latest = undefined;
      root.hidden = true;
    },
    checked: (answered, check) => {
      if (answered !== ticket) return;
      latest = check;
      const lines = tell(check, words);
      root.classList.toggle('has-conflict', check.conflicts.length > 0 || !check.lands);
      root.replaceChildren(...lines);
      root.hidden = false;
      if (isSpoken) announce(lines.map((line) => line.textContent).join(' '));
    },
    nearest: () => latest?.nearest,
  };
}

function tell({ lands, conflicts, nearest }: MoveCheck, words: ViewWords): readonly HTMLElement[] {
  if (!lands) return [element('p', { class: 'hint-conflict' }, icon('warning'), words.notFound)];
  return [
    element('p', { class: 'hint-when' }, words.over(lands.text)),
    ...conflicts.map((text) =>
      element('p', { class: 'hint-conflict' }, icon('warning'), words.conflicts(text)),
    ),
    ...(conflicts.length === 0 ? [element('p', { class: 'hint-free' }, words.isFree)] : []),
    ...(nearest
      ? [element('p', { class: 'hint-nearest' }, `${words.nearest(nearest.text)}. ${words.takeNearest}`)]
      : []),
  ];
}
