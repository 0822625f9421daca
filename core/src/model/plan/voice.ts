import * as z from 'zod';
import { doc } from '../doc.ts';
import { hashtag, language, oneOrMore } from '../fields.ts';

const REGISTERS = ['tú', 'usted', 'vos', 'ustedes', 'vosotros', 'you'] as const;

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

const preferredWord = z.strictObject({
  words: oneOrMore(z.string().max(MAX_PHRASE)).meta(
    doc('The words it replaces.', 'Las palabras que sustituye.'),
  ),
  reason: z.string().meta(doc('Why the brand prefers it.', 'Por qué la marca la prefiere.')).optional(),
  language: language
    .meta(doc('Only in posts of this language.', 'Solo en publicaciones de este idioma.'))
    .optional(),
});

const term = z.union([
  z.string().min(1).max(MAX_PHRASE),
  z.strictObject({
    term: z
      .string()
      .min(1)
      .max(MAX_PHRASE)
      .meta(doc('The name as it is written.', 'El nombre como se escribe.')),
    wrong: oneOrMore(z.string().min(1).max(MAX_PHRASE))
      .meta(doc('Spellings that are mistakes.', 'Grafías que son un error.'))
      .optional(),
  }),
]);

const sentiment = z.strictObject({
  min: z
    .number()
    .min(-1)
    .max(1)
    .meta(
      doc(
        'Lowest, from -1 (only bad words) to 1 (only good ones).',
        'Mínimo, de -1 (solo palabras malas) a 1 (solo buenas).',
      ),
    )
    .optional(),
  max: z.number().min(-1).max(1).meta(doc('Highest, from -1 to 1.', 'Máximo, de -1 a 1.')).optional(),
});

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
    person: z
      .enum(['we', 'I'])
      .meta(doc('Who speaks in English: “we” or “I”.', 'Quién habla en inglés: «we» o «I».'))
      .optional(),
    contractions: z
      .boolean()
      .meta(
        doc(
          "Whether English texts use contractions such as “don't”.",
          "Si los textos en inglés usan contracciones como «don't».",
        ),
      )
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
      .record(z.string().max(MAX_PHRASE), z.union([oneOrMore(z.string().max(MAX_PHRASE)), preferredWord]))
      .meta(
        doc(
          'Preferred words, each with the words it replaces.',
          'Palabras preferidas, cada una con las que sustituye.',
        ),
      )
      .optional(),
    terms: z
      .array(term)
      .meta(
        doc(
          'Names of products and the like, as they are written.',
          'Nombres de productos y similares, como se escriben.',
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
    sentiment: sentiment
      .meta(
        doc(
          'How dark and how bright a text may sound, by its words.',
          'Qué tan negativo o positivo puede sonar un texto, por sus palabras.',
        ),
      )
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
