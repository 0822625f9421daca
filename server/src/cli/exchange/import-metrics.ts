import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyticsForms } from '../../../../core/src/exchange/analytics/registry.gen.ts';
import { matchAnalytics, metricsOf, type SentPlace } from '../../../../core/src/exchange/match-analytics.ts';
import { type Analytics, readAnalytics } from '../../../../core/src/exchange/read-analytics.ts';
import { date } from '../../../../core/src/model/fields.ts';
import type { Metric } from '../../../../core/src/model/metrics.ts';
import { channelOf, zoneOf } from '../../../../core/src/model/plan/plan.ts';
import { harmless } from '../../../../core/src/report/harmless.ts';
import { dayName } from '../../../../core/src/report/results/period.ts';
import { dayAt, reportContext } from '../../../../core/src/report/results/report-context.ts';
import { readRecord } from '../../../../core/src/workspace/record-file.ts';
import { networkOf } from '../../../../core/src/workspace/sent.ts';
import { folderOf, planFor } from '../../../../core/src/workspace/workspace.ts';
import { readCalendarProject } from '../calendar/project.ts';
import type { Cli, ExitCode } from '../cli.ts';
import { Failure, isSystemError } from '../failure.ts';
import { displayName } from '../paths.ts';
import { reasonText } from '../words.ts';
import { metricsWords } from './metrics-words.ts';
import { readTableFile } from './read-table-file.ts';

type Wish = {
  readonly channel: string | undefined;
  readonly folder: string | undefined;
  readonly day: string | undefined;
  readonly dryRun: boolean;
};

/** Networks whose numbers come in a table of another. */
const FORM_OF: Readonly<Record<string, string>> = { instagram: 'meta', facebook: 'meta', threads: 'meta' };

/** How far back posts are looked for, in days. */
const BACK = 400;
const MINUTES = 24 * 60;

/**
 * Takes the numbers of a network's own analytics over into `.vocero/metrics/`. Lines are only added, and what
 * is known already is not added again.
 *
 * @throws {Failure} when the table cannot be read, or the channel is not said.
 */
export async function importMetrics(cli: Cli, path: string, wish: Wish): Promise<ExitCode> {
  const words = metricsWords(cli.language);
  const text = readTableFile(cli, path);
  const { workspace, uri, now } = await readCalendarProject(cli, wish.folder ?? '.', wish.channel);
  const plan = planFor(workspace, uri);
  if (!plan) throw new Failure(cli.words.noPlan, cli.words.startPlan);
  const { channel } = wish;
  if (channel === undefined || channel.includes(','))
    throw new Failure(
      words.whichChannel,
      cli.words.choices(Object.keys(plan.plan.channels).map((id) => `--channel ${id}`)),
    );
  const network = channelOf(plan.plan, channel)?.network ?? channel;
  const read = analyticsOf(text, network);
  if (!read)
    throw new Failure(words.notAnalytics(path, networkOf(network)?.name ?? network), words.sayNetworks);
  const today = dayAt(now, zoneOf(plan.plan, channel));
  const day = wish.day ?? dayName(today);
  if (!date.safeParse(day).success) throw new Failure(words.badDay(day), words.sayDay);
  const span = { kind: 'days', name: '', first: today - BACK, last: today } as const;
  const places = reportContext(workspace, uri, span, now, () => [], { channels: [channel] }).own.map(
    (outing): SentPlace => ({
      post: outing.name,
      minute: outing.day * MINUTES + outing.minute,
      text: outing.text,
      id: outing.fate.kind === 'published' ? outing.fate.id : undefined,
      url: outing.fate.kind === 'published' ? outing.fate.url : undefined,
    }),
  );
  const { matches, rest } = matchAnalytics(read.posts, places);
  const at = new Date(now).toISOString();
  const metrics: Metric[] = [
    ...metricsOf(matches, channel, day, at),
    ...read.followers.map(
      (one): Metric => ({
        kind: 'channel',
        channel,
        day: one.day,
        at,
        source: 'import',
        followers: one.followers,
      }),
    ),
  ];
  const file = `${folderOf(plan.source.uri)}/.vocero/metrics/${day.slice(0, 7)}.jsonl`;
  const fresh = unknownOf(file, metrics);
  if (!wish.dryRun) append(cli, file, fresh);
  const percent = new Intl.NumberFormat(cli.language, { style: 'percent' });
  for (const { row, place, by, confidence } of matches) {
    const how = by === 'id' ? words.byId : words.byText(percent.format(confidence));
    await cli.out(`${String(row.line).padStart(5)}  ${harmless(place.post)}  (${how})\n`);
  }
  for (const { line, text: said, url = '' } of rest) {
    cli.note(words.unmatched(line, harmless((said || url).slice(0, 60))));
  }
  if (read.skipped.length > 0) cli.note(words.skipped(read.skipped));
  if (read.unknown.length > 0) cli.note(words.unknownColumns(read.unknown.map(harmless)));
  const posts = fresh.filter(({ kind }) => kind === 'post').length;
  const known = metrics.length - fresh.length;
  await cli.out(`${words.tally(posts, fresh.length - posts, known, wish.dryRun)}\n`);
  return rest.length + read.skipped.length > 0 ? 1 : 0;
}

/** By the form of the channel's network, else by the first that understands it: pages are on networks that import from elsewhere. */
function analyticsOf(text: string, network: string): Analytics | undefined {
  const own = analyticsForms[FORM_OF[network] ?? network];
  const forms = own ? [own] : Object.values(analyticsForms);
  for (const form of forms) {
    const read = readAnalytics(text, form);
    if (read) return read;
  }
  return undefined;
}

/** What the file does not say yet: a table that is imported twice adds nothing the second time. */
function unknownOf(uri: string, metrics: readonly Metric[]): readonly Metric[] {
  const path = fileURLToPath(uri);
  const known = existsSync(path) ? readRecord(uri, readFileSync(path, 'utf8')).metrics : [];
  const said = new Set(known.map(fact));
  return metrics.filter((metric) => !said.has(fact(metric)));
}

/** A fact without when it was read. */
function fact(metric: Metric): string {
  const entries = Object.entries(metric).filter(([key]) => key !== 'at');
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function append(cli: Cli, uri: string, metrics: readonly Metric[]): void {
  if (metrics.length === 0) return;
  const path = fileURLToPath(uri);
  try {
    mkdirSync(dirname(path), { recursive: true });
    const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
    // A last line that was cut off must not swallow the first of ours.
    const gap = before === '' || before.endsWith('\n') ? '' : '\n';
    appendFileSync(path, gap + metrics.map((metric) => `${JSON.stringify(metric)}\n`).join(''));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new Failure(cli.words.notWritable(displayName(uri, cli.cwd), reasonText(cli.words, error.code)));
  }
}
