import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileEdit } from '../../core/src/rules/finding.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import { applyEdits } from '../../core/src/text/edit.ts';
import { sentPost } from '../../core/src/workspace/sent.ts';
import { fileAt } from '../../core/src/workspace/workspace.ts';
import { runs } from '../properties/runs.ts';
import { parse, uriOf, workspaceOf } from '../support/project.ts';

const PLAN = `channels:
  x: { network: x }
  m: { network: mastodon, limits: { text: 60 } }
  li: { network: linkedin }
rules: { link/costs-more: "off" }
`;

type Outcome = {
  readonly titles: readonly string[];
  /** The file after each fix. */
  readonly after: readonly string[];
};

/** What the fixes for texts that are too long make of a file, the first finding only. */
function fixed(name: string, text: string, plan = PLAN): Outcome {
  const workspace = workspaceOf({ 'social.plan.yaml': plan, [name]: text });
  const [finding] = lintFile(workspace, uriOf(name)).filter(({ rule }) => rule === 'limit/too-long');
  const edited = (edits: readonly FileEdit[]) =>
    applyEdits(
      text,
      edits.map(({ edit }) => edit),
    );
  const fixes = finding?.fixes ?? [];
  return { titles: fixes.map(({ title }) => title.key), after: fixes.map(({ edits }) => edited(edits)) };
}

/** What each channel is sent. */
function sent(name: string, text: string, plan = PLAN) {
  const workspace = workspaceOf({ 'social.plan.yaml': plan, [name]: text });
  const file = fileAt(workspace, uriOf(name));
  const parsed = parse('social.plan.yaml', plan);
  const [post] = file?.kind === 'posts' ? file.posts : [];
  if (!post || parsed.kind !== 'plan') throw new Error('There is a post and a plan.');
  return Object.fromEntries(
    sentPost(post, parsed.plan).deliveries.map(({ channelId, parts, firstComment }) => [
      channelId,
      [...parts.map((part) => part.text), ...(firstComment ? [`> ${firstComment.text}`] : [])],
    ]),
  );
}

const long = (count: number) =>
  Array.from({ length: count }, (_, index) => `Sentence ${index + 1} is here.`).join(' ');

describe('a text that is too long', () => {
  test('is split at the ends of sentences', () => {
    const text =
      '---\nchannels: m\n---\nOne thing happened on Monday. Another one on Tuesday. And then it was over.\n';
    const { titles, after } = fixed('a.post.md', text);
    expect(titles).toEqual(['split']);
    expect(after).toEqual([
      '---\nchannels: m\n---\nOne thing happened on Monday. Another one on Tuesday.\n\n---\n\nAnd then it was over.\n',
    ]);
  });

  test('keeps its paragraphs together where that makes no crumbs', () => {
    const text =
      '---\nchannels: m\n---\nOne thing happened on Monday.\n\nAnother one on Tuesday. And then it was over.\n';
    expect(fixed('a.post.md', text).after).toEqual([
      '---\nchannels: m\n---\nOne thing happened on Monday.\n\n---\n\nAnother one on Tuesday. And then it was over.\n',
    ]);
  });

  test.each([
    [
      'a comment between sentences',
      'One thing happened on Monday. <!-- when? --> Another one on Tuesday, and then it was over.',
    ],
    [
      'a comment on a line',
      'One thing happened on Monday.\n<!-- when? -->\nAnother one on Tuesday, and then it was over.',
    ],
    [
      'a directive',
      'One thing happened on Monday.\n\n<!-- vocero-disable tone/banned-word: a quote -->\nAnother one on Tuesday, and then it was over.',
    ],
  ])('keeps %s', (_, body) => {
    const [after = ''] = fixed('a.post.md', `---\nchannels: m\n---\n${body}\n`).after;
    expect(after.replace(/\n\n---\n\n/, '').replace(/\s/g, '')).toBe(
      `---channels:m---${body.replace(/\s/g, '')}`,
    );
    expect(after).toContain('<!--');
    expect(sent('a.post.md', after).m).toEqual([
      'One thing happened on Monday.',
      'Another one on Tuesday, and then it was over.',
    ]);
  });

  test('is not split inside code, where a line of hyphens is code', () => {
    const text = `---\nchannels: m\n---\n\`\`\`\n${'One. Two. Three. Four. '.repeat(6)}\n\`\`\`\n`;
    expect(fixed('a.post.md', text).titles).toEqual([]);
  });

  test('is not split where a sentence alone does not fit', () => {
    expect(fixed('a.post.md', `---\nchannels: m\n---\n${'word '.repeat(30)}\n`).titles).toEqual([]);
  });

  test('keeps links, mentions and emoji whole', () => {
    const body =
      'Read https://acme.dev/a.B.c/d?e=1. And thank @ana.maria@acme.dev! 👩‍👩‍👧‍👦 All of it is at https://acme.dev/x and at home.';
    const [after = ''] = fixed('a.post.md', `---\nchannels: m\n---\n${body}\n`).after;
    expect(sent('a.post.md', after).m?.join(' ')).toBe(body);
    expect(sent('a.post.md', after).m?.length).toBeGreaterThan(1);
  });

  test('leaves other channels the text that they have room for', () => {
    const text = `---\nchannels: [x, m]\nlink: https://acme.dev/a\n---\n${long(5)} {link}\n`;
    const { titles, after } = fixed('a.post.md', text);
    expect(titles).toEqual(['split']);
    const now = sent('a.post.md', after[0] ?? '');
    expect(now.x).toEqual([`${long(5)} https://acme.dev/a`]);
    expect(now.m).toEqual([
      'Sentence 1 is here. Sentence 2 is here. Sentence 3 is here.',
      'Sentence 4 is here.',
      'Sentence 5 is here. https://acme.dev/a',
    ]);
    expect(after[0]).toContain('# mastodon\n\n');
    expect(after[0]).toContain('{link}');
    expect(after[0]).not.toContain('here. https://acme.dev/a');
  });

  test('is given the shorter text that the post already has', () => {
    const text = `---\nchannels: [m, x, li]\n---\n${long(5)}\n\n# x\n\nShort.\n`;
    const { titles, after } = fixed('a.post.md', text);
    expect(titles).toContain('useVariant');
    const use = after[titles.indexOf('useVariant')] ?? '';
    expect(use).toBe(`${text.trimEnd()}\n\n# mastodon\n\nShort.\n`);
  });

  test('may give its link to the first comment', () => {
    const text =
      '---\nchannels: m\nlink: https://acme.dev/a\n---\nForty characters and a few more of text. {link}\n';
    const { titles, after } = fixed('a.post.md', text);
    expect(titles).toEqual(['split', 'moveLink'].filter((key) => titles.includes(key)));
    const moved = after[titles.indexOf('moveLink')] ?? '';
    expect(moved).toBe(
      '---\nchannels: m\nlink: https://acme.dev/a\nfirstComment: "{link}"\n---\nForty characters and a few more of text.\n',
    );
  });
});

