import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver/node';
import type { ServerState } from './server-state.ts';

/** Work that is over sooner shows no progress, in milliseconds: a bar that only flashes is noise. */
const PATIENCE = 300;

/** A bar in the editor with a way to stop, for what takes long enough to need one. */
export type Progress = {
  readonly report: (message: string) => void;
  readonly isCancelled: () => boolean;
  readonly done: () => void;
};

export function startProgress(state: ServerState, connection: Connection, title: string): Progress {
  let reporter: WorkDoneProgressServerReporter | undefined;
  let isOver = false;
  const open = async () => {
    const created = await connection.window.createWorkDoneProgress();
    if (isOver) return;
    created.begin(title, undefined, undefined, true);
    reporter = created;
  };
  const timer = setTimeout(() => {
    if (state.abilities.showsProgress) open().catch((error: unknown) => state.log(String(error)));
  }, PATIENCE);
  return {
    report: (message) => reporter?.report(message),
    isCancelled: () => reporter?.token.isCancellationRequested ?? false,
    done: () => {
      isOver = true;
      clearTimeout(timer);
      reporter?.done();
    },
  };
}
