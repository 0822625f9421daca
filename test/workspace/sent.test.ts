import { describe, expect, test } from 'vitest';
import { linkOf } from '../../core/src/model/link.ts';
import { toFile } from '../../core/src/text/mapped.ts';
import { referencesIn } from '../../core/src/workspace/references.ts';
import { isTarget, networkOf, sentPost } from '../../core/src/workspace/sent.ts';
import { parse } from '../support/project.ts';

const PLAN = `channels:
  x-es: { network: x }
  x-en: { network: x }
  li: { network: linkedin }
  odd: { network: unheard-of }
campaigns:
  v2: { utm: { medium: post, content: "a b&c" } }
  plain: {}
`;

function planOf(text = PLAN) {
  const file = parse('social.plan.yaml', text);
  return file.kind === 'plan' ? file.plan : undefined;
}

/** What every channel is sent, by channel. */
function sent(name: string, text: string) {
  const file = parse(name, text);
  const [post] = file.kind === 'posts' ? file.posts : [];
  if (!post) throw new Error('The file has no post.');
  return Object.fromEntries(
    sentPost(post, planOf()).deliveries.map(({ channelId, parts }) => [
      channelId,
      parts.map((part) => part.text),
    ]),
  );
}

describe('what is sent', () => {
  test('is the variant for the channel, else for the network, else the common text', () => {
    expect(
      sent('a.post.md', '---\nchannels: [x-es, x-en, li]\n---\nCommon\n\n# x\n\nFor X\n\n# x-es\n\nPara X\n'),
    ).toEqual({ 'x-es': ['Para X'], 'x-en': ['For X'], li: ['Common'] });
  });

  test('is the same for an entry of a list', () => {
    const text =
      '- channels: [x-es, x-en, li]\n  text: "Common\\n---\\nTwo"\n  variants:\n    x: For X\n    x-es: |\n      Para X\n\n      ---\n\n      # li\n';
    expect(sent('a.posts.yaml', text)).toEqual({
      'x-es': ['Para X', '# li'],
      'x-en': ['For X'],
      li: ['Common', 'Two'],
    });
  });

  test('goes to declared channels only, and once to each', () => {
    expect(
      sent('a.post.md', '---\nchannels: [li, li, nowhere, constructor, __proto__]\n---\nText\n'),
    ).toEqual({ li: ['Text'] });
    expect(sent('a.post.md', 'Text\n')).toEqual({});
  });

  test('has its link filled in, and a map back to the placeholder', () => {
    const text =
      '---\nchannels: [x-es, li]\nlink: https://a.example/?x=1#top\ncampaign: v2\n---\nSee {link}, {link}! {other}\n';
    const file = parse('a.post.md', text);
    const [post] = file.kind === 'posts' ? file.posts : [];
    if (!post) throw new Error('The file has no post.');
    const [first] = sentPost(post, planOf()).deliveries;
    const [part] = first?.parts ?? [];
    if (!part) throw new Error('There is a text.');
    const link =
      'https://a.example/?x=1&utm_source=x&utm_medium=post&utm_campaign=v2&utm_content=a%20b%26c#top';
    expect(part.text).toBe(`See ${link}, ${link}! {other}`);
    const place = toFile(part, part.text.lastIndexOf('https'), part.text.lastIndexOf('https') + 5);
    expect(text.slice(place.start, place.end)).toBe('{link}');
    const end = toFile(part, part.text.length - 7, part.text.length);
    expect(text.slice(end.start, end.end)).toBe('{other}');
  });

  test('keeps the placeholder without a link', () => {
    expect(sent('a.post.md', '---\nchannels: li\n---\nSee {link}\n')).toEqual({ li: ['See {link}'] });
  });

  test('knows networks and targets by their own names only', () => {
    const plan = planOf();
    expect(
      ['x', 'x-es', 'linkedin', 'unheard-of', 'constructor', 'toString', ''].map((name) =>
        isTarget(name, plan),
      ),
    ).toEqual([true, true, true, false, false, false, false]);
    expect([networkOf('x')?.name, networkOf('constructor'), networkOf('unheard-of')]).toEqual([
      'X',
      undefined,
      undefined,
    ]);
  });
});

describe('the first comment', () => {
  const comments = (name: string, text: string) => {
    const file = parse(name, text);
    const [post] = file.kind === 'posts' ? file.posts : [];
    if (!post) throw new Error('The file has no post.');
    const { deliveries } = sentPost(post, planOf());
    return Object.fromEntries(
      deliveries.map(({ channelId, firstComment }) => [
        channelId,
        firstComment && {
          sent: firstComment.text,
          written: text.slice(
            toFile(firstComment, 0, firstComment.text.length).start,
            toFile(firstComment, 0, firstComment.text.length).end,
          ),
        },
      ]),
    );
  };

  test('goes to every channel, with its link filled in and without what is for the team', () => {
    const text =
      '---\nchannels: [x-es, li]\nlink: https://a.example\nfirstComment: "Más: {link} <!-- ¿ya? -->"\n---\nHola\n';
    const comment = { sent: 'Más: https://a.example', written: 'Más: {link}' };
    expect(comments('a.post.md', text)).toEqual({ 'x-es': comment, li: comment });
  });

  test('may differ by channel and network', () => {
    const text =
      '- channels: [x-es, x-en, li]\n  text: Hola\n  firstComment:\n    x: >-\n      For\n      X\n    x-es: Para X\n';
    expect(comments('a.posts.yaml', text)).toEqual({
      'x-es': { sent: 'Para X', written: 'Para X' },
      'x-en': { sent: 'For X', written: 'For\n      X' },
      li: undefined,
    });
  });

  test('is nothing where it is empty', () => {
    for (const value of ['""', '"<!-- later -->"', '{}', '""'])
      expect(comments('a.post.md', `---\nchannels: li\nfirstComment: ${value}\n---\nHola\n`)).toEqual({
        li: undefined,
      });
  });

  test('names channels and networks that exist', () => {
    const file = parse('a.post.md', '---\nchannels: li\nfirstComment: { linkdin: Hi, li: Hi }\n---\nHola\n');
    expect(referencesIn(file).map(({ kind, id }) => `${kind} ${id}`)).toContain('channel-or-network linkdin');
  });
});

describe('the link of a post', () => {
  test.each([
    [
      'https://a.example',
      'v2',
      'https://a.example?utm_source=x&utm_medium=post&utm_campaign=v2&utm_content=a%20b%26c',
    ],
    [
      'https://a.example/#f?x',
      'v2',
      'https://a.example/?utm_source=x&utm_medium=post&utm_campaign=v2&utm_content=a%20b%26c#f?x',
    ],
    [
      'https://a.example/?utm_source=mail&utm_content=',
      'v2',
      'https://a.example/?utm_source=mail&utm_content=&utm_medium=post&utm_campaign=v2',
    ],
    [
      'https://a.example/?',
      'v2',
      'https://a.example/?utm_source=x&utm_medium=post&utm_campaign=v2&utm_content=a%20b%26c',
    ],
    ['https://a.example/?q=1', 'plain', 'https://a.example/?q=1'],
    ['https://a.example/?q=1', undefined, 'https://a.example/?q=1'],
    ['https://a.example/?q=1', 'constructor', 'https://a.example/?q=1'],
    [undefined, 'v2', undefined],
  ])('%s in campaign %s is %s', (link, campaign, expected) => {
    expect(linkOf({ link, campaign }, planOf(), 'x')).toBe(expected);
  });
});
