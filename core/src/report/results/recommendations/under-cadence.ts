import { channel, number, type RecommendationRule } from '../recommendation.ts';

export const underCadence: RecommendationRule = {
  action: {
    en: 'Fill {channel} up, or promise less: the plan says at least {min} a week.',
    es: 'Completa {channel} o promete menos: el plan pide al menos {min} por semana.',
  },
  evidence: {
    en: '{under} of {weeks} whole {weeks?week|weeks} had fewer.',
    es: '{under} de {weeks} {weeks?semana completa|semanas completas} con menos.',
  },
  *find(_context, { activity }) {
    for (const { channel: id, week, weeks, wentOut } of activity) {
      const under = weeks.filter(({ verdict }) => verdict === 'under').length;
      if (under === 0 || week?.min === undefined) continue;
      const values = { channel: channel(id), min: number(week.min) };
      yield {
        values: { ...values, under: number(under), weeks: number(weeks.length) },
        weight: 0.3 + 0.3 * (under / weeks.length),
        posts: wentOut,
      };
    }
  },
};
