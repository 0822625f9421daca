import type { DeliveryState } from '../../ledger/delivery-state.ts';
import type { Refusal } from '../../ledger/outcome.ts';
import type { Adapter } from '../../publish/adapter.ts';
import { OBSTACLES, type Obstacle } from '../../publish/obstacle.ts';
import { REFUSAL_WORDS } from '../../publish/refusal-words.ts';
import type { Language } from '../../rules/words.ts';

/** What keeps a post from going out, for people. */
export function obstacleText({ kind, params }: Obstacle, language: Language): string {
  return filled(OBSTACLES[kind][language], params);
}

/** Why a network refused something, in the reader's language and its own words, and what to do. */
export function refusalText(refusal: Refusal, adapter: Adapter | undefined, language: Language): string {
  const { reason, words, subject } = refusal;
  const { says, remedy } = REFUSAL_WORDS[reason];
  const own = adapter?.remedies?.[reason]?.[language];
  const said = filled(says[language], { subject: subject ?? '' }).replace(/:? *\.$/, '.');
  const quoted = words === undefined ? '' : ` ${language === 'es' ? `«${words}»` : `“${words}”`}`;
  return `${said}${quoted} ${own ?? remedy[language]}`;
}

function filled(text: string, params: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
}

export type PublishingWords = typeof english;

export function publishingWords(language: Language): PublishingWords {
  return language === 'es' ? spanish : english;
}

type States = Readonly<Record<DeliveryState, string>>;

const english = {
  states: {
    idea: 'idea',
    draft: 'draft',
    review: 'in review',
    approved: 'approved',
    cancelled: 'cancelled',
    scheduled: 'scheduled',
    held: 'scheduled at the network',
    due: 'due',
    late: 'late',
    published: 'published',
    partly: 'partly published',
    failed: 'refused',
    unknown: 'unknown',
  } satisfies States as States,
  nothingDue: 'Nothing is due.',
  nothingAhead: 'There is nothing that a network could take ahead of its time.',
  nothing: 'There is nothing to publish: it is out, or the network has it.',
  nothingUnknown: 'No outcome is unknown.',
  noReceipts: 'Nothing has been published from here yet.',
  sent: 'published',
  already: 'out before',
  scheduled: 'with the network, which publishes it on',
  unasked: (when: string) =>
    `the network was to publish it on ${when}; “vocero reconcile” asks whether it did.`,
  commit: 'Commit and push .vocero/receipts before then: a run that does not know of it would send it too.',
  early: 'published at once: the server did not keep it for later.',
  gone: 'taken back: the network does not have it any more.',
  kept: (when: string) => `still with the network, which publishes it on ${when}.`,
  nothingHeld: 'No network has anything of this to publish it later.',
  notHere:
    'Of what is taken back, nothing goes out before somebody schedules or publishes it again, or it is due.',
  refused: 'refused',
  later: 'later',
  laterAt: (when: string) => `not before ${when}`,
  unknown: 'unknown: it may be out.',
  unknownHint: 'It is not sent again. “vocero reconcile” asks the network; else look at the account.',
  notOut: 'not out: the network does not have it. “vocero publish” sends it.',
  stopped: 'not sent',
  left: {
    follows: 'not sent: what it follows is not out.',
    cancelled: 'not sent: stopped.',
    'too-soon': 'not sent: the network asked to wait.',
    later: 'not sent: it follows when the first part is out.',
    unconfirmed: 'its time has come, and the network does not show it yet. The next run asks again.',
    'no-scheduling': 'not sent: this server does not keep posts for later. Publish it when it is due.',
    'not-asked': 'not sent: the server did not say whether it keeps posts for later. Try again.',
    near: 'not sent: its time is too near for the network. Publish it when it is due, or move it.',
    far: 'not sent: its time is too far away for the network. Schedule it there later.',
  },
  wouldSend: 'would send',
  wouldNot: 'would not send',
  stays: {
    out: 'is out.',
    held: 'the network has it.',
    follows: 'follows when the first part is out: with “vocero publish --due”, or from the editor.',
  },
  cost: (dollars: string) => `costs ${dollars}`,
  total: (parts: readonly string[]) => parts.join(', '),
  counted: {
    accepted: (count: number) => `${count} published`,
    scheduled: (count: number) => `${count} with the network`,
    refused: (count: number) => `${count} refused`,
    later: (count: number) => `${count} later`,
    unknown: (count: number) => `${count} unknown`,
    blocked: (count: number) => `${count} not sent`,
  },
  damaged: (file: string, lines: string) => `${file}: lines that say nothing: ${lines}.`,
  steps: { part: 'part', poll: 'poll', comment: 'first comment' },
};

