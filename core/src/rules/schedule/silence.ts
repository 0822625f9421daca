import * as z from 'zod';
import { instantOf, type Occurrence } from '../../schedule/occurrence.ts';
import { MAX_DAYS_OF_SILENCE, PAST_DAYS } from '../../schedule/reach.ts';
import { defineRule } from '../rule.ts';
import { type Timed, timesOf } from '../times.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

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
      en: 'A channel that falls silent is forgotten, by readers and by the networks. What comes next must already be planned: an empty calendar is no silence yet.',
      es: 'Un canal que calla se olvida, y también lo olvidan las redes. La siguiente ya tiene que estar prevista: un calendario vacío aún no es silencio.',
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
    ],
  },
  *check(context) {
    const { now } = context.workspace;
    if (now === undefined) return;
    for (const times of timesOf(context)) {
      for (const at of times) {
        const { calendar, occurrence, instant } = at;
        const { channelId: channel, zone } = calendar;
        const { maxGap } = calendar.channel;
        if (maxGap === undefined) break;
        const next = nextAfter(at);
        const end = next && instantOf(next, zone);
        if (!next || end === undefined || end - instant <= maxGap * MINUTE) continue;
        // What began long ago is nothing to plan any more.
        if (instant + maxGap * MINUTE <= now - PAST_DAYS * DAY) continue;
        const gap = { kind: 'duration', minutes: wholeHours((end - instant) / MINUTE) } as const;
        const wanted = { kind: 'duration', minutes: maxGap } as const;
        const when = { kind: 'moment', instant: end, zone } as const;
        const related = [{ uri: next.uri, span: next.span, key: 'next', params: { channel } } as const];
        yield { key: 'silent', params: { channel, gap, when, wanted }, span: occurrence.span, related };
        break;
      }
    }
  },
});

/** Of days, nobody reads the minutes. */
function wholeHours(minutes: number): number {
  return minutes > 24 * 60 ? Math.floor(minutes / 60) * 60 : minutes;
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
