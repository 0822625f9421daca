import * as z from 'zod';
import { doc } from '../doc.ts';
import { byWeekday, clockRange, date, duration, id, oneOrMore, zone } from '../fields.ts';

const member = z.strictObject({
  name: z.string().meta(doc('The name of the person.', 'El nombre de la persona.')).optional(),
  role: z.string().meta(doc('What the person does.', 'Qué hace la persona.')).optional(),
  timezone: zone.meta(doc('IANA time zone of their hours.', 'Zona horaria IANA de su horario.')).optional(),
  hours: byWeekday(oneOrMore(clockRange))
    .meta(doc('Working hours by weekday.', 'Horario de trabajo por día.'))
    .optional(),
  mayApprove: z.boolean().meta(doc('May approve posts.', 'Puede aprobar publicaciones.')).optional(),
  mayPublish: z.boolean().meta(doc('May publish posts.', 'Puede publicar.')).optional(),
});

export const team = z
  .record(id, member)
  .meta(doc('The people, each under an id.', 'Las personas, cada una con un id.'));

export const coverage = z
  .array(
    z.strictObject({
      who: oneOrMore(id).meta(doc('Who answers.', 'Quién responde.')),
      hours: byWeekday(oneOrMore(clockRange))
        .meta(doc('When, by weekday.', 'Cuándo, por día de la semana.'))
        .optional(),
      channels: oneOrMore(id).meta(doc('Only on these channels.', 'Solo en estos canales.')).optional(),
      within: duration.meta(doc('Within how long.', 'En cuánto tiempo.')).optional(),
    }),
  )
  .meta(doc('Who answers when, and within how long.', 'Quién responde, cuándo y en cuánto tiempo.'));

export const workflow = z
  .strictObject({
    approval: z
      .enum(['none', 'optional', 'required', 'two-people'])
      .meta(doc('Which approval a post needs.', 'Qué aprobación necesita una publicación.'))
      .optional(),
    ownApproval: z
      .boolean()
      .meta(doc('Whether authors may approve their own posts.', 'Si quien escribe puede aprobar lo suyo.'))
      .optional(),
  })
  .meta(doc('How a post gets approved.', 'Cómo se aprueba una publicación.'));

export const tasks = z
  .array(
    z.strictObject({
      task: z.string().meta(doc('What is to be done.', 'Qué hay que hacer.')),
      owner: id.meta(doc('Who does it.', 'Quién lo hace.')).optional(),
      due: date.meta(doc('By when.', 'Para cuándo.')).optional(),
      done: z
        .union([z.boolean(), date])
        .meta(doc('Whether, or on which day, it was done.', 'Si se hizo, o qué día.'))
        .optional(),
    }),
  )
  .meta(doc('What is to be done, by whom and when.', 'Qué hay que hacer, quién y cuándo.'));
