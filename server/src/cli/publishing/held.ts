import { type HeldPlace, heldJobs } from '../../../../core/src/publish/held-jobs.ts';
import type { StepResult } from '../../../../core/src/publish/step-result.ts';
import { eventJson } from '../../../../core/src/report/publishing/json.ts';
import { jobHead, stepLine } from '../../../../core/src/report/publishing/outcome-text.ts';
import type { Cli } from '../cli.ts';
import type { PublishingProject } from './publishing-project.ts';
import { type HeldReport, runHeldJobs } from './run-jobs.ts';
import type { SendFormat } from './send-jobs.ts';

/** What lies back further than this is asked for by “vocero reconcile” alone, in milliseconds. */
const REACH = 8 * 86_400_000;

/** What networks have of a project, or of some of its posts, to publish it later. */
export function heldIn(
  { workspace, uri, files, channels, secretsOf }: PublishingProject,
  post?: string,
): readonly HeldPlace[] {
  const names = (channel: string) => secretsOf(channel).names;
  return heldJobs(workspace, { project: uri, files, post, channels, secretsOf: names });
}

/** Tells each step of what networks have as it ends, under the name of its post. */
export function teller(cli: Cli, format: SendFormat) {
  const options = { language: cli.language, style: cli.style };
  const pending: Promise<void>[] = [];
  let shown: HeldPlace | undefined;
  return {
    tell: (job: HeldPlace, result: StepResult) => {
      if (format === 'ndjson') pending.push(cli.out(eventJson(job, result, cli.language)));
      if (format !== 'text') return;
      const head = shown === job ? '' : `${headOf(job, options)}\n`;
      shown = job;
      pending.push(cli.out(`${head}${stepLine(result, job.adapter, job.zone, options)}\n`));
    },
    told: () => Promise.all(pending),
  };
}

export function headOf(job: HeldPlace, options: Parameters<typeof jobHead>[1]): string {
  const { place, title, held, zone } = job;
  return jobHead({ place, title, due: held.scheduleAt, zone, cost: 0 }, options);
}

/**
 * Asks networks for what they were to publish by now. What they do not show yet is asked for again by the next run.
 * Undefined where there was nothing to ask.
 */
export async function confirmHeld(
  cli: Cli,
  project: PublishingProject,
  by: 'editor' | undefined,
  format: SendFormat,
  signal: AbortSignal,
): Promise<readonly HeldReport[] | undefined> {
  const now = project.clock();
  const hasPassed = ({ held, obstacles, ledger }: HeldPlace) =>
    obstacles.length === 0 &&
    held.scheduleAt <= now &&
    now - held.scheduleAt < REACH &&
    [...ledger.steps.values()].some(({ kind }) => kind === 'held');
  const jobs = heldIn(project).filter(hasPassed);
  if (jobs.length === 0) return undefined;
  const asUnconfirmed = (result: StepResult): StepResult =>
    result.kind === 'held' && result.scheduleAt <= project.clock()
      ? { step: result.step, kind: 'left', why: 'unconfirmed' }
      : result;
  const { tell, told } = teller(cli, format);
  const reports = await runHeldJobs(project, jobs, { kind: 'reconcile', by }, signal, (job, result) =>
    tell(job, asUnconfirmed(result)),
  );
  await told();
  return reports.map(({ job, results }) => ({ job, results: results.map(asUnconfirmed) }));
}
