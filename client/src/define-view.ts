import type { Disposable, Uri, ViewColumn } from 'vscode';
import type { ClientContext } from './client-context.ts';

/** One open view, as its file in `views/` sees it. */
export type ViewPage<Intent, News> = {
  readonly context: ClientContext;
  /** Says something to the page. While it is hidden this goes nowhere: it starts anew when it is shown. */
  say(news: News): void;
  readonly isVisible: () => boolean;
  /** The address by which the page may load a file of the workspace, where the view says that it shows files. */
  readonly addressOf: (file: Uri) => string;
  /** The column in which it stands. */
  readonly column: () => ViewColumn | undefined;
  /** Calls back for each document: at first, after a reload, and whenever the view is shown again. */
  onReady(listener: () => void): void;
  onIntent(listener: (intent: Intent) => void): void;
  /** Calls back each time somebody opens the view, also when it is open already, with what they gave. */
  onOpen(listener: (target: unknown) => void): void;
  /** Ended with the view. */
  readonly subscriptions: Disposable[];
};

export type ViewDefinition<Intent, News> = {
  readonly title: { readonly en: string; readonly es: string };
  /** True when its page shows files of the workspace, such as pictures. */
  readonly showsFiles?: boolean;
  /** Judges what a page says: undefined for what it cannot mean. */
  readIntent(body: unknown): Intent | undefined;
  /** Called once for each view that opens or comes back with its window. */
  connect(page: ViewPage<Intent, News>): void;
};

/** A view whatever its page and host say to each other. */
export type View = {
  readonly title: ViewDefinition<unknown, unknown>['title'];
  readonly showsFiles: boolean;
  connect(page: ViewPage<unknown, unknown>): void;
};

/**
 * A view is one file in `views/`, with a folder of the same name in `client/webview/` for its page. Its id
 * is `vocero.` and the name of its export.
 */
export function defineView<Intent, News>({
  title,
  showsFiles = false,
  readIntent,
  connect,
}: ViewDefinition<Intent, News>): View {
  return {
    title,
    showsFiles,
    connect: (page) =>
      connect({
        ...page,
        onIntent: (listener) =>
          page.onIntent((body) => {
            const intent = readIntent(body);
            if (intent === undefined)
              page.context.output.warn(
                `A view said what is not understood: ${JSON.stringify(body)?.slice(0, 200)}`,
              );
            else listener(intent);
          }),
      }),
  };
}
