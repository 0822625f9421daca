import { networkOf } from '../../workspace/sent.ts';
import type { PostLink } from './outing.ts';
import { periodAfter, periodBefore, type ReportPeriod, weekOfDay } from './period.ts';
import { renderSections } from './render/render-html.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportFormat } from './report-format.ts';
import { reportPages, reportTitle } from './report-pages.ts';
import type { ResultsReport } from './results-report.ts';

type Choice = { readonly id: string; readonly name: string };

/** A report as the view of the editor shows it. */
export type ReportBoard = {
  readonly title: string;
  /** When it was made for, and what it leaves out. */
  readonly made: string;
  readonly notes: readonly string[];
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  /** The sections as HTML without scripts and styles. A link to a post says by `data-post` which of `posts` it is. */
  readonly html: string;
  readonly posts: readonly { readonly uri: string; readonly offset: number }[];
  readonly period: { readonly name: string; readonly kind: ReportPeriod['kind'] };
  readonly before: string;
  readonly after: string;
  /** The period of each length that today, or the end of the one that is shown, lies in. */
  readonly lengths: readonly {
    readonly kind: 'week' | 'month' | 'quarter' | 'year';
    readonly name: string;
  }[];
  readonly choices: {
    readonly channels: readonly Choice[];
    readonly pillars: readonly Choice[];
    readonly campaigns: readonly Choice[];
  };
};

/** What a view needs to show a report. `uriOf` is what the client calls a file. */
export function reportBoard(
  report: ResultsReport,
  context: ReportContext,
  format: ReportFormat,
  uriOf: (uri: string) => string,
): ReportBoard {
  const { plan, period, today } = context;
  const pages = reportPages(report, format);
  const posts: { uri: string; offset: number }[] = [];
  const known = new Map<string, number>();
  const attributesOf = ({ uri, span }: PostLink) => {
    const key = `${uri}\n${span.start}`;
    const at = known.get(key) ?? posts.push({ uri: uriOf(uri), offset: span.start }) - 1;
    known.set(key, at);
    return { href: '#', 'data-post': String(at) };
  };
  const named = (all: Readonly<Record<string, { readonly name?: string | undefined }>> | undefined) =>
    Object.entries(all ?? {}).map(([id, { name = id }]) => ({ id, name }));
  const made = format.words({ en: 'As of', es: 'Datos a' });
  return {
    title: reportTitle(report, format),
    made: `${made} ${format.fullMoment(report.now)} · ${report.zone}`,
    notes: report.notes,
    sections: pages.map(({ id, title }) => ({ id, title })),
    html: renderSections(pages, { format, attributesOf }),
    posts,
    period: { name: period.name, kind: period.kind },
    before: periodBefore(period).name,
    after: periodAfter(period).name,
    lengths: lengthsAt(Math.max(period.first, Math.min(period.last, today))),
    choices: {
      channels: Object.entries(plan?.channels ?? {}).map(([id, { network }]) => ({
        id,
        name:
          id === network
            ? (networkOf(network)?.name ?? id)
            : `${networkOf(network)?.name ?? network} (${id})`,
      })),
      pillars: named(plan?.pillars),
      campaigns: named(plan?.campaigns),
    },
  };
}

function lengthsAt(day: number): ReportBoard['lengths'] {
  const date = new Date(day * 86_400_000).toISOString();
  const [year = '', month = ''] = date.slice(0, 7).split('-');
  return [
    { kind: 'week', name: weekOfDay(day).name },
    { kind: 'month', name: `${year}-${month}` },
    { kind: 'quarter', name: `${year}-Q${Math.ceil(Number(month) / 3)}` },
    { kind: 'year', name: year },
  ];
}
