import * as z from 'zod';
import { doc } from '../doc.ts';
import { date, id, oneOrMore, share } from '../fields.ts';

const pillar = z.strictObject({
  name: z.string().meta(doc('The name people read.', 'El nombre que lee la gente.')).optional(),
  description: z.string().meta(doc('What belongs to it.', 'Qué le pertenece.')).optional(),
  share: share
    .meta(
      doc('Target share of all posts, such as 30%.', 'Cuota objetivo de todas las publicaciones, como 30%.'),
    )
    .optional(),
});

export const pillars = z
  .record(id, pillar)
  .meta(
    doc(
      'Content axes, each with its target share.',
      'Pilares de contenido (ejes de comunicación), cada uno con su cuota objetivo.',
    ),
  );

const shareBounds = z.strictObject({
  min: share.meta(doc('Smallest share.', 'Cuota mínima.')).optional(),
  max: share.meta(doc('Largest share.', 'Cuota máxima.')).optional(),
});

export const mix = z
  .strictObject({
    promotion: shareBounds
      .meta(doc('Share of promotional posts.', 'Cuota de publicaciones promocionales.'))
      .optional(),
    curated: shareBounds
      .meta(doc("Share of other people's content.", 'Cuota de contenido ajeno.'))
      .optional(),
    conversation: shareBounds
      .meta(doc('Share of posts that invite an answer.', 'Cuota de publicaciones que invitan a responder.'))
      .optional(),
  })
  .meta(doc('Bounds of the content mix.', 'Límites de la mezcla de contenidos.'));

const objective = z.strictObject({
  statement: z.string().meta(doc('What shall be reached.', 'Qué se quiere lograr.')).optional(),
  kpi: id.meta(doc('The KPI it is measured by.', 'El KPI con que se mide.')).optional(),
  baseline: z
    .number()
    .meta(doc('Where the KPI stood at the start.', 'Dónde estaba el KPI al empezar.'))
    .optional(),
  target: z.number().meta(doc('Where the KPI shall stand.', 'Dónde debe llegar el KPI.')).optional(),
  due: date.meta(doc('By when.', 'Para cuándo.')).optional(),
  owner: id.meta(doc('Who answers for it.', 'Quién responde por él.')).optional(),
});

export const objectives = z
  .record(id, objective)
  .meta(doc('What the brand wants to reach.', 'Lo que la marca quiere lograr.'));

const kpi = z.strictObject({
  name: z.string().meta(doc('The name people read.', 'El nombre que lee la gente.')).optional(),
  definition: z.string().meta(doc('How it is measured.', 'Cómo se mide.')).optional(),
  unit: z.string().meta(doc('The unit of its values.', 'La unidad de sus valores.')).optional(),
  source: z.string().meta(doc('Where its values come from.', 'De dónde salen sus valores.')).optional(),
  values: z
    .record(date, z.number())
    .meta(
      doc(
        'Its values by day, typed by hand; more may stand in a kpis.csv beside the plan.',
        'Sus valores por día, escritos a mano; puede haber más en un kpis.csv junto al plan.',
      ),
    )
    .optional(),
});

export const kpis = z.record(id, kpi).meta(doc('What is measured.', 'Qué se mide.'));

const audience = z.strictObject({
  name: z.string().meta(doc('The name people read.', 'El nombre que lee la gente.')).optional(),
  description: z.string().meta(doc('Who they are.', 'Quiénes son.')).optional(),
  needs: oneOrMore(z.string()).meta(doc('What they need.', 'Qué necesitan.')).optional(),
  networks: oneOrMore(z.string()).meta(doc('Where they are.', 'Dónde están.')).optional(),
});

export const audiences = z
  .record(id, audience)
  .meta(doc('Whom the brand speaks to.', 'A quién habla la marca.'));

const notes = (english: string, spanish: string) =>
  z.array(z.string()).meta(doc(english, spanish)).optional();

export const swot = z
  .strictObject({
    strengths: notes('What the brand does well.', 'Lo que la marca hace bien.'),
    weaknesses: notes('What the brand lacks.', 'Lo que le falta a la marca.'),
    opportunities: notes('What could help.', 'Lo que podría ayudar.'),
    threats: notes('What could harm.', 'Lo que podría dañar.'),
  })
  .meta(
    doc(
      'Strengths, weaknesses, opportunities and threats.',
      'Fortalezas, debilidades, oportunidades y amenazas.',
    ),
  );

export const competitors = z
  .array(
    z.strictObject({
      name: z.string().meta(doc('The name of the competitor.', 'El nombre del competidor.')),
      handles: z
        .record(id, z.string())
        .meta(doc('Their handles, by network.', 'Sus nombres de usuario, por red.'))
        .optional(),
      notes: z.string().meta(doc('What is worth knowing.', 'Lo que conviene saber.')).optional(),
    }),
  )
  .meta(doc('Who else speaks to the same people.', 'Quién más habla a las mismas personas.'));
