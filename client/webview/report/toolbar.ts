import type { ReportBoard } from '../../../core/src/report/results/report-board.ts';
import { element } from '../element.ts';
import type { ViewState } from './view-state.ts';
import type { ReportViewWords } from './words.ts';

export type ToolbarActions = {
  change(changes: Partial<ViewState>): void;
  save(form: 'html' | 'md' | 'csv' | 'json'): void;
};

type Option = { readonly value: string; readonly text: string };

/** Period, filters and export, as they are for what is shown. */
export function toolbar(
  board: ReportBoard,
  state: ViewState,
  words: ReportViewWords,
  actions: ToolbarActions,
): HTMLElement {
  const step = (name: 'before' | 'after') => {
    const sign = name === 'before' ? '‹' : '›';
    const label = name === 'before' ? words.earlier : words.later;
    const button = element(
      'button',
      { type: 'button', id: `step-${name}`, title: label, 'aria-label': label },
      sign,
    );
    button.addEventListener('click', () => actions.change({ period: board[name] }));
    return button;
  };
  const lengths = board.lengths.map(({ kind, name }) => ({ value: name, text: words.lengths[kind] }));
  const known = board.lengths.find(({ kind }) => kind === board.period.kind);
  const chosen = known?.name ?? board.period.name;
  const own = known ? [] : [{ value: board.period.name, text: words.own }];
  const length = select('length', words.length, [...lengths, ...own], chosen, (period) =>
    actions.change({ period }),
  );
  const filter = (
    name: 'channel' | 'pillar' | 'campaign',
    choices: readonly { id: string; name: string }[],
  ) =>
    select(
      name,
      words[name],
      [{ value: '', text: words.all[name] }, ...choices.map(({ id, name: text }) => ({ value: id, text }))],
      state[name] ?? '',
      (value) => actions.change({ [name]: value === '' ? undefined : value }),
    );
  const forms = Object.entries(words.forms).map(([value, text]) => ({ value, text }));
  const save = select('save', words.save, [{ value: '', text: `${words.save}…` }, ...forms], '', (form) => {
    if (form === 'html' || form === 'md' || form === 'csv' || form === 'json') actions.save(form);
  });
  return element(
    'div',
    { class: 'tools', role: 'toolbar', 'aria-label': words.tools },
    element('div', { class: 'tools-when' }, step('before'), step('after'), length),
    element(
      'div',
      { class: 'tools-what' },
      filter('channel', board.choices.channels),
      board.choices.pillars.length > 0 ? filter('pillar', board.choices.pillars) : undefined,
      board.choices.campaigns.length > 0 ? filter('campaign', board.choices.campaigns) : undefined,
      save,
    ),
  );
}

function select(
  id: string,
  label: string,
  options: readonly Option[],
  chosen: string,
  onChange: (value: string) => void,
): HTMLSelectElement {
  const made = element(
    'select',
    { id, 'aria-label': label, title: label },
    ...options.map(({ value, text }) => element('option', { value, selected: value === chosen }, text)),
  );
  made.addEventListener('change', () => onChange(made.value));
  return made;
}
