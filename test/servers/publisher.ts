/**
 * Publishes what is due as `vocero publish --due` does, hands it over as `vocero schedule` or takes it back as
 * `vocero unschedule` does, and can be told where to die: `node publisher.cjs FOLDER PATIENCE [KILL] [DEED]`. PATIENCE
 * is how long it waits for an answer in milliseconds, KILL is JSON or `null`, DEED is `due`, `schedule` or
 * `unschedule`. Pauses are short.
 */
import { readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { Demand } from '../../core/src/publish/demand.ts';
import { heldJobs } from '../../core/src/publish/held-jobs.ts';
import { publishJobs } from '../../core/src/publish/publish-jobs.ts';
import type { StepResult } from '../../core/src/publish/step-result.ts';
import { PLAIN } from '../../core/src/report/style.ts';
import { openProject } from '../../server/src/cli/publishing/publishing-project.ts';
import { runHeldJobs, runJobs, whileAlone } from '../../server/src/cli/publishing/run-jobs.ts';
import { cliWords } from '../../server/src/cli/words.ts';
import type { Fulfil } from '../../server/src/node/publish/carry-out.ts';

/** The place to die at: the how-manieth write or request of this process, and when around it. */
export type Kill = {
  readonly at: number;
  readonly when: 'before' | 'during' | 'after' | 'torn';
  /** Milliseconds into it, or bytes that are cut off. */
  readonly much: number;
};

const [folder = '', patience = '', killText = 'null', deed = 'due'] = process.argv.slice(2);
const kill: Kill | null = JSON.parse(killText);
let boundary = 0;

const dying =
  (fulfil: Fulfil): Fulfil =>
  async (demand) => {
    const short = shortened(demand);
    if (demand.kind !== 'write' && demand.kind !== 'send') return fulfil(short);
    const isHere = boundary++ === kill?.at;
    if (isHere && kill?.when === 'before') die();
    if (isHere && kill?.when === 'during') setTimeout(die, kill.much);
    const reply = await fulfil(short);
    if (isHere && kill?.when === 'torn' && demand.kind === 'write') tear(kill.much);
    if (isHere && kill && kill.when !== 'before') die();
    return reply;
  };

function shortened(demand: Demand): Demand {
  if (demand.kind === 'wait') return { ...demand, duration: Math.min(demand.duration, 20) };
  return demand.kind === 'send' ? { ...demand, timeout: Math.min(demand.timeout, Number(patience)) } : demand;
}

function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

/** Cuts bytes off the end of the ledger, as a crash of the machine may. */
function tear(bytes: number): void {
  const receipts = join(folder, '.vocero/receipts');
  for (const name of readdirSync(receipts)) {
    const path = join(receipts, name);
    truncateSync(path, Math.max(0, statSync(path).size - 1 - bytes));
  }
}

const cli = {
  language: 'en',
  words: cliWords('en'),
  cwd: folder,
  style: PLAIN,
  columns: 100,
  out: async (text: string) => void process.stdout.write(text),
  note: (text: string) => void process.stderr.write(`${text}\n`),
} as const;

whileAlone(cli, folder, async (signal) => {
  const project = await openProject(cli, [folder], undefined);
  const { workspace, uri, files, channels, clock, secretsOf } = project;
  const jobs = publishJobs(workspace, {
    project: uri,
    files,
    channels,
    isDue: deed === 'due',
    atNetwork: deed === 'schedule',
    now: clock(),
    secretsOf: (channel) => secretsOf(channel).names,
  });
  for (const { place, obstacles } of jobs)
    for (const { kind, params } of obstacles) cli.note(`${place.post}: ${kind} ${JSON.stringify(params)}`);
  const tell = (_job: unknown, result: StepResult) => void cli.out(`${JSON.stringify(result)}\n`);
  const names = (channel: string) => secretsOf(channel).names;
  const held = heldJobs(workspace, { project: uri, files, channels, secretsOf: names });
  if (deed === 'unschedule') {
    const asked = await runHeldJobs(project, held, { kind: 'take-back' }, signal, tell, dying);
    return asked.flatMap(({ results }) => results).every(({ kind }) => kind === 'gone');
  }
  const reports = await runJobs(project, jobs, { kind: 'publish' }, signal, tell, dying);
  const results = reports.flatMap((one) => one.results);
  return results.every(
    (one) =>
      one.kind === 'known' ||
      one.kind === 'held' ||
      (one.kind === 'left' && one.why === 'later') ||
      (one.kind === 'done' && one.outcome.kind === 'accepted'),
  );
}).then(
  (isDone) => {
    process.exitCode = isDone ? 0 : 1;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
