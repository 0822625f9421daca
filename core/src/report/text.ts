import { frame } from './frame.ts';
import { harmless } from './harmless.ts';
import { type Located, locate, type Report } from './report.ts';
import type { Style } from './style.ts';
import { summary, type Tally } from './summary.ts';
import { type ReportWords, reportWords } from './words.ts';

export type TextReport = Report &
  Tally & {
    readonly style: Style;
    /** Columns of the terminal. */
    readonly width: number;
  };

const INDENT = '  ';
const FRAME_INDENT = '    ';
/** More places than these are counted, not shown. */
const MAX_RELATED = 5;

/** The findings for people: by file, each with the place in the text and the ways out, and a line that sums up. */
export function textReport(report: TextReport): string {
  const found = locate(report);
  const words = reportWords(report.language);
  const lines: string[] = [];
  let file: string | undefined;
  for (const one of found) {
    if (one.file !== file) lines.push(report.style.strong(harmless(one.file)), '');
    file = one.file;
    lines.push(...block(one, report, words), '');
  }
  lines.push(summary(found, report, report.language, report.style));
  return `${lines.join('\n')}\n`;
}

function block(found: Located, { style, width }: TextReport, words: ReportWords): readonly string[] {
  const { line, column, severity, rule, message, finding, source } = found;
  const mark = style[severity];
  const head = `${line}:${column}  ${mark(words.severities[severity])}  ${harmless(message)}  ${style.faint(rule)}`;
  const options = { width: width - FRAME_INDENT.length, style, mark };
  return [
    `${INDENT}${head}`,
    ...frame(source, finding.span, options).map((text) => `${FRAME_INDENT}${text}`),
    ...ways(found, style, words).map((text) => `${FRAME_INDENT}${text}`),
  ];
}

function ways({ finding, fixes, related }: Located, style: Style, words: ReportWords): readonly string[] {
  return [
    ...fixes.map(({ title, safe }) => {
      const note = safe ? ` ${style.faint(words.automatic)}` : '';
      return `${style.good(`${words.fix}:`)} ${harmless(title)}${note}`;
    }),
    ...related
      .slice(0, MAX_RELATED)
      .map(
        ({ file, line, column, message }) =>
          `${style.faint(`${words.see}:`)} ${harmless(file)}:${line}:${column} ${harmless(message)}`,
      ),
    ...(finding.link === undefined ? [] : [`${style.faint(`${words.see}:`)} ${harmless(finding.link)}`]),
    ...(related.length > MAX_RELATED ? [style.faint(words.more(related.length - MAX_RELATED))] : []),
  ];
}
