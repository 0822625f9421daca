import { describe, expect, test } from 'vitest';
import { writeLine } from '../../core/src/ledger/ledger-line.ts';
import type { ObstacleKind } from '../../core/src/publish/obstacle.ts';
import { publishJobs } from '../../core/src/publish/publish-jobs.ts';
import { digestOf } from '../../core/src/workspace/digest.ts';
import { sentPost } from '../../core/src/workspace/sent.ts';
import { fileAt, planFor, withNow } from '../../core/src/workspace/workspace.ts';
import { lineOf } from '../ledger/lines.ts';
import { ROOT, uriOf, workspaceOf } from '../support/project.ts';

const NOW = '2026-11-21T12:00Z';
const PLAN =
  'brand: { timezone: UTC }\nchannels: { x: { network: bluesky, handle: a.test }, li: { network: bluesky, handle: b.test } }\n';
const post = (keys: string, text = 'Good coffee.') =>
  `---\nchannels: x\nstatus: approved\n${keys}\n---\n${text}\n`;
const DUE = 'schedule: 2026-11-21 11:30';

type Files = Readonly<Record<string, string>>;
type Options = {
  readonly now?: string;
  readonly isDue?: boolean;
  readonly secrets?: readonly string[];
  readonly atNetwork?: boolean;
  readonly by?: 'editor';
  /** Only these files. */
  readonly only?: readonly string[];
};

const SECRETS = ['app_password', 'access_token', 'bot_token'];

function jobs(
  files: Files,
  { now = NOW, isDue = true, secrets = SECRETS, atNetwork = false, by, only }: Options = {},
) {
  const at = Date.parse(now);
  const workspace = withNow(workspaceOf({ 'social.plan.yaml': PLAN, ...files }), at);
  const named = only && new Set(only.map(uriOf));
  const wish = { project: `${ROOT}/`, files: named, channels: undefined, isDue, atNetwork, by, now: at };
  return publishJobs(workspace, { ...wish, secretsOf: () => new Set(secrets) });
}

const show = (files: Files, options?: Options) =>
  jobs(files, options).map(({ place, obstacles }) =>
    [place.post, place.on, place.channel, ...obstacles.map(({ kind }) => kind)].filter(Boolean).join(' '),
  );

describe('what is due', () => {
  test.each<[string, Files, string, readonly string[]]>([
    ['its time has come', { 'a.post.md': post(DUE) }, NOW, ['a x']],
    ['a minute too early', { 'a.post.md': post('schedule: 2026-11-21 12:01') }, NOW, []],
    ['to the minute', { 'a.post.md': post('schedule: 2026-11-21 12:00') }, NOW, ['a x']],
    ['a draft', { 'a.post.md': post(DUE).replace('approved', 'draft') }, NOW, []],
    ['without a time', { 'a.post.md': post('') }, NOW, []],
    ['too late', { 'a.post.md': post('schedule: 2026-11-21 06:00') }, NOW, ['a x too-late']],
    ['not too late by a minute', { 'a.post.md': post('schedule: 2026-11-21 06:01') }, NOW, ['a x']],
    ['weeks ago', { 'a.post.md': post('schedule: 2026-10-21 06:00') }, NOW, []],
    [
      'in the order of time',
      { 'a.post.md': post('schedule: 2026-11-21 11:45'), 'b.post.md': post(DUE) },
      NOW,
      ['b x', 'a x'],
    ],
    [
      'of a post that comes again, the time that has come',
      { 'a.post.md': post('schedule: 2026-11-07 11:30\nrepeat: weekly') },
      NOW,
      ['a 2026-11-21 x'],
    ],
    [
      'when the clock shows an hour twice, the second time: never early',
      {
        'social.plan.yaml': PLAN.replace('UTC', 'Europe/Madrid'),
        'a.post.md': post('schedule: 2026-10-25 02:30'),
      },
      '2026-10-25T01:00Z',
      [],
    ],
    [
      'and then it is due',
      {
        'social.plan.yaml': PLAN.replace('UTC', 'Europe/Madrid'),
        'a.post.md': post('schedule: 2026-10-25 02:30'),
      },
      '2026-10-25T01:30Z',
      ['a x'],
    ],
  ])('%s', (_name, files, now, expected) => {
    expect(show(files, { now })).toEqual(expected);
  });

  test('is not what is out, nor what the network has', () => {
    const out = writeLine(lineOf({ kind: 'receipt' }));
    expect(show({ 'a.post.md': post(DUE), '.vocero/receipts/a.jsonl': out })).toEqual([]);
    const scheduled = writeLine(lineOf({ kind: 'receipt', scheduleAt: '2026-11-21T13:00:00Z' }));
    // It is told, and not sent: its time was moved while the network has it for a later one.
    expect(show({ 'a.post.md': post(DUE), '.vocero/receipts/a.jsonl': scheduled })).toEqual([
      'a x held-otherwise',
    ]);
    const named = show({ 'a.post.md': post(DUE), '.vocero/receipts/a.jsonl': scheduled }, { isDue: false });
    expect(named).toEqual(['a x held-otherwise']);
  });
});

