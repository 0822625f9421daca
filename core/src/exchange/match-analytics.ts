import type { PostMetrics } from '../model/metrics.ts';
import { wallMinutes } from '../model/time.ts';
import { shinglesOf, similarity } from '../text/similarity.ts';
import type { AnalyticsRow } from './read-analytics.ts';

/** A post that went out on a channel, as far as an import asks for it. Minutes are of the channel's wall clock. */
export type SentPlace = {
  readonly post: string;
  readonly minute: number;
  readonly text: string;
  readonly id: string | undefined;
  readonly url: string | undefined;
};

export type Match = {
  readonly row: AnalyticsRow;
  readonly place: SentPlace;
  /** 1 where an id or address says so; else by text and time, from 0.6 on. */
  readonly confidence: number;
  readonly by: 'id' | 'text-and-time';
};

/** Below this, two things have too little in common to be the same post. */
const LEAST = 0.6;

const DAY = 24 * 60;

/**
 * Finds the post of each row: by the id or address of its receipt, else by how much of the text is the
 * same and how near the times are. Each post is given to one row at most, the surest first.
 */
export function matchAnalytics(
  rows: readonly AnalyticsRow[],
  places: readonly SentPlace[],
): { readonly matches: readonly Match[]; readonly rest: readonly AnalyticsRow[] } {
  const candidates = rows.flatMap((row) =>
    places.flatMap((place): Match[] => {
      if (isSame(row, place)) return [{ row, place, confidence: 1, by: 'id' }];
      // Another id is another post, however much the texts are alike.
      if (row.id !== undefined && place.id !== undefined) return [];
      const confidence = likeness(row, place);
      return confidence < LEAST ? [] : [{ row, place, confidence, by: 'text-and-time' }];
    }),
  );
  const taken = new Set<AnalyticsRow | SentPlace>();
  const matches: Match[] = [];
  for (const match of candidates.sort((a, b) => b.confidence - a.confidence || a.row.line - b.row.line)) {
    if (taken.has(match.row) || taken.has(match.place)) continue;
    taken.add(match.row).add(match.place);
    matches.push(match);
  }
  return {
    matches: matches.sort((a, b) => a.row.line - b.row.line),
    rest: rows.filter((row) => !taken.has(row)),
  };
}

function isSame(row: AnalyticsRow, place: SentPlace): boolean {
  if (row.id !== undefined && place.id !== undefined) return lastId(row.id) === lastId(place.id);
  return row.url !== undefined && place.url !== undefined && bare(row.url) === bare(place.url);
}

/** Networks put the page's id in front of the post's, or a kind. */
function lastId(id: string): string {
  return id.split(/[_:/]/).at(-1) ?? id;
}

function bare(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Text counts three quarters and time one; analytics cut long texts, so that a beginning is enough. */
function likeness(row: AnalyticsRow, place: SentPlace): number {
  if (row.text === '') return 0;
  const said = plain(row.text).replace(/(?:…|\.\.\.)$/, '');
  const sent = plain(place.text);
  // A text that was cut ends in the middle of a word, which neither has.
  const cut = said.replace(/\S+$/, '');
  const text = Math.max(
    similarity(shinglesOf(said), shinglesOf(sent)),
    cut.length >= 20 ? similarity(shinglesOf(cut), shinglesOf(sent.slice(0, cut.length))) : 0,
  );
  if (!row.time) return text * 0.75;
  const apart = Math.abs(wallMinutes(row.time.wall) - place.minute);
  // Analytics may be of another zone than the channel: within a day everything is near.
  const near = apart <= (row.hasHour ? 90 : DAY) ? 1 : apart <= DAY ? 0.8 : apart <= 3 * DAY ? 0.3 : 0;
  return Math.round((text * 0.75 + near * 0.25) * 100) / 100;
}

/** The lines of metrics that matches come to. */
export function metricsOf(
  matches: readonly Match[],
  channel: string,
  day: string,
  at: string,
): readonly PostMetrics[] {
  return matches.map(({ row, place, confidence, by }) => ({
    kind: 'post',
    post: place.post,
    ...{ channel, day, at, source: 'import' as const },
    ...row.counters,
    ...(row.cost === undefined ? {} : { cost: row.cost }),
    ...(by === 'id' ? {} : { confidence }),
  }));
}
