#!/usr/bin/env node
// Takes the place of the desktop `code` executable for @vscode/test-electron: the same arguments, but the editor is
// VS Code for the browser, and a headless Chromium looks at it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { workbenchAddress } from './address.ts';
import { launchChromium } from './browser.ts';
import { readEvents } from './events.ts';
import { type EditorServer, serveEditor } from './serve.ts';

const limitMs = Number(process.env.VOCERO_EDITOR_LIMIT_MS ?? 300_000);
const verbose = process.env.VOCERO_EDITOR_VERBOSE !== undefined;
/** Lets the last lines of a dying extension host arrive before it is called dead. */
const graceMs = 2_000;

type Outcome = { readonly code: number; readonly why?: string };

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      'extensions-dir': { type: 'string' },
      'user-data-dir': { type: 'string' },
    },
  });
  const path = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? resolve(value) : undefined;
  };
  const scratch = await mkdtemp(join(tmpdir(), 'vocero-code-'));
  const server = await serveEditor({
    userData: path('user-data-dir') ?? join(scratch, 'user-data'),
    extensions: path('extensions-dir') ?? join(scratch, 'extensions'),
    automation: true,
    idleSeconds: 180,
  });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const outcome = firstOutcome(server, (lost) => page.on('crash', () => lost('The page crashed.')));
    await page.exposeFunction('codeAutomationLog', (kind: string, args: unknown[]) => {
      if (verbose) process.stderr.write(`[${kind}] ${args.join(' ')}\n`);
    });
    // VS Code calls this with 0 even when its extension host was killed, so it says nothing about the tests.
    await page.exposeFunction('codeAutomationExit', () => undefined);
    const developmentPath = path('extensionDevelopmentPath');
    const testsPath = path('extensionTestsPath');
    await page.goto(
      workbenchAddress({
        authority: server.authority,
        folder: resolve(positionals[0] ?? scratch),
        ...(developmentPath ? { developmentPath } : {}),
        ...(testsPath ? { testsPath } : {}),
      }),
    );
    const { code, why } = await outcome;
    if (why) process.stderr.write(`${why}\n${tail(server.log())}\n`);
    return code;
  } finally {
    await browser.close();
    await server.stop();
    await rm(scratch, { recursive: true, force: true });
  }
};

/** The tests' own last word, or the first sign that it will never come. */
const firstOutcome = (
  server: EditorServer,
  onLost: (lost: (why: string) => void) => void,
): Promise<Outcome> =>
  new Promise((done) => {
    const lost = (why: string): void => done({ code: 1, why });
    onLost(lost);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => lost(`Stopped by ${signal}.`));
    setTimeout(() => lost(`No result within ${limitMs / 1000} s.`), limitMs).unref();
    server.onLine((line) => {
      if (verbose) process.stderr.write(`[server] ${line}\n`);
      if (/Extension Host Process exited with/.test(line)) setTimeout(() => lost(line), graceMs);
    });
    const parent = process.ppid;
    const poll = setInterval(() => {
      if (process.ppid !== parent) lost('The process that started this is gone.');
      const end = readEvents(process.env.VOCERO_EDITOR_EVENTS).find((event) => event.kind === 'end');
      if (end) done({ code: end.failed === 0 ? 0 : 1 });
    }, 50);
    poll.unref();
  });

const tail = (log: string): string => log.trimEnd().split('\n').slice(-25).join('\n');

process.exit(await main());
