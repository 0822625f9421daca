import { cell, numberCell, type Page } from '../block.ts';
import { known, type PageContext } from '../page-context.ts';

export function approvalsPage({ report, format }: PageContext): Page {
  const { approvals } = report.sections;
  const hours = (value: number) => format.minutes(value * 60);
  const row = (en: string, es: string, value: ReturnType<typeof numberCell>) => [
    cell(format.words({ en, es })),
    value,
  ];
  const list = (posts: typeof approvals.late, isBad: boolean) =>
    numberCell(format.number(posts.length), posts, isBad && posts.length > 0 ? 'warn' : undefined);
  return {
    id: 'approvals',
    title: format.words({ en: 'Approvals', es: 'Aprobaciones' }),
    blocks: [
      {
        kind: 'table',
        table: {
          caption: format.words({
            en: 'Approvals and how early they came',
            es: 'Aprobaciones y con cuánta antelación llegaron',
          }),
          head: [
            { text: format.words({ en: 'What', es: 'Qué' }) },
            { text: format.words({ en: 'Posts or time', es: 'Publicaciones o tiempo' }), isNumber: true },
          ],
          rows: [
            row(
              'Approved posts of the period',
              'Publicaciones aprobadas del período',
              numberCell(format.number(approvals.posts)),
            ),
            row(
              `With the approvals the plan asks for (${approvals.needed})`,
              `Con las aprobaciones que pide el plan (${approvals.needed})`,
              numberCell(format.number(approvals.enough.length), approvals.enough),
            ),
            row('With fewer', 'Con menos', list(approvals.short, true)),
            row(
              `Median lead time (n ${approvals.timed})`,
              `Antelación mediana (n ${approvals.timed})`,
              numberCell(known(approvals.lead, hours)),
            ),
            row('Shortest lead time', 'Antelación más corta', numberCell(known(approvals.shortest, hours))),
            row(
              'Approved less than a day before',
              'Aprobadas con menos de un día',
              list(approvals.late, true),
            ),
            row(
              'Not approved, with a time in seven days',
              'Sin aprobar y con hora en siete días',
              list(approvals.waiting, true),
            ),
          ],
        },
      },
    ],
  };
}
