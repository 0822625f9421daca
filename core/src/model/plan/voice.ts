import * as z from 'zod';
import { doc } from '../doc.ts';
import { hashtag, language, oneOrMore } from '../fields.ts';

const REGISTERS = ['tú', 'usted', 'vos', 'ustedes', 'you'] as const;

/** Longest word or phrase that is looked for, in UTF-16 units. */
const MAX_PHRASE = 200;

const bannedWord = z.union([
  z.string().min(1).max(MAX_PHRASE),
  z.strictObject({
    word: z.string().min(1).max(MAX_PHRASE).meta(doc('The word or phrase.', 'La palabra o frase.')),
    prefer: oneOrMore(z.string()).meta(doc('What to write instead.', 'Qué escribir en su lugar.')).optional(),
    reason: z.string().meta(doc('Why the brand avoids it.', 'Por qué la marca la evita.')).optional(),
    language: language
      .meta(doc('Only in posts of this language.', 'Solo en publicaciones de este idioma.'))
      .optional(),
  }),
]);

const band = z.strictObject({
  min: z.number().meta(doc('Lowest score.', 'Puntuación mínima.')).optional(),
  max: z.number().meta(doc('Highest score.', 'Puntuación máxima.')).optional(),
  sentenceWords: z
    .int()
    .min(1)
    .meta(doc('Most words in a sentence.', 'Máximo de palabras por frase.'))
    .optional(),
});

const emoji = z.strictObject({
  max: z.int().min(0).meta(doc('Most emoji in one part.', 'Máximo de emojis por parte.')).optional(),
  allow: z.array(z.string()).meta(doc('The only emoji allowed.', 'Los únicos emojis permitidos.')).optional(),
  avoid: z.array(z.string()).meta(doc('Emoji not to use.', 'Emojis que no se usan.')).optional(),
});

const hashtags = z.strictObject({
  max: z.int().min(0).meta(doc('Most hashtags in one part.', 'Máximo de hashtags por parte.')).optional(),
  allow: z.array(hashtag).meta(doc('Hashtags of the brand.', 'Hashtags de la marca.')).optional(),
  avoid: z.array(hashtag).meta(doc('Hashtags not to use.', 'Hashtags que no se usan.')).optional(),
  style: z
    .enum(['camel', 'lower', 'any'])
    .meta(
      doc('How hashtags of several words are written.', 'Cómo se escriben los hashtags de varias palabras.'),
    )
    .optional(),
});

export const voice = z
  .strictObject({
    register: z
      .enum(REGISTERS)
      .meta(doc('How readers are addressed.', 'Cómo se trata a quien lee.'))
      .optional(),
    formality: z
      .enum(['casual', 'neutral', 'formal'])
      .meta(doc('How formal the voice is.', 'Qué tan formal es la voz.'))
      .optional(),
    banned: z
      .array(bannedWord)
      .meta(doc('Words the brand does not use.', 'Palabras que la marca no usa.'))
      .optional(),
    preferred: z
      .record(z.string().max(MAX_PHRASE), oneOrMore(z.string().max(MAX_PHRASE)))
      .meta(
        doc(
          'Preferred words, each with the words it replaces.',
          'Palabras preferidas, cada una con las que sustituye.',
        ),
      )
      .optional(),
    jargon: z
      .array(z.string())
      .meta(doc('Words outsiders do not understand.', 'Palabras que no se entienden fuera.'))
      .optional(),
    claims: z
      .array(z.string())
      .meta(doc('Claims that need proof.', 'Afirmaciones que necesitan prueba.'))
      .optional(),
    emoji: emoji.meta(doc('Emoji policy.', 'Política de emojis.')).optional(),
    exclamation: z
      .strictObject({
        max: z
          .int()
          .min(0)
          .meta(doc('Most exclamation marks in one part.', 'Máximo de exclamaciones por parte.')),
      })
      .meta(doc('Exclamation policy.', 'Política de exclamaciones.'))
      .optional(),
    hashtags: hashtags.meta(doc('Hashtag policy.', 'Política de hashtags.')).optional(),
    readability: z
      .record(language, band)
      .meta(doc('Readability band by language.', 'Banda de legibilidad por idioma.'))
      .optional(),
    inclusive: z
      .union([z.boolean(), z.enum(['off', 'neutral', 'doubled', 'e'])])
      .meta(doc('Inclusive language the brand uses.', 'Lenguaje inclusivo que usa la marca.'))
      .optional(),
    styles: z
      .array(z.string())
      .meta(
        doc(
          'Rule styles to load, by name or folder.',
          'Estilos de reglas que se cargan, por nombre o carpeta.',
        ),
      )
      .optional(),
    samples: z
      .array(z.string())
      .meta(doc('Sentences that sound like the brand.', 'Frases que suenan a la marca.'))
      .optional(),
  })
  .meta(doc('How the brand speaks.', 'Cómo habla la marca.'));

export const topics = z
  .strictObject({
    welcome: z.array(z.string()).meta(doc('Topics to speak of.', 'Temas de los que se habla.')).optional(),
    avoid: z.array(z.string()).meta(doc('Topics to leave alone.', 'Temas que se evitan.')).optional(),
    sensitive: z
      .array(z.string())
      .meta(doc('Topics that need a second approval.', 'Temas que necesitan una segunda aprobación.'))
      .optional(),
  })
  .meta(doc('What the brand speaks of.', 'De qué habla la marca.'));
