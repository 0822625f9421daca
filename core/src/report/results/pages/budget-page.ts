import type { Words } from '../../../rules/rule.ts';
import { type Block, cell, NOTHING, numberCell, type Page, type Table } from '../block.ts';
import { known, type PageContext } from '../page-context.ts';
import type { BudgetLine } from '../sections/budget.ts';

const WARNINGS: Readonly<Record<NonNullable<BudgetLine['warning']>, Words>> = {
  'over-approved': { en: 'over what was approved', es: 'por encima de lo aprobado' },
  'over-planned': { en: 'over plan', es: 'por encima de lo previsto' },
  'not-approved': { en: 'spent without approval', es: 'gastado sin aprobar' },
  'heading-over': { en: 'heading over', es: 'va camino de pasarse' },
};

export function budgetPage(context: PageContext): Page {
  const { report, format } = context;
  const { budget } = report.sections;
  const title = format.words({ en: 'Budget', es: 'Presupuesto' });
  if (budget.lines.length === 0 && budget.total === undefined) {
    const text = format.words({ en: 'The plan has no budget.', es: 'El plan no tiene presupuesto.' });
    return { id: 'budget', title, blocks: [{ kind: 'text', text }] };
  }
  const table = tableOf(context);
  const over: Block[] =
    budget.overTotal === undefined
      ? []
      : [
          {
            kind: 'text',
            tone: 'bad',
            text: format.words({
              en: `The lines together are planned ${format.money(budget.overTotal)} over the whole budget.`,
              es: `Las partidas juntas superan en ${format.money(budget.overTotal)} el presupuesto total.`,
            }),
          },
        ];
  const chart: Block = {
    kind: 'chart',
    title: format.words({ en: 'Spent, line by line', es: 'Gastado, partida por partida' }),
    alt: format.words({
      en: `${known(budget.spent, format.money)} spent of ${known(budget.approved, format.money)} approved, ${known(budget.planned, format.money)} planned and ${known(budget.total, format.money)} in all.`,
      es: `${known(budget.spent, format.money)} gastados de ${known(budget.approved, format.money)} aprobados, ${known(budget.planned, format.money)} previstos y ${known(budget.total, format.money)} en total.`,
    }),
    chart: {
      kind: 'bars',
      markLabel: format.words({ en: 'approved', es: 'aprobado' }),
      rows: budget.lines.map((line) => ({
        label: line.name,
        value: line.spent,
        shown:
          known(line.spent, format.money) +
          (line.warning ? ` · ${format.words(WARNINGS[line.warning])}` : ''),
        marks: line.approved === undefined ? [] : [line.approved],
      })),
    },
    table,
  };
  const note = format.words({
    en: 'A line of a campaign is heading over when, after a quarter of its time, money going out at the same pace would pass what was approved.',
    es: 'Una partida de campaña va camino de pasarse si, tras una cuarta parte de su tiempo, el gasto al mismo ritmo superaría lo aprobado.',
  });
  return {
    id: 'budget',
    title,
    blocks: [
      ...over,
      budget.lines.length > 0 ? chart : { kind: 'table', table },
      { kind: 'note', text: note },
    ],
  };
}

function tableOf({ report, format }: PageContext): Table {
  const { lines, ...all } = report.sections.budget;
  const heading = (en: string, es: string, isNumber = true) => ({ text: format.words({ en, es }), isNumber });
  const money = (one: { readonly [Key in 'planned' | 'approved' | 'spent']: number | undefined }) => [
    numberCell(known(one.planned, format.money)),
    numberCell(known(one.approved, format.money)),
    numberCell(known(one.spent, format.money)),
  ];
  const sum = [
    cell(format.words({ en: 'All lines', es: 'Todas las partidas' })),
    cell(''),
    ...money(all),
    cell(''),
    cell(''),
  ];
  const total = [
    cell(format.words({ en: 'Whole budget', es: 'Presupuesto total' })),
    cell(''),
    numberCell(known(all.total, format.money)),
    ...[cell(''), cell(''), cell(''), cell('')],
  ];
  return {
    caption: format.words({ en: 'Budget lines', es: 'Partidas' }),
    head: [
      heading('Line', 'Partida', false),
      heading('For', 'Para', false),
      heading('Planned', 'Previsto'),
      heading('Approved', 'Aprobado'),
      heading('Spent', 'Gastado'),
      heading('Heading for', 'Rumbo a'),
      heading('State', 'Estado', false),
    ],
    rows: [
      ...lines.map((line) => [
        cell(line.name),
        cell(line.campaign ?? line.month ?? NOTHING),
        ...money(line),
        numberCell(known(line.heading, format.money)),
        line.warning
          ? cell(format.words(WARNINGS[line.warning]), line.warning === 'heading-over' ? 'warn' : 'bad')
          : cell(format.words({ en: 'within', es: 'dentro' })),
      ]),
      sum,
      total,
    ],
  };
}
