import type { Editor } from '../client/editor.ts';
import { POST_SPOTS, typing } from '../client/typing.ts';
import type { Row } from '../report/row.ts';
import type { RunContext } from '../run-context.ts';
import { postOfSize } from '../workspace/write-workspace.ts';
import { measureMemory } from './memory.ts';
import { noiseOf } from './noise.ts';
import { openEcho, openIdle } from './open-editor.ts';
import { latency, type Sample, typeInterleaved } from './type-interleaved.ts';
import { keepPullingWorkspace } from './workspace-pull.ts';

/** The goal for a post: five times what the protocol alone costs. */
const GOAL = { of: 'ratio', max: 5 } as const;

/** Key presses in a post of 1.5 kB, in workspaces of three sizes, and the memory of the servers. */
export async function measurePost(context: RunContext): Promise<readonly Row[]> {
  const { small, middle, large, effort, say } = context;
  const post = postOfSize(large, 1_500);
  const strokes = typing(post.text, POST_SPOTS, effort.warmUp + effort.strokes);
  say(`reading ${effort.sizes.join(', ')} posts`);
  const [inSmall, inMiddle, inLarge, told, echo, echoTold] = await Promise.all([
    openIdle(context, small, post, 'pull'),
    openIdle(context, middle, post, 'pull'),
    openIdle(context, large, post, 'pull'),
    openIdle(context, large, post, 'push'),
    openEcho(context, large, post, 'pull'),
    openEcho(context, large, post, 'push'),
  ]);
  const indexed = await inLarge.ask('usage');

  say(`${strokes.length} key presses in a post`);
  const lane = (editor: Editor) => ({ editor, strokes });
  const samples = await typeInterleaved(
    {
      echo: lane(echo),
      small: lane(inSmall),
      middle: lane(inMiddle),
      large: lane(inLarge),
      echoTold: lane(echoTold),
      told: lane(told),
    },
    effort.warmUp,
  );
  const memory = await measureMemory(context, { large: inLarge, middle: inMiddle, echo, indexed });
  await Promise.all([told, echoTold, inMiddle, inSmall].map((editor) => editor.stop()));

  say('the same while the whole workspace is pulled');
  const pulling = keepPullingWorkspace(inLarge);
  await pulling.first;
  const pulled = await typeInterleaved({ echo: lane(echo), large: lane(inLarge) }, effort.warmUp);
  pulling.stop();
  await Promise.all([inLarge, echo].map((editor) => editor.stop()));

  const [few, some, many] = effort.sizes.map((size) => size.toLocaleString('en'));
  const floor = (name: string, own: readonly Sample[]): Row => {
    return { group: 'keystroke', name, figures: latency(own), headline: 'p95', floor: latency(own).p95 };
  };
  const row = (name: string, own: readonly Sample[], below: readonly Sample[]): Row => {
    return { ...floor(name, own), floor: latency(below).p95, goal: GOAL };
  };
  const inFrontMatter = (all: readonly Sample[]) => all.filter((sample) => sample.place === 'front matter');
  return [
    { ...floor('echo', samples.echo), noise: noiseOf(samples.echo) },
    floor('echo that pushes', samples.echoTold),
    row(`post, ${few} posts`, samples.small, samples.echo),
    row(`post, ${some} posts`, samples.middle, samples.echo),
    row(`post, ${many} posts`, samples.large, samples.echo),
    row(`… in its front matter`, inFrontMatter(samples.large), inFrontMatter(samples.echo)),
    row(`… told by push`, samples.told, samples.echoTold),
    row(`… with the workspace pull open`, pulled.large, pulled.echo),
    {
      group: 'keystroke',
      name: `post, ${many} posts against ${few} (p50)`,
      figures: latency(samples.large),
      headline: 'p50',
      floor: latency(samples.small).p50,
      // One edit must cost the same however many posts there are; a quarter is left to noise.
      goal: { of: 'ratio', max: 1.25 },
    },
    ...memory,
  ];
}
