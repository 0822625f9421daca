import { dayText } from '../../../core/src/report/calendar/days.ts';
import type { Card } from '../../../core/src/report/calendar-board/board.ts';
import { element } from '../element.ts';
import { isDated, timeOf } from './card.ts';
import { stateMark } from './marks.ts';
import type { ViewContext } from './view-context.ts';

/** Milliseconds for which the pointer rests before a card is told in full. */
const PATIENCE = 350;

/** Tells a card in full beside it, while the pointer rests on it or it has the focus of the keyboard. */
export type HoverCard = {
  show(card: Card, anchor: Element, context: ViewContext, atOnce: boolean): void;
  hide(): void;
};

export function createHoverCard(): HoverCard {
  const root = element('div', { class: 'hover-card', id: 'hover-card', role: 'tooltip', hidden: true });
  document.body.append(root);
  let timer: number | undefined;
  const hide = () => {
    window.clearTimeout(timer);
    root.hidden = true;
    document.querySelector('[aria-describedby="hover-card"]')?.removeAttribute('aria-describedby');
  };
  return {
    hide,
    show: (card, anchor, context, atOnce) => {
      hide();
      const open = () => {
        if (!anchor.isConnected) return;
        root.replaceChildren(...content(card, context));
        root.hidden = false;
        anchor.setAttribute('aria-describedby', 'hover-card');
        place(root, anchor.getBoundingClientRect());
      };
      if (atOnce) open();
      else timer = window.setTimeout(open, PATIENCE);
    },
  };
}

/** Below the card, or above it where there is more room. */
function place(root: HTMLElement, anchor: DOMRect): void {
  const { width, height } = root.getBoundingClientRect();
  const left = Math.max(8, Math.min(anchor.left, window.innerWidth - width - 8));
  const isBelow = anchor.bottom + height + 8 < window.innerHeight || anchor.top < height + 8;
  const top = isBelow
    ? Math.min(anchor.bottom + 4, window.innerHeight - height - 4)
    : anchor.top - height - 4;
  root.style.left = `${left}px`;
  root.style.top = `${Math.max(4, top)}px`;
}

function content(card: Card, { board, words, names }: ViewContext): readonly (Node | string)[] {
  const when = isDated(card)
    ? `${dayText(card.day, board.locale.tag, { weekday: 'short', day: 'numeric', month: 'short' })}, ${timeOf(card)}`
    : words.tray;
  const nameOf = (choices: readonly { id: string; name: string }[], id: string | undefined) =>
    id === undefined ? undefined : (choices.find((one) => one.id === id)?.name ?? id);
  const facts = [
    [words.channels, card.channels.join(', ')],
    [words.pillar, nameOf(board.pillars, card.pillar)],
    [words.campaign, nameOf(board.campaigns, card.campaign)],
    [words.author, nameOf(board.authors, card.author)],
  ] as const;
  const rows = facts.flatMap(([name, value]) =>
    value ? [element('dt', {}, name), element('dd', {}, element('bdi', {}, value))] : [],
  );
  const findings = card.findings
    .slice(0, 5)
    .map(({ severity, text }) =>
      element(
        'li',
        { class: `finding finding-${severity}` },
        element('span', { class: 'unseen' }, `${words.severities[severity]}: `),
        text,
      ),
    );
  const excerpt =
    card.excerpt === card.title
      ? undefined
      : element('p', { class: 'hover-text', dir: 'auto' }, card.excerpt);
  return [
    element('p', { class: 'hover-head' }, stateMark(card.state), `${names.statuses[card.state]} · ${when}`),
    element('p', { class: 'hover-title', dir: 'auto' }, card.title),
    ...(excerpt ? [excerpt] : []),
    ...(rows.length > 0 ? [element('dl', {}, ...rows)] : []),
    ...(card.lock ? [element('p', { class: 'hint' }, words.locked[card.lock])] : []),
    ...(findings.length > 0 ? [element('ul', { class: 'findings' }, ...findings)] : []),
  ];
}
