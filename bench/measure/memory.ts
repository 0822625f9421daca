import type { Editor } from '../client/editor.ts';
import type { Usage } from '../processes/usage.ts';
import type { Row } from '../report/row.ts';
import type { RunContext } from '../run-context.ts';

const MEGABYTE = 1_000_000;
const GOAL = { of: 'value', max: 150 } as const;

type Servers = {
  readonly large: Editor;
  readonly middle: Editor;
  readonly echo: Editor;
  /** The large one before anybody typed. */
  readonly indexed: Usage;
};

/** What servers hold that have read their workspaces and seen some typing. */
export async function measureMemory(
  { effort }: RunContext,
  { large, middle, echo, indexed }: Servers,
): Promise<readonly Row[]> {
  const floor = (await echo.ask('usage')).rss / MEGABYTE;
  const [, some, many] = effort.sizes.map((size) => size.toLocaleString('en'));
  const row = (name: string, { rss, heap }: Usage): Row => ({
    group: 'memory',
    name,
    figures: { resident: rss / MEGABYTE, heap: heap / MEGABYTE },
    headline: 'resident',
    floor,
    goal: GOAL,
  });
  return [
    row(`server, ${many} posts read`, indexed),
    row(`… after ${effort.warmUp + effort.strokes} key presses`, await large.ask('usage')),
    row('… garbage collected', await large.ask('collect')),
    row(`server, ${some} posts, key presses`, await middle.ask('usage')),
  ];
}
