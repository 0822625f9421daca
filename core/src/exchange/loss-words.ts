import type { Language } from '../rules/words.ts';
import type { Loss } from './losses.ts';

/** What becomes of a post in the file of a service, in sentences that its place stands before. */
export function lossText(loss: Loss, service: string, language: Language): string {
  return language === 'es' ? spanish(loss, service) : english(loss, service);
}

function english(loss: Loss, service: string): string {
  switch (loss.kind) {
    case 'thread':
      return `Left out: a thread of ${loss.parts} parts, and this form of ${service} has room for one. Put it there by hand.`;
    case 'bars':
      return `Left out: “||” in the thread, with which ${service} parts comments.`;
    case 'unknown-network':
      return `Left out: ${service} does not know this network.`;
    case 'comments':
      return `A thread of ${loss.parts} parts: all but the first go as comments.`;
    case 'local-media':
      return `Without ${loss.files.join(', ')}: ${service} takes addresses on the web. Add it there by hand.`;
    case 'media':
      return `Without ${loss.files.join(', ')}: this form of ${service} has no room for it. Add it there by hand.`;
    case 'alt':
      return 'Without its alternative text. Write it there by hand.';
    case 'title':
      return 'Without its title. Write it there by hand.';
    case 'poll':
      return 'Without its poll. Make it there by hand.';
    case 'warning':
      return 'Without its content warning. Write it there by hand.';
    case 'minutes':
      return `A little later: ${service} takes every ${loss.step}th minute only.`;
    case 'settings':
      return `${service} also asks for ${loss.names.join(', ')}. Add it to “settings”.`;
  }
}

function spanish(loss: Loss, service: string): string {
  switch (loss.kind) {
    case 'thread':
      return `Queda fuera: es un hilo de ${loss.parts} partes y este formato de ${service} admite una. Hay que ponerlo allí a mano.`;
    case 'bars':
      return `Queda fuera: hay «||» en el hilo, que en ${service} separa comentarios.`;
    case 'unknown-network':
      return `Queda fuera: ${service} no conoce esta red.`;
    case 'comments':
      return `Un hilo de ${loss.parts} partes: todas menos la primera van como comentarios.`;
    case 'local-media':
      return `Sin ${loss.files.join(', ')}: ${service} admite direcciones web. Hay que añadirlo allí a mano.`;
    case 'media':
      return `Sin ${loss.files.join(', ')}: no cabe en este formato de ${service}. Hay que añadirlo allí a mano.`;
    case 'alt':
      return 'Sin su texto alternativo. Hay que escribirlo allí a mano.';
    case 'title':
      return 'Sin su título. Hay que escribirlo allí a mano.';
    case 'poll':
      return 'Sin su encuesta. Hay que crearla allí a mano.';
    case 'warning':
      return 'Sin su aviso de contenido. Hay que escribirlo allí a mano.';
    case 'minutes':
      return `Un poco más tarde: ${service} admite minutos de ${loss.step} en ${loss.step}.`;
    case 'settings':
      return `${service} pide además ${loss.names.join(', ')}. Hay que añadirlo a «settings».`;
  }
}