describe('what stands in the way', () => {
  const REQUIRED = `${PLAN}workflow: { approval: required }\n`;
  test.each<[string, ObstacleKind, Files]>([
    ['no approval', 'few-approvals', { 'social.plan.yaml': REQUIRED, 'a.post.md': post(DUE) }],
    [
      'an approval that could be for any text',
      'unsealed',
      { 'social.plan.yaml': REQUIRED, 'a.post.md': post(`${DUE}\napprovals: [{ by: ana }]`) },
    ],
    [
      'an approval for another text, also where none is asked for',
      'changed',
      { 'a.post.md': post(`${DUE}\napprovals: [{ by: ana, digest: "sha256:000000000000" }]`) },
    ],
    [
      'a crisis',
      'paused',
      { 'social.plan.yaml': `${PLAN}crisis: { state: crisis }\n`, 'a.post.md': post(DUE) },
    ],
    ['errors', 'findings', { 'a.post.md': post(DUE, 'a'.repeat(301)) }],
    ['no text', 'empty', { 'a.post.md': post(DUE, '') }],
    ['no file', 'media', { 'a.post.md': post(`${DUE}\nmedia: [{ file: a.png, alt: A }]`) }],
    [
      'another post that must be out before',
      'waits',
      { 'a.post.md': post(`${DUE}\nafter: b`), 'b.post.md': post('schedule: 2026-11-30 11:00') },
    ],
    ['an embargo', 'embargo', { 'a.post.md': post(`${DUE}\nembargo: 2026-11-22 09:00`) }],
    ['an end', 'expired', { 'a.post.md': post(`${DUE}\nexpires: 2026-11-21 11:45`) }],
    [
      'no id',
      'no-id',
      { 'a.posts.yaml': '- { channels: x, status: approved, schedule: 2026-11-21 11:30, text: Hi }\n' },
    ],
    [
      'an id that another has',
      'same-id',
      { 'a.post.md': post(DUE), 'b.post.md': post('id: a\nschedule: 2026-11-30 11:00') },
    ],
    [
      'a poll where the network has none',
      'poll',
      { 'a.post.md': post(`${DUE}\npoll: { options: [Yes, No] }`) },
    ],
    [
      'receipts of a later version',
      'newer',
      { 'a.post.md': post(DUE), '.vocero/receipts/a.jsonl': '{"v":2}\n' },
    ],
    [
      'a network that is not published to',
      'no-adapter',
      { 'social.plan.yaml': PLAN.replace('bluesky', 'youtube'), 'a.post.md': post(DUE) },
    ],
  ])('%s: %s', (_name, kind, files) => {
    const found = jobs(files).find(({ place }) => place.post === 'a' || place.post === '');
    expect(found?.obstacles.map((one) => one.kind)).toContain(kind);
  });

  test('no secret, by the name that the environment would have it under', () => {
    const [job] = jobs({ 'a.post.md': post(DUE) }, { secrets: [] });
    expect(job?.obstacles).toEqual([{ kind: 'no-secrets', params: { names: 'VOCERO_X_APP_PASSWORD' } }]);
  });

  test('a post that was edited behind its approval is not sent; unedited it is', () => {
    const approved = (text: string, digest: string) => ({
      'social.plan.yaml': REQUIRED,
      'a.post.md': post(`${DUE}\nfirstComment: More\napprovals: [{ by: ana, digest: "${digest}" }]`, text),
    });
    const workspace = workspaceOf(approved('Good coffee.', 'sha256:000000000000'));
    const file = fileAt(workspace, uriOf('a.post.md'));
    const [one] = file?.kind === 'posts' ? file.posts : [];
    if (!one) throw new Error('There is a post.');
    const digest = digestOf(one, sentPost(one, planFor(workspace, uriOf('a.post.md'))?.plan));
    expect(show(approved('Good coffee.', digest))).toEqual(['a x']);
    expect(show(approved('Good coffee!', digest))).toEqual(['a x changed']);
    const files = approved('Good coffee.', digest);
    const commented = { ...files, 'a.post.md': files['a.post.md'].replace('More', 'Less') };
    expect(show(commented)).toEqual(['a x changed']);
  });

  test('what was refused is not tried again by itself, until it changes or somebody names it', () => {
    const [job] = jobs({ 'a.post.md': post(DUE) });
    const digest = job?.steps[0]?.digest;
    const refusal = writeLine(lineOf({ kind: 'refusal', digest }));
    const files = { 'a.post.md': post(DUE), '.vocero/receipts/a.jsonl': refusal };
    expect(show(files)).toEqual(['a x refused']);
    expect(show({ ...files, 'a.post.md': post(DUE, 'Better coffee.') })).toEqual(['a x']);
    expect(show(files, { isDue: false })).toEqual(['a x']);
  });

  test('a post that went out under the name its file had before', () => {
    const [job] = jobs({ 'new.post.md': post(DUE) });
    const digest = job?.steps[0]?.digest ?? '';
    const lines = [lineOf({ kind: 'intent', post: 'old', digest }), lineOf({ kind: 'receipt', post: 'old' })];
    const files = { 'new.post.md': post(DUE), '.vocero/receipts/a.jsonl': lines.map(writeLine).join('') };
    expect(show(files)).toEqual(['new x sent-before']);
  });

  test('a post that went out under the name its channel had before', () => {
    const [job] = jobs({ 'a.post.md': post(DUE) });
    const digest = job?.steps[0]?.digest ?? '';
    const sent = (name: string, channel: string, network: string) => ({
      'a.post.md': post(DUE),
      '.vocero/receipts/a.jsonl': [
        lineOf({ kind: 'intent', post: name, channel, network, digest }),
        lineOf({ kind: 'receipt', post: name, channel }),
      ]
        .map(writeLine)
        .join(''),
    });
    expect(show(sent('a', 'x-old', 'bluesky'))).toEqual(['a x sent-elsewhere']);
    expect(show(sent('gone', 'x-old', 'bluesky'))).toEqual(['a x sent-elsewhere']);
    // The same words on another network, or on a channel that is still there, are another matter.
    expect(show(sent('a', 'fedi', 'mastodon'))).toEqual(['a x']);
    expect(show(sent('a', 'li', 'bluesky'))).toEqual(['a x']);
  });

  test('one channel is on pause, and the other goes out', () => {
    const plan = `${PLAN}crisis: { state: watch, paused: x }\n`;
    const both = post(DUE).replace('channels: x', 'channels: [x, li]');
    expect(show({ 'social.plan.yaml': plan, 'a.post.md': both })).toEqual(['a li', 'a x paused']);
  });
});

