import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { fakeMastodon } from '../publish/fake-servers/fake-mastodon.ts';
import { serve } from '../publish/fake-servers/fake-server.ts';
import { makeFolder } from '../support/folder.ts';
import type { Kill } from './publisher.ts';

const publisher = inject('publisher');
const START = Date.UTC(2026, 10, 21, 12);
const MINUTE = 60_000;
const DUE = START + 120 * MINUTE;
const TEXTS = ['Good coffee.', 'And good bread.'];

type Deed = 'due' | 'schedule' | 'unschedule';

/** A post, a server that keeps it for later, and processes that may die; waits are short, so that time is theirs. */
async function stage(key: 'honoured' | 'ignored') {
  let now = START;
  const network = fakeMastodon(() => now, { key, scheduling: 'kept' });
  const server = await serve(network);
  onTestFinished(() => server.close());
  const folder = makeFolder({
    'social.plan.yaml': `brand: { timezone: UTC }\nchannels: { toot: { network: mastodon, handle: ana, server: "${server.origin}" } }\npublishing: { by: ci }\n`,
    'a.post.md': `---\nchannels: toot\nstatus: approved\nschedule: 2026-11-21 14:00\nfirstComment: ${TEXTS[1]}\n---\n${TEXTS[0]}\n`,
  });
  const run = async (deed: Deed, kill: Kill | null = null) => {
    const args = [publisher, folder.path, '10000', JSON.stringify(kill), deed];
    const env = {
      PATH: process.env.PATH ?? '',
      VOCERO_NOW: new Date(now).toISOString(),
      VOCERO_TOOT_ACCESS_TOKEN: 'token-of-mastodon',
    };
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = once(child, 'close');
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: Number((await ended)[0] ?? -1), out, err };
  };
  const all = () => [...network.scheduled, ...network.published].map((one) => one.text);
  return {
    run,
    network,
    all,
    pass: (duration: number) => {
      now += duration;
    },
  };
}

/** Writes and requests of a run that hands something over: an intent, the request, a receipt, behind two of the probe. */
const HANDING = [2, 3, 4];
/** Those of one that takes something back. */
const TAKING = [0, 1, 2];
const kills = (boundaries: readonly number[]) =>
  boundaries.flatMap((at) =>
    (['before', 'during', 'after', 'torn'] as const).map((when) => ({
      at,
      when,
      much: when === 'torn' ? 40 : 3,
    })),
  );
const shown = (kill: Kill) => `${kill.when} boundary ${kill.at}`;

/** Servers that remember keys and servers that do not take turns. */
const keyFor = ({ at }: Kill) => (at % 2 === 0 ? 'ignored' : 'honoured');

describe('a process that is killed', () => {
  test.each(kills(HANDING).map((kill) => [shown(kill), kill] as const))(
    'while it hands a post over, %s, leaves it there once, and the thread is whole in the end',
    async (_what, kill) => {
      const { run, all, network, pass } = await stage(keyFor(kill));
      await run('schedule', kill);
      expect(all().length).toBeLessThanOrEqual(1);
      // By whoever finds it, at once and when the doubt has settled.
      await run('schedule');
      expect(all().length).toBeLessThanOrEqual(1);
      pass(5 * MINUTE);
      const last = await run('schedule');
      expect(last.out + last.err).not.toContain('token-of-mastodon');
      expect(all()).toEqual([TEXTS[0]]);
      pass(DUE - START);
      await run('due');
      pass(20 * MINUTE);
      expect((await run('due')).code).toBe(0);
      expect(network.published.map((one) => one.text)).toEqual(TEXTS);
    },
  );

  test.each(kills(TAKING).map((kill) => [shown(kill), kill] as const))(
    'while it takes a post back, %s, leaves nothing that goes out twice',
    async (_what, kill) => {
      const { run, all, network, pass } = await stage(keyFor(kill));
      await run('schedule');
      await run('unschedule', kill);
      await run('unschedule');
      // What nobody knows yet is not sent again.
      await run('schedule');
      expect(all().length).toBeLessThanOrEqual(1);
      pass(DUE - START);
      await run('due');
      pass(20 * MINUTE);
      expect((await run('due')).code).toBe(0);
      expect(network.published.map((one) => one.text)).toEqual(TEXTS);
    },
  );
});
