import { type Located, type LocatedEdit, locate, type Report } from './report.ts';

/** Version of the format itself, raised when a reader of the old one would misread the new one. */
const VERSION = 1;

/** The findings for programs: `{version, findings}`, places from 1, columns in UTF-16 code units. */
export function jsonReport(report: Report): string {
  return `${JSON.stringify({ version: VERSION, findings: locate(report).map(findingOf) }, null, 2)}\n`;
}

function findingOf({
  finding,
  file,
  rule,
  severity,
  message,
  line,
  column,
  endLine,
  endColumn,
  fixes,
}: Located) {
  const link = finding.link === undefined ? {} : { link: finding.link };
  const told = fixes.map(({ title, safe, edits }) => ({ title, safe, edits: edits.map(editOf) }));
  return { file, rule, severity, message, line, column, endLine, endColumn, ...link, fixes: told };
}

function editOf({ file, line, column, endLine, endColumn, text }: LocatedEdit) {
  return { file, line, column, endLine, endColumn, text };
}
