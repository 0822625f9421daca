import { element } from '../element.ts';
import type { ToolbarActions } from './toolbar.ts';
import type { ViewContext } from './view-context.ts';
import type { ColorBy } from './view-state.ts';

const COLORS = ['channel', 'pillar', 'campaign', 'state'] as const satisfies readonly ColorBy[];
const EXPORTS = ['png', 'html', 'ics', 'csv'] as const;

/** How posts are shown, what else is, and ways out. */
export function optionsPanel({ state, words }: ViewContext, actions: ToolbarActions): HTMLElement {
  const colors = COLORS.map((colorBy) => {
    const radio = element('input', {
      type: 'radio',
      name: 'color-by',
      value: colorBy,
      'data-key': `color ${colorBy}`,
    });
    radio.checked = state.colorBy === colorBy;
    radio.addEventListener('change', () => actions.change({ colorBy }));
    return element('label', { class: 'tick' }, radio, words.colors[colorBy]);
  });
  const toggle = (key: 'showsSlots' | 'showsTray', text: string) => {
    const box = element('input', { type: 'checkbox', 'data-key': key });
    box.checked = state[key];
    box.addEventListener('change', () => actions.change({ [key]: box.checked }));
    return element('label', { class: 'tick' }, box, text);
  };
  const exports = EXPORTS.map((form) => {
    const button = element('button', { type: 'button', class: 'tool wide' }, words.exports[form]);
    button.addEventListener('click', () => actions.exportAs(form));
    return button;
  });
  const keys = words.keyTable.map(([key = '', meaning = '']) =>
    element('div', {}, element('dt', {}, element('kbd', {}, key)), element('dd', {}, meaning)),
  );
  return element(
    'div',
    { class: 'panel', id: 'options-panel', popover: 'auto', role: 'dialog', 'aria-label': words.options },
    element('fieldset', {}, element('legend', {}, words.colorBy), ...colors),
    element(
      'fieldset',
      {},
      element('legend', {}, words.options),
      toggle('showsSlots', words.showSlots),
      toggle('showsTray', words.showTray),
    ),
    element('fieldset', {}, element('legend', {}, words.exportAs), ...exports),
    element('section', { class: 'keys' }, element('h2', {}, words.keys), element('dl', {}, ...keys)),
  );
}
