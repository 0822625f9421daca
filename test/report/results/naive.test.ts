import { describe, expect, test } from 'vitest';
import type { Outing } from '../../../core/src/report/results/outing.ts';
import { EXAMPLES, exampleUri, exampleWorkspace, makeReport, NOW } from './example-report.ts';
import { middle, Naive, type NaivePost } from './naive.ts';

const DAY = 86_400_000;
const PERIODS = [
  { name: '2026-10', first: '2026-10-01', last: '2026-10-31', before: ['2026-09-01', '2026-09-30'] },
  // Not over on 21 November: as many days of October.
  { name: '2026-11', first: '2026-11-01', last: '2026-11-30', before: ['2026-10-01', '2026-10-21'] },
] as const;

/** What was out, as names that can be compared. */
const names = (posts: readonly { name?: string; id?: string; channel?: string }[]) =>
  posts.map((one) => `${one.name ?? one.id} ${one.channel ?? ''}`).sort();
const idsOf = (posts: readonly NaivePost[]) => [...new Set(posts.map(({ id }) => id))];
const dayOf = (date: string) => Date.parse(date) / DAY;

describe.each(EXAMPLES)('each number on %s is what the files say, counted by hand', (example) => {
  const naive = new Naive(example);
  const workspace = exampleWorkspace(example);

  describe.each(PERIODS)('in $name', ({ name, first, last, before }) => {
    const { report } = makeReport(workspace, `${exampleUri(example)}/`, name, 'en');
    const { sections } = report;
    const between = (from: string, to: string) => naive.posts.filter(({ day }) => day >= from && day <= to);
    const own = between(first, last);
    const [start, end] = before;
    const earlier = between(start, end);
    const out = own.filter((post) => naive.wentOut(post));
    const wasOut = earlier.filter((post) => naive.wentOut(post));
    const from = dayOf(last) - 90;
    const history = naive.posts.filter(({ day }) => dayOf(day) > from && day <= last);
    const medianOf = (channel: string) => {
      const values = history
        .filter((post) => post.channel === channel)
        .flatMap((post) => naive.settled(post) ?? []);
      return values.length < 5 ? undefined : middle(values);
    };
    const ratioOf = (post: NaivePost) =>
      (naive.settled(post) ?? Number.NaN) / (medianOf(post.channel) ?? Number.NaN);

    test('overview', () => {
      const total = (posts: readonly NaivePost[], count: (post: NaivePost) => unknown) => {
        const values = posts.map(count).filter((value) => value !== undefined);
        return {
          value: values.length === 0 ? undefined : values.reduce((a: number, b) => a + Number(b), 0),
          of: values.length,
        };
      };
      const { overview } = sections;
      expect(out.length).toBeGreaterThan(15);
      expect(overview.published).toMatchObject({ value: out.length, before: wasOut.length });
      expect(names(overview.published.posts as readonly Outing[])).toEqual(names(out));
      for (const key of ['views', 'clicks'] as const) {
        expect(overview[key]).toMatchObject(total(out, (post) => naive.counters(post)?.[key]));
        expect(overview[key].before).toBe(total(wasOut, (post) => naive.counters(post)?.[key]).value);
      }
      expect(overview.interactions).toMatchObject(total(out, (post) => naive.interactions(post)));
      expect(overview.median.value).toBe(middle(out.flatMap((post) => naive.settled(post) ?? [])));
      expect(overview.median.before).toBe(middle(wasOut.flatMap((post) => naive.settled(post) ?? [])));
    });

    test('activity by channel', () => {
      for (const { channel, ...found } of sections.activity) {
        const mine = own.filter((post) => post.channel === channel);
        expect(found.wentOut.length).toBe(mine.filter((post) => naive.wentOut(post)).length);
        expect(found.before).toBe(wasOut.filter((post) => post.channel === channel).length);
        expect(found.due.length).toBe(mine.filter((post) => !naive.wentOut(post) && post.at <= NOW).length);
        expect(found.toCome.length).toBe(mine.filter((post) => !naive.wentOut(post) && post.at > NOW).length);
        for (const week of found.weeks) {
          const posts = mine.filter(({ day }) => dayOf(day) >= week.first && dayOf(day) <= week.last);
          expect(new Date(week.first * DAY).getUTCDay()).toBe(1);
          expect(week.count).toBe(posts.filter((post) => naive.wentOut(post)).length);
        }
      }
      expect(sections.activity.map(({ channel }) => channel)).toEqual(
        Object.keys(naive.plan.channels as object),
      );
    });

    test('best and worst posts, and what they have in common', () => {
      const rated = out.filter((post) => Number.isFinite(ratioOf(post)));
      expect(sections.posts.ranked).toBe(rated.length);
      const sorted = rated.map(ratioOf).sort((a, b) => b - a);
      const size = Math.min(5, Math.floor(sorted.length / 2));
      expect(sections.posts.best.map(({ ratio }) => ratio)).toEqual(
        sorted.slice(0, size).map((one) => expect.closeTo(one)),
      );
      expect(sections.posts.worst.map(({ ratio }) => ratio)).toEqual(
        sorted
          .slice(-size)
          .reverse()
          .map((one) => expect.closeTo(one)),
      );
      const all = history.filter((post) => Number.isFinite(ratioOf(post)));
      for (const { kind, value, ratio, posts } of sections.posts.traits) {
        if (kind !== 'pillar' && kind !== 'weekday') continue;
        const mine = all.filter((post) =>
          kind === 'pillar'
            ? post.entry.pillar === value
            : (new Date(post.day).getUTCDay() + 6) % 7 === Number(value),
        );
        expect(posts.length).toBe(mine.length);
        expect(ratio).toEqual(mine.length < 5 ? undefined : expect.closeTo(middle(mine.map(ratioOf)) ?? 0));
      }
    });

    test('times', () => {
      expect(sections.times.slots.length).toBeGreaterThan(1);
      for (const { channel, weekday, hour, ratio, posts, above } of sections.times.slots) {
        const mine = history.filter(
          (post) =>
            post.channel === channel &&
            post.hour === hour &&
            (new Date(post.day).getUTCDay() + 6) % 7 === weekday &&
            Number.isFinite(ratioOf(post)),
        );
        expect(posts.length).toBe(mine.length);
        expect(ratio).toBeCloseTo(middle(mine.map(ratioOf)) ?? 0);
        expect(above).toBe(mine.filter((post) => ratioOf(post) > 1).length);
      }
    });

    test('pillars and mix', () => {
      const ids = idsOf(own);
      const was = idsOf(earlier);
      const count = (posts: readonly NaivePost[], key: string, value: string) =>
        idsOf(posts.filter(({ entry }) => entry[key] === value)).length;
      for (const [key, shares] of [
        ['pillar', sections.mix.pillars],
        ['kind', sections.mix.kinds],
      ] as const) {
        for (const { id, share, before: old, posts } of shares) {
          expect(posts.length).toBe(count(own, key, id));
          expect(share).toBe(ids.length < 5 ? undefined : count(own, key, id) / ids.length);
          expect(old).toBe(was.length < 5 ? undefined : count(earlier, key, id) / was.length);
        }
      }
    });

    test('campaigns and budget', () => {
      const lines = (
        naive.plan.budget as {
          lines: { campaign?: string; spent?: number; approved?: number; planned?: number }[];
        }
      ).lines;
      for (const { id, ...found } of sections.campaigns) {
        const mine = naive.posts.filter(({ entry, day }) => entry.campaign === id && day <= last);
        const gone = mine.filter((post) => naive.wentOut(post));
        expect(found.wentOut.length).toBe(gone.length);
        const values = gone.flatMap((post) => naive.interactions(post) ?? []);
        expect(found.interactions).toBe(values.length === 0 ? undefined : values.reduce((a, b) => a + b, 0));
        const spent = lines
          .filter(({ campaign }) => campaign === id)
          .reduce((sum, line) => sum + (line.spent ?? 0), 0);
        expect(found.spent ?? 0).toBe(spent);
        if (found.costPerInteraction !== undefined)
          expect(found.costPerInteraction).toBeCloseTo(spent / (found.interactions ?? 0));
      }
      for (const key of ['planned', 'approved', 'spent'] as const)
        expect(sections.budget[key]).toBe(lines.reduce((sum, line) => sum + (line[key] ?? 0), 0));
    });

    test('objectives', () => {
      const objectives = naive.plan.objectives as Record<
        string,
        { kpi: string; baseline: number; target: number; due: string }
      >;
      for (const found of sections.objectives) {
        const { kpi, baseline, target, due } = objectives[found.id] ?? {
          kpi: '',
          baseline: 0,
          target: 0,
          due: '',
        };
        const values = naive.kpis.filter(([id, day]) => id === kpi && day <= last && Date.parse(day) <= NOW);
        const current = values.at(-1)?.[2];
        expect(found.current?.value).toBe(current);
        expect(found.before?.value).toBe(values.filter(([, day]) => day <= before[1]).at(-1)?.[2]);
        if (current !== undefined)
          expect(found.progress).toBeCloseTo((current - baseline) / (target - baseline));
        expect(found.posts.length).toBe(own.filter(({ entry }) => entry.objective === found.id).length);
        if (!found.forecast) continue;
        const slopes: number[] = [];
        for (const [, a, x] of values)
          for (const [, b, y] of values) if (b > a) slopes.push((y - x) / (dayOf(b) - dayOf(a)));
        const ahead = dayOf(due) - dayOf(values.at(-1)?.[1] ?? '');
        expect(found.forecast.value).toBeCloseTo((current ?? 0) + (middle(slopes) ?? 0) * ahead);
      }
    });

    test('followers, messages and response times', () => {
      const until = Math.min(Date.parse(`${last}T23:59:59Z`), NOW);
      expect(sections.audience.followers.length).toBeGreaterThan(3);
      expect(sections.audience.responses.length).toBeGreaterThan(3);
      for (const { channel, start, end: final, change } of sections.audience.followers) {
        const counts = naive.metrics.filter((line) => line.kind === 'channel' && line.channel === channel);
        const atStart = counts.filter((line) => String(line.day) < first).at(-1);
        const atEnd = counts
          .filter((line) => String(line.day) >= first && Date.parse(String(line.day)) <= until)
          .at(-1);
        expect(start?.value).toBe(atStart?.followers);
        expect(final?.value).toBe(atEnd?.followers);
        expect(change).toBe(Number(atEnd?.followers) - Number(atStart?.followers));
      }
      const zone = example === 'cafe-andino' ? -5 : 0;
      const shift = (line: Record<string, unknown>) => {
        const summer = zone === 0 && String(line.at) < '2026-10-25' ? 1 : 0;
        return new Date(Date.parse(String(line.at)) + (zone + summer) * 3_600_000).toISOString().slice(0, 10);
      };
      const mine = naive.conversations.filter(
        (line) => line.kind === 'message' && shift(line) >= first && shift(line) <= last,
      );
      expect(sections.audience.messages).toBe(mine.length);
      const answers = new Map(
        naive.conversations.filter(({ kind }) => kind === 'answer').map((line) => [line.message, line]),
      );
      for (const { channel, messages, answered, median } of sections.audience.responses) {
        const onChannel = mine.filter(
          (line) => line.channel === channel && answers.get(line.id)?.none !== true,
        );
        const waits = onChannel.flatMap((line) => {
          const answer = answers.get(line.id);
          return answer ? [(Date.parse(String(answer.at)) - Date.parse(String(line.at))) / 60_000] : [];
        });
        expect([messages, answered]).toEqual([onChannel.length, waits.length]);
        expect(median).toBe(middle(waits));
      }
      const { positive, neutral, negative, unclear } = sections.audience.sentiments;
      expect(positive + neutral + negative + unclear).toBe(mine.length);
    });

    test('approvals, reliability and accessibility', () => {
      const decided = idsOf(own.filter(({ entry }) => entry.status === 'approved')).map((id) =>
        own.find((post) => post.id === id),
      );
      expect(sections.approvals.posts).toBe(decided.length);
      const hours = decided.flatMap((post) => {
        const approvals = (post?.entry.approvals ?? []) as { at: string }[];
        const times = approvals.map(({ at }) => {
          const summer = example === 'orbit-cli' && at < '2026-10-25' ? 1 : 0;
          const offset = example === 'cafe-andino' ? -5 : summer;
          return Date.parse(`${at.replace(' ', 'T')}:00Z`) - offset * 3_600_000;
        });
        return post && times.length > 0 ? [(post.at - Math.max(...times)) / 3_600_000] : [];
      });
      expect(sections.approvals.timed).toBe(hours.length);
      expect(sections.approvals.lead).toBeCloseTo(middle(hours) ?? 0);
      for (const one of sections.reliability.channels) {
        const due = own.filter((post) => post.channel === one.channel && post.at <= NOW);
        const kinds = (kind: string) => due.filter((post) => naive.outcome(post)?.kind === kind);
        const late = kinds('receipt').filter(
          (post) => Date.parse(String(naive.outcome(post)?.at)) - post.at > 15 * 60_000,
        );
        expect(one.onTime.length + one.late.length).toBe(kinds('receipt').length);
        expect(one.late.length).toBe(late.length);
        expect(one.failed.length).toBe(kinds('refusal').length);
        expect(one.unknown.length).toBe(kinds('unknown').length);
      }
      const media = idsOf(own).flatMap(
        (id) => (own.find((post) => post.id === id)?.entry.media ?? []) as { alt?: string }[],
      );
      expect(sections.accessibility.media).toBe(media.length);
      expect(sections.accessibility.described).toBe(media.filter(({ alt }) => alt).length);
    });

    test('tasks and crisis log', () => {
      const tasks = naive.plan.tasks as { due?: string; done?: boolean | string }[];
      const overdue = tasks.filter(({ due, done }) => !done && due !== undefined && due < '2026-11-21');
      expect(sections.tasks.filter(({ state }) => state === 'overdue').length).toBe(overdue.length);
      const log = (naive.plan.crisis as { log: { at: string }[] }).log;
      expect(sections.crisis.log.length).toBe(
        log.filter(({ at }) => at >= first && at.slice(0, 10) <= last).length,
      );
    });
  });
});
