import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Cli } from '../cli.ts';
import { Failure } from '../failure.ts';
import { reportCommandWords } from './report-words.ts';

/** Names under which browsers that can print are known, and where installers put them. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Longest that a browser may print, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Prints a page to a PDF with the Chromium of this machine. The page needs nothing from the network, and the
 * browser is not let near it.
 *
 * @throws {Failure} when there is no such browser, or it did not print.
 */
export async function printPdf(cli: Cli, html: string, output: string): Promise<void> {
  const words = reportCommandWords(cli.language);
  const browser = findBrowser(process.env);
  if (browser === undefined) throw new Failure(words.noChromium, words.installChromium);
  const target = resolve(cli.cwd, output);
  const folder = mkdtempSync(join(tmpdir(), 'vocero-report-'));
  try {
    const page = join(folder, 'report.html');
    const made = join(folder, 'report.pdf');
    writeFileSync(page, html, { mode: 0o600 });
    const reason = await run(browser, [
      '--headless',
      '--disable-gpu',
      '--disable-extensions',
      '--disable-background-networking',
      '--disable-sync',
      '--no-first-run',
      '--no-pdf-header-footer',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      `--user-data-dir=${join(folder, 'profile')}`,
      // Chromium refuses its sandbox to root, which is who runs in a container.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--print-to-pdf=${made}`,
      pathToFileURL(page).href,
    ]);
    if (!existsSync(made) || statSync(made).size === 0)
      throw new Failure(words.notPrinted(reason ?? browser), words.openHtml);
    mkdirSync(dirname(target), { recursive: true });
    move(made, target);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The temporary folder may lie on another disk, where a file cannot be renamed to. */
function move(from: string, to: string): void {
  const beside = `${to}.part`;
  try {
    renameSync(from, to);
  } catch {
    writeFileSync(beside, readFileSync(from));
    renameSync(beside, to);
  }
}

function run(browser: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((done) => {
    // What secrets the environment has for publishing are no business of a browser.
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !name.startsWith('VOCERO_')),
    );
    execFile(browser, [...args], { timeout: PATIENCE, windowsHide: true, env }, (error, _out, said) =>
      done(error ? (said.trim().split('\n').at(-1) ?? error.message) : undefined),
    );
  });
}

/** `VOCERO_CHROMIUM` names one; an empty one says that there is none. */
function findBrowser(env: NodeJS.ProcessEnv): string | undefined {
  const named = env.VOCERO_CHROMIUM;
  if (named !== undefined) return named !== '' && existsSync(named) ? named : undefined;
  const folders = (env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  const ending = process.platform === 'win32' ? '.exe' : '';
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, `${name}${ending}`)));
  return [...onPath, ...PLACES].find((path) => existsSync(path));
}
