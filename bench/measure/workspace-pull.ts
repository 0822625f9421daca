import { setTimeout } from 'node:timers/promises';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import type { Editor } from '../client/editor.ts';

/** VS Code waits as long between an answer and the next question. */
const PAUSE = 2_000;

/**
 * Asks for the findings of the whole workspace again and again, as VS Code does behind the pulls of
 * single documents.
 */
export function keepPullingWorkspace(editor: Editor): {
  readonly first: Promise<void>;
  readonly stop: () => void;
} {
  const known = new Map<string, string>();
  const cancel = new CancellationTokenSource();
  const first = Promise.withResolvers<void>();
  const token = 'workspace-pull';
  const take = ({ items }: WorkspaceDiagnosticReport) => {
    for (const { uri, resultId } of items) if (resultId !== undefined) known.set(uri, resultId);
  };
  const progress = editor.connection.onNotification(
    '$/progress',
    (params: { token: unknown; value: WorkspaceDiagnosticReport }) => {
      if (params.token === token) take(params.value);
    },
  );
  const pull = async () => {
    while (!cancel.token.isCancellationRequested) {
      const previousResultIds = [...known].map(([uri, value]) => ({ uri, value }));
      const params = { previousResultIds, partialResultToken: token };
      take(
        await editor.connection.sendRequest<WorkspaceDiagnosticReport>(
          'workspace/diagnostic',
          params,
          cancel.token,
        ),
      );
      first.resolve();
      await setTimeout(PAUSE, undefined, { ref: false });
    }
  };
  // The last request ends as cancelled, or with its connection.
  pull().catch(() => first.resolve());
  const stop = () => {
    cancel.cancel();
    progress.dispose();
  };
  return { first: first.promise, stop };
}
