import { type Run, runProcess } from '../processes/run-process.ts';
import type { Row } from '../report/row.ts';
import type { RunContext } from '../run-context.ts';
import { median } from '../stats.ts';

const MEGABYTE = 1_000_000;
/** What write-good takes for 10,000 posts of this kind, in milliseconds. */
const WRITE_GOOD = 2_800;

/** The command line as a process of its own, against one that only reads the same files. */
export async function measureColdLint({
  programs,
  small,
  middle,
  large,
  effort,
  say,
}: RunContext): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [index, workspace] of [small, middle, large].entries()) {
    const count = (effort.sizes[index] ?? 0).toLocaleString('en');
    say(`cold lint of ${count} posts`);
    const own: Run[] = [];
    const floor: Run[] = [];
    for (let round = 0; round < (effort.lints[index] ?? 1); round++) {
      floor.push(await runProcess(programs, programs.readFloor, [workspace.folder]));
      own.push(await runProcess(programs, programs.cli, ['lint', workspace.folder, '--format', 'json']));
    }
    const of = (runs: readonly Run[], figure: 'wall' | 'cpu' | 'peak') =>
      median(runs.map((run) => run[figure]));
    rows.push({
      group: 'lint',
      name: `${count} posts`,
      figures: { wall: of(own, 'wall'), CPU: of(own, 'cpu'), 'peak MB': of(own, 'peak') / MEGABYTE },
      headline: 'wall',
      floor: of(floor, 'wall'),
      ...(workspace === large ? { goal: { of: 'value', max: WRITE_GOOD } } : {}),
    });
  }
  return rows;
}
