import type { Connection } from 'vscode-languageserver/node';
import { nextTurn, runInSlices, waitForPause } from '../node/slices.ts';
import { diagnosticsOf, touchedFiles } from './diagnostics.ts';
import type { ServerState } from './server-state.ts';

/** Publishes findings to clients that do not pull: open documents at once, the rest in slices. */
export function createPush(state: ServerState, connection: Connection): () => void {
  let isScheduled = false;
  let isResting = true;
  /** Files that nobody looks at; they wait for a pause in typing. */
  const waiting = new Set<string>();
  const failed = (error: unknown) => state.log(`Publishing findings failed: ${String(error)}`);
  const publish = (uri: string) => {
    const isWanted = state.documents.isOpen(uri) || state.settings.findings === 'workspace';
    const { id, findings } = isWanted ? state.session.result(uri) : { id: 'none', findings: [] };
    if (findings.length === 0 && !state.told.get(uri)?.hasFindings && !state.documents.isOpen(uri)) return;
    state.told.set(uri, { id, hasFindings: findings.length > 0 });
    const version = state.documents.versionOf(uri);
    connection.sendDiagnostics({
      uri: state.documents.clientUri(uri),
      diagnostics: diagnosticsOf(state, uri, findings),
      ...(version === null ? {} : { version }),
    });
  };
  const publishRest = async () => {
    while (waiting.size > 0) {
      await waitForPause(() => state.session.changes);
      const before = state.session.changes;
      // A change stops the rest, which then waits for the next pause.
      const isStale = () => state.session.changes !== before || state.documents.hasPending;
      await runInSlices([...waiting], (uri) => waiting.delete(uri) && publish(uri), isStale);
    }
  };
  const publishOpen = () => {
    isScheduled = false;
    state.documents.settle();
    for (const uri of touchedFiles(state)) {
      if (state.documents.isOpen(uri)) publish(uri);
      else waiting.add(uri);
    }
    if (!isResting || waiting.size === 0) return;
    isResting = false;
    publishRest()
      .catch(failed)
      .finally(() => {
        isResting = true;
      });
  };
  return () => {
    if (isScheduled) return;
    isScheduled = true;
    // Behind the input that has arrived, so that a burst of key presses is answered once.
    nextTurn().then(publishOpen).catch(failed);
  };
}
