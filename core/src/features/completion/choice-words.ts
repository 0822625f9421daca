import type { Words } from '../../rules/rule.ts';
import type { Language } from '../../rules/words.ts';

/** What the values of files mean, for those that do not speak for themselves in another language. */
const CHOICES: Readonly<Record<string, Words>> = {
  idea: { en: 'a thought, not planned yet', es: 'una ocurrencia, aún sin planificar' },
  draft: { en: 'being written', es: 'en redacción' },
  review: { en: 'waits for approval', es: 'espera aprobación' },
  approved: { en: 'may go out at its time', es: 'puede salir a su hora' },
  cancelled: { en: 'will not go out', es: 'no saldrá' },
  own: { en: 'content of the brand', es: 'contenido de la marca' },
  promotion: { en: 'wants to sell', es: 'quiere vender' },
  curated: { en: "other people's content", es: 'contenido ajeno' },
  conversation: { en: 'invites an answer', es: 'invita a responder' },
  giveaway: { en: 'gives something away by chance', es: 'sorteo' },
  contest: { en: 'gives something to the best', es: 'concurso' },
  ads: { en: 'paid', es: 'publicidad pagada' },
  influencer: { en: 'with people who have reach', es: 'con personas influyentes' },
  event: { en: 'around a date', es: 'alrededor de una fecha' },
  normal: { en: 'everything as planned', es: 'todo según lo previsto' },
  watch: { en: 'something is going on', es: 'algo está pasando' },
  crisis: { en: 'the protocol is followed', es: 'se sigue el protocolo' },
  none: { en: 'no approval', es: 'sin aprobación' },
  optional: { en: 'approval if somebody asks', es: 'aprobación si alguien la pide' },
  required: { en: 'one approval', es: 'una aprobación' },
  'two-people': { en: 'two approvals', es: 'dos aprobaciones' },
  casual: { en: 'as among friends', es: 'como entre amigos' },
  neutral: { en: 'neither stiff nor chatty', es: 'ni rígida ni coloquial' },
  formal: { en: 'as in a letter', es: 'como en una carta' },
  error: { en: 'must be put right', es: 'hay que corregirlo' },
  warning: { en: 'should be put right', es: 'conviene corregirlo' },
  information: { en: 'worth knowing', es: 'conviene saberlo' },
  hint: { en: 'could be better', es: 'podría ser mejor' },
  off: { en: 'the rule does not run', es: 'la regla no se aplica' },
  camel: { en: '#BlackFriday', es: '#BlackFriday' },
  lower: { en: '#blackfriday', es: '#blackfriday' },
  daily: { en: 'every day', es: 'cada día' },
  weekdays: { en: 'Monday to Friday', es: 'de lunes a viernes' },
  weekly: { en: 'every week', es: 'cada semana' },
  monthly: { en: 'every month', es: 'cada mes' },
  yearly: { en: 'every year', es: 'cada año' },
  editor: { en: 'the open editor sends it', es: 'lo envía el editor abierto' },
  ci: { en: 'a scheduled run sends it', es: 'lo envía una tarea programada' },
  network: { en: 'the network holds it until its time', es: 'la red lo guarda hasta su hora' },
  elsewhere: { en: 'another service sends it', es: 'lo envía otro servicio' },
  true: { en: 'yes', es: 'sí' },
  false: { en: 'no', es: 'no' },
};

/** A few words on a value, in the reader's language. */
export function describeChoice(value: string, language: Language): string | undefined {
  return Object.hasOwn(CHOICES, value) ? CHOICES[value]?.[language] : undefined;
}
