import type { Connection } from 'vscode-languageserver/node';
import { changedNotification } from '../../../core/src/contract/server.ts';
import type { FailureLog } from './guard.ts';

/** Milliseconds for which changes are gathered: soon enough to look live, seldom enough for views to keep up. */
const GATHER = 120;

/** Tells the client, once for each burst of changes, that what it asked about the workspace may be out of date. */
export function createChanged(connection: Connection, log: FailureLog): () => void {
  let isDue = false;
  const tell = () => {
    isDue = false;
    // A connection that is gone throws instead of refusing.
    const send = async () => connection.sendNotification(changedNotification);
    send().catch((error: unknown) => log(String(error)));
  };
  return () => {
    if (!isDue) setTimeout(tell, GATHER).unref();
    isDue = true;
  };
}
