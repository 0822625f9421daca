import { harmless } from '../../harmless.ts';
import type { Block, Cell, Page, Table } from '../block.ts';
import type { PostLink } from '../outing.ts';
import type { ReportFormat } from '../report-format.ts';
import { reportPages, reportTitle } from '../report-pages.ts';
import type { ResultsReport } from '../results-report.ts';
import { eachOnce } from '../sections/mix.ts';

type Options = {
  readonly format: ReportFormat;
  /** Where a file is, as a path relative to where the text will be. */
  readonly nameOf: (uri: string) => string;
};

/** Posts that are listed under a recommendation. */
const MOST_LINKS = 8;

/** The report as Markdown of GitHub, for a pull request or a wiki: charts are the tables behind them. */
export function renderMarkdown(report: ResultsReport, options: Options): string {
  const { format } = options;
  const made = format.words({ en: 'As of', es: 'Datos a' });
  const notes = report.notes.map((text) => `> ${escaped(text)}`);
  const parts = [
    `# ${escaped(reportTitle(report, format))}`,
    `${made} ${format.fullMoment(report.now)} · ${report.zone}`,
    ...(notes.length > 0 ? [notes.join('\n>\n')] : []),
    ...reportPages(report, format).map((page) => section(page, options)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section({ title, blocks }: Page, options: Options): string {
  return [`## ${escaped(title)}`, ...blocks.map((block) => render(block, options))].join('\n\n');
}

function render(block: Block, options: Options): string {
  switch (block.kind) {
    case 'text':
      return block.tone ? `**${escaped(block.text)}**` : escaped(block.text);
    case 'note':
      return `_${escaped(block.text)}_`;
    case 'figures':
      return tableText(
        {
          caption: '',
          head: [{ text: '' }, { text: '', isNumber: true }, { text: '' }],
          rows: block.figures.map(({ label, value, note }) => [{ text: label }, value, { text: note }]),
        },
        options,
      );
    case 'table':
      return `${captionText(block.table)}${tableText(block.table, options)}`;
    case 'chart':
      return `**${escaped(block.title)}.** ${escaped(block.alt)}\n\n${tableText(block.table, options)}`;
    case 'list':
      return block.items
        .map(({ title, text, posts: all }, index) => {
          const posts = eachOnce(all);
          const links = posts.slice(0, MOST_LINKS).map((post) => `   - ${link(post, post.title, options)}`);
          const more = posts.length > MOST_LINKS ? [`   - … ${posts.length - MOST_LINKS}`] : [];
          const head = `${index + 1}. **${escaped(title)}**${text === '' ? '' : ` ${escaped(text)}`}`;
          return [head, ...links, ...more].join('\n');
        })
        .join('\n');
    case 'quotes':
      return block.quotes
        .map(({ text, source }) => `> ${escaped(text)}\n>\n> ${escaped(source)}`)
        .join('\n\n');
  }
}

function captionText({ caption }: Table): string {
  return caption === '' ? '' : `**${escaped(caption)}**\n\n`;
}

function tableText({ head, rows }: Table, options: Options): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head.map(({ text }) => escaped(text) || ' ')),
    line(head.map(({ isNumber }) => (isNumber ? '---:' : '---'))),
    ...rows.map((row) => line(row.map((cell) => cellText(cell, options) || ' '))),
  ].join('\n');
}

function cellText({ text, posts = [], tone, isNumber }: Cell, options: Options): string {
  const [post] = posts;
  const shown = post && posts.length === 1 ? link(post, text, options) : escaped(text);
  return tone === 'bad' && isNumber !== undefined ? `**${shown}**` : shown;
}

function link(post: PostLink, text: string, { nameOf }: Options): string {
  const path = encodeURI(nameOf(post.uri)).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
  return `[${escaped(text)}](${path})`;
}

/** Text that Markdown and HTML leave alone, on one line. */
function escaped(text: string): string {
  return harmless(text.replace(/\s+/g, ' ').trim())
    .replace(/[\\`*_[\]|~#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/(https?):\/\//gi, '$1:&#47;&#47;')
    .replaceAll('@', '&#64;');
}
