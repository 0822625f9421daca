import { weekdayOf } from '../../../schedule/week.ts';
import { channel, number, type RecommendationRule, ratio } from '../recommendation.ts';

/** An hour counts as good from this ratio on. */
const GOOD = 1.3;

export const bestSlot: RecommendationRule = {
  action: {
    en: 'Give {channel} a post on {weekday} at {hour}: {planned} of its next {coming} are at that time.',
    es: 'Publica en {channel} los {weekday} a las {hour}: {planned} de las próximas {coming} salen a esa hora.',
  },
  evidence: {
    en: '{weekday} {hour} gave {ratio} the median of {channel}, on {count} posts, {above} of them above it; {sureness}.',
    es: 'Los {weekday} a las {hour} dieron {ratio} la mediana de {channel} en {count} publicaciones, {above} por encima; {sureness}.',
  },
  *find({ outings, now }, { times }) {
    for (const slot of times.slots) {
      if ((slot.sureness !== 'clear' && slot.sureness !== 'hint') || slot.ratio < GOOD) continue;
      const coming = outings
        .filter((outing) => outing.channel === slot.channel && outing.instant > now)
        .slice(0, 8);
      const planned = coming.filter(
        ({ day, minute }) => weekdayOf(day) === slot.weekday && Math.floor(minute / 60) === slot.hour,
      );
      // Half of them at the best time is plenty: the rest keeps finding out about others.
      if (coming.length === 0 || planned.length * 2 >= coming.length) continue;
      yield {
        values: {
          channel: channel(slot.channel),
          weekday: { kind: 'weekday', value: slot.weekday },
          hour: { kind: 'hour', value: slot.hour },
          ratio: ratio(slot.ratio),
          count: number(slot.posts.length),
          above: number(slot.above),
          planned: number(planned.length),
          coming: number(coming.length),
          sureness: { kind: 'sureness', sureness: slot.sureness },
        },
        weight: slot.sureness === 'clear' ? 0.8 : 0.55,
        posts: slot.posts,
      };
    }
  },
};
