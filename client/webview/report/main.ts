import '../base.css';
import './report.css';
import type { ReportIntent, ReportNews } from '../../../core/src/contract/webview/report.ts';
import { REPORT_STYLE } from '../../../core/src/report/results/render/report-style.ts';
import { connectHost, type Host } from '../host.ts';
import { createPage, type Page } from './page.ts';
import { readViewState } from './view-state.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(REPORT_STYLE);
document.adoptedStyleSheets = [sheet];

let page: Page | undefined;
const host: Host<ReportIntent> = connectHost<ReportIntent, ReportNews>({
  onStart: (kept) => {
    page ??= createPage(host, readViewState(kept));
  },
  onNews: (news) => page?.take(news),
});
