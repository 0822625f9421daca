import { commands, window } from 'vscode';
import type { ServerState } from './language-client.ts';
import type { Strings } from './strings.ts';

/** A failure that stops the checking is worth one notification, with the two things a person can do about it. */
export const reportFailure = async (state: ServerState, strings: Strings): Promise<void> => {
  if (state.kind !== 'failed') return;
  const text = state.why === 'did-not-start' ? strings.couldNotStart : strings.keepsCrashing;
  const choice = await window.showErrorMessage(text, strings.restartServer, strings.showOutput);
  if (choice === strings.restartServer) await commands.executeCommand('vocero.restartServer');
  if (choice === strings.showOutput) await commands.executeCommand('vocero.showOutput');
};
