import { number, type RecommendationRule } from '../recommendation.ts';

export const unanswered: RecommendationRule = {
  action: {
    en: 'Answer {count} {count?message that has|messages that have} waited for longer than was promised.',
    es: 'Responde {count} {count?mensaje que lleva|mensajes que llevan} más de lo prometido sin respuesta.',
  },
  evidence: {
    en: '{count} of {messages} messages of the period; the oldest has waited for {age}.',
    es: '{count} de {messages} mensajes del período; el más antiguo espera desde hace {age}.',
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
