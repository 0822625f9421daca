import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';
import { BUNDLE } from '../../scripts/bundle-options.ts';
import { startPds } from './pds.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the PDS of all tests answers. */
    readonly pds: string;
    /** The program that publishes and can be told where to die. */
    readonly publisher: string;
  }
}

/** One server for all tests, and the publishing program as a bundle: it is started hundreds of times. */
export async function setup(project: TestProject): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vocero-servers-'));
  const publisher = join(folder, 'publisher.cjs');
  const [pds] = await Promise.all([startPds(), bundlePublisher(publisher)]);
  project.provide('pds', pds.url);
  project.provide('publisher', publisher);
  ends.push(pds.stop, () => rmSync(folder, { recursive: true, force: true }));
}

export async function teardown(): Promise<void> {
  for (const end of ends) await end();
}

const ends: (() => void | Promise<void>)[] = [];

export async function bundlePublisher(outfile: string): Promise<void> {
  const entryPoints = [join(import.meta.dirname, 'publisher.ts')];
  await build({ ...BUNDLE, entryPoints, outfile, minify: false });
}
