import type { Message, Sentiment } from '../../../model/conversations.ts';
import { channelOf } from '../../../model/plan/plan.ts';
import { dayOfDate } from '../../../schedule/expand.ts';
import { sentimentOf, themesOf } from '../audience/read-message.ts';
import type { ReportPeriod } from '../period.ts';
import { channelsOf, dayAt, type ReportContext } from '../report-context.ts';
import { median, type Point } from '../statistics.ts';

export type FollowerReport = {
  readonly channel: string;
  /** The last count before the period, or the first in it, and the last in it. */
  readonly start: Point | undefined;
  readonly end: Point | undefined;
  /** Undefined where there are fewer than two counts. */
  readonly change: number | undefined;
  readonly changeBefore: number | undefined;
  readonly points: readonly Point[];
};

export type ResponseReport = {
  readonly channel: string;
  readonly messages: number;
  readonly answered: number;
  /** Minutes until the first answer. */
  readonly median: number | undefined;
  readonly slowest: number | undefined;
  /** What the plan promises, in minutes, and how many were answered within it. */
  readonly promise: number | undefined;
  readonly inTime: number | undefined;
};

/** A message as a report quotes it. */
export type Quote = Pick<Message, 'channel' | 'at' | 'text' | 'url' | 'post'>;

export type ThemeReport = {
  readonly theme: string;
  readonly count: number;
  readonly before: number;
  readonly positive: number;
  readonly negative: number;
  readonly sample: Quote | undefined;
};

export type Audience = {
  readonly followers: readonly FollowerReport[];
  readonly messages: number;
  readonly messagesBefore: number;
  readonly sentiments: Readonly<Record<Sentiment | 'unclear', number>>;
  readonly themes: readonly ThemeReport[];
  readonly withoutTheme: number;
  readonly responses: readonly ResponseReport[];
  /** Messages that wait for longer than was promised, the oldest first; without a promise for longer than a day. */
  readonly unanswered: readonly Quote[];
};

const DEFAULT_PROMISE = 24 * 60;

/** Who follows, what people say, and how long they wait for an answer. */
export function audienceOf(context: ReportContext): Audience {
  const { plan, records, now, period, previous, options } = context;
  const zone = plan?.brand?.timezone ?? 'UTC';
  const channels = channelsOf(context);
  const wanted = records.messages.filter(
    ({ channel, at }) => at <= now && (options.channels?.includes(channel) ?? true),
  );
  const within = (days: ReportPeriod) =>
    wanted.filter(({ at }) => dayAt(at, zone) >= days.first && dayAt(at, zone) <= days.last);
  const [own, before] = [within(period), within(previous)];
  const count = (sentiment: Sentiment | undefined) => own.filter((one) => moodOf(one) === sentiment).length;
  const promiseOf = (channel: string) => channelOf(plan, channel)?.firstResponse;
  return {
    followers: followersOf(context, channels),
    messages: own.length,
    messagesBefore: before.length,
    sentiments: {
      positive: count('positive'),
      neutral: count('neutral'),
      negative: count('negative'),
      unclear: count(undefined),
    },
    themes: themeReports(own, before),
    withoutTheme: own.filter((one) => aboutOf(one).length === 0).length,
    responses: channels.flatMap((channel) => responsesOf(channel, own, promiseOf(channel))),
    unanswered: own
      .filter(
        ({ answered, needsNone, at, channel }) =>
          !answered && !needsNone && now - at > (promiseOf(channel) ?? DEFAULT_PROMISE) * 60_000,
      )
      .map(({ channel, at, text, url, post }) => ({ channel, at, text, url, post })),
  };
}

function followersOf(context: ReportContext, channels: readonly string[]): readonly FollowerReport[] {
  const { records, period, previous, through } = context;
  return channels.flatMap((channel): FollowerReport[] => {
    const all = records.metrics.flatMap((metric) =>
      metric.kind === 'channel' && metric.channel === channel && metric.followers !== undefined
        ? [{ day: dayOfDate(metric.day), value: metric.followers }]
        : [],
    );
    if (all.length === 0) return [];
    const [own, earlier] = [spanOf(all, period.first, through), spanOf(all, previous.first, previous.last)];
    return [
      {
        ...{ channel, start: own.start, end: own.end },
        change: own.change,
        changeBefore: earlier.change,
        points: all.filter(({ day }) => day >= previous.first && day <= through),
      },
    ];
  });
}

function spanOf(all: readonly Point[], first: number, last: number) {
  const within = all.filter(({ day }) => day >= first && day <= last);
  const start = all.filter(({ day }) => day < first).at(-1) ?? within[0];
  const end = within.at(-1);
  const isKnown = start !== undefined && end !== undefined && start.day < end.day;
  return { start, end, change: isKnown ? end.value - start.value : undefined };
}

function moodOf({ sentiment, text }: Message): Sentiment | undefined {
  return sentiment ?? sentimentOf(text);
}

function aboutOf({ themes, text }: Message): readonly string[] {
  return themes ?? themesOf(text);
}

function themeReports(own: readonly Message[], before: readonly Message[]): readonly ThemeReport[] {
  const names = [...new Set(own.flatMap(aboutOf))];
  const reports = names.map((theme): ThemeReport => {
    const about = own.filter((one) => aboutOf(one).includes(theme));
    const [sample] = about;
    return {
      theme,
      count: about.length,
      before: before.filter((one) => aboutOf(one).includes(theme)).length,
      positive: about.filter((one) => moodOf(one) === 'positive').length,
      negative: about.filter((one) => moodOf(one) === 'negative').length,
      sample: sample && {
        channel: sample.channel,
        at: sample.at,
        text: sample.text,
        url: sample.url,
        post: sample.post,
      },
    };
  });
  return reports.sort((a, b) => b.count - a.count || (a.theme < b.theme ? -1 : 1));
}

function responsesOf(
  channel: string,
  own: readonly Message[],
  promise: number | undefined,
): readonly ResponseReport[] {
  const mine = own.filter((one) => one.channel === channel && !one.needsNone);
  if (mine.length === 0) return [];
  const waits = mine.flatMap(({ at, answered }) => (answered ? [(answered.at - at) / 60_000] : []));
  return [
    {
      ...{ channel, promise },
      messages: mine.length,
      answered: waits.length,
      median: median(waits),
      slowest: waits.length === 0 ? undefined : waits.reduce((most, wait) => Math.max(most, wait), 0),
      inTime: promise === undefined ? undefined : waits.filter((wait) => wait <= promise).length,
    },
  ];
}
