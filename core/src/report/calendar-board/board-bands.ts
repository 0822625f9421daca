import type { Plan } from '../../model/plan/plan.ts';
import { dayOfDate } from '../../schedule/expand.ts';
import { compareText } from '../../text/compare.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { harmless } from '../harmless.ts';
import type { BoardBand, BoardFilter } from './board.ts';

/** Campaigns, closed days, holidays and key dates that touch some days, in order. */
export function boardBands(
  { tools }: Workspace,
  plan: Plan | undefined,
  first: number,
  last: number,
  { channels, campaigns }: BoardFilter,
  language: string,
): readonly BoardBand[] {
  const concerns = (ids: readonly string[] | undefined) =>
    !channels?.length || ids === undefined || ids.some((id) => channels.includes(id));
  const { holidays = [], blackouts = [], keyDates = [] } = plan?.calendar ?? {};
  const all = new Map<string, BoardBand>();
  const add = (band: BoardBand) => {
    if (band.first <= last && band.last >= first && !all.has(band.id)) all.set(band.id, band);
  };
  for (const [id, { name = id, start, end = start, channels: ids }] of Object.entries(
    plan?.campaigns ?? {},
  )) {
    if (start === undefined || end === undefined || !concerns(ids)) continue;
    if (campaigns?.length && !campaigns.includes(id)) continue;
    add({
      id: `campaign/${id}`,
      kind: 'campaign',
      first: dayOfDate(start),
      last: dayOfDate(end),
      name: harmless(name),
      campaign: id,
      channels: ids,
    });
  }
  for (const [index, { from, to = from, reason, channels: ids }] of blackouts.entries()) {
    if (!concerns(ids)) continue;
    add({
      id: `blackout/${index}`,
      kind: 'blackout',
      first: dayOfDate(from),
      last: dayOfDate(to),
      name: harmless(reason),
      channels: ids,
    });
  }
  for (const [index, { date, name }] of keyDates.entries()) {
    const day = dayOfDate(date);
    add({ id: `key-date/${index}`, kind: 'key-date', first: day, last: day, name: harmless(name) });
  }
  for (const { country, region, channels: ids } of holidays) {
    if (!concerns(ids) || !tools.holidaysOf) continue;
    for (let year = yearOf(first); year <= yearOf(last); year++) {
      for (const { name, ...days } of tools.holidaysOf(country, region, year, language)) {
        add({
          id: `holiday/${days.first}/${name}`,
          kind: 'holiday',
          ...days,
          name: harmless(name),
          channels: ids,
        });
      }
    }
  }
  return [...all.values()].sort(
    (a, b) => a.first - b.first || b.last - a.last || compareText(a.name, b.name),
  );
}

function yearOf(day: number): number {
  return new Date(day * 24 * 60 * 60_000).getUTCFullYear();
}
