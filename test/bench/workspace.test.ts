import { describe, expect, test } from 'vitest';
import { generateLargePlan, generatePlan } from '../../bench/workspace/plan.ts';
import { generatePosts } from '../../bench/workspace/posts.ts';
import { PLAN_NAME } from '../../bench/workspace/write-workspace.ts';
import type { Workspace } from '../../core/src/workspace/workspace.ts';
import { lintAll, workspaceOf } from '../support/project.ts';

function generated(plan: string, posts: number): Workspace {
  const files = [...generatePosts(1, posts)].map(({ path, text }) => [path, text]);
  return workspaceOf({ [PLAN_NAME]: plan, ...Object.fromEntries(files) });
}

/** The rules that find something. */
function rulesThatFind(workspace: Workspace): ReadonlySet<string> {
  return new Set(lintAll(workspace).map(({ rule }) => rule));
}

describe('generated workspaces', () => {
  test('the same seed gives the same bytes, another seed others', () => {
    expect([...generatePosts(7, 300)]).toEqual([...generatePosts(7, 300)]);
    expect([...generatePosts(7, 5)]).not.toEqual([...generatePosts(8, 5)]);
  });

  test('a small workspace is the start of a large one', () => {
    expect([...generatePosts(1, 300)].slice(0, 100)).toEqual([...generatePosts(1, 100)]);
  });

  test('no two posts share a path', () => {
    const posts = [...generatePosts(1, 2_000)];
    expect(new Set(posts.map(({ path }) => path)).size).toBe(posts.length);
  });

  test('posts are of about a kilobyte, and a few on each day', () => {
    const posts = [...generatePosts(1, 1_000)];
    const sizes = posts.map(({ text }) => Buffer.byteLength(text)).sort((a, b) => a - b);
    expect(sizes[500]).toBeGreaterThan(1_000);
    expect(sizes[500]).toBeLessThan(1_500);
    expect(sizes.at(-1)).toBeLessThan(3_000);
    const days = Map.groupBy(posts, ({ path }) => path.slice(0, 'posts/2019-01/2019-01-07'.length));
    expect(Math.max(...[...days.values()].map((day) => day.length))).toBeLessThanOrEqual(4);
  });

  test('the only findings are the slips that were put in', () => {
    const rules = rulesThatFind(generated(generatePlan(), 1_000));
    for (const rule of ['tone/banned-word', 'limit/too-long', 'schedule/too-close'])
      expect(rules).toContain(rule);
    expect([...rules].filter(isAboutForm)).toEqual([]);
  });

  test('the large plan has its size and nothing wrong with its format', () => {
    const plan = generateLargePlan(100_000);
    expect(Buffer.byteLength(plan)).toBeGreaterThanOrEqual(100_000);
    expect(Buffer.byteLength(plan)).toBeLessThan(110_000);
    expect([...rulesThatFind(generated(plan, 20))].filter(isAboutForm)).toEqual([]);
  });
});

function isAboutForm(rule: string): boolean {
  return rule.startsWith('format/') || rule.startsWith('internal/');
}
