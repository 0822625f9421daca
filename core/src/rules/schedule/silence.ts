import * as z from 'zod';
import { dayIn } from '../../schedule/channel-calendar.ts';
import { closuresOn, isPaused } from '../../schedule/closed.ts';
import { instantOf, type Occurrence } from '../../schedule/occurrence.ts';
import { MAX_DAYS_OF_SILENCE } from '../../schedule/reach.ts';
import { defineRule } from '../rule.ts';
import { allTimesOf, type Timed } from '../times.ts';

const MINUTE = 60_000;
/** In minutes. */
const DAY = 24 * 60;

const PLAN =
  '// now: 2026-11-21T12:00Z\n// file: social.plan.yaml\nchannels: { x: { network: x, maxGap: 7d } }\n';

export const silence = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'A channel stays silent for longer than its maxGap.',
      es: 'Un canal calla durante más tiempo que su maxGap.',
    },
    why: {
      en: 'A channel that falls silent is forgotten, by readers and by the networks. What comes next must already be planned: an empty calendar is no silence yet. Days on which the plan lets nothing go out do not count.',
      es: 'Un canal que calla se olvida, y también lo olvidan las redes. La siguiente ya tiene que estar prevista: un calendario vacío aún no es silencio. Los días en que el plan no deja publicar no cuentan.',
    },
    since: '0.2.0',
  },
  messages: {
    silent: {
      en: 'After this post {channel} stays silent for {gap}, until {when}; the plan allows {wanted}. Plan a post in between.',
      es: 'Después de esta publicación, {channel} calla durante {gap}, hasta el {when}; el plan permite {wanted}. Prevé una publicación entre medias.',
    },
    next: { en: 'The next post on {channel}.', es: 'La siguiente publicación en {channel}.' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${PLAN}// file: a.posts.yaml\n- { channels: x, schedule: ⟦2026-11-23 09:30⟧(schedule/silence), text: One }\n- { channels: x, schedule: 2026-12-02 09:30, text: Two }\n`,
    ],
    allows: [
      `${PLAN}// file: a.posts.yaml\n- { channels: x, schedule: 2026-11-23 09:30, text: One }\n- { channels: x, schedule: 2026-11-30 09:30, text: Two }\n`,
      // What lies long back is over.
      `${PLAN}// file: a.posts.yaml\n- { channels: x, schedule: 2026-09-01 09:30, text: One }\n- { channels: x, schedule: 2026-09-20 09:30, text: Two }\n`,
      `${PLAN}// file: a.posts.yaml\n- { channels: x, schedule: 2026-11-23 09:30, repeat: weekly, text: One }\n- { channels: x, schedule: 2026-12-25 12:30, text: Two }\n`,
      // Half an hour more than so many days is nothing that anybody would fill.
      `${PLAN}// file: a.posts.yaml\n- { channels: x, schedule: 2026-11-23 09:30, text: One }\n- { channels: x, schedule: 2026-11-30 10:00, text: Two }\n`,
      // On most of these days nothing may go out.
      `${PLAN}calendar: { blackouts: [{ from: 2026-12-21, to: 2027-01-03, reason: Away }] }\n// file: a.posts.yaml\n- { channels: x, schedule: 2026-12-18 09:30, text: One }\n- { channels: x, schedule: 2027-01-05 09:30, text: Two }\n`,
      `${PLAN}crisis: { state: crisis }\nrules: { crisis/paused-channel: "off" }\n// file: a.posts.yaml\n- { channels: x, schedule: 2026-11-23 09:30, text: One }\n- { channels: x, schedule: 2026-12-02 09:30, text: Two }\n`,
    ],
  },
  *check(context) {
    const { plan, workspace } = context;
    const { now } = workspace;
    if (now === undefined || !plan) return;
    for (const times of allTimesOf(context)) {
      for (const at of times) {
        const { calendar, occurrence } = at;
        const { channelId: channel, zone } = calendar;
        const { maxGap } = calendar.channel;
        if (maxGap === undefined || isPaused(plan, channel)) break;
        const next = nextAfter(at);
        const end = next && instantOf(next, zone);
        // What is over cannot be filled any more.
        if (!next || end === undefined || end <= now) continue;
        const minutes = silentMinutes(at, next, maxGap);
        if (minutes - closedBetween(at, next) * DAY <= maxGap) continue;
        const gap = { kind: 'duration', minutes: wholeHours(minutes) } as const;
        const wanted = { kind: 'duration', minutes: maxGap } as const;
        const when = { kind: 'moment', instant: end, zone } as const;
        const related = [{ uri: next.uri, span: next.span, key: 'next', params: { channel } } as const];
        yield { key: 'silent', params: { channel, gap, when, wanted }, span: occurrence.span, related };
        break;
      }
    }
  },
});

/** Where a plan counts in days, so do we: half an hour more than five days is nothing that anybody would fill. */
function silentMinutes(
  { calendar: { zone }, day, instant }: Timed,
  next: Occurrence,
  maxGap: number,
): number {
  return maxGap % DAY === 0 ? (dayIn(next, zone) - day) * DAY : (instantOf(next, zone) - instant) / MINUTE;
}

/** Days between two posts on which the plan lets nothing go out. */
function closedBetween({ calendar, day }: Timed, next: Occurrence): number {
  const { plan, channelId, tools, zone } = calendar;
  let closed = 0;
  for (let one = day + 1; one < dayIn(next, zone); one++)
    if (closuresOn(plan, channelId, one, tools).length > 0) closed++;
  return closed;
}

/** Of days, nobody reads the minutes. */
function wholeHours(minutes: number): number {
  return minutes > DAY ? Math.floor(minutes / 60) * 60 : minutes;
}

/** The next post on the channel, at this time or later; undefined where nothing more is planned for long. */
function nextAfter({ calendar: { filed, zone }, occurrence, instant, day }: Timed): Occurrence | undefined {
  const isNext = (one: Occurrence) => instantOf(one, zone) >= instant && !isSame(one, occurrence);
  const isSame = (a: Occurrence, b: Occurrence) =>
    a.uri === b.uri && a.index === b.index && instantOf(a, zone) === instantOf(b, zone);
  let best: Occurrence | undefined;
  let left = MAX_DAYS_OF_SILENCE;
  // Days are those on which posts are filed: two more may hold one that comes sooner.
  for (let at = day - 2; left > 0; at++, left--) {
    for (const one of filed(at, at)) {
      if (!isNext(one) || (best && instantOf(best, zone) <= instantOf(one, zone))) continue;
      best = one;
      left = Math.min(left, 4);
    }
  }
  return best;
}
