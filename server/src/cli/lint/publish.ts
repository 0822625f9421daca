import { githubReport } from '../../../../core/src/report/github.ts';
import { jsonReport } from '../../../../core/src/report/json.ts';
import { locate, type Report } from '../../../../core/src/report/report.ts';
import { sarifReport } from '../../../../core/src/report/sarif.ts';
import { PLAIN } from '../../../../core/src/report/style.ts';
import { summary } from '../../../../core/src/report/summary.ts';
import { textReport } from '../../../../core/src/report/text.ts';
import type { Source } from '../../../../core/src/text/source.ts';
import { sourceAt, type Workspace } from '../../../../core/src/workspace/workspace.ts';
import type { Cli } from '../cli.ts';
import { saveOutput } from '../output.ts';
import { displayName } from '../paths.ts';
import { version } from '../version.ts';
import type { Checked } from './check.ts';

export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

export type PublishOptions = {
  readonly format: (typeof FORMATS)[number];
  readonly isQuiet: boolean;
  /** File that gets the report instead of standard output. */
  readonly output: string | undefined;
};

/** Shows the findings in the form that was asked for, where it was asked for. */
export async function publish(cli: Cli, checked: Checked, options: PublishOptions): Promise<void> {
  const report = reportOf(cli, checked, options.isQuiet);
  if (options.output === undefined) {
    await cli.out(render({ ...report, style: cli.style }, options));
    return;
  }
  saveOutput(cli, options.output, render(report, options));
  if (options.isQuiet) return;
  const tally = summary(locate(report), report, cli.language, PLAIN);
  cli.note(`${tally} ${cli.words.savedTo(options.output)}`);
}

function reportOf({ cwd, language, columns }: Cli, checked: Checked, isQuiet: boolean) {
  const { workspace, texts, findings, files, applied } = checked;
  const report: Report = {
    findings: isQuiet ? findings.filter(({ severity }) => severity === 'error') : findings,
    sourceOf: sourcesOf(workspace, texts),
    nameOf: (uri) => displayName(uri, cwd),
    language,
  };
  return { ...report, checked: files, applied, style: PLAIN, width: columns };
}

/** A file has many findings, and where its lines start should be found out once. */
function sourcesOf(workspace: Workspace, texts: readonly Source[]): Report['sourceOf'] {
  const known = new Map<string, Source | undefined>(texts.map((text) => [text.uri, text]));
  return (uri) => {
    if (!known.has(uri)) known.set(uri, sourceAt(workspace, uri));
    return known.get(uri);
  };
}

function render(report: ReturnType<typeof reportOf>, { format, isQuiet }: PublishOptions): string {
  switch (format) {
    case 'text':
      return isQuiet && report.findings.length === 0 ? '' : textReport(report);
    case 'json':
      return jsonReport(report);
    case 'sarif':
      return sarifReport(report, version);
    case 'github':
      return githubReport(report);
  }
}
