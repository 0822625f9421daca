import { CodeLensRefreshRequest, type Connection, InlayHintRefreshRequest } from 'vscode-languageserver/node';
import type { FailureLog } from './guard.ts';
import type { ServerState } from './server-state.ts';

/** After so many milliseconds without another key press in a plan, what depends on it is asked for again. */
const PAUSE = 300;

export type HintRefresh = {
  /** Asks the client to ask again for what stands in and above the lines of its documents. */
  readonly now: () => void;
  /** The same when somebody stops typing. */
  readonly soon: () => void;
};

/** Hints and lenses speak of the plan and of other posts, of which a client knows nothing. */
export function createHintRefresh(state: ServerState, connection: Connection, log: FailureLog): HintRefresh {
  let timer: NodeJS.Timeout | undefined;
  const now = () => {
    const { refreshesHints, refreshesLenses } = state.abilities;
    const asked = [
      ...(refreshesHints ? [InlayHintRefreshRequest.type] : []),
      ...(refreshesLenses ? [CodeLensRefreshRequest.type] : []),
    ];
    for (const type of asked) connection.sendRequest(type).catch((error: unknown) => log(String(error)));
  };
  return {
    now,
    soon: () => {
      clearTimeout(timer);
      timer = setTimeout(now, PAUSE);
      timer.unref();
    },
  };
}
