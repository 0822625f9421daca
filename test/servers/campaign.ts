import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Kill } from './publisher.ts';

/** When all posts of these tests are due, and when it is. */
export const DUE = '2026-11-21 12:00';
export const NOW = '2026-11-21T12:05:00Z';

/** The thread that is published: four things that people see, one with a picture. */
export const PARTS = (mark: string) => [
  `Part one of ${mark}: https://acme.example/launch for all 🎉 #Launch`,
  `Part two of ${mark}`,
  `Part three of ${mark}`,
];
export const COMMENT = (mark: string) => `More of ${mark}`;

export const planFor = (server: string, handle: string) =>
  `brand: { timezone: UTC }\nchannels: { sky: { network: bluesky, handle: ${handle}, server: "${server}" } }\npublishing: { by: ci }\n`;

export const postOf = (mark: string) =>
  `---\nchannels: sky\nstatus: approved\nschedule: ${DUE}\nfirstComment: ${COMMENT(mark)}\nmedia: [{ file: dot.png, alt: A dot }]\n---\n${PARTS(mark).join('\n\n---\n\n')}\n`;

/** The smallest PNG there is: one pixel. */
export const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** As long as `vocero publish` waits for an answer, in milliseconds: a busy machine is no lost answer. */
const PATIENCE = 60_000;
/** Where answers get lost on purpose, nobody waits a minute for each. */
export const IMPATIENT = { patience: 1_000 } as const;

/** Where a run dies, and how long it waits for an answer. */
export type Trial = { readonly kill?: Kill; readonly patience?: number };

/** Runs the publishing program once. */
export async function publishOnce(
  publisher: string,
  folder: string,
  password: string,
  { kill, patience = PATIENCE }: Trial = {},
): Promise<Ended> {
  const args = [publisher, folder, String(patience), ...(kill ? [JSON.stringify(kill)] : [])];
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH ?? '', VOCERO_NOW: NOW, VOCERO_SKY_APP_PASSWORD: password },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  return { code: typeof code === 'number' ? code : null, out, err };
}
