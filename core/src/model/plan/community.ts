import * as z from 'zod';
import { doc } from '../doc.ts';
import { date, id } from '../fields.ts';

const person = z.strictObject({
  name: z
    .string()
    .meta(doc('The name the person uses in public.', 'El nombre que la persona usa en público.')),
  handles: z
    .record(id, z.string())
    .meta(doc('Their handles, by network.', 'Sus nombres de usuario, por red.'))
    .optional(),
  notes: z.string().meta(doc('What is worth knowing.', 'Lo que conviene saber.')).optional(),
  consent: z
    .union([
      z.boolean(),
      z.strictObject({
        given: date.meta(doc('When the person agreed.', 'Cuándo aceptó la persona.')),
        scope: z.string().meta(doc('What they agreed to.', 'Qué aceptó.')).optional(),
        until: date.meta(doc('Until when.', 'Hasta cuándo.')).optional(),
      }),
    ])
    .meta(doc('Consent to keep personal data.', 'Consentimiento para guardar datos personales.'))
    .optional(),
});

const people = (english: string, spanish: string) => z.array(person).meta(doc(english, spanish)).optional();

export const community = z
  .strictObject({
    influencers: people('People with reach.', 'Personas con alcance.'),
    advocates: people('People who recommend the brand.', 'Personas que recomiendan la marca.'),
    members: people('Members worth knowing.', 'Miembros que conviene conocer.'),
  })
  .meta(doc('People around the brand.', 'Personas alrededor de la marca.'));
