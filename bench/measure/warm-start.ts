import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Editor, startEditor } from '../client/editor.ts';
import { runProcess } from '../processes/run-process.ts';
import type { Row } from '../report/row.ts';
import type { RunContext } from '../run-context.ts';
import { median } from '../stats.ts';
import { type WrittenWorkspace, writeWorkspace } from '../workspace/write-workspace.ts';

const MEGABYTE = 1_000_000;

/** From starting the process until every post is in the index: for the first time, and when their facts are remembered. */
export async function measureWarmStart(context: RunContext): Promise<readonly Row[]> {
  const { large, effort, say } = context;
  const storage = join(large.folder, '../storage');
  const cold: number[] = [];
  const warm: number[] = [];
  say(`${effort.starts} cold and warm starts`);
  for (let round = 0; round < effort.starts; round++) {
    rmSync(storage, { recursive: true, force: true });
    mkdirSync(storage);
    const first = await index(context, large, storage);
    cold.push(first.milliseconds);
    await first.remembered;
    await first.editor.stop();
    const second = await index(context, large, storage);
    warm.push(second.milliseconds);
    await second.editor.stop();
  }
  const [file = ''] = readdirSync(storage);
  const stored = statSync(join(storage, file)).size / MEGABYTE;
  const count = effort.sizes[2].toLocaleString('en');
  return [
    {
      group: 'index',
      name: `${count} posts read, remembered from before`,
      figures: { median: median(warm), slowest: Math.max(...warm), 'stored MB': stored },
      headline: 'median',
      floor: median(cold),
      goal: { of: 'ratio', max: 0.5 },
    },
  ];
}

/**
 * The same among the most posts that there are: against a process that reads the files and does nothing with them.
 */
export async function measureManyPosts(context: RunContext): Promise<readonly Row[]> {
  const { programs, effort, seed, folder, say } = context;
  const size = effort.indexes.at(-1) ?? 0;
  const count = size.toLocaleString('en');
  say(`cold and warm starts with ${count} posts`);
  const many = writeWorkspace(join(folder, 'many'), seed, size);
  const storage = join(folder, 'many-storage');
  mkdirSync(storage);
  const floor = await runProcess(programs, programs.readFloor, [many.folder]);
  const row = async (name: string, isFirst: boolean, max: number): Promise<Row> => {
    const { editor, milliseconds, remembered } = await index(context, many, storage);
    if (isFirst) await remembered;
    await editor.ask('collect');
    const { rss } = await editor.ask('usage');
    await editor.stop();
    const figures = { wall: milliseconds, 'each post': milliseconds / size, 'resident MB': rss / MEGABYTE };
    const goal = { of: 'value', max } as const;
    return { group: 'many', name, figures, headline: 'wall', floor: floor.wall, goal };
  };
  const rows = [
    await row(`${count} posts read`, true, 15_000),
    await row(`${count} posts read, remembered`, false, 10_000),
  ];
  rmSync(many.folder, { recursive: true });
  return rows;
}

type Indexed = {
  readonly editor: Editor;
  readonly milliseconds: number;
  /** Resolves when the facts have been written down. */
  readonly remembered: Promise<void>;
};

async function index(
  { programs }: RunContext,
  { folder }: WrittenWorkspace,
  storage: string,
): Promise<Indexed> {
  const started = performance.now();
  const editor = await startEditor(programs, programs.server, folder, 'pull', storage);
  const remembered = Promise.withResolvers<void>();
  editor.connection.onNotification('window/logMessage', ({ message }: { readonly message: string }) => {
    if (message.startsWith('Wrote down')) remembered.resolve();
  });
  await editor.ready;
  return { editor, milliseconds: performance.now() - started, remembered: remembered.promise };
}
