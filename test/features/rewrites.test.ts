import { describe, expect, test } from 'vitest';
import type { CodeAction } from '../../core/src/features/code-actions.ts';
import type { Me } from '../../core/src/features/rewrite/context.ts';
import { rewrites } from '../../core/src/features/rewrite/rewrites.ts';
import { whoAmI } from '../../core/src/features/rewrite/who-am-i.ts';
import type { Plan } from '../../core/src/model/plan/plan.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import { applyEdits } from '../../core/src/text/edit.ts';
import { span } from '../../core/src/text/span.ts';
import { relativePath } from '../../core/src/workspace/relative-path.ts';
import { fileAt, sourceAt, withNow } from '../../core/src/workspace/workspace.ts';
import { readMarked, readMarkedMedia } from '../support/marked.ts';
import { ROOT, uriOf, workspaceOf } from '../support/project.ts';

const PLAN = `// file: social.plan.yaml
brand: { timezone: Europe/Madrid }
channels:
  x-es: { network: x }
  fedi: { network: mastodon }
  li: { network: linkedin }
`;

type Offer = { readonly title: string; readonly texts: Record<string, string>; readonly action: CodeAction };

/** What is offered at the cursor, with the files as each offer would leave them. */
function offers(marked: string, me: Me = {}, language: 'en' | 'es' = 'en'): readonly Offer[] {
  const files = readMarked(marked);
  const all = [...files, ...readMarkedMedia(marked)];
  const untimed = workspaceOf(Object.fromEntries(all.map(({ name, text }) => [name, text])));
  const workspace = withNow(untimed, Date.parse('2026-11-22T09:15Z'));
  const at = files.find(({ cursor }) => cursor !== undefined);
  const uri = uriOf(at?.name ?? '');
  const file = fileAt(workspace, uri);
  if (at?.cursor === undefined || !file) throw new Error('No cursor.');
  const range = span(at.cursor, at.cursor);
  const findings = lintFile(workspace, uri);
  const given = { workspace, file, range, findings, me, language, changesFiles: true, exists: () => false };
  return rewrites(given).map((action) => {
    const texts: Record<string, string> = {};
    for (const uri of new Set(action.edits.map((edit) => edit.uri))) {
      const text = sourceAt(workspace, uri)?.text ?? '';
      const edits = action.edits.filter((one) => one.uri === uri).map(({ edit }) => edit);
      texts[uri.slice(ROOT.length + 1)] = applyEdits(text, edits);
    }
    for (const change of action.files ?? [])
      texts[change.uri.slice(ROOT.length + 1)] = change.kind === 'create' ? change.text : '(deleted)';
    return { title: action.title, texts, action };
  });
}

const titled = (all: readonly Offer[], title: RegExp) => all.find((one) => title.test(one.title));
const offered = (marked: string, title: RegExp, me?: Me) => titled(offers(marked, me), title)?.texts;

describe('a text of its own', () => {
  test('is offered for each channel that shares one, as a copy at the end', () => {
    const marked = `${PLAN}// file: a.post.md\n---\nchannels: [x-es, fedi]\n---\nHe█llo\n\n---\n\nMore\n`;
    expect(
      offers(marked)
        .filter(({ action }) => action.kind === 'extract')
        .map(({ title }) => title),
    ).toEqual(['Write a text of its own for X (x-es)', 'Write a text of its own for Mastodon (fedi)']);
    expect(offered(marked, /Mastodon/)).toEqual({
      'a.post.md':
        '---\nchannels: [x-es, fedi]\n---\nHello\n\n---\n\nMore\n\n# fedi\n\nHello\n\n---\n\nMore\n',
    });
  });

  test('is written into a list as a value', () => {
    expect(
      offered(`${PLAN}// file: a.posts.yaml\n- channels: [x-es, fedi]\n  text: He█llo # greeting\n`, /x-es/),
    ).toEqual({
      'a.posts.yaml': '- channels: [x-es, fedi]\n  text: Hello # greeting\n  variants:\n    x-es: "Hello"\n',
    });
  });

  test('is not offered to who has one, or is alone', () => {
    const kinds = (marked: string) => offers(marked).filter(({ action }) => action.kind === 'extract');
    expect(
      kinds(`${PLAN}// file: a.post.md\n---\nchannels: [x-es, fedi]\n---\nHi\n\n# fedi\n\nHe█llo\n`),
    ).toEqual([]);
    expect(kinds(`${PLAN}// file: a.post.md\n---\nchannels: [x-es]\n---\nHe█llo\n`)).toEqual([]);
  });
});

