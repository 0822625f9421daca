import { type Disposable, MarkdownString, StatusBarAlignment, ThemeColor, window } from 'vscode';
import type { ServerState } from './language-client.ts';
import type { Strings } from './strings.ts';

export type StatusItem = Disposable & { show(state: ServerState): void };

/** One entry in the status bar: what Vocero is doing, and the way to its output. */
export const createStatusItem = (strings: () => Strings): StatusItem => {
  const item = window.createStatusBarItem('vocero.status', StatusBarAlignment.Left);
  item.name = 'Vocero';
  item.command = 'vocero.showOutput';
  return {
    show: (state) => {
      const { icon, text, detail, isError } = describe(state, strings());
      item.text = `$(${icon}) ${text}`;
      item.tooltip = new MarkdownString(detail);
      item.accessibilityInformation = { label: `Vocero: ${detail}` };
      item.backgroundColor = isError ? new ThemeColor('statusBarItem.errorBackground') : undefined;
      item.show();
    },
    dispose: () => item.dispose(),
  };
};

type Description = {
  readonly icon: string;
  readonly text: string;
  readonly detail: string;
  readonly isError?: boolean;
};

const describe = (state: ServerState, strings: Strings): Description => {
  switch (state.kind) {
    case 'starting':
      return { icon: 'loading~spin', text: 'Vocero', detail: strings.starting };
    case 'running':
      if (state.status.state === 'incomplete') {
        return { icon: 'warning', text: 'Vocero', detail: strings.incomplete };
      }
      return state.status.state === 'indexing'
        ? { icon: 'loading~spin', text: 'Vocero', detail: strings.indexing(state.status.files) }
        : {
            icon: 'megaphone',
            text: strings.ready(state.status.posts),
            detail: strings.readyDetail(state.status.files, state.status.posts),
          };
    case 'stopped':
      return { icon: 'circle-slash', text: 'Vocero', detail: strings.stopped };
    case 'failed':
      return { icon: 'error', text: 'Vocero', detail: strings.failed, isError: true };
  }
};
