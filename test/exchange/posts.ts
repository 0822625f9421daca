import type { Outgoing } from '../../core/src/exchange/format.ts';
import type { Import, ImportOptions } from '../../core/src/exchange/import-posts.ts';
import { importPosts } from '../../core/src/exchange/import-posts.ts';
import { readExchange } from '../../core/src/exchange/read-exchange.ts';
import { resolveTime, wallAt } from '../../core/src/model/time.ts';
import { parse, uriOf } from '../support/project.ts';

export const PLAN = `brand: { name: Acme, timezone: Europe/Madrid }
channels:
  x: { network: x, handle: "@acme" }
  news: { network: telegram }
  page: { network: linkedin, timezone: America/New_York }
  team: { network: linkedin }
campaigns: { sale: { name: Winter sale, utm: { medium: post } } }
pillars: { tips: { name: Tips } }
`;

/** A post that is ready to leave. */
export function outgoing(some: Partial<Outgoing>): Outgoing {
  const zone = some.zone ?? 'Europe/Madrid';
  const time = { kind: 'wall', wall: some.wall ?? wall(9, 30) } as const;
  const resolved = resolveTime(time, zone);
  const instant = resolved.kind === 'exact' ? resolved.instant : 0;
  return {
    uri: uriOf('a.post.md'),
    channel: 'x',
    network: 'x',
    parts: ['Hello'],
    instant,
    wall: wallAt(instant, zone),
    zone,
    title: undefined,
    link: undefined,
    media: [],
    labels: [],
    hasPoll: false,
    warning: undefined,
    ...some,
  };
}

/** A time on the first of December 2026. */
export function wall(hour: number, minute: number) {
  return { year: 2026, month: 12, day: 1, hour, minute, second: 0 };
}

/** What a table becomes. */
export function imported(text: string, some: Partial<ImportOptions> = {}, format?: string): Import {
  const plan = parse('social.plan.yaml', PLAN);
  const rows = readExchange(text, format);
  if (!rows || plan.kind !== 'plan') throw new Error(`Nothing makes sense of ${text}.`);
  const standard = { channels: ['x'], folder: uriOf('posts'), dayOrder: undefined, read: () => undefined };
  return importPosts(rows, plan.plan, { ...standard, ...some });
}

/** Remarks as `row kind text`. */
export function remarksOf({ remarks }: Import): readonly string[] {
  return remarks.map(({ row, remark }) =>
    [row, remark.kind, 'text' in remark ? remark.text : undefined]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}