describe('a thread', () => {
  const POST = `${PLAN}// file: a.post.md\n---\nchannels: [x-es]\n---\n`;
  test.each([
    [
      'at the cursor',
      `${POST}One two. █Three.\n`,
      /here/,
      '---\nchannels: [x-es]\n---\nOne two.\n\n---\n\nThree.\n',
    ],
    [
      'between paragraphs',
      `${POST}One█\n\nTwo\n\nThree\n`,
      /paragraph/,
      '---\nchannels: [x-es]\n---\nOne\n\n---\n\nTwo\n\n---\n\nThree\n',
    ],
  ])('is split %s', (_, marked, title, expected) => {
    expect(offered(marked, title)).toEqual({ 'a.post.md': expected });
  });

  test.each([
    ['in a block', '- text: |\n    One █two.\n', '- text: |\n    One\n\n    ---\n\n    two.\n'],
    ['in quotes', '- text: "One █two."\n', '- text: "One\\n\\n---\\n\\ntwo."\n'],
  ])('is split %s of a list', (_, text, expected) => {
    expect(offered(`${PLAN}// file: a.posts.yaml\n${text}`, /here/)).toEqual({ 'a.posts.yaml': expected });
  });

  test.each([
    ['inside a word', `${POST}One tw█o.\n`],
    ['in a code fence', `${POST}\`\`\`\none █two\n\`\`\`\n`],
    ['where the network has none', `${PLAN}// file: a.post.md\n---\nchannels: [li]\n---\nOne █two.\n`],
  ])('is not split %s', (_, marked) => {
    expect(offered(marked, /here/)).toBeUndefined();
  });

  test.each([
    [
      'with the next message',
      `${POST}One█\n\n---\n\nTwo\n\n---\n\nThree\n`,
      /next/,
      '---\nchannels: [x-es]\n---\nOne\n\nTwo\n\n---\n\nThree\n',
    ],
    [
      'from the break between them',
      `${POST}One\n\n--█-\n\nTwo\n`,
      /next/,
      '---\nchannels: [x-es]\n---\nOne\n\nTwo\n',
    ],
    [
      'as a whole',
      `${POST}One█\n---\nTwo\n---\nThree\n`,
      /into one/,
      '---\nchannels: [x-es]\n---\nOne\n\nTwo\n\nThree\n',
    ],
    [
      'and a comment stays',
      `${POST}One█\n\n<!-- why -->\n\n---\n\nTwo\n`,
      /next/,
      '---\nchannels: [x-es]\n---\nOne\n\n<!-- why -->\n\nTwo\n',
    ],
  ])('is joined %s', (_, marked, title, expected) => {
    expect(offered(marked, title)).toEqual({ 'a.post.md': expected });
  });

  test.each([
    ['a block', '- text: |\n    █One\n\n    ---\n\n    Two\n', '- text: |\n    One\n\n    Two\n'],
    [
      'a folded block',
      '- text: >-\n    █One\n\n\n    ---\n\n\n    Two\n',
      '- text: >-\n    One\n\n\n    Two\n',
    ],
    ['quotes', '- text: "█One\\n---\\nTwo"\n', '- text: "One\\n\\nTwo"\n'],
  ])('is joined in %s', (_, text, expected) => {
    expect(offered(`${PLAN}// file: a.posts.yaml\n${text}`, /next/)).toEqual({ 'a.posts.yaml': expected });
  });
});

