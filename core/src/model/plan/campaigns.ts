import * as z from 'zod';
import { doc } from '../doc.ts';
import { date, hashtag, id, money, oneOrMore } from '../fields.ts';

const campaign = z.strictObject({
  name: z.string().meta(doc('The name people read.', 'El nombre que lee la gente.')).optional(),
  type: z
    .enum(['promotion', 'giveaway', 'contest', 'ads', 'influencer', 'event'])
    .meta(doc('The kind of campaign.', 'El tipo de campaña.'))
    .optional(),
  start: date.meta(doc('First day.', 'Primer día.')).optional(),
  end: date.meta(doc('Last day.', 'Último día.')).optional(),
  channels: oneOrMore(id).meta(doc('Channels it runs on.', 'Canales en que corre.')).optional(),
  objective: oneOrMore(id).meta(doc('Objectives it serves.', 'Objetivos a los que sirve.')).optional(),
  budget: money
    .meta(doc("Planned amount, in the brand's currency.", 'Importe previsto, en la moneda de la marca.'))
    .optional(),
  hashtags: z.array(hashtag).meta(doc('Hashtags of the campaign.', 'Hashtags de la campaña.')).optional(),
  utm: z
    .strictObject({
      source: z
        .string()
        .meta(doc('utm_source; the network when it is left out.', 'utm_source; la red si se omite.'))
        .optional(),
      medium: z
        .string()
        .meta(doc('utm_medium; social when it is left out.', 'utm_medium; social si se omite.'))
        .optional(),
      campaign: z
        .string()
        .meta(doc('utm_campaign; the id when it is left out.', 'utm_campaign; el id si se omite.'))
        .optional(),
      content: z.string().meta(doc('utm_content.', 'utm_content.')).optional(),
      term: z.string().meta(doc('utm_term.', 'utm_term.')).optional(),
    })
    .meta(
      doc(
        'UTM parameters its links get when published.',
        'Parámetros UTM que reciben sus enlaces al publicarse.',
      ),
    )
    .optional(),
});

export const campaigns = z
  .record(id, campaign)
  .meta(doc('Campaigns, each under an id.', 'Campañas, cada una con un id.'));
