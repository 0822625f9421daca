import * as z from 'zod';
import { doc } from '../doc.ts';
import { dateTime, id, oneOrMore } from '../fields.ts';

const contact = z.strictObject({
  name: z.string().meta(doc('Who it is.', 'Quién es.')),
  role: z.string().meta(doc('What they decide.', 'Qué decide.')).optional(),
  reach: z.string().meta(doc('How to reach them.', 'Cómo localizarla.')).optional(),
});

const step = z.union([
  z.string(),
  z.strictObject({
    step: z.string().meta(doc('What to do.', 'Qué hacer.')),
    who: id.meta(doc('Who does it.', 'Quién lo hace.')).optional(),
    within: z.string().meta(doc('Within how long.', 'En cuánto tiempo.')).optional(),
  }),
]);

const statement = z.strictObject({
  when: z.string().meta(doc('The situation it is for.', 'La situación para la que es.')),
  text: z.string().meta(doc('What the brand says meanwhile.', 'Qué dice la marca mientras tanto.')),
});

const incident = z.strictObject({
  at: dateTime.meta(doc('When it happened.', 'Cuándo ocurrió.')),
  state: z
    .enum(['normal', 'watch', 'crisis'])
    .meta(doc('The state from then on.', 'El estado desde entonces.')),
  what: z.string().meta(doc('What happened, and what was done.', 'Qué pasó y qué se hizo.')).optional(),
  who: id.meta(doc('Who decided.', 'Quién lo decidió.')).optional(),
});

export const crisis = z
  .strictObject({
    state: z.enum(['normal', 'watch', 'crisis']).meta(doc('The state now.', 'El estado actual.')).optional(),
    reason: z.string().meta(doc('Why this state.', 'Por qué este estado.')).optional(),
    since: dateTime.meta(doc('Since when.', 'Desde cuándo.')).optional(),
    paused: oneOrMore(id).meta(doc('Channels on pause.', 'Canales en pausa.')).optional(),
    protocol: z.array(step).meta(doc('What is done, step by step.', 'Qué se hace, paso a paso.')).optional(),
    contacts: z.array(contact).meta(doc('Whom to call.', 'A quién llamar.')).optional(),
    statements: z.array(statement).meta(doc('Holding statements.', 'Comunicados de espera.')).optional(),
    log: z
      .array(incident)
      .meta(
        doc('What happened when, oldest first.', 'Qué pasó y cuándo, de lo más antiguo a lo más reciente.'),
      )
      .optional(),
    mayLift: oneOrMore(id)
      .meta(doc('Who may declare it over.', 'Quién puede declararla terminada.'))
      .optional(),
  })
  .meta(doc('The crisis manual and its state.', 'El manual de crisis y su estado.'));
