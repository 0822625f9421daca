import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLAN_SPOTS, typing } from '../client/typing.ts';
import type { Row } from '../report/row.ts';
import type { RunContext } from '../run-context.ts';
import { PLAN_NAME } from '../workspace/write-workspace.ts';
import { openEcho, openIdle } from './open-editor.ts';
import { latency, typeInterleaved } from './type-interleaved.ts';

/** A tenth of what yaml-language-server 2.0 needs for the same: 285 ms at p95, 46 ms of CPU an edit. */
const P95 = { of: 'value', max: 28.5 } as const;
const CPU = { of: 'value', max: 4.6 } as const;

/** Key presses in a plan of 100 kB that governs a workspace of the middle size. */
export async function measurePlan(context: RunContext): Promise<readonly Row[]> {
  const { largePlan, effort, say } = context;
  const plan = { path: PLAN_NAME, text: readFileSync(join(largePlan.folder, PLAN_NAME), 'utf8') };
  const warmUp = Math.ceil(effort.planStrokes / 4);
  const strokes = typing(plan.text, PLAN_SPOTS, warmUp + effort.planStrokes);
  const own = await openIdle(context, largePlan, plan, 'pull');
  const echo = await openEcho(context, largePlan, plan, 'pull');
  say(`${strokes.length} key presses in a plan of 100 kB`);
  const before = [await own.ask('usage'), await echo.ask('usage')];
  const samples = await typeInterleaved(
    { echo: { editor: echo, strokes }, own: { editor: own, strokes } },
    warmUp,
  );
  const after = [await own.ask('usage'), await echo.ask('usage')];
  const [cpu = 0, floorCpu = 0] = after.map(
    (usage, index) => (usage.cpu - (before[index]?.cpu ?? 0)) / strokes.length,
  );
  await Promise.all([own, echo].map((editor) => editor.stop()));
  return [
    {
      group: 'keystroke',
      name: 'plan of 100 kB',
      figures: latency(samples.own),
      headline: 'p95',
      floor: latency(samples.echo).p95,
      goal: P95,
    },
    {
      group: 'keystroke',
      name: '… CPU an edit',
      figures: { CPU: cpu },
      headline: 'CPU',
      floor: floorCpu,
      goal: CPU,
    },
  ];
}
