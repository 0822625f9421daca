import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../core/src/rules/finding.ts';
import { findingText } from '../../core/src/rules/format-message.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import { applyEdits } from '../../core/src/text/edit.ts';
import { PATIENT, runs } from '../properties/runs.ts';
import { anyText } from '../properties/texts.ts';
import { checkMarked, uriOf, workspaceOf } from '../support/project.ts';
import { CLEAN } from './clean-posts.ts';

const PLAN = `brand:
  domains: [acme.dev]
  handles: { instagram: acme.co }
channels:
  x: { network: x, handle: acme, account: premium }
  m: { network: mastodon, handle: acme, server: social.dev, limits: { text: 5000 } }
  b: { network: bluesky, handle: acme.dev, limits: { text: 5000 } }
  li: { network: linkedin }
  threads: { network: threads, handle: acme.co }
  discord: { network: discord }
  devto: { network: devto }
campaigns: { v2: { utm: { medium: social }, hashtags: ["#OrbitCLI"] }, plain: {} }
community:
  advocates:
    - { name: Wren, handles: { x: wren_types, bluesky: wren.bsky.social, mastodon: "@wren@hachyderm.io" } }
rules: { link/costs-more: "off" }
`;
const ALL = '[x, m, b, li]';
const AREAS = /^(?:limit|link|hashtag|mention)\//;

const postOf = (body: string, front: string) => `---\nlink: https://acme.dev/v2\n${front}\n---\n${body}\n`;

function findings(name: string, text: string, plan = PLAN): readonly Finding[] {
  const workspace = workspaceOf({ 'social.plan.yaml': plan, [name]: text });
  return lintFile(workspace, uriOf(name)).filter(({ rule }) => AREAS.test(rule));
}

