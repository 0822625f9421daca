import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CountUnit, Limits, PollLimits, TextLimit } from '../../core/src/networks/network.ts';
import { ageOf } from '../../core/src/networks/profile/age.ts';
import { factsOf } from '../../core/src/networks/profile/facts.ts';
import type { FileLimits, MediaLimits } from '../../core/src/networks/profile/media-limits.ts';
import type { SourcedNumber } from '../../core/src/networks/profile/sourced.ts';
import { networks } from '../../core/src/networks/registry.gen.ts';
import { isLabelled } from '../../core/src/report/networks/labels.ts';
import { formatFact } from '../../core/src/report/networks/values.ts';

const TODAY = '2026-11-22';
const UNITS: readonly CountUnit[] = ['weighted', 'graphemes', 'code-points', 'utf16', 'bytes'];
const page = readFileSync(join(import.meta.dirname, '../../docs/networks.md'), 'utf8');

const all = Object.entries(networks).map(([id, network]) => ({ id, network }));

/** Pairs of a least and a most. */
function boundsIn({ poll, media }: Partial<Limits>): readonly (readonly (SourcedNumber | undefined)[])[] {
  return [...pollBounds(poll), ...filesIn(media).flatMap(fileBounds)];
}

function pollBounds(poll: PollLimits | undefined) {
  return poll
    ? ([
        [poll.options.min, poll.options.max],
        [poll.minutes?.min, poll.minutes?.max],
      ] as const)
    : [];
}

function filesIn(media: MediaLimits | undefined): readonly FileLimits[] {
  const { image, gif, video, audio, document } = media ?? {};
  return [image, gif, video, audio, document].flatMap((limits) => limits ?? []);
}

function fileBounds(limits: FileLimits) {
  return [
    [limits.minWidth, limits.maxWidth],
    [limits.minHeight, limits.maxHeight],
    [limits.minProportion, limits.maxProportion],
    [limits.minSeconds, limits.maxSeconds],
  ] as const;
}

function textLimitsIn({
  text = [],
  title = [],
  altText = [],
  firstComment = [],
  link = [],
  poll,
}: Partial<Limits>) {
  const ofPoll: readonly TextLimit[] = poll ? [poll.option, ...(poll.question ? [poll.question] : [])] : [];
  return [...text, ...title, ...altText, ...firstComment, ...link, ...ofPoll];
}

describe.each(all)('$id', ({ id, network }) => {
  const facts = factsOf(network);
  const profiles = [network, ...Object.values(network.accounts ?? {})];

  test('says of every fact where it is stated and when it was read', () => {
    expect(facts.length).toBeGreaterThan(0);
    const wrong = facts.filter(({ source, read }) => {
      const isAddress = URL.canParse(source) && new URL(source).protocol === 'https:';
      const isDay = /^\d{4}-\d{2}-\d{2}$/.test(read) && new Date(read).toISOString().startsWith(read);
      return !isAddress || !isDay || read > TODAY;
    });
    expect(wrong).toEqual([]);
  });

  test('states numbers above nothing, and no least above its most', () => {
    const numbers = facts.filter(({ value }) => typeof value === 'number');
    expect(numbers.filter(({ value, path }) => !(Number(value) > 0 || path.includes('counts')))).toEqual([]);
    const crossed = profiles
      .flatMap(boundsIn)
      .filter(([least, most]) => least && most && least.value > most.value);
    expect(crossed).toEqual([]);
  });

  test('has a unit, a count and an overflow that agree, for every limit on a text', () => {
    for (const limit of profiles.flatMap(textLimitsIn)) {
      expect(UNITS).toContain(limit.unit);
      expect(limit.count('')).toBe(0);
      expect(limit.overflowAt('', limit.max.value)).toBeUndefined();
      const long = 'a '.repeat(limit.max.value);
      expect(limit.overflowAt(long, limit.max.value)).toBeGreaterThan(0);
    }
  });

  test('tells people what is sent and how it is counted', () => {
    expect(network.counting?.en).toMatch(/\.$/);
    expect(network.counting?.es).toMatch(/\.$/);
    expect(network.counting?.es).not.toBe(network.counting?.en);
  });

  test('has words for every key', () => {
    const kinds = Object.keys(network.accounts ?? {});
    const keys = new Set(facts.flatMap(({ path }) => path));
    expect([...keys].filter((key) => !isLabelled(key) && !kinds.includes(key))).toEqual([]);
  });

  test('stands in the generated page with every number', () => {
    const start = page.indexOf(`\n## ${id}\n`);
    const section = page.slice(start, page.indexOf('\n## ', start + 1) + 1 || undefined);
    expect(start).toBeGreaterThan(0);
    const missing = facts.filter(({ source, read, ...fact }) => {
      const value = formatFact({ ...fact, source, read }, 'en').replace(/[<>&[\]|]/g, '\\$&');
      return !section.includes(`| ${value} | [source](${source}) | ${read} |`);
    });
    expect(missing).toEqual([]);
    // Times below a minute are told in seconds.
    const numbers = facts.filter(
      ({ value, path }) => typeof value === 'number' && !(value < 1 && path.includes('minutes')),
    );
    for (const { value } of numbers)
      expect(section).toContain(Number(value).toLocaleString('en', { maximumFractionDigits: 4 }));
  });

  test('calls its own handles its own', () => {
    const { handle, entities } = network;
    if (!handle) return;
    // Neither state nor a part of the text: a rule asks the same expression again and again.
    expect(handle.flags).not.toMatch(/[gy]/);
    expect(handle.source).toMatch(/^\^.*\$$/);
    for (const { kind, value } of entities(
      '@ana @ana.bsky.social @ana@mastodon.social u/ana @here nostr:npub1',
    )) {
      if (kind === 'mention') expect(value).toMatch(handle);
    }
  });
});

describe('the age of a profile', () => {
  const fact = (read: string) => ({ value: 1, source: 'https://example.org', read });
  const network = {
    name: 'One',
    text: [],
    entities: () => [],
    supports: {},
    parts: fact('2025-11-21'),
    postsPerDay: fact('2026-11-20'),
  };

  test.each([
    ['2026-11-21', 365, false],
    ['2026-11-22', 366, true],
    ['2025-11-21', 0, false],
  ])('on %s is %i days, old: %s', (today, days, isOld) => {
    expect(ageOf(network, today)).toEqual({
      oldest: { ...fact('2025-11-21'), path: ['parts'] },
      days,
      isOld,
    });
  });

  test('is none where nothing is stated', () => {
    expect(ageOf({ name: 'None', text: [], entities: () => [], supports: {} }, TODAY)).toBeUndefined();
  });
});
