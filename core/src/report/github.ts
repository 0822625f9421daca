import type { Severity } from '../model/rule-settings.ts';
import { type Located, locate, type Report } from './report.ts';

const COMMANDS = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
} as const satisfies Record<Severity, string>;

/**
 * The findings as workflow commands, which GitHub shows as annotations on the changed lines.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubReport(report: Report): string {
  return locate(report)
    .map((found) => `${commandOf(found)}\n`)
    .join('');
}

function commandOf({ file, rule, severity, message, line, column, endLine, endColumn }: Located): string {
  const properties = Object.entries({ file, line, col: column, endLine, endColumn, title: rule })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${COMMANDS[severity]} ${properties}::${escapeData(message)}`;
}

/** As the runner reads it back: `%` first, so that no escape is escaped. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
