import * as z from 'zod';
import { doc } from '../doc.ts';
import { country, date, id, oneOrMore } from '../fields.ts';

const holidays = z.strictObject({
  country: country.meta(doc('ISO 3166-1 code of the country.', 'Código ISO 3166-1 del país.')),
  region: z
    .string()
    .meta(
      doc(
        'ISO 3166-2 code of the region, without the country.',
        'Código ISO 3166-2 de la región, sin el país.',
      ),
    )
    .optional(),
  channels: oneOrMore(id).meta(doc('Only on these channels.', 'Solo en estos canales.')).optional(),
});

const blackout = z.strictObject({
  from: date.meta(doc('First day.', 'Primer día.')),
  to: date
    .meta(doc('Last day; the first when it is left out.', 'Último día; el primero si se omite.'))
    .optional(),
  reason: z.string().meta(doc('Why nothing is published.', 'Por qué no se publica nada.')),
  channels: oneOrMore(id).meta(doc('Only on these channels.', 'Solo en estos canales.')).optional(),
});

const keyDate = z.strictObject({
  date: date.meta(doc('The day.', 'El día.')),
  name: z.string().meta(doc('What happens on it.', 'Qué pasa ese día.')),
});

export const calendar = z
  .strictObject({
    holidays: z
      .array(holidays)
      .meta(doc('Whose holidays count.', 'De quién cuentan los festivos.'))
      .optional(),
    blackouts: z
      .array(blackout)
      .meta(doc('Days without posts, with the reason.', 'Días sin publicaciones, con su motivo.'))
      .optional(),
    keyDates: z
      .array(keyDate)
      .meta(doc('Days worth a post.', 'Días que merecen una publicación.'))
      .optional(),
  })
  .meta(doc('Holidays, blackouts and key dates.', 'Festivos, vedas y fechas clave.'));
