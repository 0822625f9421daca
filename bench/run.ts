import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureCalendarMonth } from './measure/calendar-month.ts';
import { measureColdLint } from './measure/cold-lint.ts';
import { measureCompletion } from './measure/completion.ts';
import { measureCounting } from './measure/counting.ts';
import { measureOneEdit } from './measure/one-edit.ts';
import { measurePlan } from './measure/plan-keystrokes.ts';
import { measurePost } from './measure/post-keystrokes.ts';
import { measurePublishKills } from './measure/publish-kills.ts';
import { measureStart } from './measure/start.ts';
import { measureVoice } from './measure/voice.ts';
import { measureManyPosts, measureWarmStart } from './measure/warm-start.ts';
import { preparePrograms } from './processes/programs.ts';
import { describeMachine, type Machine, machineLine, noteStart } from './report/machine.ts';
import { noiseLine } from './report/noise-line.ts';
import { headlineOf, isMet, type Row, ratioOf } from './report/row.ts';
import { tables, unmet } from './report/table.ts';
import { writeDocs } from './report/write-docs.ts';
import { FULL, QUICK, type RunContext } from './run-context.ts';
import { generateLargePlan } from './workspace/plan.ts';
import { PLAN_NAME, writeWorkspace } from './workspace/write-workspace.ts';

// npm run bench [-- --quick] [--only post,plan,completion,edit,start,warm,many,lint,count,voice,calendar,publish] [--json FILE] [--write-docs] [--seed N] [--dist FOLDER]:
// how quick and how large Vocero is. With another folder of bundles it measures those, such as an older version.

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
    only: { type: 'string' },
    'write-docs': { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    dist: { type: 'string', default: join(import.meta.dirname, '../dist') },
  },
});

const MEASURES: Readonly<Record<string, (context: RunContext) => Promise<readonly Row[]>>> = {
  post: measurePost,
  plan: measurePlan,
  completion: measureCompletion,
  edit: measureOneEdit,
  start: measureStart,
  warm: measureWarmStart,
  many: measureManyPosts,
  lint: measureColdLint,
  count: measureCounting,
  voice: measureVoice,
  calendar: measureCalendarMonth,
  publish: measurePublishKills,
};

const folder = mkdtempSync(join(tmpdir(), 'vocero-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
await main();

async function main(): Promise<void> {
  const atStart = noteStart();
  const context = await prepare();
  const wanted = values.only?.split(',') ?? Object.keys(MEASURES);
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (wanted.includes(name)) rows.push(...(await measure(context)));
  }
  publish(rows, describeMachine(atStart));
}

function publish(rows: readonly Row[], machine: Machine): void {
  const report = [machineLine(machine), noiseLine(rows), '', tables(rows)].join('\n');
  console.log(`\n${report}`);
  const missed = unmet(rows).map((line) => `- ${line}\n`);
  if (values.quick) console.log('A quick run shows that everything is measured; its figures mean little.');
  else console.log(missed.length === 0 ? 'Every goal is met.' : `Not met:\n${missed.join('')}`);
  if (values.json) {
    const judged = rows.map((row) => ({
      ...row,
      value: headlineOf(row),
      ratio: ratioOf(row),
      isMet: isMet(row),
    }));
    const document = { version: 1, quick: values.quick, machine, rows: judged };
    writeFileSync(values.json, `${JSON.stringify(document, null, 2)}\n`);
  }
  if (values['write-docs']) writeDocs(report);
}

async function prepare(): Promise<RunContext> {
  const effort = values.quick ? QUICK : FULL;
  const say = (what: string) => console.error(`… ${what}`);
  const seed = Number(values.seed);
  say('generating workspaces');
  const [few, some, many] = effort.sizes;
  const largePlan = writeWorkspace(join(folder, 'large-plan'), seed, some);
  writeFileSync(join(largePlan.folder, PLAN_NAME), generateLargePlan(100_000));
  return {
    programs: await preparePrograms(values.dist, folder),
    small: writeWorkspace(join(folder, 'small'), seed, few),
    middle: writeWorkspace(join(folder, 'middle'), seed, some),
    large: writeWorkspace(join(folder, 'large'), seed, many),
    largePlan,
    effort,
    folder,
    seed,
    say,
  };
}
