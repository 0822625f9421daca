import type { Language } from '../../../../core/src/rules/words.ts';

/** What an import of metrics says. */
export type MetricsWords = typeof english;

export function metricsWords(language: Language): MetricsWords {
  return language === 'es' ? spanish : english;
}

const english = {
  whichChannel: 'Of which channel are these numbers?',
  notAnalytics: (path: string, network: string) =>
    `${path} is no table of analytics of ${network} that Vocero understands.`,
  sayNetworks:
    'X, LinkedIn, Meta, TikTok and YouTube are understood, in English and Spanish, as they export them.',
  badDay: (text: string) => `“${text}” is no day.`,
  sayDay: 'Write a day such as 2026-11-21.',
  skipped: (lines: readonly number[]) => `Passed over, without a number or a post: ${lines.join(', ')}.`,
  unmatched: (line: number, text: string) =>
    `Line ${line} fits no post that went out on this channel: ${text}`,
  unknownColumns: (names: readonly string[]) => `Columns that were not read: ${names.join(', ')}.`,
  byId: 'by its address',
  byText: (confidence: string) => `by text and time, ${confidence}`,
  tally: (posts: number, followers: number, known: number, isTrial: boolean) =>
    `${posts} posts and ${followers} counts of followers ${isTrial ? 'would be' : 'were'} taken over; ${known} were known already.`,
};

const spanish: MetricsWords = {
  whichChannel: '¿De qué canal son estos números?',
  notAnalytics: (path, network) =>
    `${path} no es una tabla de estadísticas de ${network} que Vocero entienda.`,
  sayNetworks:
    'Se entienden X, LinkedIn, Meta, TikTok y YouTube, en español e inglés, tal como las exportan.',
  badDay: (text) => `«${text}» no es un día.`,
  sayDay: 'Escribe un día como 2026-11-21.',
  skipped: (lines) => `Líneas sin número o sin publicación que se pasaron por alto: ${lines.join(', ')}.`,
  unmatched: (line, text) => `La línea ${line} no corresponde a ninguna publicación de este canal: ${text}`,
  unknownColumns: (names) => `Columnas que no se leyeron: ${names.join(', ')}.`,
  byId: 'por su dirección',
  byText: (confidence) => `por texto y hora, ${confidence}`,
  tally: (posts, followers, known, isTrial) =>
    `${isTrial ? 'Se incorporarían' : 'Se incorporaron'} los números de ${posts} publicaciones y ${followers} recuentos de seguidores; ${known} ya estaban.`,
};
