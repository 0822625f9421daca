import type { PageMessage } from '../../core/src/contract/webview/envelope.ts';
import { readHostMessage } from '../../core/src/contract/webview/envelope.ts';

/** The host as a page sees it. Nobody else calls `acquireVsCodeApi` or listens to `message`. */
export type Host<Intent> = {
  say(intent: Intent): void;
  /** Asks the host to keep where the person is, for this workspace. */
  keep(state: unknown): void;
};

export type HostOptions<News> = {
  /** Called once for a document, with what an earlier one asked to have kept. */
  readonly onStart: (state: unknown) => void;
  readonly onNews: (news: News) => void;
};

declare const acquireVsCodeApi: () => { postMessage(message: PageMessage<unknown>): void };

/**
 * Connects the page with its host. What the host says comes from the same build as the page, which is made
 * anew by it; so the envelope is checked here and the news are taken for what the contract says.
 */
export function connectHost<Intent, News>({ onStart, onNews }: HostOptions<News>): Host<Intent> {
  const api = acquireVsCodeApi();
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = readHostMessage(data);
    if (message?.type === 'start') onStart(message.state);
    if (message?.type === 'say') onNews(message.body as News);
  });
  api.postMessage({ type: 'ready' });
  return {
    say: (body) => api.postMessage({ type: 'say', body }),
    keep: (state) => api.postMessage({ type: 'keep', state }),
  };
}
