import type { Words } from '../../rules/rule.ts';

/** Titles of what can be done with a post beside answering its findings. */
export const REWRITE_LABELS = {
  extract: { en: 'Write a text of its own for {channel}', es: 'Escribir un texto propio para {channel}' },
  splitHere: {
    en: 'Start the next message of the thread here',
    es: 'Empezar aquí el siguiente mensaje del hilo',
  },
  splitParagraphs: {
    en: 'Make a thread: each paragraph a message',
    es: 'Hacer un hilo: cada párrafo, un mensaje',
  },
  joinNext: { en: 'Join this message with the next', es: 'Unir este mensaje con el siguiente' },
  joinAll: { en: 'Join the thread into one message', es: 'Unir el hilo en un solo mensaje' },
  toPost: { en: 'Move to a file of its own: {file}', es: 'Mover a un archivo propio: {file}' },
  toList: { en: 'Move into the list {file}', es: 'Mover a la lista {file}' },
  addAlts: {
    en: 'Add a place for each missing alt text ({count})',
    es: 'Añadir un lugar para cada texto alternativo que falta ({count})',
  },
  sortKeys: { en: 'Put the keys in order', es: 'Ordenar las claves' },
  approve: { en: 'Approve as {who}', es: 'Aprobar como {who}' },
  approveOneOf: {
    en: 'Approve as {who} ({count} of {needed})',
    es: 'Aprobar como {who} ({count} de {needed})',
  },
  approveAgain: {
    en: 'Approve what is there now as {who}',
    es: 'Aprobar lo que hay ahora como {who}',
  },
  withdraw: { en: 'Take back the approval by {who}', es: 'Retirar la aprobación de {who}' },
  whoAreYou: {
    en: 'Approve: set “vocero.me” to your id in the team of the plan',
    es: 'Aprobar: pon en «vocero.me» tu id del equipo del plan',
  },
  mayNotApprove: {
    en: 'Approve: the plan does not let {who} approve posts',
    es: 'Aprobar: el plan no permite que {who} apruebe publicaciones',
  },
  nothing: {
    en: 'Approve: name the channels and write the text first',
    es: 'Aprobar: nombra antes los canales y escribe el texto',
  },
  ownPost: {
    en: 'Approve: {who} wrote this post, and the plan asks for somebody else',
    es: 'Aprobar: {who} escribió esta publicación y el plan pide a otra persona',
  },
} as const satisfies Readonly<Record<string, Words>>;
