import * as z from 'zod';
import { doc } from '../doc.ts';
import { duration } from '../fields.ts';

/** Who sends what is due. */
const PUBLISHERS = ['editor', 'ci', 'network', 'elsewhere'] as const;

export type Publisher = (typeof PUBLISHERS)[number];

/** Who sends the posts of one channel, where it is another than for the rest of the plan. */
export const channelPublishing = z.strictObject({
  by: z
    .enum(PUBLISHERS)
    .meta(
      doc(
        'Who sends posts of this channel, where it differs from the plan.',
        'Quién envía las publicaciones de este canal, si no es quien dice el plan.',
      ),
    ),
});

export const publishing = z
  .strictObject({
    by: z
      .enum(PUBLISHERS)
      .meta(
        doc(
          'Who sends posts when they are due: the open editor, a scheduled run (ci), the scheduler of the network itself, or another service.',
          'Quién envía las publicaciones a su hora: el editor abierto, una tarea programada (ci), el programador de la propia red (network) u otro servicio.',
        ),
      )
      .optional(),
    tooLate: duration
      .meta(
        doc(
          'How long after its time a post still goes out by itself, such as 2h; 6h if left out.',
          'Hasta cuánto después de su hora sale sola una publicación, como 2h; si falta, 6h.',
        ),
      )
      .optional(),
  })
  .meta(doc('How posts are sent to the networks.', 'Cómo se envían las publicaciones a las redes.'));
