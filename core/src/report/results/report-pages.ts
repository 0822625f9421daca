import type { ReportSection } from '../../model/plan/report.ts';
import { REPORT_SECTIONS } from '../../model/plan/report.ts';
import type { Page } from './block.ts';
import type { PageContext } from './page-context.ts';
import { accessibilityPage } from './pages/accessibility-page.ts';
import { activityPage } from './pages/activity-page.ts';
import { approvalsPage } from './pages/approvals-page.ts';
import { audiencePage } from './pages/audience-page.ts';
import { budgetPage } from './pages/budget-page.ts';
import { campaignsPage } from './pages/campaigns-page.ts';
import { crisisPage } from './pages/crisis-page.ts';
import { mixPage } from './pages/mix-page.ts';
import { objectivesPage } from './pages/objectives-page.ts';
import { overviewPage } from './pages/overview-page.ts';
import { postsPage } from './pages/posts-page.ts';
import { recommendationsPage } from './pages/recommendations-page.ts';
import { reliabilityPage } from './pages/reliability-page.ts';
import { tasksPage } from './pages/tasks-page.ts';
import { timesPage } from './pages/times-page.ts';
import { unknownsPage } from './pages/unknowns-page.ts';
import { voicePage } from './pages/voice-page.ts';
import type { ReportFormat } from './report-format.ts';
import type { ResultsReport } from './results-report.ts';

const PAGES: Readonly<Record<ReportSection, (context: PageContext) => Page>> = {
  overview: overviewPage,
  recommendations: recommendationsPage,
  objectives: objectivesPage,
  activity: activityPage,
  posts: postsPage,
  times: timesPage,
  mix: mixPage,
  campaigns: campaignsPage,
  budget: budgetPage,
  audience: audiencePage,
  voice: voicePage,
  approvals: approvalsPage,
  reliability: reliabilityPage,
  accessibility: accessibilityPage,
  crisis: crisisPage,
  tasks: tasksPage,
};

/** The report as it is read, in the order that the plan's sections have. What it does not know is always told. */
export function reportPages(report: ResultsReport, format: ReportFormat): readonly Page[] {
  const context = { report, format };
  const pages = REPORT_SECTIONS.filter((id) => !report.template.off.includes(id)).map((id) =>
    PAGES[id](context),
  );
  const unknown = unknownsPage(context);
  return unknown ? [...pages, unknown] : pages;
}

/** The heading of a report. */
export function reportTitle({ brand, period }: ResultsReport, format: ReportFormat): string {
  const name = format.period(period);
  return brand === ''
    ? format.words({ en: `Report: ${name}`, es: `Informe: ${name}` })
    : format.words({ en: `${brand}: ${name}`, es: `${brand}: ${name}` });
}
