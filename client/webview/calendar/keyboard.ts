import { startOfWeek } from '../../../core/src/report/calendar/days.ts';
import { isDated } from './card.ts';
import { dayAround, placeOfDay } from './day-places.ts';
import type { PickUp } from './pick-up.ts';
import type { Actions, ViewContext } from './view-context.ts';

export type KeyboardActions = Actions & {
  step(by: -1 | 1): void;
  today(): void;
  undo(): void;
  focusSearch(): void;
};

/** Where the keyboard is: on a day, on a card, or on nothing yet. One of them can be reached by Tab. */
export type Keyboard = {
  /** After the page was drawn: the place that had the focus gets it back. */
  restore(context: ViewContext): void;
  focusDay(day: number): void;
};

/** Days and cards are gone through with arrows; which keys do what is told in words.ts. */
export function createKeyboard(main: HTMLElement, actions: KeyboardActions, pickUp: PickUp): Keyboard {
  let context: ViewContext | undefined;
  let day: number | undefined;
  let card: string | undefined;
  let hasFocus = false;

  // The grid stays in the page while a list is shown.
  const shownElement = (selector: string) =>
    [...main.querySelectorAll<HTMLElement>(selector)].find((one) => one.checkVisibility());
  const dayElement = (wanted: number) => shownElement(`[data-day="${wanted}"]`);
  const cardsOf = (wanted: number): readonly HTMLElement[] => {
    const around = placeOfDay(main, wanted);
    return [...(around?.querySelectorAll<HTMLElement>('[data-card], .fc-more-link') ?? [])];
  };
  const cardElement = (id: string) => shownElement(`[data-card="${CSS.escape(id)}"]`);
  const mark = (target: HTMLElement | null | undefined) => {
    for (const one of main.querySelectorAll('.is-reachable')) {
      one.classList.remove('is-reachable');
      one.setAttribute('tabindex', '-1');
    }
    target?.classList.add('is-reachable');
    target?.setAttribute('tabindex', '0');
  };
  const focus = (target: HTMLElement | null | undefined) => {
    if (!target) return;
    mark(target);
    target.focus();
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const goToDay = (wanted: number) => {
    card = undefined;
    day = wanted;
    hasFocus = true;
    const place = dayElement(wanted);
    if (place) focus(place);
    else actions.goTo(wanted);
  };

  main.addEventListener('focusin', ({ target }) => {
    const on = target as HTMLElement;
    hasFocus = true;
    card = on.dataset.card;
    const at = dayAround(on);
    if (at !== undefined) day = at;
    if (on.matches('[data-card], [data-day]')) mark(on);
  });
  main.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !main.contains(relatedTarget)) hasFocus = false;
  });
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (
      (event.ctrlKey || event.metaKey) &&
      !event.shiftKey &&
      event.key.toLowerCase() === 'z' &&
      !isField(target)
    ) {
      event.preventDefault();
      actions.undo();
      return;
    }
    if (!context || event.ctrlKey || event.metaKey || event.altKey || !main.contains(target)) return;
    if (pickUp.isHolding()) {
      if (pickUp.key(event, context)) event.preventDefault();
      return;
    }
    if (handle(event, target, context)) event.preventDefault();
  });

  const handle = (event: KeyboardEvent, target: HTMLElement, shown: ViewContext): boolean => {
    const id = target.dataset.card;
    const isMore = target.matches('.fc-more-link');
    const at = day ?? shown.board.now?.day ?? shown.days.first;
    const found =
      id === undefined ? undefined : [...shown.board.cards, ...shown.board.tray].find((one) => one.id === id);
    const isInTray = target.closest('.tray') !== null;
    const weekDay = startOfWeek(at, shown.board.locale.firstWeekday);
    const isCalendar = shown.state.scale === 'month' || shown.state.scale === 'year';
    switch (event.key) {
      case 'ArrowLeft':
      case 'ArrowRight':
        if (isInTray) return false;
        goToDay(nextDay(at, event.key === 'ArrowLeft' ? -1 : 1, shown));
        return true;
      case 'ArrowUp':
      case 'ArrowDown': {
        const by = event.key === 'ArrowUp' ? -1 : 1;
        if (id === undefined && !isMore) {
          if (shown.state.scale === 'week') return enterDay(at);
          goToDay(isCalendar ? at + 7 * by : nextDay(at, by, shown));
          return true;
        }
        const all = isInTray ? [...main.querySelectorAll<HTMLElement>('.tray [data-card]')] : cardsOf(at);
        const next = all[all.indexOf(target) + by];
        if (next) focus(next);
        else if (!isInTray) goToDay(by < 0 ? at : isCalendar ? at + 7 : nextDay(at, 1, shown));
        return true;
      }
      case 'Home':
      case 'End':
        goToDay(event.key === 'Home' ? weekDay : weekDay + 6);
        return true;
      case 'PageUp':
      case 'PageDown': {
        const by = event.key === 'PageUp' ? -1 : 1;
        day = shown.state.scale === 'week' ? at + 7 * by : at + 30 * by;
        card = undefined;
        actions.goTo(day);
        return true;
      }
      case 'Enter':
        if (isMore) {
          target.click();
          return true;
        }
        if (found) actions.open(found, true);
        else if (target.dataset.day !== undefined && shown.state.scale === 'year') actions.goTo(at, 'month');
        else return enterDay(at);
        return true;
      case 'Escape':
        if (id === undefined || isInTray) return false;
        goToDay(at);
        return true;
      case ' ':
        if (found) pickUp.start(found, shown, at);
        return found !== undefined;
      case 's':
      case 'S':
        if (found && isDated(found)) actions.toggleSelected(found);
        return found !== undefined;
      case 't':
      case 'T':
        actions.today();
        return true;
      case '/':
        actions.focusSearch();
        return true;
      default:
        return false;
    }
  };
  const enterDay = (at: number): boolean => {
    const [first] = cardsOf(at);
    focus(first);
    return first !== undefined;
  };
  /** In a list only days that have something can be reached. */
  const nextDay = (at: number, by: -1 | 1, { state }: ViewContext): number => {
    if (state.scale !== 'list') return at + by;
    const all = [...main.querySelectorAll<HTMLElement>('.agenda [data-day]')].map((one) =>
      Number(one.dataset.day),
    );
    return (by < 0 ? all.findLast((one) => one < at) : all.find((one) => one > at)) ?? at;
  };

  return {
    focusDay: goToDay,
    restore: (fresh) => {
      context = fresh;
      const wanted =
        (card === undefined ? undefined : cardElement(card)) ??
        (day === undefined ? undefined : dayElement(day));
      const active = document.activeElement;
      // Elements are used again for other days, and the focus would stay with the element.
      const isLost = active === null || active === document.body || main.contains(active);
      if (wanted && hasFocus && isLost && active !== wanted) focus(wanted);
      else if (wanted) mark(wanted);
      else mark(dayElement(fresh.board.now?.day ?? -1) ?? shownElement('[data-day]'));
      // The tray is a list of its own, which Tab reaches too.
      const tray = [...main.querySelectorAll<HTMLElement>('.tray [data-card]')];
      if (!tray.some((one) => one.tabIndex === 0)) tray[0]?.setAttribute('tabindex', '0');
    },
  };
}

function isField(target: HTMLElement): boolean {
  return target.matches('input, textarea, select');
}
