import type { Words } from '../../rules/rule.ts';
import type { Language } from '../../rules/words.ts';

/** Keys of a profile, as people call them. Empty for those that say nothing more than the next one. */
const LABELS: Readonly<Record<string, Words>> = {
  accounts: { en: '', es: '' },
  counts: { en: '', es: '' },
  media: { en: '', es: '' },
  supports: { en: '', es: '' },
  look: { en: '', es: '' },

  text: { en: 'text', es: 'texto' },
  captions: { en: 'text beside files', es: 'texto junto a archivos' },
  title: { en: 'title', es: 'título' },
  altText: { en: 'alt text', es: 'texto alternativo' },
  firstComment: { en: 'first comment', es: 'primer comentario' },
  link: { en: 'link beside the text', es: 'enlace aparte del texto' },
  parts: { en: 'parts of a thread', es: 'partes de un hilo' },
  postsPerDay: { en: 'posts in 24 hours', es: 'publicaciones en 24 horas' },
  forbidden: { en: 'refused characters', es: 'caracteres rechazados' },

  hashtags: { en: 'hashtags', es: 'hashtags' },
  mentions: { en: 'mentions', es: 'menciones' },
  links: { en: 'links', es: 'enlaces' },
  cashtags: { en: 'cashtags', es: 'cashtags' },

  poll: { en: 'poll', es: 'encuesta' },
  options: { en: 'options', es: 'opciones' },
  option: { en: 'an option', es: 'una opción' },
  question: { en: 'question', es: 'pregunta' },
  minutes: { en: 'open for', es: 'abierta durante' },
  withMedia: { en: 'together with media', es: 'junto con archivos' },
  min: { en: 'at least', es: 'mínimo' },
  max: { en: 'at most', es: 'máximo' },

  count: { en: 'files', es: 'archivos' },
  perKind: { en: 'files', es: 'archivos' },
  mixed: { en: 'kinds of files mixed', es: 'tipos de archivo mezclados' },
  required: { en: 'files required', es: 'archivos obligatorios' },
  kinds: { en: 'kinds of files', es: 'tipos de archivo' },
  image: { en: 'image', es: 'imagen' },
  gif: { en: 'GIF', es: 'GIF' },
  video: { en: 'video', es: 'vídeo' },
  audio: { en: 'audio', es: 'audio' },
  document: { en: 'document', es: 'documento' },
  types: { en: 'types', es: 'formatos' },
  bytes: { en: 'size', es: 'tamaño' },
  minWidth: { en: 'least width', es: 'anchura mínima' },
  minHeight: { en: 'least height', es: 'altura mínima' },
  maxWidth: { en: 'greatest width', es: 'anchura máxima' },
  maxHeight: { en: 'greatest height', es: 'altura máxima' },
  pixels: { en: 'width × height', es: 'anchura × altura' },
  minProportion: { en: 'least width ÷ height', es: 'anchura ÷ altura mínima' },
  maxProportion: { en: 'greatest width ÷ height', es: 'anchura ÷ altura máxima' },
  minSeconds: { en: 'least length', es: 'duración mínima' },
  maxSeconds: { en: 'greatest length', es: 'duración máxima' },

  threads: { en: 'threads', es: 'hilos' },
  nativeScheduling: { en: 'scheduling by the network', es: 'programación por la red' },
  editing: { en: 'editing', es: 'edición' },
  polls: { en: 'polls', es: 'encuestas' },
  clickableLinks: { en: 'links can be followed', es: 'enlaces que se pueden seguir' },

  fold: { en: 'shown before “more”', es: 'a la vista antes de «más»' },

  price: { en: 'price by API', es: 'precio por API' },
  post: { en: 'a post', es: 'una publicación' },
  postWithLink: { en: 'a post with a link', es: 'una publicación con enlace' },
};

/** What a fact is about, such as “image, size”. A kind of account keeps the name that plans call it by. */
export function labelOf(path: readonly string[], language: Language): string {
  return path
    .map((key) => (isLabelled(key) ? LABELS[key]?.[language] : key))
    .filter(Boolean)
    .join(', ');
}

/** True for a key that has words; what has none is a kind of account. */
export function isLabelled(key: string): boolean {
  return Object.hasOwn(LABELS, key);
}