const STYLES: readonly (readonly [name: string, write: (body: string) => string])[] = [
  ['plain', (body) => body.replaceAll('\n', '\n    ')],
  ['single', (body) => `'${body.replaceAll("'", "''").replaceAll('\n', '\n\n    ')}'`],
  ['double', (body) => JSON.stringify(body)],
  ['literal', (body) => `|\n    ${body.replaceAll('\n', '\n    ')}`],
  ['kept literal', (body) => `|+\n      ${body.replaceAll('\n', '\n      ')}\n`],
  ['folded', (body) => `>\n    ${body.replaceAll('\n', '\n\n    ')}`],
  ['stripped folded', (body) => `>-\n    ${body.replaceAll('\n', '\n\n    ')}`],
];

const words = fc.constantFrom(
  'Ana',
  'dijo',
  'que',
  'sí',
  "it's",
  '@ana@acme.dev',
  'https://acme.dev/a',
  '☕',
  '«no»',
  '#Tag',
);
const sentence = fc
  .tuple(fc.array(words, { minLength: 1, maxLength: 5 }), fc.constantFrom('.', '!', '…', '?'))
  .map(([list, mark]) => `Hoy ${list.join(' ')} fue${mark}`);
const body = fc
  .array(fc.tuple(sentence, fc.constantFrom(' ', ' ', '\n')), { minLength: 3, maxLength: 9 })
  .map((list) =>
    list
      .map(([text, space]) => text + space)
      .join('')
      .trim(),
  );

describe('in a list of posts', () => {
  test.each(STYLES)(
    '%s values are split so that they are read back, and nothing else changes',
    (_, write) => {
      fc.assert(
        fc.property(body, fc.constantFrom('\n', '\r\n'), (text, lineBreak) => {
          const file = `# A week.\n- id: a # first\n  channels: m\n  text: ${write(text)}\n  # the last\n  notes: end\n- id: b\n  text: Other\n`;
          const written = file.replaceAll('\n', lineBreak);
          const before = sent('a.posts.yaml', written).m ?? [];
          const { titles, after } = fixed('a.posts.yaml', written);
          const split = after[titles.indexOf('split')];
          fc.pre(split !== undefined);
          const now = sent('a.posts.yaml', split).m ?? [];
          expect(now.length).toBeGreaterThan(1);
          expect(now.join(' ').replace(/\s+/g, ' ')).toBe(before.join(' ').replace(/\s+/g, ' '));
          expect(fixed('a.posts.yaml', split).titles).toEqual([]);
          const [head, tail] = [
            written.slice(0, written.indexOf('text:')),
            written.slice(written.indexOf('  # the last')),
          ];
          expect(split.startsWith(head)).toBe(true);
          expect(split.endsWith(tail)).toBe(true);
        }),
        runs(60),
      );
    },
  );

  test.each(STYLES)('%s values get a variant of their own where others keep theirs', (_, write) => {
    fc.assert(
      fc.property(body, fc.boolean(), (text, hasVariants) => {
        const variants = hasVariants ? '  variants:\n    # mine\n    li: Mine\n' : '';
        const file = `- id: a\n  channels: [m, x, li]\n${variants}  text: ${write(text)}\n- id: b\n  text: Other\n`;
        const plan = PLAN.replace('network: x }', 'network: x, limits: { text: 25000 } }');
        const before = sent('a.posts.yaml', file, plan);
        const { titles, after } = fixed('a.posts.yaml', file, plan);
        const split = after[titles.indexOf('split')];
        fc.pre(split !== undefined);
        const now = sent('a.posts.yaml', split, plan);
        expect(now.x).toEqual(before.x);
        expect(now.li).toEqual(before.li);
        expect(now.m?.length).toBeGreaterThan(1);
        expect(now.m?.join(' ').replace(/\s+/g, ' ')).toBe(before.m?.join(' ').replace(/\s+/g, ' '));
        expect(fixed('a.posts.yaml', split, plan).titles).toEqual([]);
      }),
      runs(40),
    );
  });
});
