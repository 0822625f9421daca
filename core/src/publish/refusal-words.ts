import type { RefusalReason } from '../ledger/outcome.ts';
import type { Words } from '../rules/rule.ts';

/** What a refusal says, and what a person does about it; `{subject}` is what it speaks of. */
type RefusalWords = { readonly says: Words; readonly remedy: Words };

/** For all networks; an adapter's own `remedies` are more particular. */
export const REFUSAL_WORDS: Readonly<Record<RefusalReason, RefusalWords>> = {
  unauthenticated: {
    says: { en: 'The network does not accept the access.', es: 'La red no acepta el acceso.' },
    remedy: { en: 'Sign in again, or renew the token.', es: 'Vuelve a iniciar sesión o renueva el token.' },
  },
  expired: {
    says: { en: 'The access has expired.', es: 'El acceso caducó.' },
    remedy: { en: 'Sign in again, or renew the token.', es: 'Vuelve a iniciar sesión o renueva el token.' },
  },
  forbidden: {
    says: { en: 'The account may not do this.', es: 'La cuenta no puede hacer esto.' },
    remedy: {
      en: 'See with the network what the account may do.',
      es: 'Comprueba en la red qué puede hacer la cuenta.',
    },
  },
  'missing-permission': {
    says: {
      en: 'The access lacks a permission: {subject}.',
      es: 'Al acceso le falta un permiso: {subject}.',
    },
    remedy: { en: 'Grant it, and sign in again.', es: 'Concédelo y vuelve a iniciar sesión.' },
  },
  suspended: {
    says: { en: 'The account is suspended.', es: 'La cuenta está suspendida.' },
    remedy: { en: 'Settle that with the network.', es: 'Resuélvelo con la red.' },
  },
  'not-found': {
    says: { en: 'What it should go to does not exist: {subject}.', es: 'No existe el destino: {subject}.' },
    remedy: {
      en: 'Check the handle, the target and the server in the plan.',
      es: 'Revisa el nombre, el destino y el servidor en el plan.',
    },
  },
  'too-long': {
    says: { en: 'The text is too long: {subject}.', es: 'El texto es demasiado largo: {subject}.' },
    remedy: { en: 'Shorten it.', es: 'Acórtalo.' },
  },
  'too-large': {
    says: { en: 'A file is too large: {subject}.', es: 'Un archivo es demasiado grande: {subject}.' },
    remedy: { en: 'Make it smaller.', es: 'Redúcelo.' },
  },
  empty: {
    says: { en: 'There is nothing in it.', es: 'No contiene nada.' },
    remedy: { en: 'Write a text, or add a file.', es: 'Escribe un texto o añade un archivo.' },
  },
  media: {
    says: {
      en: 'The network does not take a file: {subject}.',
      es: 'La red no admite un archivo: {subject}.',
    },
    remedy: { en: 'Use another format.', es: 'Usa otro formato.' },
  },
  duplicate: {
    says: { en: 'The network has the same text already.', es: 'La red ya tiene el mismo texto.' },
    remedy: { en: 'Look whether it is out; else change it.', es: 'Mira si ya salió; si no, cámbialo.' },
  },
  occupied: {
    says: { en: 'Something else is in its place.', es: 'Hay otra cosa en su lugar.' },
    remedy: { en: 'Look at the account.', es: 'Revisa la cuenta.' },
  },
  quota: {
    says: { en: 'The network takes no more for now.', es: 'La red no acepta más por ahora.' },
    remedy: {
      en: 'Try again later; a scheduled run does so by itself.',
      es: 'Vuelve a intentarlo más tarde; una tarea programada lo hace sola.',
    },
  },
  payment: {
    says: { en: 'The network wants to be paid first.', es: 'La red exige un pago antes.' },
    remedy: { en: 'Buy credit there, or raise the limit.', es: 'Compra saldo allí o amplía el límite.' },
  },
  unsupported: {
    says: { en: 'The network cannot do this: {subject}.', es: 'La red no puede hacer esto: {subject}.' },
    remedy: { en: 'Leave it out on this channel.', es: 'Quítalo en este canal.' },
  },
  'reply-gone': {
    says: { en: 'What it answers is not there any more.', es: 'Ya no está aquello a lo que responde.' },
    remedy: { en: 'Look at the first part of the thread.', es: 'Revisa la primera parte del hilo.' },
  },
  missing: {
    says: {
      en: 'Something that the network needs is missing: {subject}.',
      es: 'Falta algo que la red necesita: {subject}.',
    },
    remedy: {
      en: 'Add it to the post or to the plan.',
      es: 'Añádelo a la publicación o al plan.',
    },
  },
  insecure: {
    says: {
      en: 'Nothing is sent to {subject}, where others could read along.',
      es: 'No se envía nada a {subject}, donde otros podrían leerlo por el camino.',
    },
    remedy: {
      en: 'Write https in the channel’s “server”.',
      es: 'Escribe https en el «server» del canal.',
    },
  },
  invalid: {
    says: { en: 'The network found it wrong: {subject}.', es: 'La red lo consideró incorrecto: {subject}.' },
    remedy: { en: 'Mend what it names.', es: 'Corrige lo que señala.' },
  },
  unavailable: {
    says: { en: 'The network cannot be reached.', es: 'No se puede llegar a la red.' },
    remedy: {
      en: 'Try again later; a scheduled run does so by itself.',
      es: 'Vuelve a intentarlo más tarde; una tarea programada lo hace sola.',
    },
  },
  other: {
    says: { en: 'The network refused it.', es: 'La red lo rechazó.' },
    remedy: { en: 'Its own words say why.', es: 'Sus propias palabras dicen por qué.' },
  },
};