describe('nothing is found', () => {
  test('in this many posts', () => {
    expect(CLEAN.length).toBeGreaterThanOrEqual(60);
  });

  test.each(CLEAN.map(([body, channels = ALL]) => [body, channels] as const))(
    'in %j on %s',
    (body, channels) => {
      const text = postOf(body, `channels: ${channels}`);
      const found = findings('a.post.md', text).map(
        ({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`,
      );
      expect(found).toEqual([]);
    },
  );
});

/** A file in the project above, with marks. */
const marked = (body: string, front: string) =>
  `// file: social.plan.yaml\n${PLAN}// file: a.post.md\n---\n${front}\n---\n${body}\n`;

const FOUND: readonly (readonly [body: string, front: string])[] = [
  // Words that run together.
  [
    '⟦#blackfriday⟧(hashtag/unreadable) ⟦#CYBERMONDAY⟧(hashtag/unreadable) ⟦#Cafecolombiano⟧(hashtag/unreadable)',
    'channels: x',
  ],
  [
    '⟦#diadelamadre⟧(hashtag/unreadable) ⟦#redessociales⟧(hashtag/unreadable) ⟦#mujeresentecnologia⟧(hashtag/unreadable)',
    'channels: m',
  ],
  ['⟦#orbitcli⟧(hashtag/unreadable)', 'channels: b'],
  // Marks, spaces and digits.
  [
    '⟦#Covid-19⟧(hashtag/malformed) ⟦#Mother’sDay⟧(hashtag/malformed) ⟦#I+D⟧(hashtag/malformed)',
    'channels: x',
  ],
  ['⟦#Orbit2.0⟧(hashtag/malformed)', 'channels: x'],
  ['Hoy.\n\n#Uno ⟦# Dos⟧(hashtag/malformed) #Tres', 'channels: x'],
  ['#Café ⟦#café⟧(hashtag/repeated)', 'channels: m'],
  ['Out. ⟦#OrbitCLI⟧(hashtag/ignored)', 'channels: discord'],
  // Links.
  [
    '⟦https:acme.dev⟧(link/malformed) ⟦https;//acme.dev⟧(link/malformed) ⟦https:\\\\acme.dev/a⟧(link/malformed)',
    'channels: m',
  ],
  ['⟦http// acme.dev⟧(link/malformed)'.replace('// ', '//'), 'channels: m'],
  [
    '⟦hhttps://acme.dev⟧(link/malformed), ⟦ttps://acme.dev⟧(link/malformed), ⟦https:///acme.dev/a⟧(link/malformed).',
    'channels: m',
  ],
  ['Lee ⟦https:// acme.dev/a⟧(link/malformed).', 'channels: m'],
  ['Mira ⟦https://acme⟧(link/malformed)/precios', 'channels: m'],
  ['<a href="⟦/a⟧(link/relative)">a</a> ![](⟦./b.png⟧(link/relative))', 'channels: devto'],
  ['⟦https://cutt.ly/a⟧(link/shortener) and ⟦https://www.tinyurl.com/b⟧(link/shortener)', 'channels: m'],
  [
    '⟦https://acme.dev/v2⟧(link/untagged), ⟦https://blog.acme.dev/a?b=1⟧(link/untagged)',
    'channels: m\ncampaign: v2',
  ],
  // Mentions.
  ['Thanks, ⟦⟦@ana⟧(mention/foreign-form)⟧(mention/foreign-form)', 'channels: [m, b]'],
  ['Thanks, ⟦@ana@hachyderm.io⟧(mention/foreign-form)', 'channels: [x, m]'],
  ['Thanks, ⟦@eve.bsky.social⟧(mention/foreign-form)', 'channels: [x, b]'],
  ['Thanks, ⟦@wren_types⟧(mention/other-network)', 'channels: [m, x]'],
  ['We are ⟦@acme.co⟧(mention/other-network) here.', 'channels: b'],
  // First comments are texts too.
  [
    'Hi',
    'channels: li\nfirstComment: "Más: ⟦https//acme.dev⟧(link/malformed) ⟦#blackfriday⟧(hashtag/unreadable)"',
  ],
  [
    'Hi',
    `channels: li\nfirstComment: { linkedin: "${'a'.repeat(1250)}⟦b⟧(limit/first-comment-too-long)", x: ok }`,
  ],
  // Several channels, one finding.
  ['⟦#blackfriday⟧(hashtag/unreadable)', `channels: ${ALL}`],
];

describe('what is wrong is found', () => {
  test.each(FOUND)('in %j with %s', (body, front) => {
    const { found, expected } = checkMarked(marked(body, front));
    const ours = (lines: readonly string[]) =>
      lines.filter((line) => /(?:limit|link|hashtag|mention)\/\S+$/.test(line));
    expect(ours(found)).toEqual(ours(expected));
  });
});

/** The file after the first fix of the first finding of a rule. */
function fixed(rule: string, name: string, text: string): string | undefined {
  const fix = findings(name, text).find((finding) => finding.rule === rule)?.fixes[0];
  return (
    fix &&
    applyEdits(
      text,
      fix.edits.map(({ edit }) => edit),
    )
  );
}

describe('a fix', () => {
  test.each([
    ['hashtag/unreadable', '#blackfriday', '#BlackFriday'],
    ['hashtag/unreadable', '#díadelamadre', '#DíaDeLaMadre'],
    ['hashtag/malformed', '#black-friday', '#BlackFriday'],
    ['hashtag/malformed', '#Food&Drink', '#FoodDrink'],
    ['hashtag/repeated', 'Hi #One #Two #one', 'Hi #One #Two'],
    ['link/malformed', 'https//acme.dev/a', 'https://acme.dev/a'],
    ['link/malformed', 'http:/acme.dev.', 'http://acme.dev.'],
    ['link/malformed', 'https://https://acme.dev', 'https://acme.dev'],
    ['mention/other-network', 'Thanks @wren_types', 'Thanks @wren@hachyderm.io'],
  ])('of %s makes of %j %j', (rule, before, after) => {
    expect(fixed(rule, 'a.post.md', `---\nchannels: m\n---\n${before}\n`)).toBe(
      `---\nchannels: m\n---\n${after}\n`,
    );
    for (const [open, close] of [
      ['"', '"'],
      ["'", "'"],
      ['>-\n    ', ''],
      ['|\n    ', ''],
    ]) {
      const write = (text: string) => `- channels: m\n  text: ${open}${text}${close}\n  notes: last\n`;
      expect(fixed(rule, 'a.posts.yaml', write(before))).toBe(write(after));
    }
  });

  test('puts a typed link under its key', () => {
    const text = '---\nchannels: m\ncampaign: v2\n---\nOut: https://acme.dev/v2?a=1\n';
    expect(fixed('link/untagged', 'a.post.md', text)).toBe(
      '---\nchannels: m\ncampaign: v2\nlink: "https://acme.dev/v2?a=1"\n---\nOut: {link}\n',
    );
    const list = '- { channels: m, campaign: v2, text: "Out: https://acme.dev/v2" }\n';
    expect(fixed('link/untagged', 'a.posts.yaml', list)).toBe(
      '- { channels: m, campaign: v2, text: "Out: {link}", link: "https://acme.dev/v2" }\n',
    );
  });
});

test('no fix of a mention breaks it on another channel of the same text', () => {
  const text = '---\nchannels: [x, b]\n---\nThanks @wren_types\n';
  const found = findings('a.post.md', text);
  expect(found.map(({ rule, fixes }) => [rule, fixes.length])).toEqual([['mention/foreign-form', 0]]);
  const alone = findings('a.post.md', text.replace('[x, b]', 'b'));
  expect(alone.map(({ rule, fixes }) => [rule, fixes.length])).toEqual([['mention/foreign-form', 1]]);
});

test('a name with a point is not told a second time by its beginning', () => {
  const plan =
    'channels: { x: { network: x, handle: acmedev }, t: { network: threads, handle: acme.co }, m: { network: mastodon, handle: acme } }\n';
  const found = findings('a.post.md', '---\nchannels: x\n---\nBy @acme.co and @acme.\n', plan);
  expect(found.map(({ rule, span }) => [rule, span.end - span.start])).toEqual([
    ['mention/foreign-form', 8],
    ['mention/other-network', 5],
  ]);
});

test.each(['\n', '\r\n'])('line breaks %j count one on X', (lineBreak) => {
  const plan = 'channels: { x: { network: x } }\n';
  const textOf = (more: string) =>
    ['---', 'channels: x', '---', 'a'.repeat(139), '', 'b'.repeat(139) + more, ''].join(lineBreak);
  expect(findings('a.post.md', textOf(''), plan)).toEqual([]);
  const text = textOf('cd');
  const found = findings('a.post.md', text, plan);
  expect(found.map(({ rule, span }) => [rule, text.slice(span.start, span.end)])).toEqual([
    ['limit/too-long', 'cd'],
  ]);
});

test('how long a poll runs is told where it is no length of time', () => {
  const text = '---\nchannels: x\npoll: { options: [A, B], duration: a week }\n---\nWhich?\n';
  const workspace = workspaceOf({ 'social.plan.yaml': PLAN, 'a.post.md': text });
  expect(
    lintFile(workspace, uriOf('a.post.md')).map(({ rule, span }) => [rule, text.slice(span.start, span.end)]),
  ).toEqual([['format/wrong-type', 'a week']]);
});

const piece = fc.oneof(
  fc.constantFrom(
    '#',
    '# ',
    '#a',
    '#blackfriday',
    '#Black-Friday',
    '#2026',
    ' #Tag',
    '@',
    '@ana',
    '@ana@',
    '@ana@a.dev',
    '@a.bsky.social',
    'https://',
    'http:/',
    'https//',
    'https://acme.dev',
    'acme.dev',
    'bit.ly/a',
    'https://bit.ly/a',
    '{link}',
    '](../a.md)',
    '[a](',
    'href="/',
    '```\n',
    '`',
    '\n',
    '\n\n',
    '\n---\n',
    '<!--',
    '-->',
    '. ',
    '! ',
    '… ',
    '«',
    '»',
    '$AB',
    ' ',
    'Hoy. ',
    '\ud83d',
    '👩‍👩‍👧‍👦',
    'e\u0301',
    '<',
    '>',
    '"',
    "'",
    '\\',
    ': ',
    ', ',
    '\u202e',
    '\r\n',
    'ñ',
  ),
  anyText({ maxLength: 4 }),
);
const hostile = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('on any text', () => {
  test.each([
    [
      'a.post.md',
      (text: string) =>
        `---\nchannels: [x, m, b, li, threads, discord]\ncampaign: v2\nfirstComment: ${JSON.stringify(text.toWellFormed())}\n---\n${text}\n`,
    ],
    [
      'a.posts.yaml',
      (text: string) =>
        `- channels: [x, m, b, li, threads, discord]\n  campaign: v2\n  text: ${JSON.stringify(text.toWellFormed())}\n  poll: { options: [a, b] }\n`,
    ],
  ])(
    'in %s no rule fails, findings lie in the file, and a fix is not offered twice',
    PATIENT,
    (name, write) => {
      const plan = PLAN.replace('account: premium', 'limits: { text: 40 }').replace('5000', '60');
      fc.assert(
        fc.property(hostile, fc.nat(), (body, seed) => {
          const text = write(body);
          const found = findings(name, text, plan);
          for (const { span, message, rule } of found) {
            expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
            expect(`${rule} ${message.key}`).not.toMatch(/^internal/);
          }
          expect(found.map((finding) => findingText(finding, 'es')).join()).not.toMatch(
            /\{(?!link)\w+\}(?<!\{link\})$/,
          );
          const fixes = found.flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));
          const chosen = fixes[seed % fixes.length];
          if (!chosen) return;
          const { finding, fix } = chosen;
          const after = applyEdits(
            text,
            fix.edits.map(({ edit }) => edit),
          );
          const broken = (all: string) =>
            lintFile(workspaceOf({ 'social.plan.yaml': plan, [name]: all }), uriOf(name)).filter(({ rule }) =>
              /format\/(?:syntax|wrong-type|unknown-key)/.test(rule),
            ).length;
          expect(broken(after), after).toBeLessThanOrEqual(broken(text));
          const same = findings(name, after, plan).filter(
            ({ rule, message, span }) =>
              rule === finding.rule &&
              message.params.channel === finding.message.params.channel &&
              span.start === finding.span.start &&
              span.end === finding.span.end &&
              after.slice(span.start, span.end) === text.slice(finding.span.start, finding.span.end),
          );
          expect(same).toEqual([]);
        }),
        runs(300),
      );
    },
  );

  test('of fifty thousand characters they end', PATIENT, () => {
    for (const { unit } of [
      '#a ',
      '#a-b ',
      '# ',
      '@a ',
      '@a@b.c ',
      'https:/a.dev ',
      'https://a.dev ',
      'a.dev ',
      '](../a.md) ',
      '#blackfriday ',
      '$AB ',
      'One. ',
      '{link} ',
      '`',
      '#1 #a ',
      '@',
      '#',
      'http',
    ].map((unit) => ({ unit }))) {
      const body = unit.repeat(Math.ceil(50_000 / unit.length));
      expect(
        findings('a.post.md', postOf(body, `channels: ${ALL}\ncampaign: v2`)).map(({ rule }) => rule),
      ).not.toContain('internal/rule-crashed');
    }
  });
});
