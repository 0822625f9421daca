import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lintFile } from '../../core/src/rules/lint.ts';
import { withNow } from '../../core/src/workspace/workspace.ts';
import { uriOf, workspaceOf } from '../support/project.ts';
import { expandSnippet } from './expand-snippet.ts';

type Snippet = {
  readonly prefix: string;
  readonly include?: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
};

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'snippets');
const NAMES = ['plans.en', 'plans.es', 'posts.en', 'posts.es'] as const;
const read = (name: string): Readonly<Record<string, Snippet>> =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));

const PLAN = `brand: { name: Acme, timezone: Europe/Madrid }
channels:
  x: { network: x }
  linkedin: { network: linkedin }
  mastodon: { network: mastodon }
  instagram: { network: instagram }
  wordpress: { network: wordpress }
team: { lead: { name: L }, responsable: { name: R } }
`;
const PICTURES = {
  'giveaway.jpg': 'image/jpeg 1080x1080 90000',
  'sorteo.jpg': 'image/jpeg 1080x1080 90000',
};

const indent = (text: string, spaces: number) => text.replace(/^(?=.)/gm, ' '.repeat(spaces));
const section = (name: string) => (text: string) => `${PLAN}${name}:\n${indent(text, 2)}`;

/** Where a snippet is meant to be used: a file and its text around what the snippet gives. */
const PLACES: Readonly<Record<string, readonly [file: string, around: (text: string) => string]>> = {
  Plan: ['social.plan.yaml', (text) => text],
  Channel: ['social.plan.yaml', (text) => `channels:\n${indent(text, 2)}`],
  Objective: [
    'social.plan.yaml',
    (text) => `${section('objectives')(text)}\nkpis: { signups: { name: S }, altas: { name: A } }\n`,
  ],
  Campaign: ['social.plan.yaml', section('campaigns')],
  'Crisis manual': ['social.plan.yaml', (text) => `${PLAN}${text}`],
  'Post in a list': ['a.posts.yaml', (text) => text],
  Variant: ['a.post.md', (text) => `---\nchannels: [x, linkedin]\n---\nHi.\n\n${text}`],
};
const POST: (typeof PLACES)[string] = ['a.post.md', (text) => text];

function findingsIn(file: string, text: string): readonly string[] {
  const files = { 'social.plan.yaml': PLAN, ...PICTURES, [file]: text };
  const workspace = withNow(workspaceOf(files), Date.parse('2026-11-22T12:00Z'));
  return lintFile(workspace, uriOf(file)).map(
    ({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`,
  );
}

test('every file of snippets is contributed, for the language of its files', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(readdirSync(FOLDER).sort()).toEqual(NAMES.map((name) => `${name}.json`));
  const contributed = manifest.contributes.snippets.map(
    ({ language, path }: { language: string; path: string }) => `${language} ${path}`,
  );
  expect(contributed).toEqual(
    NAMES.map((name) => `${name.startsWith('plans') ? 'yaml' : 'markdown'} ./snippets/${name}.json`),
  );
});

test('each is offered in the files that it is for: in the front matter of a post nobody wants a channel of a plan', () => {
  for (const language of ['en', 'es']) {
    const places = (kind: string) =>
      Object.values(read(`${kind}.${language}`)).map(({ include }) => (include ?? ['*']).join(' '));
    expect(places('plans')).toEqual([
      ...Array.from({ length: 5 }, () => '*.plan.yaml *.plan.yml'),
      '*.posts.yaml *.posts.yml',
    ]);
    // The conditions of a giveaway stand on a page of their own.
    expect(places('posts').filter((one) => one !== '*.post.md')).toEqual(['*']);
  }
});

test('no two snippets of a language have one prefix, and each can be told from those of others', () => {
  for (const kind of ['plans', 'posts']) {
    const prefixes = ['en', 'es'].flatMap((language) =>
      Object.values(read(`${kind}.${language}`)).map(({ prefix }) => prefix),
    );
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(prefixes.filter((prefix) => !prefix.startsWith('vocero-'))).toEqual([]);
  }
});

test.each(['plans', 'posts'])('%s has the same snippets in both languages, in the same order', (kind) => {
  const shape = (language: string) =>
    Object.values(read(`${kind}.${language}`)).map(({ body }) => ({
      keys: body.flatMap((line) => /^\s*(?:- )?([a-z][A-Za-z]*):/.exec(line)?.[1] ?? []),
      stops: new Set(body.join('\n').match(/\$\{?\d+/g)).size,
    }));
  expect(shape('es')).toEqual(shape('en'));
});

describe.each(NAMES)('%s', (name) => {
  const english = Object.keys(read(name.replace(/es$/, 'en')));
  test.each(Object.entries(read(name)))('%s can be used as it comes', (title, { body, description }) => {
    const index = Object.keys(read(name)).indexOf(title);
    const [file, around] = PLACES[english[index] ?? ''] ?? POST;
    const text = around(expandSnippet(body.join('\n')));
    expect(text).not.toMatch(/\$\{|\$\d/);
    expect(findingsIn(file, text)).toEqual([]);
    expect(description).toMatch(/^[A-ZÁÉÍÓÚÑ].*[^.]$/);
  });
});
