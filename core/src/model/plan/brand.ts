import * as z from 'zod';
import { doc } from '../doc.ts';
import { currency, id, language, oneOrMore, zone } from '../fields.ts';

const contact = z.strictObject({
  mail: oneOrMore(z.string())
    .meta(doc('Mail addresses the brand publishes.', 'Correos que publica la marca.'))
    .optional(),
  phone: oneOrMore(z.string())
    .meta(doc('Telephone numbers the brand publishes.', 'Teléfonos que publica la marca.'))
    .optional(),
  other: oneOrMore(z.string())
    .meta(
      doc(
        'Other data the brand publishes, such as a tax number or a bank account.',
        'Otros datos que publica la marca, como un número fiscal o una cuenta bancaria.',
      ),
    )
    .optional(),
});

export const brand = z
  .strictObject({
    name: z.string().meta(doc('The name of the brand.', 'El nombre de la marca.')).optional(),
    languages: z
      .array(language)
      .meta(
        doc(
          'Languages the brand publishes in, the main one first.',
          'Idiomas en que publica la marca, primero el principal.',
        ),
      )
      .optional(),
    timezone: zone
      .meta(
        doc(
          'IANA time zone in which scheduled times are read, unless a channel has its own.',
          'Zona horaria IANA en que se leen las horas programadas, salvo que el canal tenga la suya.',
        ),
      )
      .optional(),
    currency: currency
      .meta(
        doc(
          'ISO 4217 code of the currency of all amounts.',
          'Código ISO 4217 de la moneda de todos los importes.',
        ),
      )
      .optional(),
    domains: z
      .array(z.string())
      .meta(doc('Domains that belong to the brand.', 'Dominios que son de la marca.'))
      .optional(),
    contact: contact
      .meta(
        doc(
          'Contact data of the brand itself, which posts may give to anybody.',
          'Datos de contacto de la propia marca, que las publicaciones pueden dar a cualquiera.',
        ),
      )
      .optional(),
    handles: z
      .record(id, z.string())
      .meta(
        doc('Handles the brand reserves, by network.', 'Nombres de usuario que reserva la marca, por red.'),
      )
      .optional(),
  })
  .meta(doc('Who the brand is.', 'Quién es la marca.'));
