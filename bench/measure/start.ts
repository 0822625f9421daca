import { startEditor } from '../client/editor.ts';
import { POST_SPOTS, typing } from '../client/typing.ts';
import type { Row } from '../report/row.ts';
import type { RunContext } from '../run-context.ts';
import { median } from '../stats.ts';
import type { GeneratedFile } from '../workspace/posts.ts';
import { postOfSize } from '../workspace/write-workspace.ts';
import { openEcho, openFile } from './open-editor.ts';
import { latency, pressTimed, type Sample } from './type-interleaved.ts';

/** Most key presses during one scan. */
const MAX_STROKES = 2_000;

/** From starting the process to the first finding, and key presses while the scan goes on. */
export async function measureStart(context: RunContext): Promise<readonly Row[]> {
  const { programs, large, effort, say } = context;
  const post = withSlip(postOfSize(large, 1_500));
  const own: number[] = [];
  const floor: number[] = [];
  say(`${effort.starts} starts, and key presses during the scan`);
  let duringScan: readonly Sample[] = [];
  let typedEcho: readonly Sample[] = [];
  for (let round = 1; round <= effort.starts; round++) {
    const started = performance.now();
    const echo = await openEcho(context, large, post, 'pull');
    await echo.findings();
    floor.push(performance.now() - started);

    const startedOwn = performance.now();
    const editor = await startEditor(programs, programs.server, large.folder, 'pull');
    openFile(editor, large, post);
    while ((await editor.findings()).length === 0);
    own.push(performance.now() - startedOwn);
    if (round === effort.starts) {
      const strokes = typing(post.text, POST_SPOTS, MAX_STROKES);
      let isReady = false;
      void editor.ready.then(() => {
        isReady = true;
      });
      duringScan = await typeWhile(editor, strokes, () => !isReady);
      typedEcho = await typeWhile(echo, strokes.slice(0, effort.strokes), () => true);
    }
    await Promise.all([echo, editor].map((each) => each.stop()));
  }
  const count = effort.sizes[2].toLocaleString('en');
  const echoed = typedEcho.slice(effort.warmUp);
  return [
    {
      group: 'start',
      name: `first finding, ${count} posts being read`,
      figures: { median: median(own), slowest: Math.max(...own) },
      headline: 'median',
      floor: median(floor),
      goal: { of: 'ratio', max: 2.5 },
    },
    {
      group: 'keystroke',
      name: `post, while ${count} posts are read`,
      figures: latency(duringScan),
      headline: 'p95',
      floor: latency(echoed).p95,
    },
  ];
}

type Editor = Awaited<ReturnType<typeof startEditor>>;

async function typeWhile(
  editor: Editor,
  strokes: ReturnType<typeof typing>,
  goesOn: () => boolean,
): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  for (const stroke of strokes) {
    if (!goesOn() && samples.length > 0) break;
    samples.push({ place: stroke.place, milliseconds: await pressTimed(editor, stroke) });
  }
  return samples;
}

/** The same post with a word that the plan bans, so that there is something to find. */
function withSlip({ path, text }: GeneratedFile): GeneratedFile {
  return { path, text: `${text}\nUna solución integral.\n` };
}
