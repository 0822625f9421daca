import { cell, numberCell, type Page, type Tone } from '../block.ts';
import { known, type PageContext } from '../page-context.ts';
import type { ChannelReliability } from '../sections/reliability.ts';

export function reliabilityPage({ report, format }: PageContext): Page {
  const { reliability } = report.sections;
  const title = format.words({ en: 'Publishing reliability', es: 'Fiabilidad de la publicación' });
  if (!reliability.hasReceipts) {
    const text = format.words({
      en: 'There are no receipts, so nothing says whether posts went out when they should.',
      es: 'No hay recibos, así que nada dice si las publicaciones salieron cuando debían.',
    });
    return { id: 'reliability', title, blocks: [{ kind: 'text', text }] };
  }
  const heading = (en: string, es: string) => ({ text: format.words({ en, es }), isNumber: true });
  const list = (posts: ChannelReliability['late'], tone?: Tone) =>
    numberCell(format.number(posts.length), posts, posts.length > 0 ? tone : undefined);
  return {
    id: 'reliability',
    title,
    blocks: [
      {
        kind: 'table',
        table: {
          caption: format.words({
            en: 'What became of each post that was due',
            es: 'Qué fue de cada publicación que tocaba',
          }),
          head: [
            { text: format.words({ en: 'Channel', es: 'Canal' }) },
            heading('On time', 'A tiempo'),
            heading('Late', 'Tarde'),
            heading('In part', 'En parte'),
            heading('Failed', 'Fallidas'),
            heading('Unknown', 'Sin saber'),
            heading('No record', 'Sin registro'),
            heading('Median delay', 'Retraso mediano'),
          ],
          rows: reliability.channels.map((one) => [
            cell(format.channel(one.channel)),
            list(one.onTime),
            list(one.late, 'warn'),
            list(one.partly, 'bad'),
            list(one.failed, 'bad'),
            list(one.unknown, 'bad'),
            list(one.unrecorded, 'warn'),
            numberCell(known(one.medianDelay, format.minutes)),
          ]),
        },
      },
      {
        kind: 'note',
        text: format.words({
          en: `On time is up to ${reliability.grace} minutes after the time that was planned.`,
          es: `A tiempo es hasta ${reliability.grace} minutos después de la hora prevista.`,
        }),
      },
    ],
  };
}
