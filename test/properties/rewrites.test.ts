import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rewrites } from '../../core/src/features/rewrite/rewrites.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import { occurrencesOf } from '../../core/src/schedule/occurrence.ts';
import { applyEdits } from '../../core/src/text/edit.ts';
import { span } from '../../core/src/text/span.ts';
import { publishedName } from '../../core/src/workspace/delivery-states.ts';
import { sentPost } from '../../core/src/workspace/sent.ts';
import { sentMedia } from '../../core/src/workspace/sent-media.ts';
import { fileAt, planFor, sourceAt, type Workspace } from '../../core/src/workspace/workspace.ts';
import { ROOT, uriOf, workspaceOf } from '../support/project.ts';
import { PATIENT, runs } from './runs.ts';

const PLAN = `brand: { timezone: Europe/Madrid }
channels:
  x-es: { network: x }
  li: { network: linkedin }
  fedi: { network: mastodon }
pillars: { product: {} }
campaigns: { v2: { start: 2026-11-01, end: 2026-12-31, utm: { medium: social } } }
team: { ana: { mayApprove: true } }
workflow: { approval: required }
`;
const PICTURE = { 'posts/img/a b.png': 'image/png 100x100 900', 'shared/ñ.png': 'image/png 100x100 900' };

/** Keys as people write them, with their comments, quotes and styles. */
const KEYS = [
  'channels: [x-es, li, fedi] # all of them',
  'schedule: 2026-11-26 09:30 # noon is too late',
  'status: draft',
  'pillar: "product"',
  "campaign: 'v2'",
  'link: https://a.dev/p?q=1#top',
  'media:\n  # the first is the cover\n  - file: img/a b.png\n    alt: "Una \\"taza\\" ☕"\n  - { file: ../shared/ñ.png, alt: >-\n      Otra }',
  'firstComment: |\n  Más en {link}\n\n  # not a heading',
  'poll:\n  options: [Sí, "No: nunca"]\n  duration: 1d',
  'language: es',
  'title: "A: título # con signos"',
  '# a line of its own',
];
const PARAGRAPHS = [
  'Hola {link} #Café',
  '---',
  '# x-es',
  '# linkedin',
  '# fedi',
  'Dos\nlíneas',
  '- lista: rara # con signo',
  '"comillas" y \'otras\'',
  '   con sangría',
  '| barra > y % @ ` ! & *estrella*',
  '👩‍👩‍👧 𝒳 שלום',
  '<!-- a note to ourselves -->',
  '```\n# código\n---\n```',
  '#hashtag primero',
  'al final  ',
];

const post = fc
  .record({
    keys: fc.subarray(KEYS, { minLength: 1 }),
    body: fc.array(fc.constantFrom(...PARAGRAPHS), { maxLength: 6 }),
    isWindows: fc.boolean(),
  })
  .map(({ keys, body, isWindows }) => {
    const text = `---\n${keys.join('\n')}\n---\n${body.join('\n\n')}\n`;
    return isWindows ? text.replaceAll('\n', '\r\n') : text;
  });

/** What goes out with each post, and as what, wherever it is written. */
function meaning(workspace: Workspace): readonly string[] {
  return [...workspace.entries.keys()].flatMap((uri) => {
    const file = fileAt(workspace, uri);
    const plan = planFor(workspace, uri)?.plan;
    return file?.kind !== 'posts'
      ? []
      : file.posts.map((one) => {
          const { text: _text, variants: _variants, id: _id, media: _media, ...entry } = one.entry;
          return JSON.stringify([
            publishedName(one),
            entry,
            occurrencesOf(one).map(({ channel, time }) => [channel, time]),
            sentMedia(one, workspace).map(({ uri: at, alt }) => [at, alt]),
            sentPost(one, plan).deliveries.map(({ channelId, parts, firstComment }) => [
              channelId,
              parts.map(({ text }) => text.replaceAll('\r\n', '\n')).filter((text) => text !== ''),
              firstComment?.text.replaceAll('\r\n', '\n'),
            ]),
          ]);
        });
  });
}

