import { type Disposable, EventEmitter, Uri, window, workspace } from 'vscode';
import type { ClientContext } from '../client-context.ts';
import type { PublishWish } from './publish-run.ts';
import { reasonOf } from './publishing.ts';

const SCHEME = 'vocero-requests';

/** Texts of requests, which are shown in an editor that cannot be saved. Secrets are in them by their names alone. */
export type RequestDocuments = Disposable & { show(name: string, text: string): Promise<void> };

export function createRequestDocuments(): RequestDocuments {
  const texts = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: ({ path }) => texts.get(path) ?? '',
  });
  return {
    show: async (name, text) => {
      const uri = Uri.from({ scheme: SCHEME, path: `/${name}.txt` });
      texts.set(uri.path, text);
      changed.fire(uri);
      await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
    },
    dispose: () => {
      provider.dispose();
      changed.dispose();
    },
  };
}

/** Opens every request that would be sent, media included, beside the editor. Nothing is sent. */
export async function showRequests(
  { publishing, requests }: ClientContext,
  { deed = 'publish', folder, args, channels }: PublishWish,
): Promise<void> {
  const strings = publishing.strings();
  const text = await publishing.whileTelling(strings.checking, async (signal) => {
    const end = await publishing.run(folder, [deed, ...args, '--dry-run'], {
      signal,
      ...(channels && { channels }),
    });
    if (end.code === 2) window.showErrorMessage(strings.failed(reasonOf(end)));
    return end.code === 2 || signal.aborted ? undefined : end.out;
  });
  if (text === undefined) return;
  await requests.show(strings.requestsName, `${text.trimEnd()}\n`);
}
