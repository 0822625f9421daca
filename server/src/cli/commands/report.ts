import { monthOfDay, parsePeriod } from '../../../../core/src/report/results/period.ts';
import { renderCsv } from '../../../../core/src/report/results/render/render-csv.ts';
import { renderJson } from '../../../../core/src/report/results/render/render-json.ts';
import { renderMarkdown } from '../../../../core/src/report/results/render/render-markdown.ts';
import { reportPage } from '../../../../core/src/report/results/render/report-page.ts';
import { dayAt, reportContext } from '../../../../core/src/report/results/report-context.ts';
import { reportFormat } from '../../../../core/src/report/results/report-format.ts';
import { resultsReport } from '../../../../core/src/report/results/results-report.ts';
import type { Finding } from '../../../../core/src/rules/finding.ts';
import { lintFile } from '../../../../core/src/rules/lint.ts';
import { scanRecords, withRecords } from '../../../../core/src/workspace/records.ts';
import { planFor } from '../../../../core/src/workspace/workspace.ts';
import { diskFiles } from '../../node/file-system.ts';
import { createPatternGuard } from '../../node/pattern-guard.ts';
import { readCalendarProject } from '../calendar/project.ts';
import { defineCommand } from '../define-command.ts';
import { Failure } from '../failure.ts';
import { saveOutput } from '../output.ts';
import { displayName } from '../paths.ts';
import { printPdf } from '../results/print-pdf.ts';
import { readLogo } from '../results/read-logo.ts';
import { reportCommandWords } from '../results/report-words.ts';

const FORMATS = ['md', 'html', 'pdf', 'csv', 'json'] as const;

export const report = defineCommand({
  summary: {
    en: 'Tells what was promised, what went out, what it achieved and what to do next.',
    es: 'Cuenta qué se prometió, qué salió, qué se logró y qué hacer ahora.',
  },
  argument: {
    name: { en: 'path', es: 'ruta' },
    isList: false,
    about: {
      en: 'folder of the project; the current one if not given',
      es: 'carpeta del proyecto; si falta, la actual',
    },
  },
  options: {
    period: {
      kind: 'value',
      placeholder: { en: 'period', es: 'período' },
      about: {
        en: 'a month (2026-10), week (2026-W45), quarter (2026-Q4), year, day, or two days (2026-10-01..2026-10-15); this month if not given',
        es: 'un mes (2026-10), semana (2026-W45), trimestre (2026-Q4), año, día o dos días (2026-10-01..2026-10-15); si falta, este mes',
      },
    },
    format: {
      kind: 'choice',
      choices: FORMATS,
      standard: 'md',
      about: { en: 'form of the report', es: 'forma del informe' },
    },
    output: {
      kind: 'value',
      placeholder: { en: 'file', es: 'archivo' },
      about: { en: 'write the report to a file', es: 'escribe el informe en un archivo' },
    },
    channel: {
      kind: 'value',
      placeholder: { en: 'channel', es: 'canal' },
      about: { en: 'only these channels, parted by commas', es: 'solo estos canales, separados por comas' },
    },
    pillar: {
      kind: 'value',
      placeholder: { en: 'pillar', es: 'pilar' },
      about: { en: 'only posts of this pillar', es: 'solo publicaciones de este pilar' },
    },
    campaign: {
      kind: 'value',
      placeholder: { en: 'campaign', es: 'campaña' },
      about: { en: 'only posts of this campaign', es: 'solo publicaciones de esta campaña' },
    },
  },
  notes: [
    {
      en: 'Numbers come from .vocero/metrics and .vocero/conversations beside the plan, from kpis.csv and from\nthe plan itself. Counts of fewer than five are told as they are: no share, no ratio, no ranking.',
      es: 'Los números salen de .vocero/metrics y .vocero/conversations junto al plan, de kpis.csv y del propio\nplan. Menos de cinco se cuentan tal cual: sin porcentaje, sin comparación y sin clasificación.',
    },
    {
      en: 'A html report is one file without anything to fetch, for the screen and for A4 and Letter. A pdf is\nprinted with the Chromium or Chrome of this machine.',
      es: 'Un informe html es un solo archivo que no descarga nada, para pantalla, A4 y Carta. Un pdf se imprime\ncon el Chromium o el Chrome de este equipo.',
    },
  ],
  examples: [
    {
      line: 'vocero report --period 2026-10 --format html --output october.html',
      about: { en: 'a page to send to management', es: 'una página para enviar a la dirección' },
    },
    {
      line: 'vocero report --period 2026-W45 --lang es',
      about: { en: 'a week in Spanish, as Markdown', es: 'una semana, en Markdown' },
    },
    {
      line: 'vocero report --period 2026-Q4 --format pdf --output quarter.pdf',
      about: { en: 'a quarter, printed', es: 'un trimestre, impreso' },
    },
  ],
  exits: {},
  run: async (cli, [path = '.'], { period: typed, format, output, channel, pillar, campaign }) => {
    const words = reportCommandWords(cli.language);
    if (format === 'pdf' && output === undefined) throw new Failure(words.pdfNeedsFile, words.sayFile);
    const asked = typed === undefined ? undefined : parsePeriod(typed);
    if (typed !== undefined && !asked) throw new Failure(words.badPeriod(typed), words.sayPeriod);
    const { workspace: read, uri, now } = await readCalendarProject(cli, path, channel);
    const workspace = withRecords(read, scanRecords(diskFiles, read.plans.keys()));
    const plan = planFor(workspace, uri);
    const zone = plan?.plan.brand?.timezone ?? 'UTC';
    const guard = createPatternGuard();
    const known = new Map<string, readonly Finding[]>();
    const findingsOf = (file: string) => {
      const found = known.get(file) ?? lintFile(workspace, file, guard);
      known.set(file, found);
      return found;
    };
    const channels = channel?.split(',').map((one) => one.trim());
    const filter = { channels, pillar, campaign };
    const period = asked ?? monthOfDay(dayAt(now, zone));
    const context = reportContext(workspace, uri, period, now, findingsOf, filter);
    const made = resultsReport(context);
    const nameOf = (file: string) => displayName(file, cli.cwd);
    const options = { format: reportFormat(cli.language, plan?.plan, zone), nameOf };
    const page = () => {
      const wanted = made.template.logo;
      const logo = wanted === undefined || !plan ? undefined : readLogo(plan.source.uri, wanted);
      if (wanted !== undefined && logo === undefined) cli.note(words.noLogo(wanted));
      return reportPage(made, context, { ...options, logo });
    };
    const render = () => {
      switch (format) {
        case 'md':
          return renderMarkdown(made, options);
        case 'csv':
          return renderCsv(made, options);
        case 'json':
          return renderJson(made, nameOf);
        case 'html':
        case 'pdf':
          return page();
      }
    };
    if (format === 'pdf') await printPdf(cli, render(), output ?? '');
    else if (output === undefined) await cli.out(render());
    else saveOutput(cli, output, render());
    if (output !== undefined) cli.note(cli.words.savedTo(output));
    return 0;
  },
});
