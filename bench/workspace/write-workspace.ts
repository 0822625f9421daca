import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatePlan } from './plan.ts';
import { type GeneratedFile, generatePosts } from './posts.ts';

export type WrittenWorkspace = {
  readonly folder: string;
  readonly posts: readonly GeneratedFile[];
  /** Size of all files in UTF-8 bytes. */
  readonly bytes: number;
};

export const PLAN_NAME = 'social.plan.yaml';

/** Writes a generated workspace: a plan and so many posts, in a folder for each month. */
export function writeWorkspace(folder: string, seed: number, count: number): WrittenWorkspace {
  const posts = [...generatePosts(seed, count)];
  const made = new Set<string>();
  let bytes = 0;
  for (const { path, text } of [{ path: PLAN_NAME, text: generatePlan() }, ...posts]) {
    const target = join(folder, path);
    if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    made.add(dirname(target));
    writeFileSync(target, text);
    bytes += Buffer.byteLength(text);
  }
  return { folder, posts, bytes };
}

/** The post whose size is nearest to so many UTF-8 bytes, among the first hundred, which every workspace has. */
export function postOfSize({ posts }: WrittenWorkspace, bytes: number): GeneratedFile {
  const distance = (file: GeneratedFile) => Math.abs(Buffer.byteLength(file.text) - bytes);
  const [best] = posts.slice(0, 100).sort((a, b) => distance(a) - distance(b));
  if (!best) throw new Error('The workspace has no post.');
  return best;
}
