import { channel, number, type RecommendationRule } from '../recommendation.ts';
import { FEW } from '../statistics.ts';

export const slowAnswers: RecommendationRule = {
  action: {
    en: 'Put somebody on {channel} when people write, or promise a longer time.',
    es: 'Asigna a alguien a {channel} cuando la gente escribe o promete un plazo mayor.',
  },
  evidence: {
    en: '{inTime} of {answered} answers came within the {promise} that the plan promises; the median is {median}.',
    es: '{inTime} de {answered} respuestas llegaron en los {promise} que promete el plan; la mediana es {median}.',
  },
  *find(_context, { audience }) {
    for (const { channel: id, promise, inTime, answered, median } of audience.responses) {
      if (promise === undefined || inTime === undefined || median === undefined || answered < FEW) continue;
      if (inTime * 4 >= answered * 3) continue;
      const values = { channel: channel(id), inTime: number(inTime), answered: number(answered) };
      yield {
        values: {
          ...values,
          promise: { kind: 'minutes', value: promise },
          median: { kind: 'minutes', value: median },
        },
        weight: 0.65,
        posts: [],
      };
    }
  },
};
