/** Fails when a bundle has grown over its budget, and names what it is made of. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes. A little above what the bundles weigh, so that growth is a decision: see docs/decisions.md. */
const BUDGETS: Readonly<Record<string, number>> = {
  'dist/extension.cjs': 580_000,
  'dist/server.cjs': 1_800_000,
  'dist/emoji.cjs': 440_000,
  'dist/cli.cjs': 2_240_000,
  'dist/holidays.cjs': 1_520_000,
  'dist/reader-thread.cjs': 400_000,
  'dist/recurrence.cjs': 200_000,
  'dist/tagger.cjs': 2_100_000,
  'dist/video.cjs': 190_000,
  'dist/webview/calendar.js': 345_000,
  'dist/webview/calendar.css': 40_000,
  'dist/webview/preview.js': 30_000,
  'dist/webview/preview.css': 8_000,
  'dist/webview/report.js': 40_000,
  'dist/webview/report.css': 10_000,
};

type Meta = {
  readonly outputs: Readonly<
    Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>
  >;
};

const root = join(import.meta.dirname, '..');
const meta: Meta = JSON.parse(readFileSync(join(root, 'dist/meta.json'), 'utf8'));
for (const [file, budget] of Object.entries(BUDGETS)) {
  const { size } = statSync(join(root, file));
  const isOver = size > budget;
  console.log(`${isOver ? 'OVER  ' : 'within'}  ${file}  ${kilobytes(size)} of ${kilobytes(budget)}`);
  if (!isOver) continue;
  process.exitCode = 1;
  for (const [name, bytes] of largest(file)) console.log(`          ${kilobytes(bytes)}  ${name}`);
}

function largest(file: string): readonly (readonly [string, number])[] {
  const sizes = new Map<string, number>();
  for (const [input, { bytesInOutput }] of Object.entries(meta.outputs[file]?.inputs ?? {})) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? input.split('/')[0] ?? input;
    sizes.set(name, (sizes.get(name) ?? 0) + bytesInOutput);
  }
  return [...sizes].sort(([, a], [, b]) => b - a).slice(0, 5);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0).padStart(4)} kB`;
}
