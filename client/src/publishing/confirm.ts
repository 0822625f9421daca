import { commands, window } from 'vscode';
import type { ClientContext } from '../client-context.ts';
import type { PublishWish } from './publish-run.ts';
import { showRequests } from './requests-document.ts';
import type { PlannedJob } from './run-output.ts';

/**
 * Asks before anything is sent, with everything that somebody would want to know first. Errors leave no way to
 * publish; warnings are named, and the button says so.
 */
export async function confirm(
  context: ClientContext,
  title: string,
  wish: PublishWish,
  jobs: readonly PlannedJob[],
  warnings: readonly string[],
): Promise<boolean> {
  const strings = context.publishing.strings();
  const ready = jobs.filter(({ obstacles }) => obstacles.length === 0);
  const blocked = jobs.filter(({ obstacles }) => obstacles.length > 0);
  const cost = ready.reduce((sum, job) => sum + (job.cost ?? 0), 0);
  const kept = blocked.flatMap((job) => job.obstacles.map(({ text }) => `${job.channel}: ${text}`));
  const detail = [
    ready.map((job) => strings.channel(job.channel, job.networkName, job.requests?.length ?? 1)).join('\n'),
    cost > 0 ? strings.cost(cost) : '',
    kept.length > 0 ? strings.staysHere([...new Set(kept)]) : '',
    warnings.length > 0 && ready.length > 0 ? strings.warned(warnings) : '',
  ]
    .filter(Boolean)
    .join('\n\n');
  const isLockedOut = blocked.some(({ obstacles }) => obstacles.some(({ kind }) => kind === 'no-secrets'));
  const go = warnings.length > 0 ? strings.publishAnyway : strings.publish;
  const actions = [
    ...(ready.length > 0 ? [go] : []),
    ...(isLockedOut ? [strings.signIn] : []),
    strings.showRequests,
  ];
  const options = { modal: true, detail };
  const chosen =
    ready.length > 0
      ? await window.showInformationMessage(title, options, ...actions)
      : await window.showWarningMessage(title, options, ...actions);
  if (chosen === strings.showRequests) await showRequests(context, wish);
  if (chosen === strings.signIn) {
    const [first] = blocked.filter(({ obstacles }) => obstacles.some(({ kind }) => kind === 'no-secrets'));
    await commands.executeCommand('vocero.signIn', { folder: wish.folder, channel: first?.channel });
  }
  return chosen === go;
}
