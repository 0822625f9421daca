import { dayText } from '../../../core/src/report/calendar/days.ts';
import { element } from '../element.ts';
import { filterPanel } from './filter-panel.ts';
import { icon } from './marks.ts';
import { optionsPanel } from './options-panel.ts';
import type { Actions, ViewContext } from './view-context.ts';
import { activeFilters, type Scale } from './view-state.ts';

const SCALES = ['month', 'week', 'list', 'year'] as const satisfies readonly Scale[];

export type ToolbarActions = Actions & {
  step(by: -1 | 1): void;
  today(): void;
  exportAs(form: 'ics' | 'csv' | 'html' | 'png'): void;
};

/** What is made once and brought up to date: typing in the search must survive each new board. */
export type Toolbar = {
  readonly root: HTMLElement;
  readonly search: HTMLInputElement;
  update(context: ViewContext): void;
};

export function createToolbar(context: ViewContext, actions: ToolbarActions): Toolbar {
  const { words } = context;
  const title = element('h1', { class: 'period', id: 'period', 'aria-live': 'polite' });
  const previous = iconButton('previous', () => actions.step(-1));
  const next = iconButton('next', () => actions.step(1));
  const today = element('button', { type: 'button', class: 'tool' }, words.today);
  today.addEventListener('click', () => actions.today());
  const scales = SCALES.map((scale) => {
    const button = element(
      'button',
      { type: 'button', class: 'segment', 'data-scale': scale },
      words.scales[scale],
    );
    button.addEventListener('click', () => actions.change({ scale }));
    return button;
  });
  const search = element('input', {
    type: 'search',
    class: 'search',
    placeholder: words.search,
    'aria-label': words.search,
    maxlength: 200,
    spellcheck: 'false',
  });
  search.value = context.state.filter.text ?? '';
  const filters = panelButton('filter-panel', 'filter', words.filter);
  const options = panelButton('options-panel', 'options', words.options);
  const panels = element('div');
  const tools = element(
    'div',
    { class: 'toolbar', role: 'toolbar', 'aria-label': words.toolbar },
    element('div', { class: 'toolbar-when' }, previous, next, today, title),
    element('div', { class: 'segments', role: 'group', 'aria-label': words.scale }, ...scales),
    element(
      'div',
      { class: 'toolbar-what' },
      element('div', { class: 'search-box' }, icon('search'), search),
      filters.button,
      options.button,
    ),
  );
  const root = element('header', {}, tools, panels);

  let current = context;
  search.addEventListener('input', () => {
    actions.change({
      filter: { ...current.state.filter, text: search.value === '' ? undefined : search.value },
    });
  });
  const panelsByContext = { made: '' };
  return {
    root,
    search,
    update: (fresh) => {
      current = fresh;
      const { state, board } = fresh;
      title.textContent = periodText(fresh);
      label(previous, words.previous[state.scale]);
      label(next, words.next[state.scale]);
      for (const button of scales) {
        button.setAttribute('aria-pressed', String(button.dataset.scale === state.scale));
      }
      const count = activeFilters({ ...state, filter: { ...state.filter, text: undefined } });
      filters.button.classList.toggle('is-active', count > 0);
      filters.show(count > 0 ? words.filtered(count) : words.filter, count > 0 ? String(count) : '');
      // Panels are made anew only where they say something else: one of them may be open.
      const { channels, pillars, campaigns, authors } = board;
      const made = JSON.stringify([state, channels, pillars, campaigns, authors]);
      if (made === panelsByContext.made) return;
      panelsByContext.made = made;
      const open = panels.querySelector<HTMLElement>(':popover-open')?.id;
      const focused = document.activeElement?.closest('[data-key]')?.getAttribute('data-key');
      panels.replaceChildren(filterPanel(fresh, actions), optionsPanel(fresh, actions));
      if (open) panels.querySelector<HTMLElement>(`#${open}`)?.showPopover();
      if (focused) panels.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
    },
  };
}

function periodText({ board, state, days }: ViewContext): string {
  const { tag } = board.locale;
  const at = (day: number) => new Date(day * 86_400_000);
  switch (state.scale) {
    case 'month':
    case 'list':
      return dayText(Math.round((days.first + days.last) / 2), tag, { month: 'long', year: 'numeric' });
    case 'year':
      return dayText(days.first + 10, tag, { year: 'numeric' });
    case 'week':
      return new Intl.DateTimeFormat(tag, {
        timeZone: 'UTC',
        day: 'numeric',
        month: 'short',
        year: 'numeric',
      }).formatRange(at(days.first), at(days.last));
  }
}

function iconButton(name: 'previous' | 'next', run: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'tool tool-icon' }, icon(name));
  button.addEventListener('click', run);
  return button;
}

function label(button: HTMLElement, text: string): void {
  button.setAttribute('aria-label', text);
  button.title = text;
}

function panelButton(panel: string, name: 'filter' | 'options', text: string) {
  const count = element('span', { class: 'count', hidden: true });
  const button = element(
    'button',
    { type: 'button', class: 'tool tool-icon', popovertarget: panel, 'aria-label': text, title: text },
    icon(name),
    count,
  );
  const show = (name: string, number: string) => {
    label(button, name);
    count.textContent = number;
    count.hidden = number === '';
  };
  return { button, show };
}
