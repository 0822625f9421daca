import { cell, NOTHING, numberCell, type Page } from '../block.ts';
import { known, type PageContext } from '../page-context.ts';

export function campaignsPage({ report, format }: PageContext): Page {
  const { campaigns } = report.sections;
  const title = format.words({ en: 'Campaigns', es: 'Campañas' });
  if (campaigns.length === 0) {
    const text = format.words({
      en: 'No campaign runs in this period.',
      es: 'Ninguna campaña corre en este período.',
    });
    return { id: 'campaigns', title, blocks: [{ kind: 'text', text }] };
  }
  const heading = (en: string, es: string, isNumber = true) => ({ text: format.words({ en, es }), isNumber });
  const dates = (first: number | undefined, last: number | undefined) =>
    [first, last].map((day) => known(day, format.shortDay)).join(' – ');
  return {
    id: 'campaigns',
    title,
    blocks: [
      {
        kind: 'table',
        table: {
          caption: format.words({ en: 'Campaigns and what they cost', es: 'Campañas y lo que cuestan' }),
          head: [
            heading('Campaign', 'Campaña', false),
            heading('Dates', 'Fechas'),
            heading('Planned', 'Previsto'),
            heading('Approved', 'Aprobado'),
            heading('Spent', 'Gastado'),
            heading('Went out', 'Salieron'),
            heading('To come', 'Por salir'),
            heading('Interactions', 'Interacciones'),
            heading('Clicks', 'Clics'),
            heading('Per interaction', 'Por interacción'),
            heading('Per click', 'Por clic'),
          ],
          rows: campaigns.map((one) => [
            cell(one.name),
            numberCell(
              one.first === undefined && one.last === undefined ? NOTHING : dates(one.first, one.last),
            ),
            numberCell(known(one.planned, format.money)),
            numberCell(known(one.approved, format.money)),
            numberCell(
              known(one.spent, format.money),
              [],
              (one.spent ?? 0) > (one.approved ?? Number.POSITIVE_INFINITY) ? 'bad' : undefined,
            ),
            numberCell(format.number(one.wentOut.length), one.wentOut),
            numberCell(format.number(one.toCome.length), one.toCome),
            numberCell(known(one.interactions, format.number), one.wentOut),
            numberCell(known(one.clicks, format.number)),
            numberCell(known(one.costPerInteraction, format.money)),
            numberCell(known(one.costPerClick, format.money)),
          ]),
        },
      },
      {
        kind: 'note',
        text: format.words({
          en: 'Results and cost are those of the whole campaign until the end of the period. Nothing is divided by fewer than a handful.',
          es: 'Los resultados y el coste son los de toda la campaña hasta el fin del período. Nada se divide entre menos de un puñado.',
        }),
      },
    ],
  };
}
