import { type ExtensionContext, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { type HostMessage, readPageMessage } from '../../core/src/contract/webview/envelope.ts';
import { pageHtml } from '../../core/src/contract/webview/page.ts';
import type { ClientContext } from './client-context.ts';
import type { View } from './define-view.ts';
import { language } from './settings.ts';

/** The views of this window, each open at most once. */
export type ViewPanels = {
  /** Opens a view beside the editor, or brings it to the front, and tells it what it was opened for. */
  open(name: string, target?: unknown): void;
};

export function createViewPanels(
  extension: ExtensionContext,
  views: Readonly<Record<string, View>>,
  context: () => ClientContext,
): ViewPanels {
  const opened = new Map<
    string,
    { readonly panel: WebviewPanel; readonly show: (target: unknown) => void }
  >();

  const connect = (name: string, view: View, panel: WebviewPanel): void => {
    const show = connectPanel(name, view, panel, context());
    opened.set(name, { panel, show });
    panel.onDidDispose(() => opened.delete(name));
  };
  for (const [name, view] of Object.entries(views)) {
    // After a reload of the window, the editor brings panels back empty.
    const serializer = {
      deserializeWebviewPanel: async (panel: WebviewPanel) => {
        panel.webview.options = webviewOptions(extension, view);
        connect(name, view, panel);
      },
    };
    extension.subscriptions.push(window.registerWebviewPanelSerializer(`vocero.${name}`, serializer));
  }

  return {
    open: (name, target) => {
      const view = views[name];
      if (!view) throw new Error(`There is no view called ${name}.`);
      const known = opened.get(name);
      if (known) {
        known.panel.reveal(undefined, false);
        known.show(target);
        return;
      }
      const title = /^es\b/i.test(language()) ? view.title.es : view.title.en;
      const panel = window.createWebviewPanel(
        `vocero.${name}`,
        title,
        { viewColumn: window.activeTextEditor ? ViewColumn.Beside : ViewColumn.Active },
        webviewOptions(extension, view),
      );
      connect(name, view, panel);
      opened.get(name)?.show(target);
    },
  };
}

function webviewOptions({ extensionUri }: ExtensionContext, { showsFiles }: View) {
  const folders = showsFiles ? (workspace.workspaceFolders ?? []).map(({ uri }) => uri) : [];
  return {
    enableScripts: true,
    localResourceRoots: [Uri.joinPath(extensionUri, 'dist', 'webview'), ...folders],
  };
}

/** Wires one panel to its view. Returns what tells the view that somebody opened it. */
function connectPanel(
  name: string,
  view: View,
  panel: WebviewPanel,
  context: ClientContext,
): (target: unknown) => void {
  const { extension, output } = context;
  const { webview } = panel;
  const key = `view.${name}`;
  const ready: (() => void)[] = [];
  const intents: ((body: unknown) => void)[] = [];
  const opens: ((target: unknown) => void)[] = [];
  const subscriptions: { dispose(): unknown }[] = [];
  const post = (message: HostMessage<unknown>) => {
    // What does not arrive is asked for anew: the page says that it is ready each time it is shown.
    webview.postMessage(message).then(undefined, (error: unknown) => output.debug(String(error)));
  };
  subscriptions.push(
    webview.onDidReceiveMessage((value: unknown) => {
      const message = readPageMessage(value);
      switch (message?.type) {
        case 'ready':
          post({ type: 'start', state: extension.workspaceState.get(key) });
          for (const listener of ready) listener();
          break;
        case 'keep':
          void extension.workspaceState.update(key, message.state);
          break;
        case 'say':
          for (const listener of intents) listener(message.body);
          break;
        default:
          output.warn(`The view ${name} sent what no view may send.`);
      }
    }),
  );
  panel.onDidDispose(() => {
    for (const one of subscriptions) one.dispose();
  });
  view.connect({
    context,
    say: (body) => post({ type: 'say', body }),
    isVisible: () => panel.visible,
    addressOf: (file) => webview.asWebviewUri(file).toString(),
    column: () => panel.viewColumn,
    onReady: (listener) => ready.push(listener),
    onIntent: (listener) => intents.push(listener),
    onOpen: (listener) => opens.push(listener),
    subscriptions,
  });
  void showPage(name, panel, extension, output);
  return (target) => {
    for (const listener of opens) listener(target);
  };
}

async function showPage(
  name: string,
  { webview, title }: WebviewPanel,
  { extensionUri }: ExtensionContext,
  output: ClientContext['output'],
): Promise<void> {
  const folder = Uri.joinPath(extensionUri, 'dist', 'webview');
  const address = (file: string) => webview.asWebviewUri(Uri.joinPath(folder, file)).toString();
  try {
    const template = await workspace.fs.readFile(Uri.joinPath(folder, 'page.html'));
    webview.html = pageHtml(new TextDecoder().decode(template), {
      lang: language(),
      title,
      script: address(`${name}.js`),
      style: address(`${name}.css`),
      nonce: createNonce(),
      source: webview.cspSource,
    });
  } catch (error) {
    output.error(`The page of the view ${name} could not be read: ${String(error)}`);
  }
}

/** Unguessable, and new for each page. */
function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
