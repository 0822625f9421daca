import { element } from '../element.ts';
import type { ViewWords } from './words.ts';

/** Says what was done, with the way back; says what could not be done until somebody has read it. */
export type Toast = { readonly root: HTMLElement; tell(text: string, isFailure: boolean): void };

/** Milliseconds that a message stays: time to read it, and to reach for the button. */
const STAY = 8000;

export function createToast(words: ViewWords, undo: () => void): Toast {
  const text = element('span', { class: 'toast-text' });
  const button = element('button', { type: 'button', class: 'tool' }, words.undo);
  const root = element('div', { class: 'toast', role: 'status', hidden: true }, text, button);
  let timer: number | undefined;
  button.addEventListener('click', undo);
  return {
    root,
    tell: (message, isFailure) => {
      window.clearTimeout(timer);
      if (message === '') return;
      text.textContent = message;
      root.classList.toggle('is-failure', isFailure);
      root.hidden = false;
      timer = window.setTimeout(() => {
        root.hidden = true;
      }, STAY);
    },
  };
}
