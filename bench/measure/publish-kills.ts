import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from '../report/row.ts';
import type { RunContext } from '../run-context.ts';

const SERVERS = join(import.meta.dirname, '../../test/servers');

type Result = {
  readonly runs: number;
  readonly killed: number;
  readonly twice: number;
  readonly missing: number;
  readonly late: number;
  readonly unfinished: number;
  readonly milliseconds: number;
};

/** Publishing to a real server while the process is killed at random places: what is there twice, or not at all. */
export async function measurePublishKills({ effort, say }: RunContext): Promise<readonly Row[]> {
  if (!existsSync(join(SERVERS, 'node_modules/@atproto/pds'))) {
    say('publishing under kill -9 is left out: npm run test:servers installs the server');
    return [];
  }
  const runs = effort.publications;
  say(`${runs} publications that are killed`);
  const { stdout, status } = spawnSync(process.execPath, [join(SERVERS, 'kill-runs.ts'), String(runs), '1'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`The runs ended with ${status}.`);
  const result: Result = JSON.parse(stdout);
  return [
    {
      group: 'publish',
      name: `${result.runs} threads, ${result.killed} times killed`,
      figures: {
        wrong: result.twice + result.missing + result.late + result.unfinished,
        'ms a run': result.milliseconds / result.runs,
      },
      headline: 'wrong',
      // There is nothing to compare it with: anything but nothing is wrong.
      floor: Number.NaN,
      goal: { of: 'value', max: 0 },
    },
  ];
}
