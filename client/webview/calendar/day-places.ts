const DAY = 24 * 60 * 60_000;

/** All of a day that is shown: its cell in the month and the year, its column in the week, its section in the list. */
export function placeOfDay(main: HTMLElement, day: number): HTMLElement | null {
  const date = new Date(day * DAY).toISOString().slice(0, 10);
  return (
    visible(main.querySelector<HTMLElement>(`td.fc-timegrid-col[data-date="${date}"]`)) ??
    visible(main.querySelector<HTMLElement>(`.fc-dayGridMonth-view td[data-date="${date}"]`)) ??
    visible(main.querySelector<HTMLElement>(`section:has(> [data-day="${day}"])`)) ??
    main.querySelector<HTMLElement>(`.year-day[data-day="${day}"]`)
  );
}

/** The day that something stands on, counted from 1970-01-01. */
export function dayAround(target: HTMLElement): number | undefined {
  const place = target.closest<HTMLElement>('[data-day], [data-date], section');
  const own = place?.dataset.day ?? place?.querySelector<HTMLElement>(':scope > [data-day]')?.dataset.day;
  if (own !== undefined) return Number(own);
  const date = Date.parse(place?.dataset.date ?? '');
  return Number.isNaN(date) ? undefined : date / DAY;
}

/** The grid stays in the page while a list is shown. */
function visible(place: HTMLElement | null): HTMLElement | null {
  return place?.checkVisibility() ? place : null;
}
