import * as z from 'zod';
import { doc } from './doc.ts';
import { date, dateTime, duration, id, language, oneOrMore, url } from './fields.ts';
import { repeat } from './repeat.ts';

const STATUSES = ['idea', 'draft', 'review', 'approved', 'cancelled'] as const;
export const KINDS = ['own', 'promotion', 'curated', 'conversation'] as const;

const media = z.strictObject({
  file: z.string().min(1).meta(doc('The file, relative to this one.', 'El archivo, relativo a este.')),
  alt: z
    .string()
    .meta(
      doc(
        'What the picture shows, for people who do not see it.',
        'Qué muestra la imagen, para quien no la ve.',
      ),
    )
    .optional(),
});

const poll = z.strictObject({
  options: z.array(z.string().min(1)).min(2).meta(doc('What people choose from.', 'Entre qué se elige.')),
  duration: duration
    .meta(doc('How long it is open, such as 3d.', 'Cuánto tiempo está abierta, como 3d.'))
    .optional(),
  multiple: z.boolean().meta(doc('Whether several may be chosen.', 'Si se pueden elegir varias.')).optional(),
});

const approval = z.strictObject({
  by: id.meta(doc('Who approved.', 'Quién aprobó.')),
  at: dateTime.meta(doc('When.', 'Cuándo.')).optional(),
  digest: z
    .string()
    .meta(doc('Digest of the approved text.', 'Resumen criptográfico del texto aprobado.'))
    .optional(),
});

const consent = z.strictObject({
  who: z.string().min(1).meta(doc('Who agreed.', 'Quién dio su consentimiento.')),
  what: z.string().meta(doc('What they agreed to.', 'Qué aceptó.')).optional(),
  date: date.meta(doc('When.', 'Cuándo.')).optional(),
});

const shared = {
  id: id
    .meta(
      doc(
        'A name other posts can refer to; the file name when it is left out.',
        'Un nombre al que otras publicaciones pueden referirse; el del archivo si se omite.',
      ),
    )
    .optional(),
  title: z
    .string()
    .meta(doc('The title, on networks that have one.', 'El título, en las redes que lo tienen.'))
    .optional(),
  channels: oneOrMore(id)
    .meta(doc('Channels the post goes to.', 'Canales a los que va la publicación.'))
    .optional(),
  schedule: z
    .union([dateTime, z.record(id, dateTime)])
    .meta(
      doc(
        "When it goes out, on the wall clock of the plan's or channel's zone; or a time for each channel.",
        'Cuándo sale, en la hora local del plan o del canal; o una hora por canal.',
      ),
    )
    .optional(),
  repeat: repeat
    .meta(
      doc(
        'How it comes again after its time: weekly, or a rule with until, count and except.',
        'Cómo se repite después de su hora: weekly, o una regla con until, count y except.',
      ),
    )
    .optional(),
  status: z.enum(STATUSES).meta(doc('What a person decided.', 'Lo que decidió una persona.')).optional(),
  author: id.meta(doc('Who wrote it.', 'Quién la escribió.')).optional(),
  approvals: z.array(approval).meta(doc('Who approved it.', 'Quién la aprobó.')).optional(),
  pillar: id
    .meta(
      doc('The content axis it belongs to.', 'El pilar de contenido (eje de comunicación) al que pertenece.'),
    )
    .optional(),
  objective: id.meta(doc('The objective it serves.', 'El objetivo al que sirve.')).optional(),
  campaign: id.meta(doc('The campaign it belongs to.', 'La campaña a la que pertenece.')).optional(),
  kind: z
    .enum(KINDS)
    .meta(doc('Where the content comes from and what it wants.', 'De dónde sale el contenido y qué busca.'))
    .optional(),
  language: language.meta(doc('The language of the text.', 'El idioma del texto.')).optional(),
  link: url
    .meta(
      doc(
        "The address that {link} stands for; gets the campaign's UTM parameters.",
        'La dirección que representa {link}; recibe los parámetros UTM de la campaña.',
      ),
    )
    .optional(),
  source: z
    .string()
    .meta(doc('Where curated content comes from.', 'De dónde sale el contenido curado.'))
    .optional(),
  firstComment: z
    .union([z.string(), z.record(id, z.string())])
    .meta(
      doc(
        'A comment of your own, posted right under it; or one for each channel or network.',
        'Un comentario propio, justo debajo; o uno por canal o red.',
      ),
    )
    .optional(),
  warning: z.string().meta(doc('A content warning.', 'Un aviso de contenido.')).optional(),
  media: z.array(media).meta(doc('Pictures and videos.', 'Imágenes y vídeos.')).optional(),
  poll: poll.meta(doc('A poll.', 'Una encuesta.')).optional(),
  consent: oneOrMore(consent)
    .meta(
      doc(
        'Who agreed that their personal data are published in this post.',
        'Quién aceptó que sus datos personales se publiquen aquí.',
      ),
    )
    .optional(),
  after: oneOrMore(id)
    .meta(doc('Posts that must be out before.', 'Publicaciones que deben salir antes.'))
    .optional(),
  embargo: dateTime.meta(doc('Not before this time.', 'No antes de esta hora.')).optional(),
  expires: dateTime.meta(doc('Not after this time.', 'No después de esta hora.')).optional(),
  notes: z
    .string()
    .meta(doc('For the team; never published.', 'Para el equipo; nunca se publica.'))
    .optional(),
};

/** The front matter of a `*.post.md`. */
export const frontMatterSchema = z.strictObject(shared).meta(doc('A post.', 'Una publicación.'));

/** One entry of a `*.posts.yaml`. */
export const entrySchema = z
  .strictObject({
    ...shared,
    text: z
      .string()
      .meta(
        doc(
          'The common text; a line --- starts the next part of a thread.',
          'El texto común; una línea --- empieza la siguiente parte de un hilo.',
        ),
      )
      .optional(),
    variants: z
      .record(id, z.string())
      .meta(
        doc(
          'The text for one channel or network, where it differs.',
          'El texto de un canal o red, donde difiere.',
        ),
      )
      .optional(),
  })
  .meta(doc('A post.', 'Una publicación.'));

/** The entries of a `*.posts.yaml`. */
export const postsSchema = z
  .array(entrySchema)
  .meta(doc('Many posts in one file.', 'Muchas publicaciones en un archivo.'));

export type Entry = z.output<typeof entrySchema>;
