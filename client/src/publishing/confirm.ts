import { commands, window } from 'vscode';
import type { ClientContext } from '../client-context.ts';
import type { PublishWish } from './publish-run.ts';
import type { PublishingStrings } from './publishing-strings.ts';
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
  const { deed } = wish;
  const ready = jobs.filter(({ obstacles }) => obstacles.length === 0);
  const blocked = jobs.filter(({ obstacles }) => obstacles.length > 0);
  const cost = ready.reduce((sum, job) => sum + (job.cost ?? 0), 0);
  const kept = blocked.flatMap((job) => job.obstacles.map(({ text }) => `${job.channel}: ${text}`));
  const detail = [
    ready.map((job) => lineOf(job, strings, deed)).join('\n'),
    // What is not handed over is told before, and when it goes.
    ready.some(({ requests }) => requests?.some(({ stays }) => stays === 'follows'))
      ? strings.followsLater
      : '',
    deed === 'schedule' && ready.length > 0 ? strings.outOfReach : '',
    deed === 'unschedule' && ready.length > 0 ? strings.hereAgain : '',
    cost > 0 ? strings.cost(cost) : '',
    kept.length > 0 ? strings.staysHere([...new Set(kept)]) : '',
    warnings.length > 0 && ready.length > 0 ? strings.warned(warnings) : '',
  ]
    .filter(Boolean)
    .join('\n\n');
  const isLockedOut = blocked.some(({ obstacles }) => obstacles.some(({ kind }) => kind === 'no-secrets'));
  const go = buttonFor(deed, warnings.length > 0, strings);
  const actions = [
    ...(ready.length > 0 ? [go] : []),
    ...(isLockedOut ? [strings.signIn] : []),
    ...(deed === 'unschedule' ? [] : [strings.showRequests]),
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

/** What happens on a channel; where the network publishes it, at which time of its own clock. */
function lineOf(
  { channel, networkName, requests, when = '', zone = '' }: PlannedJob,
  strings: PublishingStrings,
  deed: PublishWish['deed'],
): string {
  const sent = requests?.filter(({ stays }) => stays === undefined).length ?? 1;
  return deed === undefined || deed === 'publish'
    ? strings.channel(channel, networkName, sent)
    : strings.channelAt(channel, networkName, zone === '' ? when : `${when} (${zone})`);
}

function buttonFor(deed: PublishWish['deed'], hasWarnings: boolean, strings: PublishingStrings): string {
  if (deed === 'unschedule') return strings.takeBack;
  if (deed === 'schedule') return hasWarnings ? strings.scheduleAnyway : strings.schedule;
  return hasWarnings ? strings.publishAnyway : strings.publish;
}