const spanish: PublishingWords = {
  states: {
    idea: 'idea',
    draft: 'borrador',
    review: 'en revisión',
    approved: 'aprobada',
    cancelled: 'cancelada',
    scheduled: 'programada',
    held: 'programada en la red',
    due: 'pendiente',
    late: 'atrasada',
    published: 'publicada',
    partly: 'publicada en parte',
    failed: 'rechazada',
    unknown: 'sin saber',
  },
  nothingDue: 'No hay nada pendiente.',
  nothingAhead: 'No hay nada que una red pueda aceptar por adelantado.',
  nothing: 'No hay nada que publicar: ya salió o lo tiene la red.',
  nothingUnknown: 'No hay ningún resultado sin saber.',
  noReceipts: 'Desde aquí no se ha publicado nada todavía.',
  sent: 'publicada',
  already: 'ya había salido',
  scheduled: 'en manos de la red, que la publica el',
  unasked: (when) => `la red debía publicarla el ${when}; «vocero reconcile» pregunta si lo hizo.`,
  commit: 'Confirma y sube .vocero/receipts antes de esa hora: una tarea que no lo sepa también la enviaría.',
  early: 'publicada en el acto: el servidor no la guardó para después.',
  gone: 'retirada: la red ya no la tiene.',
  kept: (when) => `sigue en manos de la red, que la publica el ${when}.`,
  nothingHeld: 'Ninguna red tiene nada de esto para publicarlo después.',
  notHere:
    'De lo retirado no sale nada hasta que alguien lo programe o lo publique otra vez, o llegue su hora.',
  refused: 'rechazada',
  later: 'más tarde',
  laterAt: (when) => `no antes de ${when}`,
  unknown: 'no se sabe: puede que haya salido.',
  unknownHint: 'No se envía otra vez. «vocero reconcile» le pregunta a la red; si no, mira la cuenta.',
  notOut: 'no salió: la red no la tiene. «vocero publish» la envía.',
  stopped: 'no enviada',
  left: {
    follows: 'no enviada: no salió aquello a lo que sigue.',
    cancelled: 'no enviada: se detuvo.',
    'too-soon': 'no enviada: la red pidió esperar.',
    later: 'no enviada: seguirá cuando salga la primera parte.',
    unconfirmed: 'su hora llegó y la red aún no la muestra. La próxima vez se pregunta de nuevo.',
    'no-scheduling': 'no enviada: este servidor no guarda publicaciones para después. Publícala a su hora.',
    'not-asked': 'no enviada: el servidor no dijo si guarda publicaciones para después. Inténtalo otra vez.',
    near: 'no enviada: su hora está demasiado cerca para la red. Publícala a su hora o muévela.',
    far: 'no enviada: su hora queda demasiado lejos para la red. Prográmala allí más adelante.',
  },
  wouldSend: 'se enviaría',
  wouldNot: 'no se enviaría',
  stays: {
    out: 'ya salió.',
    held: 'la tiene la red.',
    follows: 'sigue cuando salga la primera parte: con «vocero publish --due» o desde el editor.',
  },
  cost: (dollars) => `cuesta ${dollars}`,
  total: (parts) => parts.join(', '),
  counted: {
    accepted: (count) => (count === 1 ? '1 publicada' : `${count} publicadas`),
    scheduled: (count) => `${count} en manos de la red`,
    refused: (count) => (count === 1 ? '1 rechazada' : `${count} rechazadas`),
    later: (count) => `${count} más tarde`,
    unknown: (count) => `${count} sin saber`,
    blocked: (count) => (count === 1 ? '1 no enviada' : `${count} no enviadas`),
  },
  damaged: (file, lines) => `${file}: líneas que no dicen nada: ${lines}.`,
  steps: { part: 'parte', poll: 'encuesta', comment: 'primer comentario' },
};
