import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Example, exampleFolder, exampleText } from './example-report.ts';

/**
 * The numbers of the examples once more, by the shortest way: plain reading of the files, loops and sums. It
 * shares no code with the report, takes the examples as they are, and knows nothing of broken files.
 */

type Json = Record<string, unknown>;

export type NaivePost = {
  readonly id: string;
  readonly channel: string;
  readonly at: number;
  readonly day: string;
  readonly hour: number;
  readonly entry: Json;
};

/** Hours that the zones of the examples lie from UTC on a day; London and New York change theirs. */
function offsetOf(zone: string, day: string): number {
  if (zone === 'America/Bogota') return -5;
  if (zone === 'Europe/London') return day < '2026-10-25' ? 1 : 0;
  return day < '2026-11-01' ? -4 : -5;
}

export class Naive {
  readonly plan: Json;
  readonly posts: readonly NaivePost[];
  readonly metrics: readonly Json[];
  readonly receipts: readonly Json[];
  readonly conversations: readonly Json[];
  readonly kpis: readonly (readonly [string, string, number])[];

  constructor(example: Example) {
    const folder = exampleFolder(example);
    this.plan = parse(exampleText(example, 'social.plan.yaml'));
    const lines = (kind: string) =>
      readdirSync(join(folder, '.vocero', kind))
        .sort()
        .flatMap((name) =>
          readFileSync(join(folder, '.vocero', kind, name), 'utf8')
            .trim()
            .split('\n'),
        )
        .map((line): Json => JSON.parse(line));
    this.metrics = lines('metrics');
    this.receipts = lines('receipts');
    this.conversations = lines('conversations');
    this.kpis = exampleText(example, 'kpis.csv')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
      .map(([kpi = '', day = '', value = '']) => [kpi, day, Number(value)] as const);
    this.posts = this.read(folder).sort((a, b) => a.at - b.at);
  }

  zoneOf(channel: string): string {
    const channels = this.plan.channels as Record<string, { timezone?: string }>;
    return channels[channel]?.timezone ?? (this.plan.brand as { timezone: string }).timezone;
  }

  private read(folder: string): NaivePost[] {
    const found: NaivePost[] = [];
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const text = /\.post\.md$|\.posts\.yaml$/.test(path)
        ? readFileSync(join(folder, path), 'utf8')
        : undefined;
      if (text === undefined) continue;
      const isList = path.endsWith('.yaml');
      const entries: Json[] = isList
        ? this.yaml(text)
        : [this.yaml(/^---\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? '')];
      for (const entry of entries) {
        if (entry.status === 'idea' || entry.status === 'cancelled' || !entry.schedule) continue;
        const id = (entry.id as string) ?? path.split('/').at(-1)?.replace('.post.md', '');
        for (const channel of [entry.channels ?? []].flat() as string[]) {
          const wall =
            typeof entry.schedule === 'string' ? entry.schedule : (entry.schedule as Json)[channel];
          if (typeof wall !== 'string' || Number.isNaN(Date.parse(`${wall.replace(' ', 'T')}Z`))) continue;
          const [day = ''] = wall.split(' ');
          const at =
            Date.parse(`${wall.replace(' ', 'T')}:00Z`) - offsetOf(this.zoneOf(channel), day) * 3_600_000;
          // Node takes 31 November for 1 December; a calendar does not.
          if (new Date(`${day}T12:00Z`).toISOString().slice(0, 10) !== day) continue;
          found.push({
            id: id ?? '',
            channel,
            at,
            day,
            hour: Number(wall.split(' ')[1]?.split(':')[0]),
            entry,
          });
        }
      }
    }
    return found;
  }

  /** One of the examples' files is broken in its last line, on purpose. */
  private yaml(text: string): never {
    try {
      return parse(text) as never;
    } catch {
      return parse(text.trim().split('\n').slice(0, -1).join('\n')) as never;
    }
  }

  /** The last line that the network or a person wrote about a post on a channel. */
  outcome(post: NaivePost): Json | undefined {
    return this.receipts.findLast((line) => line.post === post.id && line.channel === post.channel);
  }

  counters(post: NaivePost): Json | undefined {
    return this.metrics
      .filter((line) => line.kind === 'post' && line.post === post.id && line.channel === post.channel)
      .sort((a, b) => String(a.day).localeCompare(String(b.day)))
      .at(-1);
  }

  wentOut(post: NaivePost): boolean {
    return this.outcome(post)?.kind === 'receipt' || this.counters(post) !== undefined;
  }

  interactions(post: NaivePost): number | undefined {
    const found = this.counters(post);
    if (!found) return undefined;
    return ['likes', 'reposts', 'replies', 'saves'].reduce((sum, name) => sum + Number(found[name] ?? 0), 0);
  }

  /** Interactions, where they were read two days after it went out or later. */
  settled(post: NaivePost): number | undefined {
    const read = this.counters(post)?.day;
    const isSettled = read !== undefined && Date.parse(String(read)) - Date.parse(post.day) >= 2 * 86_400_000;
    return isSettled && this.wentOut(post) ? this.interactions(post) : undefined;
  }
}

export function middle(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  if (sorted.length === 0) return undefined;
  return sorted.length % 2 === 1
    ? sorted[Math.floor(half)]
    : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}
