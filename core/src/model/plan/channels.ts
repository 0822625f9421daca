import * as z from 'zod';
import { doc } from '../doc.ts';
import { byWeekday, clockRange, duration, id, language, oneOrMore, timeOfDay, zone } from '../fields.ts';
import { channelPublishing } from './publishing.ts';

const bounds = z.strictObject({
  min: z.int().min(0).meta(doc('The fewest posts.', 'El mínimo de publicaciones.')).optional(),
  max: z.int().min(0).meta(doc('The most posts.', 'El máximo de publicaciones.')).optional(),
});

const cadence = z.strictObject({
  day: bounds.meta(doc('Posts on one day.', 'Publicaciones en un día.')).optional(),
  week: bounds.meta(doc('Posts in one week.', 'Publicaciones en una semana.')).optional(),
  month: bounds.meta(doc('Posts in one month.', 'Publicaciones en un mes.')).optional(),
});

const most = (least: number, description: string, es: string) =>
  z.int().min(least).meta(doc(description, es)).optional();

const limits = z.strictObject({
  text: most(
    1,
    'Longest text of one part, in the unit the network counts in; for X Premium 25000.',
    'Texto más largo de una parte, en la unidad en que cuenta la red; en X Premium, 25000.',
  ),
  title: most(
    1,
    'Longest title, in the unit the network counts in.',
    'Título más largo, en la unidad en que cuenta la red.',
  ),
  altText: most(
    1,
    'Longest alt text of a picture, in the unit the network counts in.',
    'Texto alternativo más largo de una imagen, en la unidad en que cuenta la red.',
  ),
  parts: most(1, 'Most parts of a thread.', 'Máximo de partes de un hilo.'),
  hashtags: most(0, 'Most hashtags in one part.', 'Máximo de hashtags en una parte.'),
  mentions: most(0, 'Most mentions in one part.', 'Máximo de menciones en una parte.'),
  links: most(0, 'Most links in one part.', 'Máximo de enlaces en una parte.'),
  media: most(0, 'Most pictures and videos in one post.', 'Máximo de imágenes y vídeos en una publicación.'),
  imageBytes: most(1, 'Largest image, in bytes.', 'Imagen más grande, en bytes.'),
  videoBytes: most(1, 'Largest video, in bytes.', 'Vídeo más grande, en bytes.'),
  videoSeconds: most(1, 'Longest video, in seconds.', 'Vídeo más largo, en segundos.'),
  postsPerDay: most(1, 'Most posts in 24 hours.', 'Máximo de publicaciones en 24 horas.'),
});

export const channel = z
  .strictObject({
    network: z
      .string()
      .meta(
        doc(
          'The network the account is on, such as x or linkedin.',
          'La red en que está la cuenta, como x o linkedin.',
        ),
      ),
    handle: z.string().meta(doc('The name of the account.', 'El nombre de la cuenta.')).optional(),
    server: z
      .string()
      .meta(doc('The server, where a network has many.', 'El servidor, donde la red tiene varios.'))
      .optional(),
    target: z
      .string()
      .meta(
        doc(
          'Where posts go on the network, where the handle does not say it: the id of a chat, a channel, a page.',
          'Adónde van las publicaciones en la red, si el nombre no lo dice: el id de un chat, un canal, una página.',
        ),
      )
      .optional(),
    visibility: z
      .enum(['public', 'unlisted', 'followers'])
      .meta(
        doc(
          'Who sees the posts, where the network lets one choose: public, unlisted or followers.',
          'Quién ve las publicaciones, donde la red deja elegir: public (todos), unlisted (fuera de las listas públicas) o followers (seguidores).',
        ),
      )
      .optional(),
    language: language
      .meta(doc('The language this channel speaks.', 'El idioma que habla este canal.'))
      .optional(),
    timezone: zone
      .meta(doc("IANA time zone of this channel's times.", 'Zona horaria IANA de las horas de este canal.'))
      .optional(),
    purpose: z.string().meta(doc('What the channel is for.', 'Para qué sirve el canal.')).optional(),
    audience: oneOrMore(z.string())
      .meta(doc('Whom the channel speaks to.', 'A quién habla el canal.'))
      .optional(),
    objective: oneOrMore(id)
      .meta(doc('Objectives the channel serves.', 'Objetivos a los que sirve el canal.'))
      .optional(),
    cadence: cadence
      .meta(doc('How many posts a day, a week and a month.', 'Cuántas publicaciones por día, semana y mes.'))
      .optional(),
    minGap: duration
      .meta(
        doc(
          'Shortest time between two posts on this channel, such as 4h.',
          'Tiempo mínimo entre dos publicaciones en este canal, como 4h.',
        ),
      )
      .optional(),
    maxGap: duration
      .meta(doc('Longest silence of this channel, such as 7d.', 'Silencio más largo de este canal, como 7d.'))
      .optional(),
    hours: byWeekday(oneOrMore(clockRange))
      .meta(doc('Publishing hours by weekday.', 'Horas de publicación por día de la semana.'))
      .optional(),
    bestTimes: byWeekday(oneOrMore(timeOfDay))
      .meta(doc('The best times by weekday.', 'Las mejores horas por día de la semana.'))
      .optional(),
    account: z
      .string()
      .meta(
        doc(
          'The kind of account, where a network has several with other limits, such as premium on x.',
          'El tipo de cuenta, donde una red tiene varios con otros límites, como premium en x.',
        ),
      )
      .optional(),
    limits: limits
      .meta(
        doc(
          "The account's own limits, where they differ from the network's.",
          'Los límites propios de la cuenta, donde difieren de los de la red.',
        ),
      )
      .optional(),
    publishing: channelPublishing
      .meta(doc('How posts of this channel are sent.', 'Cómo se envían las publicaciones de este canal.'))
      .optional(),
    firstResponse: duration
      .meta(doc('Within how long somebody answers.', 'En cuánto tiempo responde alguien.'))
      .optional(),
  })
  .meta(doc('One account of the brand on one network.', 'Una cuenta de la marca en una red.'));

export const channels = z
  .record(id, channel)
  .meta(doc('The accounts of the brand, each under an id.', 'Las cuentas de la marca, cada una con un id.'));
