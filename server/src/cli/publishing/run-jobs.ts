import type { PublishJob } from '../../../../core/src/publish/publish-job.ts';
import { reconcileJob, runJob } from '../../../../core/src/publish/run-job.ts';
import type { StepResult } from '../../../../core/src/publish/step-result.ts';
import { channelLedgerOf } from '../../../../core/src/workspace/delivery-states.ts';
import { carryOut, type Fulfil, fulfilHere } from '../../node/publish/carry-out.ts';
import { writerName } from '../../node/publish/ledger-store.ts';
import { takeLock } from '../../node/publish/publish-lock.ts';
import type { Cli } from '../cli.ts';
import { Failure } from '../failure.ts';
import { version } from '../version.ts';
import type { PublishingProject } from './publishing-project.ts';

/** How a job went, step by step; nothing for one that does not go out. */
export type JobReport = { readonly job: PublishJob; readonly results: readonly StepResult[] };

/** What is done with jobs, and who had it so, where it was an editor. */
export type Doing = { readonly kind: 'publish' | 'reconcile'; readonly by?: 'editor' | undefined };

/**
 * Runs jobs one after the other, for whoever holds the lock.
 *
 * @param around stands between a run and this machine; tests end the process there.
 */
export async function runJobs(
  project: PublishingProject,
  jobs: readonly PublishJob[],
  { kind: what, by: starter }: Doing,
  signal: AbortSignal,
  tell: (job: PublishJob, result: StepResult) => void,
  around: (fulfil: Fulfil) => Fulfil = (fulfil) => fulfil,
): Promise<readonly JobReport[]> {
  const reports: JobReport[] = [];
  const writer = isCi() ? 'ci' : writerName(project.folder);
  for (const job of jobs) {
    const { adapter, place, due, account, steps, post } = job;
    if (!adapter || (what === 'publish' && job.obstacles.length > 0)) {
      reports.push({ job, results: [] });
      continue;
    }
    const ledger = channelLedgerOf(project.workspace, post, place.channel, place.on);
    const secrets = project.secretsOf(place.channel);
    const sending = { secrets, root: project.root, userAgent: `Vocero/${version}` };
    const { folder, clock } = project;
    const fulfil = around(fulfilHere({ folder, writer, clock, signal, sending }));
    const by = starter ?? (isCi() ? 'ci' : 'cli');
    const run = what === 'publish' ? runJob : reconcileJob;
    const results = await carryOut(
      run({ place, steps, account, adapter, ledger, due, scheduleAt: undefined, by }, (result) =>
        tell(job, result),
      ),
      fulfil,
    );
    reports.push({ job, results });
  }
  return reports;
}

/** True in a run of continuous integration, which all services tell by this variable. */
export function isCi(): boolean {
  return !['', 'false', '0'].includes(process.env.CI ?? '');
}

/**
 * Does something while nobody else publishes from a project, and lets the person stop it.
 *
 * @param gone stops it too.
 * @throws {Failure} when somebody else does.
 */
export async function whileAlone<Result>(
  cli: Cli,
  folder: string,
  work: (signal: AbortSignal) => Promise<Result>,
  gone?: AbortSignal,
): Promise<Result> {
  const { words, note } = cli;
  const lock = takeLock(folder);
  if ('pid' in lock) throw new Failure(words.busy(lock.pid), words.busyHint);
  const stop = new AbortController();
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(130);
    note(words.stopping);
    stop.abort();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  const onGone = () => stop.abort();
  if (gone?.aborted) onGone();
  gone?.addEventListener('abort', onGone);
  try {
    return await work(stop.signal);
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    lock.release();
  }
}
