import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { BUNDLE } from '../scripts/bundle-options.ts';
import { PLAN_SPOTS, POST_SPOTS, type Spot, typing } from './client/typing.ts';
import { openIdle } from './measure/open-editor.ts';
import { preparePrograms } from './processes/programs.ts';
import { runProcess } from './processes/run-process.ts';
import { summarize } from './profile/summary.ts';
import { generateLargePlan } from './workspace/plan.ts';
import type { GeneratedFile } from './workspace/posts.ts';
import { PLAN_NAME, postOfSize, type WrittenWorkspace, writeWorkspace } from './workspace/write-workspace.ts';

// node bench/profile.ts post|plan|lint [--posts N] [--lines N] [--root FOLDER] [--keep FILE.cpuprofile]: where the
// time goes, by function and package. Bundles of its own, not minified, so that functions have their names.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    posts: { type: 'string', default: '1000' },
    lines: { type: 'string', default: '30' },
    root: { type: 'string', default: join(import.meta.dirname, '..') },
    keep: { type: 'string' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'vocero-profile-'));
try {
  await bundle();
  const programs = await preparePrograms(folder, join(folder, 'programs'));
  const workspace = writeWorkspace(join(folder, 'workspace'), 1, Number(values.posts));
  const profile = await profileOf(positionals[0] ?? 'post', workspace, programs);
  if (values.keep) writeFileSync(values.keep, JSON.stringify(profile));
  console.log(summarize(profile, Number(values.lines)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function profileOf(
  what: string,
  workspace: WrittenWorkspace,
  programs: Awaited<ReturnType<typeof preparePrograms>>,
): Promise<Profiler.Profile> {
  switch (what) {
    case 'post':
      return await whileTyping(postOfSize(workspace, 1_500), POST_SPOTS, 2_000);
    case 'plan': {
      const text = generateLargePlan(100_000);
      writeFileSync(join(workspace.folder, PLAN_NAME), text);
      return await whileTyping({ path: PLAN_NAME, text }, PLAN_SPOTS, 200);
    }
    case 'lint': {
      const file = join(folder, 'lint.cpuprofile');
      const flags = [
        '--cpu-prof',
        '--cpu-prof-interval=500',
        `--cpu-prof-dir=${folder}`,
        '--cpu-prof-name=lint.cpuprofile',
      ];
      await runProcess(programs, programs.cli, ['lint', workspace.folder, '--format', 'json'], flags);
      return JSON.parse(readFileSync(file, 'utf8'));
    }
    default:
      throw new Error(`Nothing is called ${what}; choose post, plan or lint.`);
  }

  async function whileTyping(
    file: GeneratedFile,
    spots: readonly Spot[],
    count: number,
  ): Promise<Profiler.Profile> {
    const editor = await openIdle({ programs }, workspace, file, 'pull');
    const strokes = typing(file.text, spots, count);
    const warmUp = Math.floor(count / 4);
    for (const stroke of strokes.slice(0, warmUp)) await editor.press(stroke);
    await editor.ask('profile');
    for (const stroke of strokes.slice(warmUp)) await editor.press(stroke);
    const profile = await editor.ask('profile-end');
    await editor.stop();
    return profile;
  }
}

async function bundle(): Promise<void> {
  await build({
    ...BUNDLE,
    absWorkingDir: values.root,
    entryPoints: { server: 'server/src/main.ts', cli: 'server/src/cli/main.ts' },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
  });
}
