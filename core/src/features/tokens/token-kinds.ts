import type { Words } from '../../rules/rule.ts';

/** A kind of word that an editor colours in the texts of posts. */
type TokenKindInfo = {
  readonly description: Words;
  /** The kind of the protocol that themes know, of which this one is a special case. */
  readonly superType: string;
  /** Scopes that themes without a colour for it have one for, the best first. */
  readonly scopes: readonly string[];
};

/** Kinds of words by name, in the order of the numbers that stand for them in the protocol. */
export const TOKEN_KINDS = {
  mention: {
    description: {
      en: 'A mention of an account in a post.',
      es: 'Una mención de una cuenta en una publicación.',
    },
    superType: 'function',
    scopes: ['entity.name.function'],
  },
  hashtag: {
    description: { en: 'A hashtag or cashtag in a post.', es: 'Un hashtag o cashtag en una publicación.' },
    superType: 'type',
    scopes: ['entity.name.type'],
  },
  postLink: {
    description: { en: 'A link in a post.', es: 'Un enlace en una publicación.' },
    superType: 'string',
    scopes: ['string.other.link', 'markup.underline.link', 'string'],
  },
  placeholder: {
    description: {
      en: 'A placeholder such as {link} in a post.',
      es: 'Un marcador como {link} en una publicación.',
    },
    superType: 'macro',
    scopes: ['constant.character.format.placeholder', 'keyword.control'],
  },
  variantHeading: {
    description: {
      en: 'The heading of the text for one channel or network.',
      es: 'El título del texto de un canal o red.',
    },
    superType: 'class',
    scopes: ['markup.heading', 'entity.name.section'],
  },
  threadBreak: {
    description: {
      en: 'The line between two messages of a thread.',
      es: 'La línea entre dos mensajes de un hilo.',
    },
    superType: 'keyword',
    scopes: ['keyword.control', 'keyword'],
  },
} as const satisfies Readonly<Record<string, TokenKindInfo>>;

export type TokenKind = keyof typeof TOKEN_KINDS;
