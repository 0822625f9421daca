import { cell, NOTHING, numberCell, type Page, type Table } from '../block.ts';
import type { PageContext } from '../page-context.ts';
import type { Bounds, ChannelActivity } from '../sections/activity.ts';

export function activityPage(context: PageContext): Page {
  const { report, format } = context;
  const { activity } = report.sections;
  const title = format.words({ en: 'Activity by channel', es: 'Actividad por canal' });
  const table = tableOf(activity, context);
  const total = activity.reduce((sum, { wentOut }) => sum + wentOut.length, 0);
  const most = activity.toSorted((a, b) => b.wentOut.length - a.wentOut.length)[0];
  if (!most || total === 0) return { id: 'activity', title, blocks: [{ kind: 'table', table }] };
  return {
    id: 'activity',
    title,
    blocks: [
      {
        kind: 'chart',
        title: format.words({ en: 'Posts that went out', es: 'Publicaciones que salieron' }),
        alt: format.words({
          en: `${format.number(total)} posts on ${activity.length} channels; most on ${format.channel(most.channel)}, with ${most.wentOut.length}.`,
          es: `${format.number(total)} publicaciones en ${activity.length} canales; la mayoría en ${format.channel(most.channel)}, con ${most.wentOut.length}.`,
        }),
        chart: {
          kind: 'bars',
          markLabel: format.words({ en: 'period before', es: 'período anterior' }),
          rows: activity.map(({ channel, wentOut, before }) => ({
            label: format.channel(channel),
            value: wentOut.length,
            shown: format.number(wentOut.length),
            marks: [before],
          })),
        },
        table,
      },
    ],
  };
}

function tableOf(activity: readonly ChannelActivity[], { format }: PageContext): Table {
  const heading = (en: string, es: string) => ({ text: format.words({ en, es }), isNumber: true });
  return {
    caption: format.words({
      en: 'Activity beside the promised cadence',
      es: 'Actividad frente a la cadencia prometida',
    }),
    head: [
      { text: format.words({ en: 'Channel', es: 'Canal' }) },
      heading('Went out', 'Salieron'),
      heading('Before', 'Antes'),
      heading('Due, no sign', 'Sin señal'),
      heading('To come', 'Por salir'),
      heading('Promised', 'Prometido'),
      { text: format.words({ en: 'Whole weeks and months', es: 'Semanas y meses completos' }) },
    ],
    rows: activity.map((one) => {
      const held = [...one.weeks, ...one.months];
      const broken = held.filter(({ verdict }) => verdict !== 'kept').length;
      return [
        cell(format.channel(one.channel)),
        numberCell(format.number(one.wentOut.length), one.wentOut),
        numberCell(format.number(one.before)),
        numberCell(format.number(one.due.length), one.due, one.due.length > 0 ? 'warn' : undefined),
        numberCell(format.number(one.toCome.length), one.toCome),
        numberCell(promiseText(one, format)),
        cell(heldText(one, format), held.length === 0 ? undefined : broken === 0 ? 'good' : 'bad'),
      ];
    }),
  };
}

function promiseText({ week, month }: ChannelActivity, format: PageContext['format']): string {
  const bounds = ({ min, max }: Bounds) =>
    min === undefined ? `≤ ${max ?? NOTHING}` : max === undefined ? `≥ ${min}` : `${min}–${max}`;
  const parts = [
    ...(week ? [`${bounds(week)}/${format.words({ en: 'week', es: 'semana' })}`] : []),
    ...(month ? [`${bounds(month)}/${format.words({ en: 'month', es: 'mes' })}`] : []),
  ];
  return parts.join(', ') || NOTHING;
}

function heldText({ weeks, months }: ChannelActivity, format: PageContext['format']): string {
  const held = [...weeks, ...months];
  if (held.length === 0) return NOTHING;
  const count = (verdict: string) => held.filter((one) => one.verdict === verdict).length;
  const parts = [
    [count('kept'), { en: 'kept', es: count('kept') === 1 ? 'cumplida' : 'cumplidas' }],
    [count('under'), { en: 'under', es: 'por debajo' }],
    [count('over'), { en: 'over', es: 'por encima' }],
  ] as const;
  return parts
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} ${format.words(words)}`)
    .join(', ');
}