test('keys of steps say nothing of the text, and everything else', () => {
  const keys = (files: Files) =>
    jobs(files, { isDue: false }).flatMap(({ steps }) => steps.map(({ key }) => key));
  const [key] = keys({ 'a.post.md': post(DUE) });
  expect(keys({ 'a.post.md': post(DUE, 'Another text.') })).toEqual([key]);
  const others = [
    ...keys({ 'b.post.md': post(DUE) }),
    ...keys({ 'a.post.md': post(DUE).replace('channels: x', 'channels: li') }),
    ...keys({ 'a.post.md': post(DUE, 'One\n\n---\n\nTwo') }).slice(1),
    ...keys({ 'a.post.md': post('schedule: 2026-11-14 11:30\nrepeat: weekly') }),
  ];
  expect(new Set([key, ...others]).size).toBe(5);
});

describe('what a network may take ahead of its time', () => {
  const AHEAD =
    'brand: { timezone: UTC }\nchannels:\n  m: { network: mastodon, server: m.example }\n  s: { network: slack, target: C1 }\n  x: { network: bluesky, handle: a.test }\n';
  const own = (keys: string, channels = 'm', text = 'Good coffee.') =>
    `---\nchannels: ${channels}\nstatus: approved\n${keys}\n---\n${text}\n`;
  const LATER = 'schedule: 2026-11-21 14:00';
  const ahead = (files: Files, only: readonly string[] | 'all' = ['a.post.md']) =>
    show(
      { 'social.plan.yaml': AHEAD, ...files },
      { isDue: false, atNetwork: true, ...(only !== 'all' && { only }) },
    );
  const held = (at: object = { scheduleAt: '2026-11-21T14:00:00Z' }) =>
    [
      lineOf({ kind: 'intent', channel: 'm', network: 'mastodon', steps: ['part/1', 'comment'] }),
      lineOf({ kind: 'receipt', channel: 'm', ...at }),
    ]
      .map(writeLine)
      .join('');

  test.each<[string, Files, readonly string[]]>([
    ['in time', { 'a.post.md': own(LATER) }, ['a m']],
    ['to the minute', { 'a.post.md': own('schedule: 2026-11-21 12:05') }, ['a m']],
    ['too near', { 'a.post.md': own('schedule: 2026-11-21 12:04') }, ['a m too-near']],
    ['past', { 'a.post.md': own('schedule: 2026-11-21 11:59') }, ['a m passed']],
    ['too far for Slack', { 'a.post.md': own('schedule: 2027-03-22 12:00', 's') }, ['a s too-far']],
    ['as far as Slack goes', { 'a.post.md': own('schedule: 2027-03-21 12:00', 's') }, ['a s']],
    ['without a time', { 'a.post.md': own('') }, ['a m untimed']],
    [
      'on a network that publishes at once',
      { 'a.post.md': own(LATER, '[m, x]') },
      ['a m', 'a x no-scheduling'],
    ],
    [
      'with files, which Slack takes at once only',
      { 'a.post.md': own(`${LATER}\nmedia: [{ file: a.png, alt: A }]`, 's') },
      ['a s media'],
    ],
    ['not approved', { 'a.post.md': own(LATER).replace('approved', 'draft') }, ['a m not-approved']],
    [
      'with the network, as it was before',
      { 'a.post.md': own(LATER), '.vocero/receipts/a.jsonl': held() },
      ['a m held-otherwise'],
    ],
    [
      'partly out',
      {
        'a.post.md': own(`${LATER}\nfirstComment: More`),
        '.vocero/receipts/a.jsonl': held({}),
      },
      ['a m partly-out'],
    ],
    ['before its embargo', { 'a.post.md': own(`${LATER}\nembargo: 2026-11-21 13:00`) }, ['a m']],
    [
      'when its embargo still holds',
      { 'a.post.md': own(`${LATER}\nembargo: 2026-11-21 15:00`) },
      ['a m findings embargo'],
    ],
    ['when it has expired', { 'a.post.md': own(`${LATER}\nexpires: 2026-11-21 13:00`) }, ['a m expired']],
    [
      'the next time of one that comes again',
      { 'a.post.md': own('schedule: 2026-11-07 14:00\nrepeat: weekly') },
      ['a 2026-11-21 m'],
    ],
  ])('%s', (_what, files, expected) => {
    expect(ahead(files)).toEqual(expected);
  });

  test('what the network has as it is, and what it has at another time', () => {
    const files = { 'social.plan.yaml': AHEAD, 'a.post.md': own(LATER) };
    const [job] = jobs(files, { isDue: false, atNetwork: true, only: ['a.post.md'] });
    const digest = job?.steps[0]?.digest;
    const lines = [
      lineOf({ kind: 'intent', channel: 'm', digest }),
      lineOf({ kind: 'receipt', channel: 'm', scheduleAt: '2026-11-21T14:00:00Z' }),
    ];
    const ledger = { '.vocero/receipts/a.jsonl': lines.map(writeLine).join('') };
    expect(ahead({ ...files, ...ledger })).toEqual(['a m held']);
    const moved = own('schedule: 2026-11-21 15:00');
    expect(ahead({ ...files, ...ledger, 'a.post.md': moved })).toEqual(['a m held-otherwise']);
  });

  test('of a folder, only what may go at once, and where the plan says so what never may', () => {
    const files = {
      'a.post.md': own(LATER, '[m, s, x]'),
      'b.post.md': own('schedule: 2026-11-21 12:01'),
      'c.post.md': own(LATER).replace('approved', 'draft'),
      'd.post.md': own(''),
      'e.post.md': own('schedule: 2028-01-01 12:00', 's'),
      '.vocero/receipts/a.jsonl': held(),
    };
    expect(ahead(files, 'all')).toEqual(['a s']);
    // What a network may have is asked for, so that nothing stays in doubt.
    const doubt = lineOf({ kind: 'intent', channel: 'm', scheduleAt: '2026-11-21T14:00:00Z' });
    const doubtful = { ...files, '.vocero/receipts/a.jsonl': writeLine(doubt) };
    expect(ahead(doubtful, 'all')).toEqual(['a m', 'a s']);
    const plan = `${AHEAD}publishing: { by: network }\n`;
    expect(ahead({ ...files, 'social.plan.yaml': plan }, 'all')).toEqual(['a s', 'a x no-scheduling']);
  });

  test('of a thread whose first part came out there, the rest is due', () => {
    const out = held({ scheduleAt: '2026-11-21T11:00:00Z' });
    const files = {
      'social.plan.yaml': `${AHEAD}publishing: { by: network }\n`,
      'a.post.md': own('schedule: 2026-11-21 11:00\nfirstComment: More'),
      'b.post.md': own('schedule: 2026-11-21 11:00'),
      '.vocero/receipts/a.jsonl': out,
    };
    expect(show(files)).toEqual(['a m', 'b m others']);
  });

  test('nothing goes out by itself on a channel that the plan leaves to others', () => {
    const plan = (by: string) =>
      `${AHEAD.replace('C1 }', `C1, publishing: { by: ${by} } }`)}publishing: { by: ci }\n`;
    const due = { 'a.post.md': own(DUE, '[m, s]') };
    const on = (by: string, options: Options = {}) => show({ ...due, 'social.plan.yaml': plan(by) }, options);
    expect(on('ci')).toEqual(['a m', 'a s']);
    for (const by of ['network', 'elsewhere', 'editor']) expect(on(by)).toEqual(['a m', 'a s others']);
    expect(on('editor', { by: 'editor' })).toEqual(['a m others', 'a s']);
    // A person who names it knows.
    expect(on('network', { isDue: false })).toEqual(['a m', 'a s']);
  });

  test('what was taken back has another key, which no server remembers', () => {
    const keys = (lines: string) =>
      jobs(
        { 'social.plan.yaml': AHEAD, 'a.post.md': own(LATER), '.vocero/receipts/a.jsonl': lines },
        { isDue: false, atNetwork: true, only: ['a.post.md'] },
      ).flatMap(({ steps }) => steps.map(({ key }) => key));
    const back = held() + writeLine(lineOf({ kind: 'withdrawn', channel: 'm' }));
    expect(keys(back)).toHaveLength(1);
    expect(keys(back)).not.toEqual(keys(''));
    expect(keys(held())).toEqual(keys(''));
  });
});
