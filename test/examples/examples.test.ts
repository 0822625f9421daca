import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { lintFile } from '../../core/src/rules/lint.ts';
import { EMPTY_WORKSPACE, withFiles, withNow, withTools } from '../../core/src/workspace/workspace.ts';
import { diskFiles } from '../../server/src/node/file-system.ts';
import { TOOLS } from '../support/project.ts';
import { scanFolder } from '../support/scan-folder.ts';

const ROOT = join(import.meta.dirname, '../..');

/** When somebody might have written them. */
const NOW = Date.UTC(2026, 10, 21, 12);

/** The table in a workspace's README: a file, or two, and the rule that finds something in each. */
function documented(readme: string): readonly string[] {
  return readme.split('\n').flatMap((line) => {
    const [, files = '', rule = ''] = line.split('|').map((cell) => cell.trim());
    const id = /^`([a-z-]+\/[a-z-]+)`$/.exec(rule)?.[1];
    return id ? [...files.matchAll(/`([^`]+)`/g)].map((file) => `${file[1]} ${id}`) : [];
  });
}

describe.each(['cafe-andino', 'orbit-cli'])('the example %s', (name) => {
  const folder = join(ROOT, 'examples', name);
  const uri = pathToFileURL(folder).href;
  const files = [...scanFolder(diskFiles, uri)].flatMap((found) =>
    found.kind === 'file' ? [found.file] : [],
  );
  const workspace = withNow(withFiles(withTools(EMPTY_WORKSPACE, TOOLS), files), NOW);

  test('shows the findings that its README names, and no other', () => {
    const found = files.flatMap((file) =>
      lintFile(workspace, file.source.uri).map(
        ({ rule }) => `${file.source.uri.slice(uri.length + 1)} ${rule}`,
      ),
    );
    const expected = documented(readFileSync(join(folder, 'README.md'), 'utf8'));
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(expected.length).toBeGreaterThan(8);
  });

  test('has a plan with every section, and a month of posts', () => {
    const plan = files.find((file) => file.kind === 'plan');
    const schema = JSON.parse(readFileSync(join(ROOT, 'schemas/plan.schema.json'), 'utf8'));
    expect(Object.keys(plan?.plan ?? {}).toSorted()).toEqual(Object.keys(schema.properties).toSorted());
    const posts = files.flatMap((file) => (file.kind === 'posts' ? file.posts : []));
    expect(posts.length).toBeGreaterThanOrEqual(30);
  });

  test('meets the JSON Schemas where it has no finding about format', () => {
    const schemaOf = (kind: string) =>
      JSON.parse(readFileSync(join(ROOT, `schemas/${kind}.schema.json`), 'utf8'));
    const ajv = new Ajv({ strict: false });
    const validators = {
      plan: ajv.compile(schemaOf('plan')),
      posts: ajv.compile(schemaOf('posts')),
      post: ajv.compile(schemaOf('post')),
    };
    const checked: string[] = [];
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const kind =
        /\.(plan|posts)\.yaml$/.exec(path)?.[1] ?? (path.endsWith('.post.md') ? 'post' : undefined);
      if (kind !== 'plan' && kind !== 'posts' && kind !== 'post') continue;
      const text = readFileSync(join(folder, path), 'utf8');
      const yaml = kind === 'post' ? (/^---\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? '') : text;
      const isBroken = lintFile(workspace, `${uri}/${path}`).some(({ rule }) =>
        /syntax|unknown-key|wrong-type/.test(rule),
      );
      if (isBroken) continue;
      const value: unknown = parseDocument(yaml).toJS();
      expect(validators[kind](value), `${path}: ${ajv.errorsText(validators[kind].errors)}`).toBe(true);
      checked.push(path);
    }
    expect(checked.length).toBeGreaterThan(30);
  });
});
