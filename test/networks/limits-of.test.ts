import { describe, expect, test } from 'vitest';
import { parseFile } from '../../core/src/model/parse.ts';
import { channel } from '../../core/src/model/plan/channels.ts';
import { discord } from '../../core/src/networks/discord.ts';
import { farcaster } from '../../core/src/networks/farcaster.ts';
import { mastodon } from '../../core/src/networks/mastodon.ts';
import type { Network } from '../../core/src/networks/network.ts';
import { limitsOf } from '../../core/src/networks/profile/limits-of.ts';
import { textLimitsOf } from '../../core/src/networks/profile/text-limits-of.ts';
import { telegram } from '../../core/src/networks/telegram.ts';
import { tiktok } from '../../core/src/networks/tiktok.ts';
import { tumblr } from '../../core/src/networks/tumblr.ts';

const own = (value: number) => ({ value, source: '', read: '' });

test('an account of which a plan says nothing has the limits of its network', () => {
  for (const account of [undefined, 'nowhere', 'toString']) {
    const limits = limitsOf(discord, { account });
    expect([limits.text, limits.media, limits.poll]).toEqual([discord.text, discord.media, discord.poll]);
  }
  expect(limitsOf(undefined, { limits: { text: 5 } })).toEqual({ text: [] });
});

describe('a plan overrides', () => {
  test.each([
    ['text', { text: 5000 }, { text: [{ max: own(5000), unit: 'utf16' }] }],
    ['title', { title: 20 }, { title: [{ max: own(20), unit: 'utf16' }] }],
    ['altText', { altText: 20 }, { altText: [{ max: own(20), unit: 'utf16' }] }],
    ['parts', { parts: 3 }, { parts: own(3) }],
    ['hashtags', { hashtags: 0 }, { counts: { hashtags: own(0) } }],
    ['mentions', { mentions: 2 }, { counts: { mentions: own(2) } }],
    ['links', { links: 1 }, { counts: { links: own(1) } }],
    ['media', { media: 0 }, { media: { count: own(0) } }],
    ['imageBytes', { imageBytes: 1 }, { media: { image: { bytes: own(1) } } }],
    ['videoBytes', { videoBytes: 1 }, { media: { video: { bytes: own(1) } } }],
    ['videoSeconds', { videoSeconds: 9 }, { media: { video: { maxSeconds: own(9) } } }],
    ['postsPerDay', { postsPerDay: 9 }, { postsPerDay: own(9) }],
  ])('%s, and leaves the rest', (key, limits, expected) => {
    const found = limitsOf(discord, { limits });
    expect(found).toMatchObject(expected);
    expect(found.poll).toBe(discord.poll);
    if (key !== 'altText') expect(found.altText).toBe(discord.altText);
    expect(found.media?.audio).toBe(discord.media?.audio);
  });

  test('all that the format of plans lets it', () => {
    const keys = Object.keys(channel.shape.limits.unwrap().shape);
    const all = Object.fromEntries(keys.map((key) => [key, 7]));
    const plan = parseFile(
      'file:///w/a.plan.yaml',
      `channels: { d: { network: discord, limits: ${JSON.stringify(all)} } }\n`,
    );
    if (plan?.kind !== 'plan') throw new Error('This is a plan.');
    const text = JSON.stringify(limitsOf(discord, plan.plan.channels.d ?? {}));
    expect(text.match(/\{"value":7,"source":"","read":""\}/g)).toHaveLength(keys.length);
  });

  test('the first limit on a text, and keeps the second', () => {
    const { text } = limitsOf(tumblr, { limits: { text: 100 } });
    expect(text.map(({ max }) => max.value)).toEqual([100, 1_000_000]);
  });

  test('what a kind of account has', () => {
    const { text, media } = limitsOf(farcaster, { account: 'pro', limits: { text: 500 } });
    expect([text[0]?.max.value, media?.count?.value]).toEqual([500, 4]);
  });

  test('the number of files, also where that of one kind said the same', () => {
    const four = { value: 4, source: 'https://example.org', read: '2026-11-21' };
    const one = { ...four, value: 1 };
    const network: Network = {
      ...mastodon,
      media: { count: four, perKind: { image: four, video: one } },
    };
    expect(limitsOf(network, { limits: { media: 10 } }).media).toEqual({
      count: own(10),
      perKind: { video: one },
    });
  });
});

describe('a part with media', () => {
  const most = (network: Network, account: Parameters<typeof limitsOf>[1], medium?: 'image' | 'video') =>
    textLimitsOf(limitsOf(network, account), medium).map(({ max }) => max.value);

  test('has the limits of a caption, where the network has others for it', () => {
    expect(most(telegram, {})).toEqual([4096]);
    expect(most(telegram, {}, 'image')).toEqual([1024]);
    expect(most(tiktok, {}, 'image')).toEqual([4000]);
    expect(most(tiktok, {}, 'video')).toEqual([2200]);
    expect(most(mastodon, {}, 'image')).toEqual([500]);
  });

  test('an account’s own limit makes a caption shorter, never longer', () => {
    expect(most(telegram, { limits: { text: 2000 } }, 'image')).toEqual([1024]);
    expect(most(telegram, { limits: { text: 500 } }, 'image')).toEqual([500]);
    expect(most(mastodon, { limits: { text: 5000 } }, 'image')).toEqual([5000]);
  });
});
