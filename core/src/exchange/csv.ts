import Papa from 'papaparse';

/** Signs between columns, the usual one first: spreadsheets write the others where a comma is for decimals. */
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Writes rows as RFC 4180 has it. Nothing is put in front of `=`, `+`, `-` or `@`: the file is for a
 * service, and an apostrophe against formulas would be published.
 */
export function writeRows(rows: readonly (readonly string[])[]): string {
  const text = Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n' },
  );
  return text === '' ? '' : `${text}\r\n`;
}

export type Rows = {
  readonly rows: readonly (readonly string[])[];
  /** Rows with a quotation mark that nothing closes, or that stands inside a cell: they may hold others. */
  readonly broken: ReadonlySet<number>;
};

/**
 * Reads a table: commas, semicolons or tabs, quoted or not, with any line ends and with or without a
 * byte order mark.
 *
 * @param rate tells how much sense rows make; the delimiter that makes most is taken.
 */
export function readRows(text: string, rate: (rows: readonly (readonly string[])[]) => number): Rows {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const read = (delimiter: string, preview: number) =>
    Papa.parse<string[]>(plain, { delimiter, newline: '\n', preview });
  const rates = DELIMITERS.map((delimiter) => rate(read(delimiter, 20).data));
  const best = DELIMITERS[rates.indexOf(Math.max(...rates))] ?? ',';
  const { data, errors } = read(best, 0);
  const broken = errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : []));
  return { rows: data, broken: new Set(broken) };
}
