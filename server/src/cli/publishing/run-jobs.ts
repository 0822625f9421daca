import type { PublishJob } from '../../../../core/src/publish/publish-job.ts';
import { reconcileJob, runJob, type StepResult } from '../../../../core/src/publish/run-job.ts';
import { channelLedgerOf } from '../../../../core/src/workspace/delivery-states.ts';
import { carryOut, fulfilHere } from '../../node/publish/carry-out.ts';
import { writerName } from '../../node/publish/ledger-store.ts';
import { takeLock } from '../../node/publish/publish-lock.ts';
import type { Cli } from '../cli.ts';
import { Failure } from '../failure.ts';
import { version } from '../version.ts';
import type { PublishingProject } from './publishing-project.ts';

/** How a job went, step by step; nothing for one that does not go out. */
export type JobReport = { readonly job: PublishJob; readonly results: readonly StepResult[] };

/** Runs jobs one after the other, for whoever holds the lock. */
export async function runJobs(
  project: PublishingProject,
  jobs: readonly PublishJob[],
  what: 'publish' | 'reconcile',
  signal: AbortSignal,
  tell: (job: PublishJob, result: StepResult) => void,
): Promise<readonly JobReport[]> {
  const reports: JobReport[] = [];
  const isCi = process.env.CI !== undefined && process.env.CI !== '' && process.env.CI !== 'false';
  const writer = isCi ? 'ci' : writerName(project.folder);
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
    const fulfil = fulfilHere({ folder, writer, clock, signal, sending });
    const by = isCi ? 'ci' : 'cli';
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

/**
 * Does something while nobody else publishes from a project, and lets the person stop it.
 *
 * @throws {Failure} when somebody else does.
 */
export async function whileAlone<Result>(
  cli: Cli,
  folder: string,
  work: (signal: AbortSignal) => Promise<Result>,
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
  try {
    return await work(stop.signal);
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    lock.release();
  }
}
