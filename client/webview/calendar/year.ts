import { dayText, monthOf, startOfWeek } from '../../../core/src/report/calendar/days.ts';
import { element } from '../element.ts';
import type { ViewContext } from './view-context.ts';

/** Steps of strength; the number in a cell says the same. */
const STEPS = 4;

/** A year of days, each as strong as it is full. */
export function yearMap(context: ViewContext): HTMLElement {
  const { board, days, words } = context;
  const counts = new Map(board.density.map(({ day, posts }) => [day, posts]));
  const most = Math.max(1, ...counts.values());
  const months: HTMLElement[] = [];
  for (let day = days.first; day <= days.last; day = monthOf(day).last + 1) {
    months.push(monthMap(day, counts, most, context));
  }
  return element('div', { class: 'year', role: 'region', 'aria-label': words.scales.year }, ...months);
}

function monthMap(
  month: number,
  counts: ReadonlyMap<number, number>,
  most: number,
  context: ViewContext,
): HTMLElement {
  const { board } = context;
  const { tag, firstWeekday } = board.locale;
  const { first, last } = monthOf(month);
  const start = startOfWeek(first, firstWeekday);
  const heads = Array.from({ length: 7 }, (_, index) =>
    element(
      'th',
      { scope: 'col' },
      element(
        'abbr',
        { title: dayText(start + index, tag, { weekday: 'long' }) },
        dayText(start + index, tag, { weekday: 'narrow' }),
      ),
    ),
  );
  const weeks: HTMLElement[] = [];
  for (let monday = start; monday <= last; monday += 7) {
    const cells = Array.from({ length: 7 }, (_, index) => {
      const day = monday + index;
      return day < first || day > last ? element('td') : dayCell(day, counts.get(day) ?? 0, most, context);
    });
    weeks.push(element('tr', {}, ...cells));
  }
  const total = [...counts].reduce(
    (sum, [day, posts]) => (day >= first && day <= last ? sum + posts : sum),
    0,
  );
  return element(
    'table',
    { class: 'year-month' },
    element(
      'caption',
      {},
      element(
        'span',
        { class: 'year-head' },
        element('span', { class: 'year-name' }, dayText(first, tag, { month: 'long' })),
        element('span', { class: 'year-total' }, total > 0 ? context.words.posts(total) : ''),
      ),
    ),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...weeks),
  );
}

function dayCell(day: number, posts: number, most: number, { board, words }: ViewContext): HTMLElement {
  const { tag } = board.locale;
  const closed = board.bands.find(
    ({ kind, first, last }) => (kind === 'holiday' || kind === 'blackout') && first <= day && day <= last,
  );
  const name = dayText(day, tag, { weekday: 'long', day: 'numeric', month: 'long' });
  const step = posts === 0 ? 0 : Math.ceil((posts / most) * STEPS);
  const label = [words.dayLabel(name, words.posts(posts)), closed?.name ?? ''].filter(Boolean).join('. ');
  const classes = [
    'year-day',
    `step-${step}`,
    closed ? 'is-closed' : '',
    board.now?.day === day ? 'is-today' : '',
  ];
  return element(
    'td',
    {},
    element(
      'button',
      {
        class: classes.filter(Boolean).join(' '),
        type: 'button',
        tabindex: -1,
        'data-day': day,
        'aria-label': label,
        title: label,
      },
      posts > 0 ? String(posts) : '',
    ),
  );
}
