import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = join(import.meta.dirname, '../../docs/performance.md');
const SECTION = /(<!-- bench:begin[^\n]*-->\n)[\s\S]*(<!-- bench:end -->)/;

/** Puts a report into docs/performance.md. */
export function writeDocs(report: string): void {
  writeFileSync(PAGE, withReport(readFileSync(PAGE, 'utf8'), report));
}

/**
 * A page with a report between its markers; the rest is written by hand and stays.
 *
 * @throws when the page has no markers.
 */
export function withReport(page: string, report: string): string {
  if (!SECTION.test(page)) throw new Error('The page has no markers for the report.');
  return page.replace(SECTION, (_, begin: string, end: string) => `${begin}\n${report}\n${end}`);
}