const errorsIn = (workspace: Workspace) =>
  [...workspace.entries.keys()]
    .flatMap((uri) => lintFile(workspace, uri))
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule)
    .sort();

const comments = (text: string) =>
  text.match(/# (?:all of them|noon|the first|a line)|a note to ourselves/g) ?? [];

type Files = Readonly<Record<string, string>>;

function offersAt(files: Files, name: string, offset: number) {
  const workspace = workspaceOf({ 'social.plan.yaml': PLAN, ...PICTURE, ...files });
  const uri = uriOf(name);
  const file = fileAt(workspace, uri);
  if (!file) throw new Error('The file is there.');
  const actions = rewrites({
    workspace,
    file,
    range: span(offset, offset),
    findings: lintFile(workspace, uri),
    me: { id: 'ana' },
    language: 'en',
    changesFiles: true,
    exists: () => false,
  });
  return actions
    .filter(({ disabled }) => disabled === undefined)
    .map((action) => {
      const after: Record<string, string> = { ...files };
      for (const at of new Set(action.edits.map((edit) => edit.uri))) {
        const edits = action.edits.filter((one) => one.uri === at).map(({ edit }) => edit);
        after[at.slice(ROOT.length + 1)] = applyEdits(sourceAt(workspace, at)?.text ?? '', edits);
      }
      for (const change of action.files ?? []) {
        const changed = change.uri.slice(ROOT.length + 1);
        if (change.kind === 'create') after[changed] = change.text;
        else delete after[changed];
      }
      return { action, after, workspace };
    });
}

const place = fc.double({ min: 0, max: 1, noNaN: true });

test('whatever a post holds, a rewrite brings no new error and loses no comment', PATIENT, () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(post, place, (text, where) => {
      const files = { 'posts/a.post.md': text };
      for (const { action, after, workspace } of offersAt(
        files,
        'posts/a.post.md',
        Math.floor(where * text.length),
      )) {
        seen.set(action.kind, (seen.get(action.kind) ?? 0) + 1);
        const made = workspaceOf({ 'social.plan.yaml': PLAN, ...PICTURE, ...after });
        const before = errorsIn(workspace);
        const fresh = errorsIn(made).filter((rule) => !before.includes(rule));
        expect(fresh, `${action.title}\n${Object.values(after).join('\n=====\n')}`).toEqual([]);
        const kept = Object.values(after).join('\n');
        for (const comment of comments(text))
          expect(kept, action.title).toContain(comment.replace(/^# /, ''));
      }
    }),
    runs(120),
  );
  expect([...seen.keys()].sort()).toEqual(expect.arrayContaining(['approve', 'convert', 'extract', 'sort']));
});

test('a post that moves into a list and back is the same post to everybody who gets it', PATIENT, () => {
  let both = 0;
  fc.assert(
    fc.property(post, (text) => {
      const first = offersAt({ 'posts/a.post.md': text }, 'posts/a.post.md', 0).find(
        ({ action }) => action.kind === 'convert',
      );
      if (!first) return;
      const listed = workspaceOf({ 'social.plan.yaml': PLAN, ...PICTURE, ...first.after });
      expect(meaning(listed)).toEqual(meaning(first.workspace));
      const [name = ''] = Object.keys(first.after);
      const at = (first.after[name] ?? '').indexOf('id: a');
      const second = offersAt(first.after, name, at).find(({ action }) => action.kind === 'convert');
      if (!second) return;
      both++;
      const back = workspaceOf({ 'social.plan.yaml': PLAN, ...PICTURE, ...second.after });
      expect(Object.keys(second.after)).toContain('posts/a.post.md');
      expect(meaning(back)).toEqual(meaning(first.workspace));
    }),
    runs(150),
  );
  expect(both).toBeGreaterThan(20);
});
