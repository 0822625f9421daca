import '../base.css';
import './frame.css';
import './cards.css';
import './grid.css';
import './panels.css';
import type { CalendarIntent, CalendarNews } from '../../../core/src/contract/webview/calendar.ts';
import { connectHost, type Host } from '../host.ts';
import { createPage, type Page } from './page.ts';
import { readViewState } from './view-state.ts';

let page: Page | undefined;
const host: Host<CalendarIntent> = connectHost<CalendarIntent, CalendarNews>({
  onStart: (kept) => {
    page ??= createPage(host, readViewState(kept));
  },
  onNews: (news) => page?.take(news),
});
