import type { Words } from '../../../rules/rule.ts';
import { type Block, cell, NOTHING, numberCell, type Page, type Table, type Tone } from '../block.ts';
import { known, type PageContext } from '../page-context.ts';
import type { ObjectiveReport, Verdict } from '../sections/objectives.ts';
import { FORECAST_DAYS, FORECAST_POINTS } from '../statistics.ts';

const VERDICTS: Readonly<Record<Verdict, Words>> = {
  reached: { en: 'reached', es: 'alcanzado' },
  missed: { en: 'missed', es: 'no alcanzado' },
  'on-course': { en: 'on course', es: 'en camino' },
  'within-reach': { en: 'within reach', es: 'al alcance' },
  behind: { en: 'behind', es: 'atrasado' },
  'too-few-values': { en: 'too few values to say', es: 'muy pocos valores para saberlo' },
  'no-values': { en: 'no values yet', es: 'sin valores todavía' },
  'not-measurable': { en: 'no target or date', es: 'sin meta o sin fecha' },
};

const TONES: Readonly<Partial<Record<Verdict, Tone>>> = {
  reached: 'good',
  'on-course': 'good',
  'within-reach': 'warn',
  behind: 'bad',
  missed: 'bad',
};

export function objectivesPage(context: PageContext): Page {
  const { report, format } = context;
  const { objectives } = report.sections;
  const title = format.words({ en: 'Objectives', es: 'Objetivos' });
  if (objectives.length === 0) {
    const text = format.words({ en: 'The plan has no objectives.', es: 'El plan no tiene objetivos.' });
    return { id: 'objectives', title, blocks: [{ kind: 'text', text }] };
  }
  const table = tableOf(objectives, context);
  const drawn = objectives.filter(({ progress }) => progress !== undefined);
  const chart: Block = {
    kind: 'chart',
    title: format.words({ en: 'How far along', es: 'Cuánto se ha avanzado' }),
    alt: drawn
      .map(
        ({ kpi = '', progress = 0, verdict }) =>
          `${kpi}: ${format.share(progress)}, ${format.words(VERDICTS[verdict])}`,
      )
      .join('; '),
    chart: {
      kind: 'way',
      targetLabel: format.words({ en: 'target', es: 'meta' }),
      rows: drawn.map(({ kpi = '', progress, forecast, baseline = 0, target = 0, verdict }) => ({
        label: kpi,
        done: progress,
        low: forecast && (forecast.low - baseline) / (target - baseline),
        high: forecast && (forecast.high - baseline) / (target - baseline),
        shown: `${known(progress, format.share)} · ${format.words(VERDICTS[verdict])}`,
      })),
    },
    table,
  };
  const note = format.words({
    en: `A forecast needs ${FORECAST_POINTS} values over ${FORECAST_DAYS} days. It follows the median slope between them; the range is that of the middle half of the slopes.`,
    es: `Un pronóstico pide ${FORECAST_POINTS} valores en ${FORECAST_DAYS} días. Sigue la pendiente mediana entre ellos; el rango es el de la mitad central de las pendientes.`,
  });
  const blocks: Block[] = drawn.length > 0 ? [chart] : [{ kind: 'table', table }];
  return { id: 'objectives', title, blocks: [...blocks, { kind: 'note', text: note }] };
}

function tableOf(objectives: readonly ObjectiveReport[], { format }: PageContext): Table {
  const heading = (en: string, es: string, isNumber = true) => ({ text: format.words({ en, es }), isNumber });
  return {
    caption: format.words({ en: 'Objectives and their KPIs', es: 'Objetivos y sus KPI' }),
    head: [
      heading('Objective', 'Objetivo', false),
      heading('KPI', 'KPI', false),
      heading('Baseline', 'Inicio'),
      heading('Before', 'Antes'),
      heading('Now', 'Ahora'),
      heading('Target', 'Meta'),
      heading('Due', 'Fecha'),
      heading('Forecast', 'Pronóstico'),
      heading('State', 'Estado', false),
      heading('Posts', 'Publicaciones'),
    ],
    rows: objectives.map(({ id, statement = id, kpi = NOTHING, posts, verdict, ...one }) => [
      cell(statement),
      cell(kpi),
      numberCell(known(one.baseline, format.number)),
      numberCell(known(one.before?.value, format.number)),
      numberCell(known(one.current?.value, format.number)),
      numberCell(known(one.target, format.number)),
      numberCell(known(one.due, format.day)),
      numberCell(
        one.forecast
          ? `${format.number(Math.round(one.forecast.value))} (${format.number(Math.round(one.forecast.low))}–${format.number(Math.round(one.forecast.high))})`
          : NOTHING,
      ),
      cell(format.words(VERDICTS[verdict]), TONES[verdict]),
      numberCell(format.number(posts.length), posts),
    ]),
  };
}
