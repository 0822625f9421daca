import Papa from 'papaparse';
import type { Block, Table } from '../block.ts';
import type { ReportFormat } from '../report-format.ts';
import { reportPages } from '../report-pages.ts';
import type { ResultsReport } from '../results-report.ts';

type Options = { readonly format: ReportFormat; readonly nameOf: (uri: string) => string };

/**
 * Every number of the report as one long table (RFC 4180): section, table, row, column, value, and the files
 * of the posts behind it. Numbers are written plainly, with a point, so that any spreadsheet reads them; a
 * text that it would take for a formula gets an apostrophe in front (OWASP, "CSV Injection", read 2026-11-21).
 */
export function renderCsv(report: ResultsReport, { format, nameOf }: Options): string {
  const plain = plainFormat(format);
  const fields = [
    format.words({ en: 'Section', es: 'Sección' }),
    format.words({ en: 'Table', es: 'Tabla' }),
    format.words({ en: 'Row', es: 'Fila' }),
    format.words({ en: 'Column', es: 'Columna' }),
    format.words({ en: 'Value', es: 'Valor' }),
    format.words({ en: 'Files', es: 'Archivos' }),
  ];
  const data = reportPages(report, plain).flatMap(({ title, blocks }) =>
    blocks.flatMap((block) =>
      tablesOf(block).flatMap(({ caption, head, rows }) =>
        rows.flatMap((row) =>
          row.slice(1).flatMap(({ text, posts = [] }, index) => {
            const files = [...new Set(posts.map(({ uri }) => nameOf(uri)))].join('; ');
            const value = text === '–' ? '' : text;
            return value === '' && files === ''
              ? []
              : [[title, caption, row[0]?.text ?? '', head[index + 1]?.text ?? '', value, files]];
          }),
        ),
      ),
    ),
  );
  return `${Papa.unparse({ fields, data }, { escapeFormulae: /^(?:[=+@\t\r]|-(?!\d+(?:\.\d+)?$)).*$/s })}\r\n`;
}

function tablesOf(block: Block): readonly Table[] {
  switch (block.kind) {
    case 'table':
    case 'chart':
      return [block.table];
    case 'figures':
      return [
        {
          caption: '',
          head: [{ text: '' }, { text: '' }],
          rows: block.figures.map(({ label, value }) => [{ text: label }, value]),
        },
      ];
    case 'list':
      return [
        {
          caption: '',
          head: [{ text: '' }, { text: '' }],
          rows: block.items.map(({ title, text, posts }, index) => [
            { text: String(index + 1) },
            { text: text === '' ? title : `${title} ${text}`, posts },
          ]),
        },
      ];
    case 'text':
    case 'note':
    case 'quotes':
      return [];
  }
}

/** The same words, with numbers as programs write them: shares from 0 to 1, money and times bare. */
function plainFormat(format: ReportFormat): ReportFormat {
  const number = (value: number) => String(Math.round(value * 1e4) / 1e4);
  return {
    ...format,
    number,
    decimal: number,
    signed: number,
    ratio: number,
    share: number,
    money: number,
    minutes: (value) => number(value),
    day: (value) => new Date(value * 86_400_000).toISOString().slice(0, 10),
    shortDay: (value) => new Date(value * 86_400_000).toISOString().slice(0, 10),
    moment: (instant) => new Date(instant).toISOString(),
  };
}
