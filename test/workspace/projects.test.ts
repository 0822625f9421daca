import { describe, expect, test } from 'vitest';
import { fileId } from '../../core/src/workspace/facts.ts';
import {
  fileAt,
  folderOf,
  planFor,
  projectOf,
  restingEntry,
  sourceAt,
  withEntries,
  withFiles,
  withoutFile,
} from '../../core/src/workspace/workspace.ts';
import { parse, uriOf, workspaceOf } from '../support/project.ts';

const PLAN = 'channels: {}\n';

describe('the plan that governs a file', () => {
  const workspace = workspaceOf({
    'social.plan.yaml': PLAN,
    'es/b.plan.yaml': PLAN,
    'es/a.plan.yaml': PLAN,
    'es/posts/deep/a.post.md': '',
    'essay/a.post.md': '',
    'a.post.md': '',
  });

  test.each([
    ['a.post.md', 'social.plan.yaml'],
    ['es/posts/deep/a.post.md', 'es/a.plan.yaml'],
    // A folder whose name only begins the same is another folder.
    ['essay/a.post.md', 'social.plan.yaml'],
    ['es/b.plan.yaml', 'es/a.plan.yaml'],
    ['not/there/yet.post.md', 'social.plan.yaml'],
  ])('of %s is %s', (file, plan) => {
    expect(planFor(workspace, uriOf(file))?.source.uri).toBe(uriOf(plan));
  });

  test('is none outside every project', () => {
    expect(planFor(workspace, 'file:///elsewhere/a.post.md')).toBeUndefined();
    expect(projectOf(workspace, 'file:///elsewhere/a.post.md')).toBe('');
    expect(projectOf(workspace, 'untitled:a.post.md')).toBe('');
    expect(projectOf(workspace, '')).toBe('');
  });

  test('is another one when a nearer plan comes or goes', () => {
    const nearer = withFiles(workspace, [parse('es/posts/x.plan.yaml', PLAN)]);
    expect(projectOf(nearer, uriOf('es/posts/deep/a.post.md'))).toBe(uriOf('es/posts'));
    const gone = withoutFile(withoutFile(nearer, uriOf('es/posts/x.plan.yaml')), uriOf('es/a.plan.yaml'));
    expect(planFor(gone, uriOf('es/posts/deep/a.post.md'))?.source.uri).toBe(uriOf('es/b.plan.yaml'));
    expect(workspace.plans.get(uriOf('es'))).toEqual([uriOf('es/a.plan.yaml'), uriOf('es/b.plan.yaml')]);
  });
});

describe('a workspace', () => {
  test('forgets what it does not have without a change', () => {
    const workspace = workspaceOf({ 'a.post.md': '' });
    expect(withoutFile(workspace, uriOf('b.post.md'))).toBe(workspace);
  });

  test('reads a file at rest again, and gives its text without reading', () => {
    const text = '---\nid: a\n---\nText\n';
    const workspace = withEntries(workspaceOf({}), [
      restingEntry(parse('a.post.md', text)),
      restingEntry(parse('b.plan.yaml', PLAN)),
    ]);
    expect(workspace.entries.get(uriOf('a.post.md'))).toMatchObject({ kind: 'at-rest' });
    expect(workspace.entries.get(uriOf('b.plan.yaml'))).toMatchObject({ kind: 'parsed' });
    expect(JSON.stringify(fileAt(workspace, uriOf('a.post.md')))).toBe(
      JSON.stringify(parse('a.post.md', text)),
    );
    expect(sourceAt(workspace, uriOf('a.post.md'))?.text).toBe(text);
    expect([fileAt(workspace, uriOf('c.post.md')), sourceAt(workspace, uriOf('c.post.md'))]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test.each([
    ['file:///w/a/b.post.md', 'file:///w/a'],
    ['file:///w', 'file://'],
    ['a', ''],
    ['', ''],
  ])('finds in %j the folder %j', (uri, folder) => {
    expect(folderOf(uri)).toBe(folder);
  });
});

describe('the file name as an id', () => {
  test.each([
    ['file:///w/launch.post.md', 'launch'],
    ['file:///w/caf%C3%A9%20nuevo.post.md', 'café nuevo'],
    ['file:///w/100%25.post.md', '100%'],
    // No valid percent-encoding: the name stands for itself.
    ['file:///w/100%.post.md', '100%'],
    ['file:///w/%FF.post.md', '%FF'],
    ['file:///w/%E9t%E9.post.md', '%E9t%E9'],
    ['file:///w/A.POST.MD', 'A'],
    ['file:///w/week.posts.yaml', undefined],
    ['file:///w/.post.md', undefined],
  ])('of %s is %j', (uri, id) => {
    expect(fileId(uri)).toBe(id);
  });
});
