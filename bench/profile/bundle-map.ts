import { readFileSync } from 'node:fs';

/** The source file of a line of a bundle, lines counted from 0. */
export type BundleMap = (line: number) => string;

/** Reads where each file starts from the comments that esbuild leaves in a bundle that is not minified. */
export function mapBundle(path: string): BundleMap {
  const files: string[] = [];
  let current = path;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    current = /^\s*\/\/ (\S+\.[cm]?[jt]s)$/.exec(line)?.[1] ?? current;
    files.push(current);
  }
  return (line) => files[line] ?? path;
}
