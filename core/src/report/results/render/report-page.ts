import { groupBy } from '../../../text/group-by.ts';
import { encodeHtml } from '../../encode-html.ts';
import type { Page } from '../block.ts';
import type { Outing, PostLink } from '../outing.ts';
import type { ReportContext } from '../report-context.ts';
import type { ReportFormat } from '../report-format.ts';
import { reportPages, reportTitle } from '../report-pages.ts';
import type { ResultsReport } from '../results-report.ts';
import { renderSections } from './render-html.ts';
import { REPORT_PAGE_STYLE } from './report-page-style.ts';
import { REPORT_STYLE } from './report-style.ts';

export type PageOptions = {
  readonly format: ReportFormat;
  /** What the reader calls a file. */
  readonly nameOf: (uri: string) => string;
  /** The brand's logo as a `data:` address; undefined where there is none. */
  readonly logo: string | undefined;
};

/**
 * The report as one page that needs nothing else: no script, nothing that is fetched, readable on a screen
 * in light and dark and on paper of A4 and Letter. Each number leads to its posts, which are listed at the end.
 */
export function reportPage(report: ResultsReport, context: ReportContext, options: PageOptions): string {
  const { format, logo } = options;
  const pages = reportPages(report, format);
  const title = reportTitle(report, format);
  const ids = new Map(postsOf(context).map((post, index) => [keyOf(post), `post-${index + 1}`] as const));
  const attributesOf = (post: PostLink) => ({ href: `#${ids.get(keyOf(post)) ?? 'posts-list'}` });
  const made = format.words({ en: 'As of', es: 'Datos a' });
  const zone = report.zone;
  return [
    '<!doctype html>',
    `<html lang="${encodeHtml(format.tag)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${encodeHtml(title)}</title>`,
    `<style>${REPORT_STYLE}${REPORT_PAGE_STYLE}${brandStyle(report.template.colour)}</style>`,
    '</head>',
    '<body>',
    '<header>',
    logo === undefined ? '' : `<img class="logo" src="${encodeHtml(logo)}" alt="">`,
    `<div><h1>${encodeHtml(title)}</h1>`,
    `<p>${made} ${encodeHtml(format.fullMoment(report.now))} · ${encodeHtml(zone)}${filterText(report, format)}</p></div>`,
    '</header>',
    contents(pages, format),
    '<main>',
    notes(report, format),
    renderSections(pages, { format, attributesOf }),
    appendix(context, ids, options),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** A colour of six digits: the schema lets nothing else through, and a sheet of styles must not end here. */
function brandStyle(colour: string | undefined): string {
  return colour !== undefined && /^#[0-9a-f]{6}$/i.test(colour) ? `\n:root { --brand: ${colour}; }` : '';
}

function filterText({ filter }: ResultsReport, format: ReportFormat): string {
  const parts = [
    ...(filter.channels?.map(format.channel) ?? []),
    ...(filter.pillar === undefined ? [] : [filter.pillar]),
    ...(filter.campaign === undefined ? [] : [filter.campaign]),
  ];
  const words = format.words({ en: 'only', es: 'solo' });
  return parts.length === 0 ? '' : ` · ${words} ${encodeHtml(format.list(parts))}`;
}

function contents(pages: readonly Page[], format: ReportFormat): string {
  const items = pages.map(({ id, title }) => `<li><a href="#${id}">${encodeHtml(title)}</a></li>`);
  const label = format.words({ en: 'Sections', es: 'Secciones' });
  return `<nav aria-label="${label}"><ul>${items.join('')}</ul></nav>`;
}

function notes({ notes }: ResultsReport, format: ReportFormat): string {
  if (notes.length === 0) return '';
  const title = format.words({ en: 'Notes for management', es: 'Notas para la dirección' });
  const texts = notes.map((text) => `<p dir="auto">${encodeHtml(text)}</p>`);
  return `<section id="notes" class="notes" aria-labelledby="notes-h"><h2 id="notes-h">${title}</h2>${texts.join('')}</section>`;
}

const keyOf = ({ uri, name }: PostLink) => `${uri}\n${name}`;

/** Every post that the report may speak of, each once. */
function postsOf({ outings }: ReportContext): readonly Outing[] {
  return [...new Map(outings.toReversed().map((post) => [keyOf(post), post])).values()].reverse();
}

function appendix(
  context: ReportContext,
  ids: ReadonlyMap<string, string>,
  { format, nameOf }: PageOptions,
): string {
  const byPost = groupBy(context.outings, keyOf);
  const rows = [...ids].map(([key, id]) => {
    const [first, ...others] = byPost.get(key) ?? [];
    if (!first) return '';
    const channels = [...new Set([first, ...others].map(({ channel }) => format.channel(channel)))];
    const where = [format.moment(first.instant), channels.join(', '), nameOf(first.uri)];
    return `<li id="${id}"><span class="title" dir="auto">${encodeHtml(first.title)}</span> <span class="where">${encodeHtml(where.join(' · '))}</span></li>`;
  });
  const title = format.words({
    en: 'The posts behind the numbers',
    es: 'Las publicaciones detrás de los números',
  });
  const nothing = format.words({ en: 'There are none.', es: 'No hay ninguna.' });
  const list = rows.length === 0 ? `<p class="text">${nothing}</p>` : `<ol>${rows.join('')}</ol>`;
  return `<section id="posts-list" class="posts-list" aria-labelledby="posts-list-h"><h2 id="posts-list-h">${title}</h2>${list}</section>`;
}