describe('conversion', () => {
  test('of an entry makes a file, with its comments, and takes it out of the list', () => {
    const marked = `${PLAN}// file: posts/week.posts.yaml
# The week

- id: monday
  channels: x-es
  text: Lunes
# the big one
- id: launch # do not rename
  channels: [x-es, fedi] # both
  # ask Ana
  media:
    - file: ../img/a.png # new
      alt: A dog
  # keep it short
  text: |
    Hola█ {link}

    ---

    Adiós
  variants:
    # for the old ones
    fedi: "One\\n\\nTwo"
- channels: li
  text: Last
`;
    expect(offered(marked, /file of its own: launch\.post\.md/)).toEqual({
      'posts/week.posts.yaml':
        '# The week\n\n- id: monday\n  channels: x-es\n  text: Lunes\n- channels: li\n  text: Last\n',
      'posts/launch.post.md': `---
# the big one
id: launch # do not rename
channels: [x-es, fedi] # both
# ask Ana
media:
  - file: ../img/a.png # new
    alt: A dog
---
<!-- keep it short -->
Hola {link}

---

Adiós

# fedi

<!-- for the old ones -->

One

Two
`,
    });
  });

  test('of the only entry deletes the list', () => {
    expect(
      offered(
        `${PLAN}// file: week.posts.yaml\n- channels: x-es\n  text: Hel█lo there\n`,
        /own: hello-there/,
      ),
    ).toEqual({
      'hello-there.post.md': '---\nchannels: x-es\n---\nHello there\n',
      'week.posts.yaml': '(deleted)',
    });
  });

  test('is not offered where a heading would become a variant, or the entry is in braces', () => {
    expect(
      offered(`${PLAN}// file: a.posts.yaml\n- text: |\n    Hi█\n\n    # x-es\n`, /own: /),
    ).toBeUndefined();
    expect(offered(`${PLAN}// file: a.posts.yaml\n- { text: Hi█ }\n`, /own: /)).toBeUndefined();
  });

  test('of a post puts it at the end of the nearest list, with paths that lead to the same files', () => {
    const marked = `${PLAN}// file: lists/week.posts.yaml
# The week
- id: monday
  text: Lunes

- id: tuesday
  text: Martes
// file: posts/launch.post.md
---
# the big one
channels: [x-es, fedi] # both
media:
  - file: ../img/a b.png # new
    alt: A dog
---
Hola█ {link}
<!-- why -->

---

Adiós

# fedi

One "two"
`;
    expect(offered(marked, /list lists\/week\.posts\.yaml/)).toEqual({
      'posts/launch.post.md': '(deleted)',
      'lists/week.posts.yaml': `# The week
- id: monday
  text: Lunes

- id: tuesday
  text: Martes

# the big one
- id: launch
  channels: [x-es, fedi] # both
  media:
    - file: ../img/a b.png # new
      alt: A dog
  text: |-
    Hola {link}
    <!-- why -->

    ---

    Adiós
  variants:
    fedi: "One \\"two\\""
`,
    });
    expect(offered(marked.replaceAll('lists/', 'a/b/'), /list a\/b/)?.['a/b/week.posts.yaml']).toContain(
      'file: ../../img/a b.png # new',
    );
  });

  test('of a post makes a list where there is none', () => {
    expect(
      offered(`${PLAN}// file: posts/a.post.md\n---\nid: one\nchannels: x-es\n---\nHi█\n`, /into the list/),
    ).toEqual({
      'posts/a.post.md': '(deleted)',
      'posts/posts.posts.yaml': '- id: one\n  channels: x-es\n  text: "Hi"\n',
    });
  });

  test('there and back is the same post', () => {
    const marked = `${PLAN}// file: posts/a.post.md\n---\nid: a\nchannels: [x-es, fedi] # both\nmedia:\n  - file: a.png\n---\nHola█\n\n---\n\nAdiós\n\n# fedi\n\nUno\n`;
    const list = offered(marked, /into the list/)?.['posts/posts.posts.yaml'] ?? '';
    const back = offered(
      `${PLAN}// file: posts/posts.posts.yaml\n${list.replace('id: a', 'id: █a')}`,
      /own: a\.post/,
    );
    expect(back?.['posts/a.post.md']).toBe(readMarked(marked).at(-1)?.text);
  });
});

test('missing alt texts get a place to be written in, and no words', () => {
  const marked = `${PLAN}// media: a.png image/png 800x600 1000\n// media: b.png image/png 800x600 1000\n// file: a.post.md\n---\nchannels: fedi\nmedia:\n  - file: a.png # one\n  - { file: b.png }\n---\nHi█\n`;
  const found = titled(offers(marked, {}, 'es'), /^Añadir un lugar.*\(2\)/);
  expect(found?.texts).toEqual({
    'a.post.md':
      '---\nchannels: fedi\nmedia:\n  - file: a.png # one\n    alt: ""\n  - { file: b.png, alt: "" }\n---\nHi\n',
  });
  expect(found?.action.edits.map(({ edit }, at) => edit.text.slice(0, found.action.stops?.[at]))).toEqual([
    '\n    alt: "',
    ', alt: "',
  ]);
});

