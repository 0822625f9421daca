import * as z from 'zod';
import { doc } from '../doc.ts';
import { id, money } from '../fields.ts';

const line = z.strictObject({
  name: z.string().meta(doc('What the money is for.', 'Para qué es el dinero.')),
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
    .meta(doc('The month, such as 2026-11.', 'El mes, como 2026-11.'))
    .optional(),
  campaign: id.meta(doc('The campaign it belongs to.', 'La campaña a la que pertenece.')).optional(),
  planned: money.meta(doc('Planned amount.', 'Importe previsto.')).optional(),
  approved: money.meta(doc('Approved amount.', 'Importe aprobado.')).optional(),
  spent: money.meta(doc('Spent amount.', 'Importe gastado.')).optional(),
});

export const budget = z
  .strictObject({
    total: money
      .meta(
        doc("The whole budget, in the brand's currency.", 'El presupuesto total, en la moneda de la marca.'),
      )
      .optional(),
    lines: z.array(line).meta(doc('Lines by month or campaign.', 'Partidas por mes o campaña.')).optional(),
  })
  .meta(doc('Money planned, approved and spent.', 'Dinero previsto, aprobado y gastado.'));
