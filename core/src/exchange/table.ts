import { type Column, columnOf } from './columns.ts';
import { readRows } from './csv.ts';
import type { Incoming } from './format.ts';

type Row = readonly string[];

/**
 * Reads a table whose first line names its columns.
 *
 * @returns undefined where no column can be told for a text or a time.
 */
export function readTable(text: string): readonly Incoming[] | undefined {
  const { rows, broken } = readRows(
    text,
    ([head = []]) => head.filter((heading) => columnOf(heading)).length,
  );
  const [head = []] = rows;
  const columns = head.map(columnOf);
  if (!columns.includes('text') && !columns.includes('when')) return undefined;
  return rows.slice(1).flatMap((row, index) => {
    const isBlank = row.every((cell) => cell.trim() === '');
    return isBlank ? [] : [readRow(head, columns, row, index + 2, broken.has(index + 1))];
  });
}

function readRow(
  head: Row,
  columns: readonly (Column | undefined)[],
  row: Row,
  number: number,
  isBroken: boolean,
): Incoming {
  const all = (column: Column) =>
    row.filter((cell, index) => columns[index] === column && cell.trim() !== '');
  const alts = all('alt').flatMap(splitBars);
  return {
    row: number,
    ...(isBroken && { isBroken }),
    parts: [all('text').join('\n\n'), ...all('comments').flatMap(splitBars)],
    time: [...all('when'), ...all('hour')].map((cell) => cell.trim()).join(' '),
    channels: all('channel').flatMap(splitCommas),
    title: all('title').join(' ').trim(),
    links: all('link').flatMap(splitAddresses),
    media: all('media')
      .flatMap(splitAddresses)
      .map((file, index) => ({ file, alt: alts[index] || undefined })),
    labels: all('labels').flatMap(splitCommas),
    unknown: row.flatMap((cell, index) =>
      cell.trim() !== '' && columns[index] === undefined ? [head[index]?.trim() || `${index + 1}`] : [],
    ),
  };
}

/** Addresses may hold commas themselves, so that only one before the next address parts them. */
export function splitAddresses(cell: string): readonly string[] {
  return cell
    .split(/(?:\s*[,;|]\s*|\s+)(?=https?:\/\/)/i)
    .map((address) => address.trim())
    .filter((address) => address !== '');
}

function splitBars(cell: string): readonly string[] {
  return cell.split('||').map((part) => part.trim());
}

function splitCommas(cell: string): readonly string[] {
  return cell
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
