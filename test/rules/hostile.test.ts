import { describe, expect, test } from 'vitest';
import { lintFile } from '../../core/src/rules/lint.ts';
import { uriOf, workspaceOf } from '../support/project.ts';

const PLAN = 'channels: { x: { network: x, minGap: 1h } }\nvoice: { banned: [utilize] }\n';
const OTHER = '---\nchannels: x\n---\nWe utilize it.\n';

/** What is found in a hostile file, by rule and message; a good file beside it must be read as always. */
function findings(name: string, text: string): readonly string[] {
  const plan = name.endsWith('.plan.yaml') ? {} : { 'social.plan.yaml': PLAN };
  const workspace = workspaceOf({
    ...plan,
    'good/social.plan.yaml': PLAN,
    'good/other.post.md': OTHER,
    [name]: text,
  });
  expect(lintFile(workspace, uriOf('good/other.post.md')).map(({ rule }) => rule)).toEqual([
    'tone/banned-word',
  ]);
  const found = lintFile(workspace, uriOf(name));
  for (const { span } of found)
    expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
  return [...new Set(found.map(({ rule, message }) => `${rule} ${message.key}`))];
}

const deep = (open: string, close = '') => open.repeat(10_000) + close.repeat(10_000);

const BOMB = `a: &a [x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]
`;

const PLAN_CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['nothing', '', ['format/missing-key missing']],
  ['a comment', '# later\n', ['format/missing-key missing']],
  ['another kind of value', '- a\n- b\n', ['format/wrong-type expected']],
  [
    'an open quotation mark',
    'channels: { x: { network: "x } }\n',
    ['format/syntax unclosed-quote', 'format/syntax unclosed-bracket', 'format/unknown-reference no-network'],
  ],
  [
    'a tab as indentation',
    'channels:\n\tx: { network: x }\n',
    ['format/syntax tab-indent', 'format/unknown-key unknown', 'format/wrong-type missing'],
  ],
  [
    'a merge conflict',
    'channels:\n<<<<<<< HEAD\n  x: { network: x }\n=======\n  x: { network: y }\n>>>>>>> b\n',
    ['format/syntax conflict-markers'],
  ],
  ['bytes that are no text', 'channels:\0\x01', ['format/syntax binary']],
  ['a broken encoding', 'channels: {}\nbrand: { name: Caf\ufffd }\n', ['format/syntax not-utf8']],
  ['twenty megabytes', `channels: {}\n${'# a comment\n'.repeat(1_800_000)}`, ['format/syntax too-large']],
  ['half a megabyte', `channels: {}\n${'# a comment\n'.repeat(45_000)}`, ['format/syntax too-large']],
  ['nothing but brackets', `a: [${deep('{},').repeat(3)}]`, ['format/syntax too-large']],
  ['an alias bomb', BOMB, ['format/syntax alias-bomb']],
  [
    'an alias of itself',
    'channels: &a { x: *a }\n',
    ['format/syntax unknown-alias', 'format/wrong-type missing'],
  ],
  ['ten thousand lists', deep('[', ']'), ['format/wrong-type expected', 'format/syntax too-deep']],
  [
    'ten thousand lists, none closed',
    deep('['),
    ['format/wrong-type expected', 'format/syntax too-deep', 'format/syntax unclosed-bracket'],
  ],
  ['ten thousand maps', deep('{a: ', '}'), ['format/syntax too-large']],
  [
    'five thousand maps',
    '{a: '.repeat(5_000),
    [
      'format/missing-key missing',
      'format/unknown-key unknown',
      'format/syntax too-deep',
      'format/syntax unclosed-bracket',
    ],
  ],
  ['ten thousand items', deep('- '), ['format/wrong-type expected', 'format/syntax too-deep']],
  [
    'ten thousand keys of keys',
    deep('? '),
    ['format/missing-key missing', 'format/syntax key-not-text', 'format/syntax too-deep'],
  ],
  [
    'ten thousand lists behind a directive',
    `# vocero-disable tone/banned-word: no\n${deep('[', ']')}`,
    ['format/wrong-type expected', 'format/syntax too-deep'],
  ],
  ['two thousand documents', 'channels: {}\n'.padEnd(8_000, '---\n'), ['format/syntax several-documents']],
  ['the same key twice', 'channels: {}\nchannels: {}\n', ['format/syntax duplicate-key']],
  [
    'keys that every object has',
    'channels: { constructor: { network: x }, __proto__: { network: x } }\n__proto__: 1\nconstructor: 1\n',
    ['format/unknown-key unknown'],
  ],
  [
    'a merge key',
    'base: &b { network: x }\nchannels: { x: { <<: *b } }\n',
    ['format/unknown-key unknown', 'format/missing-key missing'],
  ],
  [
    'tags',
    'channels: !!map { x: !!js/function { network: !!binary eA== } }\n',
    ['format/unknown-reference no-network'],
  ],
  [
    'a zone that is no zone',
    'channels: { x: { network: x, timezone: constructor } }\n',
    ['format/wrong-type expected'],
  ],
  [
    'a gap of a million years',
    'channels: { x: { network: x, minGap: 365000000d } }\n',
    ['format/wrong-type expected'],
  ],
  [
    'five thousand unknown keys',
    `channels: {}\n${Array.from({ length: 5_000 }, (_, index) => `k${index}: 1\n`).join('')}`,
    ['format/unknown-key unknown'],
  ],
  [
    'three thousand broken channels',
    `channels:\n${Array.from({ length: 3_000 }, (_, index) => `  k${index}: { network: 5 }\n`).join('')}`,
    ['format/wrong-type expected'],
  ],
  [
    'a list with one odd item in ten thousand',
    `channels: {}\nvoice: { banned: [${'a, '.repeat(10_000)}5] }\n`,
    ['format/wrong-type expected'],
  ],
  [
    'ten thousand aliases',
    `channels: {}\nx: [&a 1${', *a'.repeat(10_000)}]\n`,
    ['format/unknown-key unknown'],
  ],
  ['a line of two hundred thousand letters', `channels: {}\nbrand: { name: ${'a'.repeat(200_000)} }\n`, []],
  [
    'an empty word that is banned',
    'channels: { x: { network: x } }\nvoice: { banned: [" "], preferred: { a: "" } }\n',
    [],
  ],
];