describe('sorting keys', () => {
  test.each([
    [
      'a.post.md',
      '---\n# The launch\n\n# who writes\nauthor: ana # she\nstatus: draft\n\n# where\nchannels:\n  - x-es # first\n  # then\n  - fedi\nown: 1\nid: a\n---\nHi█\n',
      '---\n# The launch\n\nid: a\n\n# where\nchannels:\n  - x-es # first\n  # then\n  - fedi\nstatus: draft\n# who writes\nauthor: ana # she\nown: 1\n---\nHi\n',
    ],
    [
      'a.posts.yaml',
      '# all\n- text: |\n    One█\n\n    Two\n  # where\n  channels: x-es\n  id: a # id\n- text: B\n  id: b\n',
      '# all\n- id: a # id\n  # where\n  channels: x-es\n  text: |\n    One\n\n    Two\n- text: B\n  id: b\n',
    ],
    ['b.posts.yaml', '-   text: █B\n    # mine\n    id: b', '# mine\n-   id: b\n    text: B\n'],
  ])('of %s moves comments with them', (name, marked, expected) => {
    expect(offered(`${PLAN}// file: ${name}\n${marked}`, /keys in order/)).toEqual({ [name]: expected });
  });

  test('is not offered where they are, in braces, or where an alias would come before its anchor', () => {
    const sorted = (text: string) =>
      offered(`${PLAN}// file: a.post.md\n---\n${text}\n---\nHi█\n`, /keys in order/);
    expect(sorted('id: a\nchannels: x-es')).toBeUndefined();
    expect(sorted('{ channels: x-es, id: a }')).toBeUndefined();
    expect(sorted('notes: &a hi\ntitle: *a')).toBeUndefined();
  });
});

