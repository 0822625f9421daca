import { SURENESS } from '../advice-text.ts';
import { type Block, cell, numberCell, type Page, type Table } from '../block.ts';
import { known, type PageContext } from '../page-context.ts';
import { DAYPARTS } from '../sections/posts.ts';
import type { Slot } from '../sections/times.ts';
import { FEW } from '../statistics.ts';
import { daypartName } from '../trait-words.ts';

/** Hours that are listed: who wants them all takes the table of values. */
const MOST = 12;

export function timesPage(context: PageContext): Page {
  const { report, format } = context;
  const { times } = report.sections;
  const title = format.words({ en: 'Best times, as observed', es: 'Mejores horas, según lo observado' });
  if (times.measured < FEW) {
    const text = format.words({
      en: `${times.measured} measured posts are too few to speak of good hours.`,
      es: `${times.measured} publicaciones medidas son muy pocas para hablar de horas buenas.`,
    });
    return { id: 'times', title, blocks: [{ kind: 'text', text }] };
  }
  const note = format.words({
    en: `On ${times.measured} posts of 90 days, each beside the median of its channel. How sure: the sign test, multiplied by the number of hours tried.`,
    es: `Sobre ${times.measured} publicaciones de 90 días, cada una frente a la mediana de su canal. La seguridad sale de la prueba de los signos, multiplicada por el número de horas probadas.`,
  });
  const slots = times.slots.slice(0, MOST);
  const listed: Block[] = slots.length > 0 ? [{ kind: 'table', table: slotTable(slots, context) }] : [];
  const isTold = times.cells.some(({ ratio }) => ratio !== undefined);
  const grid = isTold ? [gridBlock(context)] : [];
  return { id: 'times', title, blocks: [...grid, ...listed, { kind: 'note', text: note }] };
}

function gridBlock({ report, format }: PageContext): Block {
  const { cells } = report.sections.times;
  const at = (weekday: number, daypart: string) =>
    cells.find((one) => one.weekday === weekday && one.daypart === daypart);
  const used = DAYPARTS.filter((daypart) => cells.some((one) => one.daypart === daypart));
  const best = cells
    .filter(({ ratio }) => ratio !== undefined)
    .toSorted((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0))[0];
  const rows = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({
    label: format.shortWeekday(weekday),
    cells: used.map((daypart) => {
      const found = at(weekday, daypart);
      const count = found?.posts.length ?? 0;
      const text = found?.ratio === undefined ? (count === 0 ? '' : `n ${count}`) : format.ratio(found.ratio);
      return { text, value: found?.ratio };
    }),
  }));
  const columns = used.map((daypart) => daypartName(daypart, format));
  return {
    kind: 'chart',
    title: format.words({
      en: 'By weekday and time of day, all channels',
      es: 'Por día y momento, todos los canales',
    }),
    alt: best
      ? format.words({
          en: `Best: ${format.weekday(best.weekday)}, ${daypartName(best.daypart, format)}, with ${known(best.ratio, format.ratio)} the median on ${best.posts.length} posts.`,
          es: `Lo mejor: ${format.weekday(best.weekday)}, ${daypartName(best.daypart, format)}, con ${known(best.ratio, format.ratio)} la mediana en ${best.posts.length} publicaciones.`,
        })
      : format.words({
          en: 'No part of the week has a handful of posts.',
          es: 'Ningún momento de la semana reúne un puñado de publicaciones.',
        }),
    isFolded: true,
    chart: { kind: 'grid', columns, rows },
    table: {
      caption: format.words({
        en: 'Median ratio by weekday and time of day',
        es: 'Mediana por día y momento',
      }),
      head: [
        { text: format.words({ en: 'Day', es: 'Día' }) },
        ...columns.map((text) => ({ text, isNumber: true })),
      ],
      rows: rows.map(({ label }, weekday) => [
        cell(label),
        ...used.map((daypart) => {
          const found = at(weekday, daypart);
          const posts = found?.posts ?? [];
          const text = found ? `${known(found.ratio, format.ratio)} (n ${posts.length})` : '';
          return numberCell(text, posts);
        }),
      ]),
    },
  };
}

function slotTable(slots: readonly Slot[], { format }: PageContext): Table {
  const heading = (en: string, es: string, isNumber = true) => ({ text: format.words({ en, es }), isNumber });
  return {
    caption: format.words({ en: 'Hours by channel', es: 'Horas por canal' }),
    head: [
      heading('Channel', 'Canal', false),
      heading('Weekday', 'Día', false),
      heading('Hour', 'Hora'),
      heading('Beside median', 'Frente a la mediana'),
      heading('Posts', 'Publicaciones'),
      heading('Above median', 'Por encima'),
      heading('How sure', 'Seguridad', false),
    ],
    rows: slots.map(({ channel, weekday, hour, ratio, above, posts, sureness }) => [
      cell(format.channel(channel)),
      cell(format.weekday(weekday)),
      numberCell(format.hour(hour)),
      numberCell(format.ratio(ratio)),
      numberCell(format.number(posts.length), posts),
      numberCell(format.number(above)),
      cell(format.words(SURENESS[sureness]), sureness === 'clear' ? 'good' : undefined),
    ]),
  };
}