const POST_CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['nothing', '', []],
  ['a byte order mark', '\ufeff', []],
  ['only front matter', '---\nchannels: x\n---\n', []],
  ['only the start of front matter', '---', ['format/syntax no-front-matter-end']],
  [
    'front matter that never ends',
    '---\nchannels: x\n\nText\n',
    ['format/syntax no-front-matter-end', 'format/syntax no-colon', 'format/unknown-key unknown'],
  ],
  ['no front matter', 'We utilize it.\n', ['tone/banned-word banned']],
  ['front matter that is a list', '---\n- a\n---\nText\n', ['format/wrong-type expected']],
  [
    'an open quotation mark',
    '---\nchannels: x\ntitle: "Open\n---\nWe utilize it.\n',
    ['format/syntax unclosed-quote', 'tone/banned-word banned'],
  ],
  ['a tab in front matter', '---\nchannels:\n\t- x\n---\nText\n', ['format/syntax tab-indent']],
  [
    'a merge conflict',
    '---\nchannels: x\n---\nA\n<<<<<<< HEAD\nB\n=======\nC\n>>>>>>> d\n',
    ['format/syntax conflict-markers'],
  ],
  ['a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', ['format/syntax binary']],
  ['a picture with a byte order mark', '\ufeff\0', ['format/syntax binary']],
  ['twenty megabytes', 'Text and text.\n'.repeat(1_400_000), ['format/syntax too-large']],
  [
    'fifty thousand characters',
    `---\nchannels: x\n---\n${'All right. '.repeat(4_600)}\n`,
    ['limit/too-long over'],
  ],
  ['half a pair', '---\nchannels: x\ntitle: \ud83d\n---\nText \ude00\ud83d\n', []],
  [
    'a time on a channel that every object has',
    '---\nchannels: [constructor]\nschedule: { x: 2026-11-26 09:30 }\n---\nText\n',
    ['format/unknown-reference unknown'],
  ],
  ['a heading with ten thousand spaces', `# a${' '.repeat(10_000)}b\n`, []],
  ['a heading with ten thousand hashes', `# a${'# '.repeat(10_000)}b\n`, []],
  ['a hundred thousand comments that never close', '<!--\n'.repeat(100_000), []],
  ['a hundred thousand comments on one line', '<!---->'.repeat(100_000), []],
  ['ten thousand fences with comments', '```\n<!--\n```\n'.repeat(10_000), []],
  [
    'ten thousand directives',
    '<!-- vocero-disable tone/banned-word: y -->\n'.repeat(10_000),
    ['format/unused-directive unused'],
  ],
  [
    'a directive with ten thousand spaces',
    `<!-- vocero-disable${' '.repeat(10_000)}\n  a-->\nText\n`,
    ['format/unknown-rule unknown', 'format/unexplained-directive unexplained'],
  ],
  ['a hundred thousand blank lines', '\n'.repeat(100_000), []],
  [
    'twenty thousand findings',
    `---\nchannels: x\n---\n${'We utilize. '.repeat(20_000)}`,
    ['limit/too-long over', 'tone/banned-word banned'],
  ],
];

const POSTS_CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['nothing', '', []],
  ['a map', 'a: 1\n', ['format/wrong-type expected']],
  ['text', 'just words\n', ['format/wrong-type expected']],
  [
    'items that are no posts',
    '- 1\n- [a]\n-\n- { text: utilize }\n',
    ['format/wrong-type expected', 'format/wrong-type missing', 'tone/banned-word banned'],
  ],
  ['an open quotation mark', '- text: "Open\n- text: b\n', ['format/syntax unclosed-quote']],
  [
    'an indentation of a hundred thousand',
    `- text: |1\n${' '.repeat(100_000)}utilize <!-- -->\n`,
    ['tone/banned-word banned'],
  ],
  [
    'a hundred thousand blank lines in a text',
    `- text: |\n   a\n${'\n'.repeat(100_000)}   utilize\n`,
    ['tone/banned-word banned'],
  ],
  ['five thousand posts with one id', '- id: a\n'.repeat(5_000), ['format/duplicate-id duplicate']],
  [
    'two thousand posts at one time',
    '- { channels: x, schedule: 2026-11-26 09:30, text: a }\n'.repeat(2_000),
    ['schedule/same-moment same', 'content/no-question monologue'],
  ],
  ['one text for two posts', '- text: &t We utilize it.\n- text: *t\n', ['tone/banned-word banned']],
];

describe('a hostile plan', () => {
  test.each(PLAN_CASES)('of %s', (_, text, expected) => {
    expect([...findings('social.plan.yaml', text)].sort()).toEqual([...expected].sort());
  });
});

describe('a hostile post', () => {
  test.each(POST_CASES)('of %s', (_, text, expected) => {
    expect([...findings('bad.post.md', text)].sort()).toEqual([...expected].sort());
  });
});

describe('a hostile list of posts', () => {
  test.each(POSTS_CASES)('of %s', (_, text, expected) => {
    expect([...findings('bad.posts.yaml', text)].sort()).toEqual([...expected].sort());
  });
});
