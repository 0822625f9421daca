import * as z from 'zod';
import { doc } from '../doc.ts';
import { date } from '../fields.ts';

/** The sections of a report, in the order in which it has them. */
export const REPORT_SECTIONS = [
  'overview',
  'recommendations',
  'objectives',
  'activity',
  'posts',
  'times',
  'mix',
  'campaigns',
  'budget',
  'audience',
  'voice',
  'approvals',
  'reliability',
  'accessibility',
  'crisis',
  'tasks',
] as const;

export type ReportSection = (typeof REPORT_SECTIONS)[number];

const colour = z.string().regex(/^#[0-9a-f]{6}$/i);

const note = z.strictObject({
  from: date.meta(doc('First day it is for.', 'Primer día al que se refiere.')).optional(),
  to: date.meta(doc('Last day it is for.', 'Último día al que se refiere.')).optional(),
  text: z.string().meta(doc('What management should know.', 'Lo que la dirección debe saber.')),
});

/** How the brand's reports look, and what they have. */
export const report = z
  .strictObject({
    sections: z
      .partialRecord(z.enum(REPORT_SECTIONS), z.boolean())
      .meta(
        doc(
          'Sections on (true) or off (false); those left out are on.',
          'Secciones que aparecen (true) o no (false); las que falten aparecen.',
        ),
      )
      .optional(),
    logo: z
      .string()
      .min(1)
      .meta(
        doc(
          'A picture (SVG, PNG, JPEG or WebP), relative to the plan, put into the page itself.',
          'Una imagen (SVG, PNG, JPEG o WebP), relativa al plan, que se incluye en la página.',
        ),
      )
      .optional(),
    colour: colour
      .meta(doc('The colour of the brand, such as #7a3e00.', 'El color de la marca, como #7a3e00.'))
      .optional(),
    notes: z
      .array(note)
      .meta(doc('Notes for management, by period.', 'Notas para la dirección, por período.'))
      .optional(),
  })
  .meta(doc('How reports look, and what they have.', 'Cómo son los informes y qué contienen.'));
