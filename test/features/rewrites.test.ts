import { describe, expect, test } from 'vitest';
import { relativePath } from '../../core/src/workspace/relative-path.ts';
import { readMarked } from '../support/marked.ts';
import { offered, offers, PLAN, titled } from '../support/offers.ts';

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

test.each([
  ['file:///w/a', 'file:///w/a/b.png', 'b.png'],
  ['file:///w/a', 'file:///w/img/b%20c.png', '../img/b c.png'],
  ['file:///w/a/b', 'file:///w/b.png', '../../b.png'],
  ['file:///w', 'file:///w/a/%zz.png', 'a/%zz.png'],
])('the path from %s to %s', (folder, uri, path) => {
  expect(relativePath(folder, uri)).toBe(path);
});