describe('approving', () => {
  const TEAM = `${PLAN}team:\n  ana: { name: Ana Pérez, mayApprove: true }\n  luis: { mayApprove: true }\n  eva: {}\nworkflow: { approval: required, ownApproval: false }\n`;
  const POST = '// file: a.post.md\n---\nchannels: x-es\nstatus: draft # soon\n---\nHi█\n';
  const DIGEST = /sha256:[0-9a-f]{16}/;
  const masked = (texts: Record<string, string> | undefined) =>
    texts?.['a.post.md']?.replace(DIGEST, 'DIGEST');

  test('sets status, approver, time and digest, and the approval holds', () => {
    const texts = offered(TEAM + POST, /^Approve as ana$/, { name: 'Ana Perez', email: 'x@acme.dev' });
    expect(masked(texts)).toBe(
      '---\nchannels: x-es\nstatus: approved # soon\napprovals:\n  - by: ana\n    at: 2026-11-22 10:15\n    digest: DIGEST\n---\nHi\n',
    );
    const workspace = workspaceOf({
      'social.plan.yaml': readMarked(TEAM)[0]?.text ?? '',
      'a.post.md': texts?.['a.post.md'] ?? '',
    });
    expect(
      lintFile(workspace, uriOf('a.post.md')).filter(({ rule }) => rule.startsWith('workflow/')),
    ).toEqual([]);
  });

  test('of two people leaves the post under review until the second', () => {
    const two = TEAM.replace('required', 'two-people');
    const first = offered(two + POST, /^Approve as ana \(1 of 2\)$/, { id: 'ana' })?.['a.post.md'] ?? '';
    expect(first).toContain('status: review # soon\n');
    const second = offered(
      `${two}// file: a.post.md\n${first.replace('Hi', 'Hi█')}`,
      /^Approve as luis \(2 of 2\)$/,
      { id: 'luis' },
    );
    expect(masked(second)).toMatch(
      /status: approved # soon\napprovals:\n {2}- by: ana\n.*\n.*\n {2}- by: luis\n/,
    );
  });

  test('again renews the digest of what was changed', () => {
    const before =
      '// file: a.post.md\n---\nchannels: x-es\nstatus: approved\napprovals: [{ by: luis }, { by: ana, digest: "sha256:0123456789abcdef" }]\n---\nHi█\n';
    expect(masked(offered(TEAM + before, /^Approve what is there now as ana$/, { id: 'ana' }))).toBe(
      '---\nchannels: x-es\nstatus: approved\napprovals: [{ by: luis }, { by: ana, digest: "DIGEST", at: 2026-11-22 10:15 }]\n---\nHi\n',
    );
  });

  test('is added to a list in brackets, and to an entry', () => {
    const brackets = '// file: a.post.md\n---\nchannels: x-es\napprovals: [{ by: luis }]\n---\nHi█\n';
    expect(masked(offered(TEAM + brackets, /^Approve as ana$/, { id: 'ana' }))).toContain(
      'approvals: [{ by: luis }, { by: ana, at: 2026-11-22 10:15, digest: DIGEST }]\nstatus: approved\n',
    );
    const entry = offered(
      `${TEAM}// file: a.posts.yaml\n- text: One\n- channels: x-es\n  text: █Two\n`,
      /^Approve/,
      { id: 'ana' },
    );
    expect(entry?.['a.posts.yaml']?.replace(DIGEST, 'DIGEST')).toBe(
      '- text: One\n- channels: x-es\n  text: Two\n  status: approved\n  approvals:\n    - by: ana\n      at: 2026-11-22 10:15\n      digest: DIGEST\n',
    );
  });

  test('is taken back, with the status', () => {
    const approved = (list: string) =>
      `// file: a.post.md\n---\nchannels: x-es\nstatus: approved\n${list}kind: own\n---\nHi█\n`;
    const taken = (list: string) =>
      offered(TEAM + approved(list), /^Take back/, { id: 'ana' })?.['a.post.md'];
    expect(taken('approvals:\n  - by: ana\n    at: 2026-01-01 10:00\n')).toBe(
      '---\nchannels: x-es\nstatus: review\nkind: own\n---\nHi\n',
    );
    expect(taken('approvals: [{ by: ana }, { by: luis }]\n')).toBe(
      '---\nchannels: x-es\nstatus: approved\napprovals: [{ by: luis }]\nkind: own\n---\nHi\n',
    );
    expect(taken('approvals:\n  - by: luis\n  - by: ana\n    at: 2026-01-01 10:00\n')).toBe(
      '---\nchannels: x-es\nstatus: approved\napprovals:\n  - by: luis\nkind: own\n---\nHi\n',
    );
  });

  test.each([
    ['nobody knows who asks', {}, 'set “vocero.me”'],
    ['the settings name a stranger', { id: 'eve' }, 'set “vocero.me”'],
    ['the plan does not let them', { id: 'eva' }, 'does not let eva approve'],
    ['it is their own', { id: 'luis' }, 'luis wrote this post'],
  ])('is shown as not possible where %s', (_, me, words) => {
    const found = titled(offers(TEAM + POST.replace('status', 'author: luis\nstatus'), me), /^Approve/);
    expect(found?.action.disabled).toContain(words);
    expect(found?.texts).toEqual({});
  });

  test.each([
    [{ team: { ana: { name: 'Ana Pérez' }, luis: {} } }, { name: 'ana perez' }, 'ana'],
    [{ team: { ana: {}, luis: {} } }, { name: 'L. Gil', email: 'luis@acme.dev' }, 'luis'],
    [{ team: { a: { name: 'Ana' }, b: { name: 'ana' } } }, { name: 'Ana' }, undefined],
    [{ team: { ana: {} } }, { name: '', email: '' }, undefined],
    [{}, { name: 'Ana Pérez' }, 'ana-perez'],
    [{}, {}, undefined],
  ])('knows who is meant by git: %j, %j', (plan, me, expected) => {
    expect(whoAmI({ channels: {}, ...plan } as Plan, me)).toBe(expected);
  });
});

test.each([
  ['file:///w/a', 'file:///w/a/b.png', 'b.png'],
  ['file:///w/a', 'file:///w/img/b%20c.png', '../img/b c.png'],
  ['file:///w/a/b', 'file:///w/b.png', '../../b.png'],
  ['file:///w', 'file:///w/a/%zz.png', 'a/%zz.png'],
])('the path from %s to %s', (folder, uri, path) => {
  expect(relativePath(folder, uri)).toBe(path);
});
