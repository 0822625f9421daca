import { imagineJob } from '../../../../core/src/publish/imagine.ts';
import { type ObstacleKind, PASSING } from '../../../../core/src/publish/obstacle.ts';
import type { PublishJob } from '../../../../core/src/publish/publish-job.ts';
import { publishJobs } from '../../../../core/src/publish/publish-jobs.ts';
import type { StepResult } from '../../../../core/src/publish/step-result.ts';
import { dryRunText } from '../../../../core/src/report/publishing/dry-run-text.ts';
import { blockedJson, eventJson, publishJson } from '../../../../core/src/report/publishing/json.ts';
import { jobHead, obstacleLines, stepLine } from '../../../../core/src/report/publishing/outcome-text.ts';
import { type Tally, tallyOf, tallyText } from '../../../../core/src/report/publishing/tally.ts';
import { publishingWords } from '../../../../core/src/report/publishing/words.ts';
import type { Cli, ExitCode } from '../cli.ts';
import type { PublishingProject } from './publishing-project.ts';
import { type HeldReport, runJobs } from './run-jobs.ts';

export const SEND_FORMATS = ['text', 'json', 'ndjson'] as const;
export type SendFormat = (typeof SEND_FORMATS)[number];

/** What is to go out, and who has it so. */
export type Wanted = {
  readonly due: boolean;
  /** True where networks are to publish it at its time. */
  readonly atNetwork: boolean;
  readonly post: string | undefined;
  readonly by: 'editor' | undefined;
};

/** Sends what is wanted and may go, tells each step as it ends, and says with which code the program ends. */
export async function sendAll(
  cli: Cli,
  project: PublishingProject,
  wanted: Wanted,
  format: SendFormat,
  signal: AbortSignal,
  confirmed: readonly HeldReport[] = [],
): Promise<ExitCode> {
  const jobs = jobsOf(project, wanted);
  const options = { language: cli.language, style: cli.style };
  const blocked = jobs.filter(({ obstacles }) => obstacles.length > 0);
  const lines = blocked.flatMap((job) => [jobHead(job, options), ...obstacleLines(job, options)]);
  if (format === 'text' && lines.length > 0) await cli.out(`${lines.join('\n')}\n`);
  if (format === 'ndjson') for (const job of blocked) await cli.out(blockedJson(job, cli.language));
  const pending: Promise<void>[] = [];
  let shown: PublishJob | undefined;
  const tell = (job: PublishJob, result: StepResult) => {
    if (format === 'ndjson') pending.push(cli.out(eventJson(job, result, cli.language)));
    if (format !== 'text') return;
    const head = shown === job ? '' : `${jobHead(job, options)}\n`;
    shown = job;
    pending.push(cli.out(`${head}${stepLine(result, job.adapter, job.zone, options)}\n`));
  };
  const reports = await runJobs(project, jobs, { kind: 'publish', by: wanted.by }, signal, tell);
  await Promise.all(pending);
  const results = [...confirmed, ...reports].flatMap((one) => one.results);
  const tally = tallyOf(results, blocked.length);
  if (format === 'json') await cli.out(publishJson(reports, tally, false, cli.language, confirmed));
  else if (format === 'ndjson') await cli.out(`${JSON.stringify({ tally })}\n`);
  else await cli.out(summary(cli, jobs.length + confirmed.length, tally, wanted));
  return exitCode(tally, hasFailed(jobs, wanted));
}

function jobsOf(
  { workspace, uri, files, channels, clock, secretsOf }: PublishingProject,
  { due: isDue, atNetwork, post, by }: Wanted,
) {
  const now = clock();
  const names = (channel: string) => secretsOf(channel).names;
  return publishJobs(workspace, {
    project: uri,
    files,
    post,
    channels,
    isDue,
    atNetwork,
    by,
    now,
    secretsOf: names,
  });
}

/** Shows every request that would be sent, and sends none. */
export async function showAll(
  cli: Cli,
  project: PublishingProject,
  wanted: Wanted,
  format: SendFormat,
): Promise<ExitCode> {
  const { due } = wanted;
  const jobs = jobsOf(project, wanted);
  const entries = jobs.map((job) => ({ job, results: [], imagined: imagineJob(job, project.clock()) }));
  const blocked = jobs.filter(({ obstacles }) => obstacles.length > 0).length;
  const tally = tallyOf([], blocked);
  const options = { language: cli.language, style: cli.style };
  if (format !== 'text') await cli.out(publishJson(entries, tally, true, cli.language));
  else
    await cli.out(
      entries.map((entry) => dryRunText(entry, options)).join('') + summary(cli, jobs.length, tally, wanted),
    );
  return !due && hasFailed(jobs, wanted) ? 1 : 0;
}

function summary(cli: Cli, count: number, tally: Tally, { due, atNetwork }: Wanted): string {
  const words = publishingWords(cli.language);
  if (count === 0) return `${due ? words.nothingDue : atNetwork ? words.nothingAhead : words.nothing}\n`;
  const text = tallyText(tally, cli.language);
  const note = tally.scheduled > 0 ? `${words.commit}\n` : '';
  return text === '' ? '' : `\n${text}\n${note}`;
}

/** What a network has already is where it was wanted, and one that takes nothing ahead was never going to. */
const EXPECTED: ReadonlySet<ObstacleKind> = new Set(['held', 'no-scheduling']);

/**
 * True where something stays here that a person has to see to. In a scheduled run, what waits or is on pause is no
 * failure.
 */
function hasFailed(jobs: readonly PublishJob[], { due, atNetwork }: Wanted): boolean {
  const blocked = jobs.filter(({ obstacles }) => obstacles.length > 0);
  const isFailure = ({ obstacles }: PublishJob) =>
    atNetwork
      ? obstacles.some(({ kind }) => !EXPECTED.has(kind))
      : !(due && obstacles.some(({ kind }) => PASSING.has(kind)));
  // Of a post none of whose networks could take it, nothing was done.
  const isIdle = atNetwork && jobs.every(({ obstacles }) => obstacles.some(({ kind }) => kind !== 'held'));
  return blocked.some(isFailure) || (isIdle && jobs.length > 0);
}

function exitCode({ unknown, refused, later }: Tally, isFailed: boolean): ExitCode {
  if (unknown > 0) return 3;
  if (refused > 0 || isFailed) return 1;
  return later > 0 ? 4 : 0;
}
