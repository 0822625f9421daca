import { CARD_STATES } from '../../../core/src/contract/webview/calendar.ts';
import type { Choice } from '../../../core/src/report/calendar-board/board.ts';
import { element } from '../element.ts';
import { stateMark } from './marks.ts';
import { networkLabel } from './network-label.ts';
import type { Actions, ViewContext } from './view-context.ts';
import { activeFilters, type ViewState } from './view-state.ts';

type List = Exclude<keyof ViewState['filter'], 'text'>;
type Option = Choice & { readonly mark?: Node | undefined };

/** What to show of the posts: lists of things to tick. */
export function filterPanel(context: ViewContext, { change }: Actions): HTMLElement {
  const { board, state, words, names, palette } = context;
  const colored = (id: string, by: 'channel' | 'campaign') =>
    element('span', { class: `swatch ${palette[by](id)}` });
  const channels = board.channels.map(({ id, network, networkName }) => ({
    id,
    name: id.toLowerCase() === networkName.toLowerCase() ? networkName : `${id} · ${networkName}`,
    mark:
      state.colorBy === 'channel'
        ? element('span', { class: `network ${palette.channel(id)} is-filled` }, networkLabel(network))
        : element('span', { class: 'network' }, networkLabel(network)),
  }));
  const states = CARD_STATES.map((id) => ({ id, name: names.statuses[id], mark: stateMark(id) }));
  const campaigns = board.campaigns.map((one) => ({
    ...one,
    mark: state.colorBy === 'campaign' ? colored(one.id, 'campaign') : undefined,
  }));
  const section = (list: List, title: string, options: readonly Option[]) =>
    options.length === 0
      ? undefined
      : element(
          'fieldset',
          {},
          element('legend', {}, title),
          ...options.map((option) => tick(option, list, context, change)),
        );
  const clear = element(
    'button',
    { type: 'button', class: 'tool', 'data-key': 'clear', disabled: activeFilters(state) === 0 },
    words.clearFilter,
  );
  clear.addEventListener('click', () => change({ filter: {} }));
  return element(
    'div',
    { class: 'panel', id: 'filter-panel', popover: 'auto', role: 'dialog', 'aria-label': words.filter },
    section('channels', words.channels, channels),
    section('states', words.states, states),
    section('campaigns', words.campaigns, campaigns),
    section('pillars', words.pillars, board.pillars),
    section('authors', words.authors, board.authors),
    clear,
  );
}

function tick(
  { id, name, mark }: Option,
  list: List,
  { state }: ViewContext,
  change: Actions['change'],
): HTMLElement {
  const chosen: readonly string[] = state.filter[list] ?? [];
  const box = element('input', { type: 'checkbox', 'data-key': `${list} ${id}` });
  box.checked = chosen.includes(id);
  box.addEventListener('change', () => {
    const next = box.checked ? [...chosen, id] : chosen.filter((one) => one !== id);
    change({ filter: { ...state.filter, [list]: next.length > 0 ? next : undefined } });
  });
  return element('label', { class: 'tick' }, box, mark, element('bdi', {}, name));
}
