import { number, type RecommendationRule } from '../recommendation.ts';

export const unanswered: RecommendationRule = {
  action: {
    en: 'Answer the {count} messages that wait for longer than was promised.',
    es: 'Responde los {count} mensajes que esperan más de lo prometido.',
  },
  evidence: {
    en: '{count} of {messages} messages of the period have no answer; the oldest waits for {age}.',
    es: '{count} de {messages} mensajes del período siguen sin respuesta; el más antiguo espera desde hace {age}.',
  },
  *find({ now }, { audience }) {
    const [oldest] = audience.unanswered;
    if (!oldest) return;
    const values = { count: number(audience.unanswered.length), messages: number(audience.messages) };
    yield {
      values: { ...values, age: { kind: 'hours', value: (now - oldest.at) / 3_600_000 } },
      weight: 0.9,
      posts: [],
    };
  },
};
