import { hostname } from 'node:os';
import { reconcileHeld, takeBackJob } from '../../../../core/src/publish/held-job.ts';
import type { HeldPlace } from '../../../../core/src/publish/held-jobs.ts';
import type { PublishJob } from '../../../../core/src/publish/publish-job.ts';
import { reconcileJob, runJob } from '../../../../core/src/publish/run-job.ts';
import type { StepResult } from '../../../../core/src/publish/step-result.ts';
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
  for (const job of jobs) {
    const { adapter, place, due, scheduleAt, account, steps, ledger } = job;
    if (!adapter || (what === 'publish' && job.obstacles.length > 0)) {
      reports.push({ job, results: [] });
      continue;
    }
    const fulfil = around(fulfilIn(project, place.channel, signal));
    const by = nameOf(starter);
    const run = what === 'publish' ? runJob : reconcileJob;
    const results = await carryOut(
      run({ place, steps, account, adapter, ledger, due, scheduleAt, by }, (result) => tell(job, result)),
      fulfil,
    );
    reports.push({ job, results });
  }
  return reports;
}

/** How something that networks have went, step by step; nothing for one that they were not asked about. */
export type HeldReport = { readonly job: HeldPlace; readonly results: readonly StepResult[] };

/**
 * Asks networks about what they are to publish later, or to give it back, one after the other.
 *
 * @param around stands between a run and this machine; tests end the process there.
 */
export async function runHeldJobs(
  project: PublishingProject,
  jobs: readonly HeldPlace[],
  { kind, by: starter }: { readonly kind: 'take-back' | 'reconcile'; readonly by?: 'editor' | undefined },
  signal: AbortSignal,
  tell: (job: HeldPlace, result: StepResult) => void,
  around: (fulfil: Fulfil) => Fulfil = (fulfil) => fulfil,
): Promise<readonly HeldReport[]> {
  const reports: HeldReport[] = [];
  for (const job of jobs) {
    const { adapter, place, account, ledger, obstacles } = job;
    if (!adapter || obstacles.length > 0) {
      reports.push({ job, results: [] });
      continue;
    }
    const run = kind === 'take-back' ? takeBackJob : reconcileHeld;
    const asked = { place, account, adapter, ledger, by: nameOf(starter) };
    const results = await carryOut(
      run(asked, (result) => tell(job, result)),
      around(fulfilIn(project, place.channel, signal)),
    );
    reports.push({ job, results });
  }
  return reports;
}

/** Who runs it, for the receipts. */
function nameOf(starter: 'editor' | undefined): string {
  return starter ?? (isCi() ? 'ci' : 'cli');
}

function fulfilIn(project: PublishingProject, channel: string, signal: AbortSignal): Fulfil {
  const { folder, clock, root } = project;
  const writer = isCi() ? 'ci' : writerName(folder);
  const sending = { secrets: project.secretsOf(channel), root, userAgent: `Vocero/${version}` };
  return fulfilHere({ folder, writer, clock, signal, sending });
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
  if ('pid' in lock) {
    const elsewhere = lock.host === hostname() ? '' : lock.host;
    throw new Failure(words.busy(lock.pid, elsewhere), words.busyHint);
  }
  const stop = new AbortController();
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(130);
    note(words.stopping);
    stop.abort();
  };
  // Elsewhere Ctrl+C ends the program at once, which here would leave an outcome unknown.
  const atOnce = process.rawListeners('SIGINT') as NodeJS.SignalsListener[];
  for (const listener of atOnce) process.off('SIGINT', listener);
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  const onGone = () => stop.abort();
  if (gone?.aborted) onGone();
  gone?.addEventListener('abort', onGone);
  try {
    return await work(stop.signal);
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    for (const listener of atOnce) process.once('SIGINT', listener);
    lock.release();
  }
}
